import type { FileAnalysis, RecordAnalysis } from "../model/analysis.ts";

/**
 * Makes analyses that keep no more in memory than what they say. In V8 a part of a text keeps the whole of it, so that
 * an id would keep the file it was read from; and a list that was made item by item has room for many more.
 */
export function detacher(): (analysis: FileAnalysis) => FileAnalysis {
  const copies = new Map<string, string>();
  const detach = (text: string): string => {
    let detachedText = copies.get(text);
    if (detachedText === undefined) copies.set((detachedText = copy(text)), detachedText);
    return detachedText;
  };
  const record = ({ id, status, slots, targets, kept }: RecordAnalysis): RecordAnalysis => ({
    id: detach(id),
    ...(status !== undefined && { status: detach(status) }),
    slots: slots.slice(),
    targets: targets.map(detach),
    kept,
  });
  return ({ problems, records, unread, ...rest }) => ({
    ...rest,
    problems: problems.length === 0 ? none : copy(problems),
    records: records.map(record),
    unread: unread.length === 0 ? none : unread.map(detach),
  });
}

const none: readonly never[] = [];

function copy<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}
