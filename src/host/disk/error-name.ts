/** The system's name of an error, such as `EACCES`; without one, the error's own name. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
