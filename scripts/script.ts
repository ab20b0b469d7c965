/** Runs a script. When it fails, it says why and how it is used, and the exit code is 2. */
export function runScript(usage: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 2;
  }
}
