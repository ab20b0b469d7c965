import { speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { CompileOptions } from "../../model/output.ts";
import type { Opened } from "../../host/open-folder.ts";
import type { HttpResponse } from "./answer.ts";
import { fileAnswer, plainAnswer } from "./answer.ts";
import { failurePage, reasonOf } from "./failure-page.ts";
import { livePage, pageDigest } from "./live-page.ts";
import type { EditorLink, ShownProblems } from "./shown-problems.ts";
import { shownProblems } from "./shown-problems.ts";
import { HeldFiles } from "./held-files.ts";
import { PreviewSite } from "./preview-site.ts";

/** So many pages are kept. */
const mostMade = 50;

/** What an open page is told after a change. */
export interface PageState extends ShownProblems {
  readonly digest: string;
}

interface PreviewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly status: number;
  /** Why the page is one that was made before; only when it is. */
  readonly kept?: string;
}

/**
 * An open catalogue as answers to requests. After `refresh` all of them say what the files say then; of a file that cannot
 * be read, and for a page that cannot be made, what they said last.
 */
export class Preview {
  readonly #opened: Opened;
  readonly #address: string;
  readonly #language: MessageLanguage;
  readonly #editor: EditorLink;
  /** Pages that were made since the last change: an open one is asked for three times. */
  readonly #made = new Map<string, PreviewFile>();
  /** The last page that could be made at a path. */
  readonly #last = new Map<string, string>();
  readonly #held: HeldFiles;
  #site: PreviewSite;
  #problems: ShownProblems;

  /** @param address The server's own, ending in `/`. */
  constructor(opened: Opened, address: string, language: MessageLanguage, editor: EditorLink) {
    this.#opened = opened;
    this.#address = address;
    this.#language = language;
    this.#editor = editor;
    this.#held = new HeldFiles(opened);
    this.#site = this.#compile();
    this.#problems = this.#check();
  }

  /** The errors and warnings as the files are now. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#held.diagnostics;
  }

  /** Takes in what files say now. @param changed Those that may say something else. */
  refresh(changed: Iterable<string>): void {
    this.#opened.workspace.update(this.#held.sift(changed));
    this.#made.clear();
    this.#site = this.#compile();
    this.#problems = this.#check();
  }

  /** @param path In the output. */
  answer(path: string): HttpResponse {
    const file = this.#find(path);
    if (file === undefined) return this.#isFolder(path) ? redirect(path) : this.#notFound();
    return answerOf(file);
  }

  /** What a page at a path is told: what its text is now, and the problems. */
  state(path: string): PageState {
    const file = this.#find(path) ?? this.#find("404.html");
    const digest = pageDigest(String(file?.content ?? ""));
    return { digest, ...this.#problems, ...(file?.kept !== undefined && { kept: file.kept }) };
  }

  #compile(): PreviewSite {
    const { workspace, toolkit, exporters: ownExporters } = this.#opened;
    const { catalogue } = workspace;
    const { assets, version } = toolkit;
    // Where the pages would name the address at which they are published, they name this one.
    const isPublished = catalogue.configuration.baseUrl !== undefined;
    const base = isPublished && { baseUrl: this.#address };
    const options: CompileOptions = { assets, version, ownExporters, ...base };
    return new PreviewSite(catalogue, options);
  }

  #check(): ShownProblems {
    const { diagnostics, files } = this.#held;
    return shownProblems(diagnostics, files, { language: this.#language, link: this.#editor });
  }

  #find(path: string): PreviewFile | undefined {
    const cached = this.#made.get(path);
    if (cached) return cached;
    const made = this.#make(path);
    if (made && isPage(made)) {
      if (this.#made.size >= mostMade) this.#made.clear();
      this.#made.set(path, made);
      if (made.status === 200 && made.kept === undefined) this.#remember(path, made.content);
    }
    return made;
  }

  #remember(path: string, content: string): void {
    this.#last.delete(path);
    const [oldest] = this.#last.keys();
    if (this.#last.size >= mostMade && oldest !== undefined) this.#last.delete(oldest);
    this.#last.set(path, content);
  }

  /** A page that cannot be made, such as one of a catalogue with errors, stays as it was, or becomes one that says so. */
  #make(path: string): PreviewFile | undefined {
    try {
      const file = this.#site.file(path);
      return file && { path, content: file.content, status: 200 };
    } catch (error) {
      const last = this.#last.get(path);
      const kept = speaker(this.#language)("dev/kept-page", { reason: reasonOf(error) });
      if (last !== undefined) return { path, content: last, status: 200, kept };
      return { path: "failure.html", content: failurePage(error, this.#language), status: 500 };
    }
  }

  #isFolder(path: string): boolean {
    return this.#find(`${path}/index.html`)?.status === 200;
  }

  #notFound(): HttpResponse {
    const page = this.#find("404.html");
    return page ? answerOf({ ...page, status: 404 }) : plainAnswer(404, "Not found");
  }
}

function isPage(file: PreviewFile): file is PreviewFile & { readonly content: string } {
  return file.path.endsWith(".html") && typeof file.content === "string";
}

function answerOf(file: PreviewFile): HttpResponse {
  const { path, content, status } = file;
  return fileAnswer(path, isPage(file) ? livePage(file.content) : content, status);
}

/** @param path Of a folder that is there, so that it leads nowhere else. */
function redirect(path: string): HttpResponse {
  return { status: 302, headers: { location: `/${encodeURI(path)}/` }, body: "" };
}
