import type { FileAnalysis, RecordAnalysis } from "../model/analysis.ts";

/**
 * Makes analyses that keep no more in memory than what they say. In V8 a part of a text keeps the whole of it, so that
 * an id would keep the file it was read from; and a list that was made item by item has room for many more.
 */
export function detacher(): (analysis: FileAnalysis) => FileAnalysis {
  const known = new Map<string, string>();
  const own = (text: string): string => {
    let found = known.get(text);
    if (found === undefined) known.set((found = copy(text)), found);
    return found;
  };
  const record = ({ id, status, slots, targets, kept }: RecordAnalysis): RecordAnalysis => ({
    id: own(id),
    ...(status !== undefined && { status: own(status) }),
    slots: slots.slice(),
    targets: targets.map(own),
    kept,
  });
  return ({ problems, records, unread, ...rest }) => ({
    ...rest,
    problems: problems.length === 0 ? none : copy(problems),
    records: records.map(record),
    unread: unread.length === 0 ? none : unread.map(own),
  });
}

const none: readonly never[] = [];

function copy<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}
