// Posts the review of a merge request as one note, and repairs as suggestions at its lines: gitlab.mjs FILE [SUGGESTIONS].
// Needs a project access token with the scope `api` in VARBOOK_TOKEN; the other variables are GitLab's own.
import { commentOf, marker } from "./comment.mjs";
import { bodyOf, notPosted, postable, readSuggestions } from "./suggestions.mjs";

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, CI_PIPELINE_URL: address = "" } = process.env;
const { VARBOOK_TOKEN = "", VARBOOK_LANGUAGE: language = "" } = process.env;
const {
  CI_COMMIT_SHA,
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA,
  VARBOOK_FOLDERS: folders = "variables vocabularies",
} = process.env;
const request = `projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}`;
const notes = `${request}/notes`;

const [file = "", suggestions] = process.argv.slice(2);
const body = commentOf(file, { address, language, isFork: false });
const known = await ownNote();
if (known?.body === body) console.log("The note says so already.");
else {
  await ask(known ? `${notes}/${known.id}` : notes, {
    method: known ? "PUT" : "POST",
    body: JSON.stringify({ body }),
  });
  console.log(`The note was ${known ? "updated" : "posted"}.`);
}
if (suggestions !== undefined) await suggest(suggestions);

/**
 * Posts the repairs that are not there yet, each at its lines.
 * @param {string} path
 */
async function suggest(path) {
  const found = readSuggestions(path);
  if (found.length === 0) return;
  const [version] = await ask(`${request}/versions`);
  // In a pipeline of merged results, the commit of the pipeline is none of the branch.
  if (version?.head_commit_sha !== (CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || CI_COMMIT_SHA)) return;
  const diff = await all(`${request}/diffs`);
  const files = diff.map(
    (/** @type {Diff} */ { new_path: name, old_path: oldPath, diff: patch, deleted_file: isGone }) => {
      return { path: name, oldPath, patch: isGone ? "" : patch };
    },
  );
  const { id } = await ask("user");
  const discussions = await all(`${request}/discussions`);
  const bodies = discussions.flatMap((/** @type {{ notes: Note[] }} */ { notes: own }) => {
    return own.flatMap(({ author, body: text }) => (author.id === id ? [text] : []));
  });
  const left = notPosted(postable(found, files, folders), bodies);
  let posted = 0;
  for (const one of left) {
    try {
      await discuss(one, version);
      posted++;
    } catch (error) {
      console.log(`A suggestion was refused: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (left.length > 0) console.log(`Suggestions posted: ${posted}.`);
}

/**
 * At a line that was not changed, GitLab wants to know its number before, too.
 * @param {import("./suggestions.mjs").Posted} suggestion
 * @param {Version} version
 */
async function discuss(suggestion, { base_commit_sha, start_commit_sha, head_commit_sha }) {
  const { file: path, oldPath, start, end, oldLine } = suggestion;
  const position = {
    position_type: "text",
    base_sha: base_commit_sha,
    start_sha: start_commit_sha,
    head_sha: head_commit_sha,
    old_path: oldPath,
    new_path: path,
    new_line: start,
    ...(oldLine !== undefined && { old_line: oldLine }),
  };
  const text = bodyOf(suggestion, { language, isFork: false, lines: `:-0+${end - start}` });
  await ask(`${request}/discussions`, { method: "POST", body: JSON.stringify({ body: text, position }) });
}

/**
 * All pages of a list.
 * @param {string} path
 * @returns {Promise<any[]>}
 */
async function all(path) {
  const found = [];
  for (let page = 1; page <= 50; page++) {
    const own = await ask(`${path}?per_page=100&page=${page}`);
    found.push(...own);
    if (own.length < 100) break;
  }
  return found;
}

/**
 * The note of an earlier pipeline: of the token's own user.
 * @returns {Promise<{ id: number, body: string } | undefined>}
 */
async function ownNote() {
  const { id } = await ask("user");
  for (let page = 1; page <= 50; page++) {
    const found = await ask(`${notes}?per_page=100&page=${page}`);
    const mine = found.find((/** @type {Note} */ { author, body: text }) => {
      return author.id === id && text.startsWith(`${marker}\n`);
    });
    if (mine || found.length < 100) return mine;
  }
  return undefined;
}

/**
 * @param {string} path
 * @param {RequestInit} [how]
 * @returns {Promise<any>}
 */
async function ask(path, how) {
  const headers = { "PRIVATE-TOKEN": VARBOOK_TOKEN, "Content-Type": "application/json" };
  const answer = await fetch(`${CI_API_V4_URL}/${path}`, { ...how, headers });
  if (!answer.ok) throw new Error(`GitLab answered ${answer.status} to ${path}`);
  return answer.json();
}

/** @typedef {{ base_commit_sha: string, start_commit_sha: string, head_commit_sha: string }} Version */
/** @typedef {{ new_path: string, old_path: string, diff: string, deleted_file: boolean }} Diff */
/** @typedef {{ author: { id: number }, body: string }} Note */
