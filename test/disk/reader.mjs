// Opens pages of an output as fast as it can, until its standard input ends: the first argument is the output. Says "reading"
// when it has begun, and in the end how many pages it opened and how many files were missing.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , out] = process.argv;
const count = { opened: 0, missing: 0 };
let isOver = false;
process.stdin.on("end", () => (isOver = true)).resume();
process.stdout.write("reading\n");

function read() {
  for (let left = 50; left > 0; left--) {
    for (const page of ["index.html", "fr/a.html", "same.html"]) {
      try {
        readFileSync(join(out, page));
        count.opened++;
      } catch {
        count.missing++;
      }
    }
  }
  if (isOver) process.stdout.write(JSON.stringify(count));
  else setImmediate(read);
}
read();
