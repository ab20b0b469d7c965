import type { Choice } from "./format/localized.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Field } from "../model/shape.ts";

/** A line of text: localized, or typed as it is in all languages. It has its placeholders filled. */
export interface TextNode {
  readonly type: "text";
  readonly value: string;
  /** The language that it is really in; absent when it is the same in all. */
  readonly language?: Language;
}

/** CommonMark, in the language that it is really in. It has its placeholders filled. */
export interface ProseNode extends Choice {
  readonly type: "prose";
}

/** An address out of the catalogue, with the language of what is there. */
export interface AddressNode extends Choice {
  readonly type: "address";
}

/** Words that mean the same, in one language. */
export interface TermsNode extends Choice<readonly string[]> {
  readonly type: "terms";
}

/** A value of a fixed set, with the name that readers know it by. */
export interface OptionNode {
  readonly type: "option";
  readonly value: string;
  readonly label: Choice;
}

/** What is shown character by character. */
export interface CodeNode {
  readonly type: "code";
  readonly value: string | number;
}

export interface NumberNode {
  readonly type: "number";
  readonly value: number;
}

/** A number that is a name: it has no groups of digits. */
export interface YearNode {
  readonly type: "year";
  readonly value: number;
}

/** A day as `YYYY-MM-DD`. */
export interface DateNode {
  readonly type: "date";
  readonly value: string;
}

export interface BooleanNode {
  readonly type: "boolean";
  readonly value: boolean;
}

/** Another record, by the text that links to it have. It is absent when there is none of the id. */
export interface LinkNode {
  readonly type: "link";
  readonly id: string;
  readonly record: CatalogueRecord | undefined;
}

/** Another record's title, without a way to it. */
export interface TitleNode {
  readonly type: "title";
  readonly record: CatalogueRecord;
}

/** Another record's content in its place: `presentContent` makes its value when a renderer shows it. */
export interface InclusionNode {
  readonly type: "inclusion";
  readonly record: CatalogueRecord;
  /** Is the content a text, which stands for itself without the record's title? */
  readonly isText: boolean;
}

/** The recommended reference of a record. */
export interface CitationNode {
  readonly type: "citation";
  readonly record: CatalogueRecord;
}

/** Values, of which there is at least one. */
export interface ListNode {
  readonly type: "list";
  /** Side by side; else one under the other: links, contents of records with their titles, or any other values. */
  readonly display: "inline" | "links" | "contents" | "values";
  readonly items: readonly ItemNode[];
}

export interface ItemNode {
  /** What marks of confirmation call it; when it has no key, or none is known by it, its number. */
  readonly key: string | undefined;
  /** Its number in the list, from 0. */
  readonly index: number;
  readonly value: ValueNode;
}

/** Rows with the same properties: at least one of each. */
export interface TableNode {
  readonly type: "table";
  readonly columns: readonly ColumnNode[];
  readonly size: number;
  /** The rows from one to before another, made when they are asked for: a list of codes may have thousands. */
  readonly rows: (from?: number, to?: number) => Iterable<RowNode>;
}

export interface ColumnNode {
  readonly label: Choice;
  /** Are its cells the headings of the rows? */
  readonly isKey: boolean;
}

export interface RowNode extends Pick<ItemNode, "key" | "index"> {
  /** A cell for each column. */
  readonly cells: readonly (ValueNode | undefined)[];
}

/** An object property by property, of which there is at least one. Pages leave out those without a label. */
export interface PropertiesNode {
  readonly type: "properties";
  readonly properties: readonly { readonly label: Choice | undefined; readonly value: ValueNode }[];
}

/** A running sentence: literal text, and values in it. All of it has the forms of its language. */
export interface SentenceNode {
  readonly type: "sentence";
  readonly language: Language;
  readonly pieces: readonly (string | ValueNode)[];
}

/**
 * What is shown of a value in a language. Whoever adds a type adds a case to each renderer: the compiler names them.
 */
export type ValueNode =
  | TextNode
  | ProseNode
  | AddressNode
  | TermsNode
  | OptionNode
  | CodeNode
  | NumberNode
  | YearNode
  | DateNode
  | BooleanNode
  | LinkNode
  | TitleNode
  | InclusionNode
  | CitationNode
  | ListNode
  | TableNode
  | PropertiesNode
  | SentenceNode;

/** A property of a record with what readers call it. The marks of confirmation know it by its name. */
export interface FieldNode {
  readonly type: "field";
  readonly field: Field;
  readonly label: Choice;
  readonly help: Choice | undefined;
  readonly value: ValueNode;
}

/** Properties that stand together, of which there is at least one. */
export interface SectionNode {
  readonly type: "section";
  readonly label: Choice | undefined;
  readonly fields: readonly FieldNode[];
}
