// Posts the review of a merge request as one note: gitlab.mjs FILE. Needs a project access token with the scope `api` in
// VARBOOK_TOKEN; the other variables are GitLab's own.
import { commentOf, marker } from "./comment.mjs";

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, CI_PIPELINE_URL: address = "" } = process.env;
const { VARBOOK_TOKEN = "", VARBOOK_LANGUAGE: language = "" } = process.env;
const notes = `projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;

const body = commentOf(process.argv[2] ?? "", { address, language, isFork: false });
const own = await ownNote();
if (own?.body === body) console.log("The note says so already.");
else {
  await ask(own ? `${notes}/${own.id}` : notes, {
    method: own ? "PUT" : "POST",
    body: JSON.stringify({ body }),
  });
  console.log(`The note was ${own ? "updated" : "posted"}.`);
}

/**
 * The note of an earlier pipeline: of the token's own user.
 * @returns {Promise<{ id: number, body: string } | undefined>}
 */
async function ownNote() {
  const { id } = await ask("user");
  for (let page = 1; page <= 50; page++) {
    const found = await ask(`${notes}?per_page=100&page=${page}`);
    const known = found.find((/** @type {Note} */ { author, body: text }) => {
      return author.id === id && text.startsWith(`${marker}\n`);
    });
    if (known || found.length < 100) return known;
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

/** @typedef {{ author: { id: number }, body: string }} Note */
