import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const folders = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** Nothing but the page that a test asks for. */
const quiet = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

let started: Promise<Browser> | undefined;

/**
 * A Chromium without a window, started once for all test files of a worker, with which it ends.
 * It is the one of `CHROMIUM_PATH`, of the system, or of Playwright; where there is none it is installed.
 * Throws, saying what to do, when that fails.
 */
export function browser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: chromiumPath(), args: quiet });
  return started;
}

/** The path of a Chromium. Installs one where there is none; throws when that fails. */
export function chromiumPath(): string {
  const found = installed();
  if (found !== undefined) return found;
  if (!install())
    throw new Error(
      "The tests need a Chromium: set CHROMIUM_PATH to one, or run `npx playwright-core install chromium`.",
    );
  return installed() ?? chromium.executablePath();
}

function installed(): string | undefined {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") return wanted;
  const paths = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return paths.find((path) => path !== "" && existsSync(path));
}

function install(): boolean {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  // A new machine may not know any package yet.
  const byDebian = (): boolean =>
    run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "chromium-headless-shell"]);
  return (isDebianRoot && byDebian()) || run("npx", ["playwright-core", "install", "chromium"]);
}

function run(command: string, parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: "ignore", timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}
