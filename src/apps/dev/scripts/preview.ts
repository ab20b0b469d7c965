// In every page of `varbook dev`: loads the page again when its text has changed, and shows the catalogue's problems.
import { element } from "../../../site/scripts/shared/elements.ts";
import { keepPlace, reloadInPlace } from "./preview/place.ts";

/** What the server says of the catalogue: see `../problems.ts`. */
interface State {
  readonly digest: string;
  readonly language: string;
  readonly label: string;
  readonly close: string;
  readonly summary: string;
  readonly more: string;
  readonly kept: string;
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly severity: string;
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly link?: string;
}

/** Which problems were seen before, and whether they are open, closed to a line or hidden: as long as the tab lives. */
interface Memory {
  readonly seen: readonly string[];
  readonly shown: "open" | "closed" | "hidden";
}

const memory = "varbook-preview";
const { digest } = (document.currentScript as HTMLScriptElement).dataset;

const panel = element("aside", { id: "_preview", hidden: true });
const details = element("details");
const summary = element("summary");
const list = element("ol", { tabIndex: 0 });
const more = element("p");
const kept = element("p", { className: "kept" });
const close = element("button", { type: "button" });
const status = element("p", { className: "visually-hidden" });
status.setAttribute("role", "status");
details.append(summary, kept, list, more);
panel.append(details, close);
document.body.append(panel, status);

function recall(): Memory {
  return JSON.parse(sessionStorage.getItem(memory) ?? '{"seen":[],"shown":"open"}') as Memory;
}

function remember(change: Partial<Memory>): void {
  sessionStorage.setItem(memory, JSON.stringify({ ...recall(), ...change }));
}

function hide(): void {
  panel.hidden = true;
  remember({ shown: "hidden" });
}

close.addEventListener("click", hide);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && !panel.hidden) hide();
});
summary.addEventListener("click", () => remember({ shown: details.open ? "closed" : "open" }));

function place({ file, line, column, link }: Problem): HTMLElement {
  const shown = { textContent: `${file}:${line}:${column}`, className: "place" };
  return link === undefined ? element("span", shown) : element("a", { ...shown, href: link });
}

function item(problem: Problem): HTMLElement {
  const made = element("li", { className: problem.severity });
  const head = element("p");
  const name = element("strong", { textContent: problem.name });
  head.append(name, " ", element("code", { textContent: problem.code }), " ", place(problem));
  made.append(head, element("p", { textContent: problem.message }));
  if (problem.help) made.append(element("p", { textContent: problem.help, className: "help" }));
  return made;
}

/** The same problem, though it may have moved to another line. */
function keyOf({ code, file, message }: Problem): string {
  return `${code} ${file} ${message}`;
}

let last = "";

function show(state: State): void {
  const text = JSON.stringify([state.problems, state.summary, state.kept]);
  if (text === last) return;
  const isFirst = last === "";
  last = text;
  panel.lang = status.lang = state.language;
  panel.setAttribute("aria-label", state.label);
  close.textContent = state.close;
  summary.textContent = state.summary;
  more.textContent = state.more;
  kept.textContent = state.kept;
  list.replaceChildren(...state.problems.map(item));
  const keys = [...state.problems.map(keyOf), ...(state.kept ? [state.kept] : [])];
  if (!isFirst || keys.length > 0) status.textContent = state.summary;
  const { seen, shown } = recall();
  const isNew = keys.some((key) => !seen.includes(key));
  const hasErrors = state.kept !== "" || state.problems.some(({ severity }) => severity === "error");
  const next = isNew ? (hasErrors ? "open" : "closed") : shown;
  remember({ seen: keys, shown: next });
  panel.hidden = keys.length === 0 || next === "hidden";
  details.open = next === "open";
}

let source: EventSource | undefined;

/** A browser keeps few connections to one server: pages that nobody sees do without. */
function listen(): void {
  source?.close();
  source = undefined;
  if (document.visibilityState === "hidden") return;
  source = new EventSource(`/@dev/events${location.pathname}`);
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const state = JSON.parse(data) as State;
    if (state.digest === digest) show(state);
    else reloadInPlace();
  });
}

keepPlace();
document.addEventListener("visibilitychange", listen);
listen();
