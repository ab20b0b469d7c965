import * as fs from "node:fs";

/** The functions of `node:fs` through which `publish` works: tests replace them to break each step. */
export type FileSystem = Pick<
  typeof fs,
  | "chmodSync"
  | "closeSync"
  | "copyFileSync"
  | "fchmodSync"
  | "fstatSync"
  | "fsyncSync"
  | "futimesSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readSync"
  | "readdirSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmdirSync"
  | "symlinkSync"
  | "unlinkSync"
  | "writeFileSync"
  | "writeSync"
>;

/** The real disk. */
export const nodeFileSystem: FileSystem = fs;
