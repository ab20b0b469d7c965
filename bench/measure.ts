import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

/** What one run of a program took. CPU time and memory are absent where this system cannot tell them. */
export interface Measurement {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of user and system time. */
  readonly cpu?: number;
  /** The most memory at one time, in KiB. */
  readonly memory?: number;
}

/** A program to run, without a shell. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** The folder that it is run in; this process's own when it is left out. */
  readonly folder?: string;
}

const time = "/usr/bin/time";
/** GNU time knows the memory of any program; other systems' ones do not take a format. */
const hasTime = existsSync(time) && spawnSync(time, ["-f", "%M", "true"], { stdio: "ignore" }).status === 0;

/** Run by Node itself as it ends, where there is no GNU time. */
const hook = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.VARBOOK_BENCH_USAGE, [userCPUTime / 1e6, systemCPUTime / 1e6, maxRSS].join(" "));
});`)}`;

/**
 * Runs a program to its end and measures it as a whole. Its output is thrown away.
 * @param scratch A path that may be written: where the usage is noted.
 * Throws when the program cannot be started or does not end with 0.
 */
export function measure(command: Command, scratch: string): Measurement {
  rmSync(scratch, { force: true });
  const { program, args, env } = instrumented(command, scratch);
  const start = process.hrtime.bigint();
  run({ ...command, program, args }, env);
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  return { wall, ...usage(scratch) };
}

function instrumented(
  { program, args }: Command,
  scratch: string,
): Omit<Command, "folder"> & { readonly env: NodeJS.ProcessEnv } {
  if (hasTime)
    return { program: time, args: ["-f", "%U %S %M", "-o", scratch, program, ...args], env: process.env };
  if (program !== process.execPath) return { program, args, env: process.env };
  return {
    program,
    args: ["--import", hook, ...args],
    env: { ...process.env, VARBOOK_BENCH_USAGE: scratch },
  };
}

function run({ program, args, folder }: Command, env: NodeJS.ProcessEnv): void {
  const { status, signal, error, stderr } = spawnSync(program, args, {
    env,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status ?? signal}: ${stderr.slice(0, 1000)}`);
}

function usage(scratch: string): Omit<Measurement, "wall"> {
  if (!existsSync(scratch)) return {};
  const [user = NaN, system = NaN, memory = NaN] = (
    readFileSync(scratch, "utf8").trim().split("\n").at(-1) ?? ""
  )
    .split(" ")
    .map(Number);
  return Number.isFinite(user + system + memory) ? { cpu: (user + system) * 1000, memory } : {};
}

/** The middle one of several measurements, figure by figure. */
export function median(measurements: readonly Measurement[]): Measurement {
  const cpu = middle(measurements.map((each) => each.cpu));
  const memory = middle(measurements.map((each) => each.memory));
  return {
    wall: middle(measurements.map(({ wall }) => wall)) ?? NaN,
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
  };
}

function middle(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  return known[known.length >> 1];
}
