import type { LineageStep } from "../../present/lineage/lineage.ts";

/** A record in a drawing of a lineage; lengths are in pixels. */
export interface Box {
  readonly step: LineageStep;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The record itself first, then its sources, the nearest ones first. */
  readonly boxes: readonly Box[];
  /** The ways from sources to what is computed from them, as data of SVG paths. */
  readonly ways: readonly string[];
}

export const boxWidth = 208;
export const padding = 12;
export const lineHeight = 18;
const gap = 52;
const bend = gap / 2;
const rowGap = 16;
/** Long ways share a few lanes, so that a drawing stays a drawing. */
const mostLanes = 6;
const laneGap = 7;

/**
 * Where the records of a lineage stand: sources left of what is computed from them, the record itself on the right, each
 * column in the middle of the height. The same lineage always has the same layout.
 * @param linesOf The text in a record's box, line by line.
 */
export function layoutOf(root: LineageStep, linesOf: (step: LineageStep) => readonly string[]): Layout {
  const columns = columnsOf(root);
  const texts = new Map(columns.flatMap((column) => column.map((step) => [step, linesOf(step)] as const)));
  const heightOf = (step: LineageStep): number => (texts.get(step)?.length ?? 0) * lineHeight + 2 * padding;
  const total = (column: readonly LineageStep[]): number =>
    column.reduce((sum, step) => sum + heightOf(step) + rowGap, -rowGap);
  const height = Math.max(...columns.map(total));
  const boxes = columns.flatMap((column, distance) => {
    const x = (columns.length - 1 - distance) * (boxWidth + gap);
    let next = Math.round((height - total(column)) / 2);
    return column.map((step) => {
      const y = next;
      next += heightOf(step) + rowGap;
      return { step, x, y, height: heightOf(step), lines: texts.get(step) ?? [] };
    });
  });
  const width = columns.length * (boxWidth + gap) - gap;
  return { width, boxes, ...waysBetween(boxes, height) };
}

/** The steps by their distance, each once; a column that all have left is not there. */
function columnsOf(root: LineageStep): LineageStep[][] {
  const columns: LineageStep[][] = [];
  const visit = (step: LineageStep): void => {
    (columns[step.distance] ??= []).push(step);
    for (const { step: source, isFirst } of step.sources) if (isFirst) visit(source);
  };
  visit(root);
  return columns.filter((column) => column);
}

/** Ways to the next column are straight to the point; longer ones run below all boxes. One back, in a circle, is not drawn. */
function waysBetween(boxes: readonly Box[], height: number): Pick<Layout, "ways" | "height"> {
  const boxOf = new Map(boxes.map((box) => [box.step, box]));
  const ways: string[] = [];
  let long = 0;
  for (const to of boxes) {
    for (const { step } of to.step.sources) {
      const from = boxOf.get(step);
      if (!from || from.x >= to.x) continue;
      const isLong = to.x - from.x > boxWidth + gap;
      ways.push(
        isLong ? wayBelow(from, to, height + rowGap + (long++ % mostLanes) * laneGap) : way(from, to),
      );
    }
  }
  const lanes = Math.min(long, mostLanes);
  return { ways, height: lanes === 0 ? height : height + rowGap + (lanes - 1) * laneGap };
}

/** A curve from the right side of a box to the left side of another one, with room for its arrowhead. */
function way(from: Box, to: Box): string {
  const { x1, y1, x2, y2 } = ends(from, to);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function wayBelow(from: Box, to: Box, y: number): string {
  const { x1, y1, x2, y2 } = ends(from, to);
  const down = `C${x1 + bend} ${y1} ${x1 + bend / 2} ${y} ${x1 + bend} ${y}`;
  return `M${x1} ${y1}${down}H${x2 - bend}C${x2 - bend / 2} ${y} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function ends(from: Box, to: Box): { x1: number; y1: number; x2: number; y2: number } {
  return {
    x1: from.x + boxWidth,
    y1: from.y + from.height / 2,
    x2: to.x - 8,
    y2: to.y + to.height / 2,
  };
}
