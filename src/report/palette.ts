import pc from "picocolors";
import type { Severity } from "../model/diagnostic.ts";

type Paint = (text: string) => string;

/** The colours of a report by what they mean. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly strong: Paint;
  readonly place: Paint;
  readonly help: Paint;
  readonly dim: Paint;
}

/** The colours, or none: then all text stays as it is. */
export function palette(isColoured: boolean): Palette {
  const { bold, cyan, dim, green, red, yellow } = pc.createColors(isColoured);
  return {
    severity: { error: (text) => bold(red(text)), warning: (text) => bold(yellow(text)), info: cyan },
    strong: bold,
    place: cyan,
    help: green,
    dim,
  };
}
