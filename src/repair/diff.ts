/** A line that both texts have, or only the old or the new one. */
interface Step {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** Beyond this many differing lines the shortest way is not looked for: time and memory grow with its square. */
const maximumDistance = 1000;
const context = 3;

/** What changes from one text to another, as a unified diff without its head. Empty when they are equal. */
export function unifiedDiff(before: string, after: string): string[] {
  const steps = compare(linesOf(before), linesOf(after));
  const lines: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let at = 0;
  for (const [from, to] of hunks(steps)) {
    for (; at < from; at++) [oldLine, newLine] = advance(steps[at], oldLine, newLine);
    const hunk = steps.slice(from, to);
    const removed = hunk.filter(({ sign }) => sign !== "+").length;
    const added = hunk.filter(({ sign }) => sign !== "-").length;
    lines.push(
      `@@ -${range(oldLine, removed)} +${range(newLine, added)} @@`,
      ...hunk.map(({ sign, line }) => sign + line),
    );
  }
  return lines;
}

function advance(step: Step | undefined, oldLine: number, newLine: number): [number, number] {
  return [oldLine + Number(step?.sign !== "+"), newLine + Number(step?.sign !== "-")];
}

/** By custom, an empty range is named by the line before it. */
function range(line: number, count: number): string {
  return count === 0 ? `${line - 1},0` : `${line},${count}`;
}

/** Lines without their line feed; the last, when it has none, says so. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  return last === "" ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

/** The changes with the lines around them, as ranges of steps; those near each other together. */
function hunks(steps: readonly Step[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, { sign }] of steps.entries()) {
    if (sign === " ") continue;
    const from = Math.max(0, index - context);
    const to = Math.min(steps.length, index + context + 1);
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function compare(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  return [
    ...before.slice(0, head).map(kept),
    ...(shortest(old, now) ?? [...old.map(removed), ...now.map(added)]),
    ...before.slice(before.length - tail).map(kept),
  ];
}

const kept = (line: string): Step => ({ sign: " ", line });
const removed = (line: string): Step => ({ sign: "-", line });
const added = (line: string): Step => ({ sign: "+", line });

/** The fewest removed and added lines (E. Myers, An O(ND) Difference Algorithm); undefined when there are too many. */
function shortest(old: readonly string[], now: readonly string[]): Step[] | undefined {
  const rounds: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let distance = 0; distance <= Math.min(maximumDistance, old.length + now.length); distance++) {
    rounds.push(furthest);
    furthest = new Map(furthest);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = startOn(furthest, diagonal, distance);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return wayBack(rounds, old, now);
    }
  }
  return undefined;
}

/** Where a diagonal is entered: from the one above by an added line, or from the one below by a removed one. */
function startOn(furthest: ReadonlyMap<number, number>, diagonal: number, distance: number): number {
  const above = furthest.get(diagonal + 1) ?? -1;
  const below = furthest.get(diagonal - 1) ?? -1;
  return diagonal === -distance || (diagonal !== distance && below < above) ? above : below + 1;
}

function wayBack(
  rounds: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  now: readonly string[],
): Step[] {
  const steps: Step[] = [];
  let x = old.length;
  let y = now.length;
  for (const [distance, furthest] of [...rounds.entries()].toReversed()) {
    const diagonal = x - y;
    const above = furthest.get(diagonal + 1) ?? -1;
    const below = furthest.get(diagonal - 1) ?? -1;
    const isAdded = diagonal === -distance || (diagonal !== distance && below < above);
    const fromX = distance === 0 ? 0 : isAdded ? above : below;
    const fromY = distance === 0 ? 0 : fromX - (isAdded ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      steps.push(kept(old[--x] ?? ""));
      y--;
    }
    if (distance === 0) break;
    if (isAdded) steps.push(added(now[--y] ?? ""));
    else steps.push(removed(old[--x] ?? ""));
  }
  return steps.toReversed();
}
