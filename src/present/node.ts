import type { Choice } from "./format/localized.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Field } from "../model/shape.ts";

/** A line of text, with its placeholders filled. */
export interface TextNode {
  readonly type: "text";
  readonly value: string;
  /** The language that it is really in; absent when it was typed for all. */
  readonly language?: Language;
}

/** CommonMark in the language that it is really in, with its placeholders filled. */
export interface ProseNode extends Choice {
  readonly type: "prose";
}

/** An address out of the catalogue, with the language of what is there. */
export interface AddressNode extends Choice {
  readonly type: "address";
}

/** Forms of a word, in one language. */
export interface TermsNode extends Choice<readonly string[]> {
  readonly type: "terms";
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

/** Another record's content in its place. It is made when a renderer shows it: by `presentContent`. */
export interface InclusionNode {
  readonly type: "inclusion";
  readonly record: CatalogueRecord;
  /** Is the content a text, which stands for itself without the record's title? */
  readonly isText: boolean;
}

/** At least one value. */
export interface ListNode {
  readonly type: "list";
  /** Side by side; else one under the other: links, contents of records with their titles, or any other values. */
  readonly display: "inline" | "links" | "contents" | "values";
  readonly items: readonly ItemNode[];
}

export interface ItemNode extends ItemPlace {
  readonly value: ValueNode;
}

/** By what marks of confirmation know an item: by its own key, else by its number from 0. */
export interface ItemPlace {
  readonly key: string | undefined;
  readonly index: number;
}

/** At least one row with at least one column. */
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

export interface RowNode extends ItemPlace {
  /** One for each column. */
  readonly cells: readonly (ValueNode | undefined)[];
}

/** An object property by property, at least one. Pages leave out those without a label. */
export interface PropertiesNode {
  readonly type: "properties";
  readonly properties: readonly { readonly label: Choice | undefined; readonly value: ValueNode }[];
}

/** Literal text with values in it. All of it has the forms of its language. */
export interface SentenceNode {
  readonly type: "sentence";
  readonly language: Language;
  readonly pieces: readonly (string | ValueNode)[];
}

/** What is shown of a value in a language. A type that is added is a case in each renderer: the compiler names them. */
export type ValueNode =
  | TextNode
  | ProseNode
  | AddressNode
  | TermsNode
  /** A value of a fixed set, with the name that readers know it by. */
  | { readonly type: "option"; readonly value: string; readonly label: Choice }
  /** What is shown character by character. */
  | { readonly type: "code"; readonly value: string | number }
  | { readonly type: "number"; readonly value: number }
  /** A number that is a name: its digits have no groups. */
  | { readonly type: "year"; readonly value: number }
  /** A day as `YYYY-MM-DD`. */
  | { readonly type: "date"; readonly value: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | LinkNode
  | TitleNode
  | InclusionNode
  /** The recommended reference of a record. */
  | { readonly type: "citation"; readonly record: CatalogueRecord }
  | ListNode
  | TableNode
  | PropertiesNode
  | SentenceNode;

/** A property of a record with what readers call it. Marks of confirmation know it by its name. */
export interface FieldNode {
  readonly field: Field;
  readonly label: Choice;
  readonly help: Choice | undefined;
  readonly value: ValueNode;
}

/** Properties that stand together. */
export interface SectionNode {
  readonly label: Choice | undefined;
  readonly fields: readonly FieldNode[];
}
