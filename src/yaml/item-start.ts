/** May a line that starts so be an item of a list or a row of a table? Quick, since most lines are neither. */
export function mayBeItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 124) return code >= 0x2022 && /^[•‣▪◦●○]/u.test(text[at] ?? "");
  return (
    code === 124 ||
    code === 183 ||
    ((code === 42 || code === 43 || code === 45) && text.charCodeAt(at + 1) === 32) ||
    (code >= 48 && code <= 57 && /^\d{1,3}[.)] /.test(text.slice(at, at + 5)))
  );
}
