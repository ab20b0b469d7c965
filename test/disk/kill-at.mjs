// Loaded before the tool (node --import): kills the process at the operation that KILL_AT counts, from 1, among those that
// change the disk under KILL_IN; a write is done by half first. Without KILL_AT their number is written to KILL_COUNT.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { KILL_AT = "0", KILL_IN = "", KILL_COUNT } = process.env;
const changing = [
  "appendFileSync",
  "chmodSync",
  "closeSync",
  "fchmodSync",
  "fsyncSync",
  "futimesSync",
  "linkSync",
  "mkdirSync",
  "openSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "symlinkSync",
  "unlinkSync",
  "writeFileSync",
  "writeSync",
];
const real = { ...fs };
const open = new Set();
let count = 0;

const isMeant = (name, [first, second, third]) => {
  if (typeof first === "number") return open.has(first);
  if (name === "openSync" && typeof second === "string" && /^r/.test(second)) return false;
  if (name === "openSync" && typeof second === "number" && (second & 3) === 0) return false;
  return [first, name === "renameSync" || name === "linkSync" || name === "symlinkSync" ? second : "", third]
    .filter((path) => typeof path === "string")
    .some((path) => path.startsWith(KILL_IN));
};

for (const name of changing)
  fs[name] = (...values) => {
    if (!isMeant(name, values)) return real[name](...values);
    if (++count === Number(KILL_AT)) {
      const half = (bytes) => bytes.slice(0, Math.floor(bytes.length / 2));
      if (name === "writeSync" || name === "writeFileSync" || name === "appendFileSync")
        real[name](values[0], half(values[1]), ...(name === "writeSync" ? [] : values.slice(2)));
      process.kill(process.pid, "SIGKILL");
    }
    const result = real[name](...values);
    if (name === "openSync") open.add(result);
    if (name === "closeSync") open.delete(values[0]);
    return result;
  };
syncBuiltinESMExports();
process.on("exit", () => KILL_COUNT && real.writeFileSync(KILL_COUNT, String(count)));
