const pattern = /^(?<year>[1-9]\d{3})\.(?<number>[1-9]\d{0,3})$/;

/** Is it the name of a version: a year, and which one in that year? */
export function isVersion(name: string): boolean {
  return pattern.test(name);
}

/** The order of versions: negative when the one comes before the other. */
export function compareVersions(one: string, other: string): number {
  return rankOf(one) - rankOf(other);
}

/** The year of a version, whose versions follow each other. */
export function lineOf(version: string): number {
  return Number(version.split(".")[0]);
}

/** The version that comes after one in the same year. */
export function nextInLine(version: string): string {
  return `${lineOf(version)}.${Number(version.split(".")[1]) + 1}`;
}

function rankOf(version: string): number {
  const { year = "", number = "" } = pattern.exec(version)?.groups ?? {};
  return Number(year) * 10_000 + Number(number);
}
