import type { Round } from "./round.ts";

/** Takes away what is not needed to fail: whole files first, then lines and bytes. Tries at most `tries` times. */
export function shrink(round: Round, fails: (round: Round) => boolean, tries = 200): Round {
  let tried = 0;
  let best = round;
  const isLeft = (): boolean => tried < tries;
  const attempt = (touched: Round["touched"]): boolean => {
    if (!isLeft()) return false;
    tried++;
    const smaller = { ...round, touched };
    if (!fails(smaller)) return false;
    best = smaller;
    return true;
  };
  for (const path of round.touched.keys())
    attempt(new Map([...best.touched].filter(([other]) => other !== path)));
  for (const path of best.touched.keys()) {
    let size = Math.ceil((best.touched.get(path)?.length ?? 0) / 2);
    for (; size >= 1 && isLeft(); size = Math.floor(size / 2)) {
      for (let at = 0; at < (best.touched.get(path)?.length ?? 0) && isLeft();) {
        const bytes = best.touched.get(path) ?? new Uint8Array();
        const shorter = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + size)]);
        if (!attempt(new Map([...best.touched, [path, shorter]]))) at += size;
      }
    }
  }
  return best;
}
