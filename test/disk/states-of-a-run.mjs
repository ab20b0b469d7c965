// Loaded before the tool (node --import): before each operation that changes the disk under RUN_IN, the folder is copied to a
// new one in RUN_STATES, named by a number from 1; a write is done by half first. So each is a state that killing the process
// would leave.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, resolve } from "node:path";

const { RUN_IN = "", RUN_STATES = "" } = process.env;
const changing = [
  "appendFileSync",
  "chmodSync",
  "fchmodSync",
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
const own = new Set();
let count = 0;
/** Functions of Node call each other: only what the tool calls is meant. */
let isWithin = false;

function within(work) {
  isWithin = true;
  try {
    return work();
  } finally {
    isWithin = false;
  }
}

function isMeant(name, [first, second]) {
  if (isWithin) return false;
  if (typeof first === "number") return own.has(first);
  const isReading = typeof second === "number" ? (second & 3) === 0 : /^r$/.test(second ?? "r");
  return resolve(`${first}`).startsWith(RUN_IN) && !(name === "openSync" && isReading);
}

function copy() {
  real.cpSync(RUN_IN, join(RUN_STATES, `${++count}`), { recursive: true });
}

/** Writes in two halves, with a state between them. */
function halve(name, [where, content, ...rest]) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const middle = bytes.length >> 1;
  const isOpen = typeof where === "number";
  real[name](where, bytes.subarray(0, middle), ...(isOpen ? [] : rest));
  copy();
  if (isOpen || name === "appendFileSync") real.appendFileSync(where, bytes.subarray(middle));
  else real.writeFileSync(where, bytes);
  return bytes.length;
}

for (const name of changing)
  fs[name] = (...values) => {
    if (!isMeant(name, values)) return real[name](...values);
    return within(() => {
      copy();
      if (/^(?:write|append)/.test(name)) return halve(name, values);
      const result = real[name](...values);
      if (name === "openSync") own.add(result);
      return result;
    });
  };
const { closeSync } = real;
fs.closeSync = (file) => {
  own.delete(file);
  closeSync(file);
};
syncBuiltinESMExports();
