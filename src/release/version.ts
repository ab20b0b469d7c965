const pattern = /^(?<year>[1-9]\d{3})\.(?<number>[1-9]\d{0,3})$/;

/** Is it the name of a version: a year, and which one in that year? */
export function isVersion(name: string): boolean {
  return pattern.test(name);
}

/** The order of versions: negative when the one comes before the other. */
export function compareVersions(one: string, other: string): number {
  return rankOf(one) - rankOf(other);
}

function rankOf(version: string): number {
  const { year = "", number = "" } = pattern.exec(version)?.groups ?? {};
  return Number(year) * 10_000 + Number(number);
}
