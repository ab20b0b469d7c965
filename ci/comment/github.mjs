// Posts the review of a pull request as one comment, and repairs as suggestions at its lines. Called on `workflow_run`, in
// the repository that the pull request is made to. The review was made by a run that may have come from a fork, so it is
// only a text, and a suggestion only a file, lines and a text; which pull request it is for, and what that changes, is
// asked of GitHub.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commentOf, marker } from "./comment.mjs";
import { bodyOf, notPosted, postable, readSuggestions } from "./suggestions.mjs";

const { GITHUB_EVENT_PATH = "", GITHUB_REPOSITORY: repository = "", LANGUAGE = "" } = process.env;
const { GITHUB_SERVER_URL: server = "https://github.com" } = process.env;

/** Where records are: nowhere else is a suggestion posted. */
const { VARBOOK_FOLDERS: folders = "variables vocabularies" } = process.env;
const artefact = "varbook-comment";

/** Nobody else can write as this bot. */
const bot = "github-actions[bot]";

/** What it may weigh compressed. */
const largest = 1024 * 1024;

attempt("No comment was posted", () =>
  post(JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8")).workflow_run),
);

/**
 * Says why something failed, on one line.
 * @param {string} what
 * @param {() => void} work
 * @returns Whether it did not.
 */
function attempt(what, work) {
  try {
    work();
    return true;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    console.log(`::error title=varbook::${what}: ${reason.replaceAll("%", "%25")}`);
    process.exitCode = 1;
    return false;
  }
}

/** @param {Run} run */
function post(run) {
  const number = pullRequest(run);
  if (number === undefined) return console.log("No open pull request is at the commit of this run.");
  const folder = download(run);
  if (folder === undefined) return console.log("This run made no review.");
  const address = `${server}/${repository}/actions/runs/${run.id}`;
  const isFork = run.head_repository.full_name !== repository;
  const body = commentOf(join(folder, "comment.md"), { address, language: LANGUAGE, isFork });
  const own = ownComment(number);
  if (own?.body === body) console.log("The comment says so already.");
  else {
    if (own) send("PATCH", `repos/${repository}/issues/comments/${own.id}`, { body });
    else send("POST", `repos/${repository}/issues/${number}/comments`, { body });
    console.log(`The comment on pull request ${number} was ${own ? "updated" : "posted"}.`);
  }
  attempt("No suggestions were posted", () => suggest(number, run, join(folder, "suggestions.json"), isFork));
}

/**
 * Posts the repairs that are not there yet, each at its lines.
 * @param {number} number
 * @param {Run} run
 * @param {string} file
 * @param {boolean} isFork
 */
function suggest(number, run, file, isFork) {
  const suggestions = readSuggestions(file);
  if (suggestions.length === 0) return;
  const pages = ask("--paginate", "--slurp", `repos/${repository}/pulls/${number}/files?per_page=100`);
  // What a newer push changes is not what this run saw.
  if (pullRequest(run) !== number) return;
  const diff = pages
    .flat()
    .map((/** @type {PullFile} */ { filename, previous_filename: oldPath, patch = "" }) => {
      return { path: filename, oldPath: oldPath ?? filename, patch };
    });
  const fresh = postable(suggestions, diff, folders);
  if (fresh.length === 0) return;
  const left = notPosted(fresh, ownRemarks(number));
  const posted = left.filter((one) => {
    const { file: path, start, end } = one;
    const lines = {
      line: end,
      side: "RIGHT",
      ...(start < end && { start_line: start, start_side: "RIGHT" }),
    };
    const body = bodyOf(one, { language: LANGUAGE, isFork });
    const at = { commit_id: run.head_sha, path, ...lines };
    return attempt("A suggestion was refused", () =>
      send("POST", `repos/${repository}/pulls/${number}/comments`, { body, ...at }),
    );
  });
  if (left.length > 0) console.log(`Suggestions posted: ${posted.length}.`);
}

/**
 * What earlier runs wrote at lines, outdated or not.
 * @param {number} number
 * @returns {string[]}
 */
function ownRemarks(number) {
  const pages = ask("--paginate", "--slurp", `repos/${repository}/pulls/${number}/comments?per_page=100`);
  return pages.flat().flatMap((/** @type {Comment} */ { user, body }) => (user?.login === bot ? [body] : []));
}

/**
 * The only open pull request whose head is the commit of the run. Of one that went on since, a later run speaks.
 * @param {Run} run
 */
function pullRequest({ head_branch: branch, head_sha: sha, head_repository: head }) {
  const query = ["-f", "state=open", "-f", `head=${head.owner.login}:${branch}`];
  const found = ask("--method", "GET", `repos/${repository}/pulls`, ...query);
  const own = found.filter((/** @type {Pull} */ pull) => {
    return pull.head.sha === sha && pull.head.repo?.full_name === head.full_name;
  });
  if (own.length > 1) throw new Error("more than one pull request is at this commit");
  return own[0]?.number;
}

/** @param {Run} run */
function download({ id }) {
  const { artifacts } = ask(`repos/${repository}/actions/runs/${id}/artifacts?name=${artefact}`);
  if (artifacts.length === 0) return undefined;
  if (artifacts.some((/** @type {Artefact} */ { size_in_bytes: size }) => size > largest))
    throw new Error("the review is too long for a comment");
  const folder = mkdtempSync(join(tmpdir(), "varbook-"));
  gh(["run", "download", String(id), "--repo", repository, "--name", artefact, "--dir", folder]);
  return folder;
}

/**
 * The comment of an earlier run.
 * @param {number} number
 * @returns {Comment | undefined}
 */
function ownComment(number) {
  const pages = ask("--paginate", "--slurp", `repos/${repository}/issues/${number}/comments?per_page=100`);
  return pages.flat().find((/** @type {Comment} */ { user, body }) => {
    return user?.login === bot && body.startsWith(`${marker}\n`);
  });
}

/** @param {string[]} args */
function ask(...args) {
  return JSON.parse(gh(["api", ...args]));
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} body
 */
function send(method, path, body) {
  gh(["api", "--method", method, path, "--input", "-"], JSON.stringify(body));
}

/**
 * No shell sees the arguments.
 * @param {string[]} args
 */
function gh(args, input = "") {
  return execFileSync("gh", args, { input, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

/** @typedef {{ id: number, head_branch: string, head_sha: string, head_repository: { full_name: string, owner: { login: string } } }} Run */
/** @typedef {{ number: number, head: { sha: string, repo: { full_name: string } | null } }} Pull */
/** @typedef {{ filename: string, previous_filename?: string, patch?: string }} PullFile */
/** @typedef {{ size_in_bytes: number }} Artefact */
/** @typedef {{ id: number, body: string, user: { login: string } | null }} Comment */
