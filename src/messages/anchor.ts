/** Where a code is explained in `docs/diagnostics.md`: what stands after the `#` of the address. */
export function anchor(code: string): string {
  return code.replaceAll("/", "-");
}
