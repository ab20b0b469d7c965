import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { diskSources } from "../src/host/disk/disk-sources.ts";
import { loadToolkit } from "../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../src/check/workspace.ts";
import type { BuildPeer } from "./build-peers.ts";
import type { Timing } from "./checks.ts";
import type { Output } from "./content.ts";
import { noOutput, outputOf } from "./content.ts";
import type { Command, Measurement } from "./measure.ts";
import { measure, median } from "./measure.ts";
import { writePeerContent } from "./peer-content.ts";
import type { BuildRow } from "./table.ts";
import { situations } from "./table.ts";

/** A program with all it needs to be run again and again. */
interface Builder {
  readonly name: string;
  readonly isOwn: boolean;
  readonly command: Command;
  /** Where its output is, and all that goes with it: removed before it is run cold. */
  readonly out: string;
  readonly place: string;
  /** The sources in which the title of one variable stands. */
  readonly sources: readonly string[];
  /** The title. */
  readonly title: string;
}

/** Each program in turn: into an empty folder, again with nothing changed, and with one variable's title changed. */
export function timeBuilds(
  catalogue: string,
  size: number,
  peers: readonly BuildPeer[],
  { varbook, folder, runs, note, against }: Timing & { readonly against?: string | undefined },
): BuildRow[] {
  const own = ownBuilder(catalogue, varbook, folder);
  for (const { name, largest = Infinity } of peers)
    if (largest < size) note(`${name} is only run on up to ${largest} variables: it runs out of memory`);
  const able = peers.filter(({ largest = Infinity }) => size <= largest);
  const builders = [
    own,
    ...otherCheckout(own, against),
    ...(able.length > 0 ? peerBuilders(catalogue, own, able, folder, note) : []),
  ];
  const taken = new Map(builders.map((builder) => [builder, situations.map((): Measurement[] => [])]));
  const outputs = new Map<Builder, Output>();
  for (let round = 1; round <= runs; round++) {
    for (const [builder, measurements] of taken) {
      note(`build, ${size} variables, round ${round} of ${runs}: ${builder.name}`);
      for (const path of [builder.place, ownCaches(folder)]) rmSync(path, { recursive: true, force: true });
      mkdirSync(builder.place, { recursive: true });
      for (const [index, situation] of situations.entries()) {
        if (situation === "one title changed") retitle(builder, builder.title, `${builder.title} bis`);
        measurements[index]?.push(measure(builder.command, join(folder, "usage")));
      }
      outputs.set(builder, outputOf(builder.out));
      retitle(builder, `${builder.title} bis`, builder.title);
    }
  }
  for (const { place } of builders) rmSync(place, { recursive: true, force: true });
  return [...taken].flatMap(([builder, measurements]) =>
    situations.map((situation, index) => ({
      count: size,
      situation,
      name: builder.name,
      isOwn: builder.isOwn,
      ...(outputs.get(builder) ?? noOutput),
      figures: median(measurements[index] ?? []),
    })),
  );
}

/** Where varbook keeps what it remembers: emptied before each cold run. */
export function ownCaches(folder: string): string {
  return join(folder, "caches");
}

/** Puts another title in the place of one variable's. */
function retitle({ sources }: Builder, title: string, other: string): void {
  for (const file of sources) writeFileSync(file, readFileSync(file, "utf8").replaceAll(title, other));
}

function ownBuilder(catalogue: string, varbook: string, folder: string): Builder {
  const place = join(folder, "output");
  const out = join(place, "site");
  const variables = join(catalogue, "variables/At");
  const file = join(variables, readdirSync(variables).toSorted()[0] ?? "");
  const title = /^title:\n {2}fr: ['"]?(.*?)['"]?$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  if (title === "") throw new Error(`${file} has no title to change`);
  return {
    name: "varbook build",
    isOwn: true,
    command: { program: process.execPath, args: [varbook, "build", catalogue, "--out", out] },
    out,
    place,
    sources: [file],
    title,
  };
}

/** The same build by another checkout, if one is named: its built folder, and more arguments. */
function otherCheckout(own: Builder, against: string | undefined): Builder[] {
  if (against === undefined) return [];
  const [built = "", ...more] = against.split(" ");
  const [, ...args] = own.command.args;
  const command = { ...own.command, args: [programOf(built), ...args, ...more] };
  return [{ ...own, name: "another checkout", isOwn: false, command }];
}

/** The peers, each with a copy of the content, which is made from what varbook builds. Nothing of this is timed. */
function peerBuilders(
  catalogue: string,
  own: Builder,
  peers: readonly BuildPeer[],
  folder: string,
  note: (text: string) => void,
): Builder[] {
  note("writing the content for the other programs");
  mkdirSync(own.place, { recursive: true });
  measure(own.command, join(folder, "usage"));
  const { kinds, languages } = openWorkspace((roots) => diskSources(catalogue, roots), loadToolkit(), {
    today: "2026-12-31",
  }).catalogue;
  const id = basename(own.sources[0] ?? "", ".yaml");
  return peers.map(({ name, prepare, build }) => {
    const content = join(folder, name.replace(/\W/g, "-"));
    rmSync(content, { recursive: true, force: true });
    const files = writePeerContent(
      own.out,
      kinds,
      languages.map(({ tag }) => tag),
      content,
    );
    prepare(content);
    return {
      name,
      isOwn: false,
      command: build(content),
      out: join(content, "out"),
      place: join(content, "out"),
      sources: [...(files.get(id) ?? []), join(content, "data/titles.json")],
      title: own.title,
    };
  });
}

/** The program of a checkout, as its package names it: its folders may be others. */
function programOf(built: string): string {
  const checkout = resolve(built, "..");
  const { bin } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as {
    bin: { varbook: string };
  };
  return resolve(checkout, bin.varbook);
}
