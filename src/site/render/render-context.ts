import type { Html } from "../html.ts";
import type { Marks } from "../confirmation-marks.ts";
import type { PageContext } from "../page-context.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { ValueNode } from "../../present/node.ts";

/** What is the same for all values of a record that are shown together. */
export interface RenderContext {
  readonly page: PageContext;
  readonly record: CatalogueRecord;
  readonly marks: Marks;
  /** The reasons that a notice at the top of the page gives for many values. */
  readonly shared?: ReadonlySet<string>;
  /** Records whose content is shown in this one's, with what is to be confirmed of them: collected on the way. */
  readonly included: Map<CatalogueRecord, Marks>;
  /** Does the section have a heading, so that one in it is a level lower? */
  readonly hasHeading: boolean;
  /** Is it shown beside others, where there is room for a text but not for a list of codes? */
  readonly brief?: true;
  /** Shows a value that is in another one. */
  readonly render: (context: RenderContext, node: ValueNode, at: Position) => Html | undefined;
}

/** Where among others a value stands. */
export interface Position {
  /** Is the value a part of a running sentence? */
  readonly inline: boolean;
  /** Does the value start a sentence? */
  readonly capital: boolean;
  /** The name of the field whose whole value it is: by it and an item's key marks of confirmation are found. */
  readonly field?: string;
}
