import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../../src/site/compile.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../../src/model/output.ts";
import { contentType } from "../../src/apps/dev/content-type.ts";
import { diskSources } from "../../src/host/disk/disk-sources.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../../src/check/workspace.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/([\\/])dist[\\/]$/, "$1");

/** This repository's own catalogue, and what compiling it needs. */
export function ownCatalogue(): { catalogue: Catalogue; options: CompileOptions } {
  const { assets, ...toolkit } = loadToolkit();
  const workspace = openWorkspace(
    (roots) => diskSources(repository, roots),
    { assets, ...toolkit },
    { today: "2026-12-31" },
  );
  return { catalogue: workspace.catalogue, options: { assets, version: toolkit.version } };
}

/** A catalogue's whole output. */
export function compileSite(catalogue: Catalogue, options: CompileOptions): OutputFile[] {
  return [...compile(catalogue, options)];
}

/** Pages on disk, and over HTTP on this machine. */
export interface Served {
  readonly folder: string;
  /** Ends in `/`. */
  readonly url: string;
  readonly close: () => void;
}

/** Writes files into a temporary folder and serves them. */
export async function serve(files: Iterable<OutputFile>): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "varbook-site-"));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { "content-type": contentType(path) }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, url: `http://127.0.0.1:${port}/`, close };
}
