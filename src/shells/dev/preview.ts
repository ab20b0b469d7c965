import type { MessageLanguage } from "../../messages/words.ts";
import type { CompileOptions } from "../../model/output.ts";
import type { Opened } from "../cli/open.ts";
import type { Answer } from "./answer.ts";
import { fileAnswer, plainAnswer } from "./answer.ts";
import { failurePage } from "./failure-page.ts";
import { livePage, pageDigest } from "./live-page.ts";
import type { EditorLink, ShownProblems } from "./problems.ts";
import { shownProblems } from "./problems.ts";
import { Site } from "./site.ts";

/** So many pages are kept. */
const mostMade = 50;

/** What an open page is told after a change. */
export interface PageState extends ShownProblems {
  readonly digest: string;
}

interface Found {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly status: number;
}

/** An open catalogue as answers to requests. After `refresh` all of them say what the files say then. */
export class Preview {
  readonly #opened: Opened;
  readonly #address: string;
  readonly #language: MessageLanguage;
  readonly #editor: EditorLink;
  /** Pages that were made since the last change: an open one is asked for three times. */
  readonly #made = new Map<string, Found>();
  #site: Site;
  #problems: ShownProblems;

  /** @param address The server's own, ending in `/`. */
  constructor(opened: Opened, address: string, language: MessageLanguage, editor: EditorLink) {
    this.#opened = opened;
    this.#address = address;
    this.#language = language;
    this.#editor = editor;
    this.#site = this.#compile();
    this.#problems = this.#check();
  }

  /** Takes in what the workspace says now. */
  refresh(): void {
    this.#made.clear();
    this.#site = this.#compile();
    this.#problems = this.#check();
  }

  /** @param path In the output. */
  answer(path: string): Answer {
    const found = this.#find(path);
    if (found === undefined) return this.#isFolder(path) ? redirect(path) : this.#notFound();
    return answerOf(found);
  }

  /** What a page at a path is told: what its text is now, and the problems. */
  state(path: string): PageState {
    const { content } = this.#find(path) ?? this.#find("404.html") ?? { content: "" };
    return { digest: pageDigest(String(content)), ...this.#problems };
  }

  #compile(): Site {
    const { workspace, toolkit } = this.#opened;
    const { catalogue } = workspace;
    const { assets, version } = toolkit;
    // Where the pages would name the address at which they are published, they name this one.
    const isPublished = catalogue.configuration.baseUrl !== undefined;
    const options: CompileOptions = { assets, version, ...(isPublished && { baseUrl: this.#address }) };
    return new Site(catalogue, options);
  }

  #check(): ShownProblems {
    return shownProblems(this.#opened.workspace.diagnostics, this.#language, this.#editor);
  }

  #find(path: string): Found | undefined {
    const known = this.#made.get(path);
    if (known) return known;
    const found = this.#make(path);
    if (found && isPage(found)) {
      if (this.#made.size >= mostMade) this.#made.clear();
      this.#made.set(path, found);
    }
    return found;
  }

  /** A page that cannot be made, such as one of a catalogue with errors, becomes one that says so. */
  #make(path: string): Found | undefined {
    try {
      const file = this.#site.file(path);
      return file && { path, content: file.content, status: 200 };
    } catch (error) {
      return { path: "failure.html", content: failurePage(error, this.#language), status: 500 };
    }
  }

  #isFolder(path: string): boolean {
    return this.#find(`${path}/index.html`)?.status === 200;
  }

  #notFound(): Answer {
    const page = this.#find("404.html");
    return page ? answerOf({ ...page, status: 404 }) : plainAnswer(404, "Not found");
  }
}

function isPage(found: Found): found is Found & { readonly content: string } {
  return found.path.endsWith(".html") && typeof found.content === "string";
}

function answerOf(found: Found): Answer {
  const { path, content, status } = found;
  return fileAnswer(path, isPage(found) ? livePage(found.content) : content, status);
}

/** @param path Of a folder that is there, so that it leads nowhere else. */
function redirect(path: string): Answer {
  return { status: 302, headers: { location: `/${encodeURI(path)}/` }, body: "" };
}
