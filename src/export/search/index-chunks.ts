/**
 * Goes through what stands between the spaces of texts. The same pieces come back again and again: each is looked at once, and
 * then found by a hash of its characters (FNV-1a) without making a string of it, which would take most of the time.
 * @param make What a piece means.
 */
export function chunkReader<Meaning>(
  make: (chunk: string) => Meaning,
): (text: string, use: (meaning: Meaning) => void) => void {
  const byHash = new Map<number, { readonly chunk: string; readonly meaning: Meaning }>();
  // Of two pieces with the same hash the second is found here: whoever makes many of them gains nothing.
  const others = new Map<string, Meaning>();
  const meaningOf = (text: string, start: number, end: number, hash: number): Meaning => {
    const cached = byHash.get(hash);
    if (cached && cached.chunk.length === end - start && text.startsWith(cached.chunk, start))
      return cached.meaning;
    const chunk = text.slice(start, end);
    const other = cached && others.get(chunk);
    if (other !== undefined) return other;
    const meaning = make(chunk);
    if (cached) others.set(chunk, meaning);
    else byHash.set(hash, { chunk, meaning });
    return meaning;
  };
  return (text, use) => {
    for (let start = 0, end = 0; start < text.length; start = ++end) {
      let hash = 0x811c9dc5;
      for (let code = 0; end < text.length && (code = text.charCodeAt(end)) !== 32; end++)
        hash = Math.imul(hash ^ code, 0x01000193);
      if (end > start) use(meaningOf(text, start, end, hash >> 2));
    }
  };
}
