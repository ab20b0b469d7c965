// Hostile catalogues, for as long as wanted: npm run fuzz -- --minutes N [--seed S] [--save DIR]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { loadToolkit } from "../src/host/disk/load-toolkit.ts";
import { publishedOutside } from "./fuzz/publish.ts";
import type { Judge } from "./fuzz/check.ts";
import { judge } from "./fuzz/check.ts";
import type { Round } from "./fuzz/round.ts";
import { goodCatalogue, makeRound } from "./fuzz/round.ts";
import { shrink } from "./fuzz/shrink.ts";
import { baseFiles } from "./generate/base.ts";
import { runScript } from "./script.ts";

const usage = "usage: npm run fuzz -- --minutes N [--seed S] [--save DIR]";

runScript(usage, run);

function run(): void {
  const { values } = parseArgs({
    options: { minutes: { type: "string" }, seed: { type: "string" }, save: { type: "string" } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error("--minutes takes a number above 0");
  const seed = values.seed ?? String(Date.now());
  const scratch = mkdtempSync(join(tmpdir(), "varbook-fuzz-"));
  try {
    rounds(minutes, seed, values.save, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function rounds(minutes: number, seed: string, save: string | undefined, scratch: string): void {
  const judging: Judge = {
    toolkit: loadToolkit(),
    now: () => performance.now(),
    memory: () => process.resourceUsage().maxRSS / 1024,
    publish: (files) => publishedOutside(files, scratch),
  };
  const base = baseFiles();
  const end = performance.now() + minutes * 60_000;
  const known = new Set<string>();
  let original = goodCatalogue(base, seed);
  let count = 0;
  let compiled = 0;
  for (; performance.now() < end; count++) {
    if (count % 50 === 49) original = goodCatalogue(base, `${seed} ${count}`);
    const round = makeRound(original, judging.toolkit, `${seed} ${count}`);
    const { failures, isCompiled } = judge(round, judging);
    if (isCompiled) compiled++;
    const news = failures.filter((failure) => !known.has(shapeOf(failure)));
    for (const failure of news) known.add(shapeOf(failure));
    if (news.length > 0) report(round, news, `seed ${seed}, round ${count}`, judging, save);
  }
  process.stdout.write(
    `${count} rounds, ${compiled} with pages on disk, ${known.size} failures, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, seed ${seed}\n`,
  );
  if (known.size > 0) process.exitCode = 1;
}

/** One failure of many rounds is told once: what is in quotes and all figures do not count. */
function shapeOf(failure: string): string {
  return failure.replace(/"(?:[^"\\]|\\.)*"|\d+/g, "…");
}

function report(
  round: Round,
  failures: readonly string[],
  title: string,
  judging: Judge,
  save: string | undefined,
): void {
  process.stdout.write(`${title}\n  ${round.story.join("\n  ")}\n  ✗ ${failures.join("\n  ✗ ")}\n`);
  if (save === undefined) return;
  const shape = shapeOf(failures[0] ?? "");
  const smallest = shrink(round, (smaller) =>
    judge(smaller, judging).failures.some((failure) => shapeOf(failure) === shape),
  );
  const folder = join(save, title.replaceAll(/[^\w]+/g, "-"));
  for (const [path, bytes] of smallest.touched) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "failure.txt"), `${title}\n${[...round.story, ...failures].join("\n")}\n`);
}
