import { Composer } from "yaml";
import type { CST, Document, ErrorCode, ParsedNode } from "yaml";

/** A fault as the parser reports it. Its English message is only looked at to tell faults of one code apart. */
export interface SyntaxFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Composition {
  readonly contents: ParsedNode | null;
  /** In the order of the text. */
  readonly faults: readonly SyntaxFault[];
}

const maximumFaults = 20;

class TooManyFaults extends Error {}

type Source = number | readonly [number, number] | { readonly offset: number; readonly source?: string };

/** Make nodes of the concrete syntax tree. Stops after some faults: a megabyte of commas has 500,000. */
export function compose(tokens: readonly CST.Token[]): Composition {
  const faults: SyntaxFault[] = [];
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const report = (source: Source, code: ErrorCode, message: string, isWarning?: boolean): void => {
    if (isWarning) return;
    // Thrown anew at each level on the way out, as the composer reports what is thrown inside a collection.
    if (faults.length === maximumFaults) throw new TooManyFaults();
    const [start, end] = range(source);
    faults.push({ code, message, start, end });
  };
  // The composer collects without limit; its handler is the one place where that can be changed.
  Reflect.set(composer, "onError", report);
  let contents: ParsedNode | null = null;
  const keep = (documents: Iterable<Document.Parsed>): void => {
    for (const document of documents) contents = document.contents;
  };
  try {
    for (const token of tokens) {
      if (token.type === "error") report(token, "UNEXPECTED_TOKEN", token.message);
      else keep(composer.next(token));
    }
    keep(composer.end());
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
  }
  return { contents, faults: faults.toSorted((a, b) => a.start - b.start) };
}

function range(source: Source): readonly [number, number] {
  if (typeof source === "number") return [source, source + 1];
  if ("offset" in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  return source;
}
