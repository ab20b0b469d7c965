/** The day where the editor is: a date written today is not in the future just because it is still yesterday in Greenwich. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Does a server run the tool, on files that were just fetched? */
export function isInCi(): boolean {
  const ci = process.env["CI"];
  return ci !== undefined && ci !== "" && ci !== "false" && ci !== "0";
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
