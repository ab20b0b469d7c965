import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/messages/generated.ts";
import { messages } from "../../src/messages/generated.ts";
import type { Arguments, Diagnostic } from "../../src/model/diagnostic.ts";
import { cases as sentences, codes as typography } from "../../test/rules/typography.cases.ts";
import { quiet } from "../../test/rules/typography.quiet.ts";
import { faultKinds } from "../generate/faults/kinds.ts";
import { placeExample } from "./example.ts";
import type { Ground, Overlay } from "./ground.ts";
import { filesIn } from "./ground.ts";

/** What shows that one code is reported where it should be, and not where it should not. */
export interface Cases {
  /** Does one of its problems carry a repair? */
  isFixable: boolean;
  /** Values for the placeholders of its message, as they were in the first of these cases. */
  example?: Arguments;
  /** Examples, samples and sentences in which it is reported. */
  found: number;
  /** Those that look alike, in which it is not. */
  quiet: number;
  /** Ways to plant it in a generated catalogue. */
  planted: number;
}

/**
 * Runs what the repository has to show for each code, and counts.
 * @param root The repository's folder. Throws the file system's errors.
 */
export function countCases(root: string, ground: Ground): ReadonlyMap<string, Cases> {
  const counts = new Map<string, Cases>();
  for (const code of Object.keys(messages))
    counts.set(code, { isFixable: false, found: 0, quiet: 0, planted: 0 });
  const count = (code: string, what: "found" | "quiet" | "planted", more = 1): void => {
    const own = counts.get(code);
    if (own) own[what] += more;
  };
  const countFound = (found: readonly Diagnostic[], wanted?: string): void => {
    for (const { code, fix, arguments: values } of found) {
      const own = counts.get(code);
      if (own && fix) own.isFixable = true;
      if (own && (wanted === undefined || wanted === code)) own.example ??= values;
    }
    for (const code of new Set(found.map((each) => each.code)))
      if (wanted === undefined || wanted === code) count(code, "found");
  };
  for (const { code, found, isQuiet } of [...run(examples(ground), ground), ...run(pairs(root), ground)]) {
    countFound(found, code);
    if (isQuiet) count(code, "quiet");
  }
  for (const { files, removed } of samples(root)) {
    const all = ground.open(files, removed).allDiagnostics();
    countFound(all.filter(({ file, severity }) => files.has(file) || severity !== "info"));
  }
  for (const [code, values] of readSamples(root)) {
    count(code, "found");
    const own = counts.get(code);
    if (own) own.example ??= values;
  }
  for (const { code, fixed } of sentences) {
    count(code, "found");
    const own = counts.get(code);
    if (own && fixed !== undefined) own.isFixable = true;
  }
  for (const code of typography) count(code, "quiet", Object.values(quiet).flat().length);
  for (const { code } of faultKinds) count(code, "planted");
  return counts;
}

/** Files in which a code must be reported, and such in which it must not. */
export interface Pair {
  readonly code: string;
  readonly bad: Overlay;
  readonly good: Overlay;
}

/** The examples of the messages. */
export function* examples(ground: Ground): Iterable<Pair> {
  const kinds = [...ground.open().catalogue.kinds.values()];
  // Variables first: most examples are of them.
  kinds.sort((a, b) => Number(b.name === "variable") - Number(a.name === "variable"));
  let number = 0;
  for (const [code, example] of Object.entries<Message>(messages)) {
    const bad = placeExample(code, example.bad ?? "#", ++number, ground, kinds);
    const good = placeExample(code, example.good ?? "#", number, ground, kinds);
    if (bad && good) yield { code, bad, good };
  }
}

/** The folders of test/samples/rules: `<group>-<name>`, or any name with the codes in `codes.txt`. */
export function* pairs(root: string): Iterable<Pair> {
  const folder = join(root, "test/samples/rules");
  const codes = new Map(Object.keys(messages).map((code) => [code.replace("/", "-"), code]));
  for (const name of readdirSync(folder).toSorted()) {
    const several = join(folder, name, "codes.txt");
    const bad = new Map(filesIn(join(folder, name, "found")));
    const good = new Map(filesIn(join(folder, name, "quiet")));
    for (const code of existsSync(several) ? lines(several) : [codes.get(name) ?? name])
      yield { code, bad, good };
  }
}

/** A pair that was checked. */
export interface Run {
  readonly code: string;
  /** What was reported of the first half. */
  readonly found: readonly Diagnostic[];
  /** Is the code not reported of the second half? */
  readonly isQuiet: boolean;
}

/** Checks both halves of each pair. */
export function run(all: Iterable<Pair>, ground: Ground): Run[] {
  const list = [...all];
  const found = ground.check(list.map(({ bad }) => bad));
  const quiets = ground.check(list.map(({ good }) => good));
  return list.map(({ code }, index) => ({
    code,
    found: found[index] ?? [],
    isQuiet: quiets[index]?.every((each) => each.code !== code) ?? false,
  }));
}

/** The codes of each case of reading a file, and what was found. */
function* readSamples(root: string): Iterable<readonly [code: string, values: Arguments]> {
  const folder = join(root, "test/samples/load");
  for (const name of readdirSync(folder)) {
    const { problems } = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as {
      problems: readonly { code: string; arguments: Arguments }[];
    };
    yield* new Map(problems.map(({ code, arguments: values }) => [code, values]));
  }
}

/** The cases of whole reports. */
function* samples(root: string): Iterable<{ files: Overlay; removed: readonly string[] }> {
  for (const suite of ["check", "terminal"]) {
    const folder = join(root, "test/samples", suite);
    for (const name of readdirSync(folder)) {
      const removed = join(folder, name, "remove.txt");
      yield {
        files: new Map(existsSync(join(folder, name, "files")) ? filesIn(join(folder, name, "files")) : []),
        removed: existsSync(removed) ? lines(removed) : [],
      };
    }
  }
}

function lines(file: string): string[] {
  return readFileSync(file, "utf8").trim().split("\n");
}
