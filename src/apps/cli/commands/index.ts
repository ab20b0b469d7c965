import type { Command } from "../command.ts";

/** Each command is loaded only when it is called: a start should not pay for the others. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).check,
  fix: async () => (await import("./fix.ts")).fix,
  fmt: async () => (await import("./fmt.ts")).fmt,
  build: async () => (await import("./build.ts")).build,
  dev: async () => (await import("./dev.ts")).dev,
  new: async () => (await import("./new.ts")).create,
  rename: async () => (await import("./rename.ts")).rename,
  diff: async () => (await import("./diff.ts")).diff,
  review: async () => (await import("./review.ts")).review,
  release: async () => (await import("./release.ts")).release,
  "release withdraw": async () => (await import("./release.ts")).withdrawal,
  "translate status": async () => (await import("./translate.ts")).status,
  "translate accept": async () => (await import("./translate.ts")).accept,
  "translate export": async () => (await import("./translate.ts")).exportToFile,
  "translate import": async () => (await import("./translate.ts")).importFromFile,
  stats: async () => (await import("./stats.ts")).stats,
  explain: async () => (await import("./explain.ts")).explainCode,
};
