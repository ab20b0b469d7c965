import { plainForm } from "./look-alike.ts";
import { typingDistance } from "./typing-distance.ts";

/**
 * The names nearest to a wrong one, best first: the same but for case or signs, or at most a third of the characters mistyped.
 * @returns At most three names.
 */
export function closest(wrong: string, names: Iterable<string>): string[] {
  const plain = fold(wrong);
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  const found: { name: string; far: number }[] = [];
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) > limit + 2) continue;
    const far = fold(name) === plain ? 0 : typingDistance(wrong, name, limit);
    if (far <= limit) found.push({ name, far });
  }
  return found
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function fold(text: string): string {
  return plainForm(text).toLowerCase().replace(/[-_ ]/g, "");
}
