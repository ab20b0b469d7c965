// Two records side by side. The names come as a classic script, which calls varbookCompare.load (../comparison/).
import { fold } from "../../model/fold.ts";
import { askedInAddress, putInAddress } from "./shared/address.ts";
import type { ComparedRecord } from "./compare/table.ts";
import { comparisonTable } from "./compare/table.ts";
import { element, loadScript, required } from "./shared/elements.ts";
import { recordTexts } from "./shared/texts.ts";

interface Name {
  readonly id: string;
  readonly title: string;
  /** Among all texts. */
  readonly number: number;
  readonly folded: string;
}

declare global {
  var varbookCompare: {
    load(data: { readonly names: readonly (readonly [string, string, number])[] }): void;
  };
}

/** So many records are suggested at most. */
const mostSuggested = 20;

const box = required("#compare", HTMLElement);
const say = box.dataset;
const inputs = [...box.querySelectorAll("input")];
const status = required("#compare-status", HTMLElement);
const hint = required("#compare-hint", HTMLElement);
const result = required("#compare-result", HTMLElement);
const texts = recordTexts(say["texts"] ?? "");
/** Records whose texts have come, or are known not to come. */
const asked = new Set<number>();
let names: readonly Name[] = [];
let hasFailed = false;

globalThis.varbookCompare = {
  load(data) {
    names = data.names.map(([id, title, number]) => ({ id, title, number, folded: fold(`${id} ${title}`) }));
    update();
  },
};

function update(): void {
  result.textContent = "";
  status.textContent = "";
  hint.hidden = true;
  if (hasFailed) status.textContent = say["failed"] ?? "";
  const ids = inputs.map((input) => input.value.trim());
  if (hasFailed || names.length === 0 || ids.includes("")) return;
  const chosen = ids.map((id) => names.find((one) => one.id === id));
  const unknown = chosen.indexOf(undefined);
  if (unknown >= 0) {
    status.textContent = (say["unknown"] ?? "").replace("{id}", () => ids[unknown] ?? "");
    return;
  }
  const [a, b] = chosen.map((name) => name && withTexts(name));
  if (a && b) show(a, b);
}

/** A record with its texts; undefined while they are on the way. */
function withTexts(name: Name): ComparedRecord | undefined {
  const { number } = name;
  const record = texts.now(number);
  if (record) {
    const fields = new Map(record.labels.map((label, i) => [label, record.fields[i] ?? ""]));
    return { ...name, href: record.href, isStub: record.isStub, fields };
  }
  if (asked.has(number)) {
    status.textContent = say["failed"] ?? "";
    return undefined;
  }
  texts.want(number, () => {
    asked.add(number);
    update();
  });
  return undefined;
}

function show(a: ComparedRecord, b: ComparedRecord): void {
  const { region, differing, notKnown } = comparisonTable(a, b, say);
  result.append(region);
  const said = differing > 0 ? oneOrMany(differing, "one", "many") : notKnown > 0 ? "" : (say["same"] ?? "");
  const missing = notKnown > 0 ? oneOrMany(notKnown, "notknownone", "notknownmany") : "";
  status.textContent = [said, missing].filter(Boolean).join(" ");
  hint.hidden = differing === 0;
}

function oneOrMany(count: number, one: string, many: string): string {
  return (say[count === 1 ? one : many] ?? "").replace("{count}", String(count));
}

function suggest(input: HTMLInputElement): void {
  const words = fold(input.value).split(/\s+/);
  const found: Name[] = [];
  for (const one of names) {
    if (words.every((word) => one.folded.includes(word))) found.push(one);
    if (found.length === mostSuggested) break;
  }
  const options = found.map(({ id, title }) => element("option", { textContent: title, value: id }));
  input.list?.replaceChildren(...options);
}

function keepInAddress(): void {
  putInAddress(inputs.map(({ name, value }) => `${name}=${encodeURIComponent(value.trim())}`).join("&"));
}

const asking = askedInAddress();
for (const input of inputs) {
  input.value = asking.get(input.name) ?? input.value;
  input.addEventListener("input", () => suggest(input));
  input.addEventListener("change", () => {
    keepInAddress();
    update();
  });
}
required("form", HTMLFormElement, box).addEventListener("submit", (event) => {
  event.preventDefault();
  keepInAddress();
  update();
});
loadScript(`${say["scripts"] ?? ""}.js`, {
  failed: () => {
    hasFailed = true;
    update();
  },
});
