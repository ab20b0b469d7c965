import type { Output } from "./content.ts";
import type { Measurement } from "./measure.ts";

/** The medians of one program's check at one size. */
export interface CheckRow {
  readonly count: number;
  readonly name: string;
  readonly isOwn: boolean;
  readonly figures: Measurement;
}

/** What a build finds: in this order they are measured. */
export const situations = ["cold", "nothing changed", "one title changed"] as const;

/** The medians of one program's build at one size in one situation. */
export interface BuildRow extends Output {
  readonly count: number;
  readonly situation: (typeof situations)[number];
  readonly name: string;
  readonly isOwn: boolean;
  readonly figures: Measurement;
}

/** Both results as sections of Markdown; what was not measured is left out. */
export function sections(checks: readonly CheckRow[], builds: readonly BuildRow[], about: string): string[] {
  return [
    ...(checks.length > 0 ? [section("Check", about, checkPart(checks))] : []),
    ...(builds.length > 0 ? [section("Build", about, buildPart(builds))] : []),
  ];
}

/** A section of Markdown. */
export function section(title: string, about: string, lines: readonly string[]): string {
  return [`## ${title}`, "", about, "", ...lines, ""].join("\n");
}

/** Sections in the text of a file: one with the same title is replaced, others stay. */
export function withSections(text: string, made: readonly string[]): string {
  const parts = text.split(/^(?=## )/m).filter((part) => part.startsWith("## "));
  const all = new Map([...parts, ...made].map((part) => [part.split("\n", 1)[0], part.trimEnd()]));
  const head = "# Benchmark\n\nMade by `npm run bench -- --write`. Trust the ratios, not the seconds.";
  return `${[head, ...all.values()].join("\n\n")}\n`;
}

function checkPart(checks: readonly CheckRow[]): string[] {
  return [
    "The peers only check the variables against their schema, or their layout; varbook checks every file, every reference and both languages.",
    "“× fastest peer” is the figure divided by that of the fastest peer of the same size. Peers that are slow are only run at the sizes that stand here.",
    "",
    ...table(
      [
        "variables",
        "program",
        "time (s)",
        "× fastest peer",
        "CPU (s)",
        "× fastest peer",
        "memory (MiB)",
        "files per second",
      ],
      checks.map((row) => checkCells(row, checks)),
    ),
  ];
}

function buildPart(builds: readonly BuildRow[]): string[] {
  const peers = [...new Set(builds.filter(({ isOwn }) => !isOwn).map(({ name }) => name))];
  return [
    "The same pages of all records in both languages, with the same fields, links and code lists, and an index of titles. The peers do less: they get one prepared Markdown file for each page and language, with labels, sentences, citations and back-references already made (`bench/peer-content.ts`, not timed); they check nothing, their pages have a smaller frame, and they make no JSON, no tables to download, no index of texts, and no pages for the glossary, browsing and comparing: hence fewer pages. “× name” is the figure before it divided by that program’s in the same row of work.",
    "",
    ...table(
      [
        "variables",
        "work",
        "program",
        "files",
        "pages",
        "output (MiB)",
        "a variable’s page (kB)",
        "time (s)",
        ...peers.map((name) => `× ${name}`),
        "CPU (s)",
        ...peers.map((name) => `× ${name}`),
        "memory (MiB)",
      ],
      builds.toSorted(byWork).map((row) => buildCells(row, builds, peers)),
    ),
  ];
}

function byWork(a: BuildRow, b: BuildRow): number {
  return a.count - b.count || situations.indexOf(a.situation) - situations.indexOf(b.situation);
}

function checkCells(
  { count, name, isOwn, figures: { wall, cpu, memory } }: CheckRow,
  all: readonly CheckRow[],
): string[] {
  const peers = all.filter((other) => other.count === count && !other.isOwn).map(({ figures }) => figures);
  const times = peers.map((peer) => peer.wall);
  const cpus = peers.flatMap((peer) => (peer.cpu === undefined ? [] : [peer.cpu]));
  return [
    String(count),
    isOwn ? `**${name}**` : name,
    seconds(wall),
    ratio(wall, times),
    seconds(cpu),
    ratio(cpu, cpus),
    memory === undefined ? "–" : (memory / 1024).toFixed(0),
    ((count * 1000) / wall).toFixed(0),
  ];
}

function buildCells(
  { count, situation, name, isOwn, files, pages, bytes, page, figures: { wall, cpu, memory } }: BuildRow,
  all: readonly BuildRow[],
  peers: readonly string[],
): string[] {
  const ofPeer = (peer: string, figure: "wall" | "cpu"): number[] =>
    all
      .filter((row) => row.name === peer && row.count === count && row.situation === situation)
      .flatMap(({ figures }) => figures[figure] ?? []);
  return [
    String(count),
    situation,
    isOwn ? `**${name}**` : name,
    String(files),
    String(pages),
    (bytes / 1024 / 1024).toFixed(1),
    (page / 1000).toFixed(2),
    seconds(wall),
    ...peers.map((peer) => ratio(wall, ofPeer(peer, "wall"))),
    seconds(cpu),
    ...peers.map((peer) => ratio(cpu, ofPeer(peer, "cpu"))),
    memory === undefined ? "–" : (memory / 1024).toFixed(0),
  ];
}

/** With two decimals. */
export function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "–" : (milliseconds / 1000).toFixed(2);
}

function ratio(own: number | undefined, peers: readonly number[]): string {
  return own === undefined || peers.length === 0 ? "–" : (own / Math.min(...peers)).toFixed(2);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    line(head),
    line(head.map((title) => (/^(program|work)$/.test(title) ? "---" : "---:"))),
    ...rows.map(line),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
