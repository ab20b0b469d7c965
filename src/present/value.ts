import type { Choice } from "./format/localized.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { Shape } from "../model/shape.ts";
import type { Context, Holder } from "./context.ts";
import { labelChoice } from "./label.ts";
import { listNode } from "./list.ts";
import { localizedNode } from "./localized.ts";
import type { ValueNode } from "./node.ts";
import { objectNode } from "./object.ts";
import { referenceNode } from "./reference.ts";
import { scalarNode } from "./scalar.ts";

/** Presents the values of a catalogue's records in a language. */
export function presenter(catalogue: Catalogue, language: Language): Context {
  return new Presenter(catalogue, language, undefined);
}

/** The one place where a schema's shape becomes what is shown: a handler for each type of shape. */
class Presenter implements Context {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly holder: Holder | undefined;

  constructor(catalogue: Catalogue, language: Language, holder: Holder | undefined) {
    this.catalogue = catalogue;
    this.language = language;
    this.holder = holder;
  }

  value(shape: Shape, data: Json | undefined): ValueNode | undefined {
    if (data === undefined || data === null) return undefined;
    switch (shape.type) {
      case "localized":
        return localizedNode(this, shape, data);
      case "reference":
        return typeof data === "string" ? referenceNode(this, shape, data) : undefined;
      case "list":
        return Array.isArray(data) ? listNode(this, shape, data as readonly Json[]) : undefined;
      case "object":
        return isObject(data) ? objectNode(this, shape, data) : undefined;
      case "scalar":
        return scalarNode(this, shape, data);
      default:
        return shape satisfies never;
    }
  }

  label(text: Localized): Choice {
    return labelChoice(text, this.language, this.catalogue.languages);
  }

  in(language: Language): Context {
    return language === this.language ? this : new Presenter(this.catalogue, language, this.holder);
  }

  within(holder: Holder | undefined): Context {
    return new Presenter(this.catalogue, this.language, holder);
  }
}
