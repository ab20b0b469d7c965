// Publishes as a process of its own. Arguments: the folder of the compiled code, and a JSON object:
//   out, files (path to content), links, and what is to go wrong:
//   killAt: the file-system operation (from 1) before which the process kills itself; a write is done by half first
//   killInside: kill at the last file, while the folder is locked
//   umask, pause (milliseconds within the build), marker (a folder that no other process may have at the same time)
import * as fs from "node:fs";
import { pathToFileURL } from "node:url";

const [, , compiled, text] = process.argv;
const job = JSON.parse(text);
const { publish } = await import(pathToFileURL(`${compiled}/src/host/disk/publish-output.js`).href);

let operations = 0;
const fileSystem = new Proxy(fs, {
  get(target, name) {
    const real = target[name];
    return (...parameters) => {
      operations += 1;
      if (operations !== job.killAt) return real(...parameters);
      if (name === "writeSync") real(parameters[0], parameters[1].subarray(0, parameters[1].length / 2));
      if (name === "writeFileSync")
        real(parameters[0], parameters[1].slice(0, parameters[1].length / 2), parameters[2]);
      process.kill(process.pid, "SIGKILL");
    };
  },
});

function* files() {
  if (job.marker) fs.mkdirSync(job.marker);
  for (const [path, content] of Object.entries(job.files)) yield { path, content };
  if (job.killInside) process.kill(process.pid, "SIGKILL");
  if (job.pause) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, job.pause);
  if (job.marker) fs.rmdirSync(job.marker);
}

if (job.umask !== undefined) process.umask(job.umask);
let result;
try {
  const options = job.links === undefined ? { fileSystem } : { fileSystem, links: job.links };
  result = { published: publish(job.out, files(), options) };
} catch (error) {
  result = { name: error.name, message: error.message };
}
process.stdout.write(JSON.stringify({ ...result, operations }));
