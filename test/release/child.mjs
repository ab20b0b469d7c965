// Works on a store as a process of its own. Arguments: the folder of the compiled code, and a JSON object:
//   out, version, files (path to content), previous, versions (the newest first), beside (path to content), and
//   killAt: the file-system operation (from 1) before which the process kills itself; a write is done by half first
import * as fs from "node:fs";
import { pathToFileURL } from "node:url";

const [, , compiled, text] = process.argv;
const job = JSON.parse(text);
const { withStore } = await import(pathToFileURL(`${compiled}/src/host/disk/store/open-store.js`).href);

let operations = 0;
const fileSystem = new Proxy(fs, {
  get(target, name) {
    const real = target[name];
    return (...parameters) => {
      operations += 1;
      if (operations !== job.killAt) return real(...parameters);
      if (name === "writeSync") real(parameters[0], parameters[1].subarray(0, parameters[1].length / 2));
      if (name === "writeFileSync")
        real(parameters[0], parameters[1].subarray(0, parameters[1].length / 2), parameters[2]);
      process.kill(process.pid, "SIGKILL");
    };
  },
});

const list = (files) => Object.entries(files).map(([path, content]) => ({ path, content }));

await withStore(job.out, { protectedPaths: [], fileSystem }, async (store) => {
  if (!store.names().includes(job.version)) store.add(job.version, list(job.files), job.previous);
  await store.complete(job.versions, list(job.beside));
});
process.stdout.write(JSON.stringify({ operations }));
