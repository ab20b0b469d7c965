import type { Measurement } from "./measure.ts";

/** The medians of one program's check at one size. */
export interface CheckRow {
  readonly count: number;
  readonly name: string;
  readonly isOwn: boolean;
  readonly figures: Measurement;
}

/** The medians of varbook's build at one size. */
export interface BuildRow {
  readonly count: number;
  readonly pages: number;
  readonly bytes: number;
  readonly figures: Measurement;
}

/** Both results as Markdown. */
export function report(checks: readonly CheckRow[], builds: readonly BuildRow[], about: string): string {
  return [
    "# Benchmark",
    "",
    `Made by \`npm run bench\`: ${about} Trust the ratios, not the seconds.`,
    "",
    "## Check",
    "",
    "The peers only check the variables against their schema; varbook checks every file, every reference and both languages.",
    "“× faster peer” is the figure divided by that of the faster peer of the same size.",
    "",
    ...table(
      [
        "variables",
        "program",
        "time (s)",
        "× faster peer",
        "CPU (s)",
        "× faster peer",
        "memory (MiB)",
        "files per second",
      ],
      checks.map((row) => checkCells(row, checks)),
    ),
    "",
    "## Build",
    "",
    ...table(
      ["variables", "pages", "output (MiB)", "time (s)", "CPU (s)", "CPU per page (ms)", "memory (MiB)"],
      builds.map(buildCells),
    ),
    "",
  ].join("\n");
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

function buildCells({ count, pages, bytes, figures: { wall, cpu, memory } }: BuildRow): string[] {
  return [
    String(count),
    String(pages),
    (bytes / 1024 / 1024).toFixed(1),
    seconds(wall),
    seconds(cpu),
    cpu === undefined ? "–" : (cpu / pages).toFixed(2),
    memory === undefined ? "–" : (memory / 1024).toFixed(0),
  ];
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "–" : (milliseconds / 1000).toFixed(2);
}

function ratio(own: number | undefined, peers: readonly number[]): string {
  return own === undefined || peers.length === 0 ? "–" : (own / Math.min(...peers)).toFixed(2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(head), line(head.map((title) => (title === "program" ? "---" : "---:"))), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
