// Posts the review of a pull request as one comment. Called on `workflow_run`, in the repository that the pull request is
// made to. The review was made by a run that may have come from a fork, so it is only a text; which pull request it is
// for is asked of GitHub.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commentOf, marker } from "./comment.mjs";

const { GITHUB_EVENT_PATH = "", GITHUB_REPOSITORY: repository = "", LANGUAGE = "" } = process.env;
const { GITHUB_SERVER_URL: server = "https://github.com" } = process.env;
const artefact = "varbook-comment";

/** What it may weigh compressed. */
const largest = 1024 * 1024;

try {
  post(JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8")).workflow_run);
} catch (error) {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  console.log(`::error title=varbook::No comment was posted: ${reason.replaceAll("%", "%25")}`);
  process.exitCode = 1;
}

/** @param {Run} run */
function post(run) {
  const number = pullRequest(run);
  if (number === undefined) return console.log("No open pull request is at the commit of this run.");
  const file = download(run);
  if (file === undefined) return console.log("This run made no review.");
  const address = `${server}/${repository}/actions/runs/${run.id}`;
  const isFork = run.head_repository.full_name !== repository;
  const body = commentOf(file, { address, language: LANGUAGE, isFork });
  const own = ownComment(number);
  if (own?.body === body) return console.log("The comment says so already.");
  if (own) send("PATCH", `repos/${repository}/issues/comments/${own.id}`, { body });
  else send("POST", `repos/${repository}/issues/${number}/comments`, { body });
  console.log(`The comment on pull request ${number} was ${own ? "updated" : "posted"}.`);
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
  return join(folder, "comment.md");
}

/**
 * The comment of an earlier run: nobody else can write as this bot.
 * @param {number} number
 * @returns {Comment | undefined}
 */
function ownComment(number) {
  const pages = ask("--paginate", "--slurp", `repos/${repository}/issues/${number}/comments?per_page=100`);
  return pages.flat().find((/** @type {Comment} */ { user, body }) => {
    return user?.login === "github-actions[bot]" && body.startsWith(`${marker}\n`);
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
/** @typedef {{ size_in_bytes: number }} Artefact */
/** @typedef {{ id: number, body: string, user: { login: string } | null }} Comment */
