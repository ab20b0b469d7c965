import type { Plan, Plans } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Bilingual, Word } from "./words.ts";
import { of, padded } from "./words.ts";

/** What a text is written about: its own subject, and what it can link to. */
export interface Subject {
  readonly plan: Plan;
  readonly plans: Plans;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
}

/** Fills the slots of sentences for one record. Both languages get the same numbers, codes and links. */
export class Writer {
  readonly #subject: Subject;
  /** Targets by the text of their link: one text leads to one target. */
  readonly #targets = new Map<string, string>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  fill(sentence: Bilingual): Bilingual {
    const known = new Map<string, Bilingual>();
    const text = (language: keyof Bilingual): string =>
      sentence[language].replace(/\{([a-zA-Z]+)\}/g, (_, slot: string) => {
        const value = known.get(slot) ?? this.#value(slot);
        known.set(slot, value);
        return value[language];
      });
    return { fr: text("fr"), nl: text("nl") };
  }

  /** A link to a record; its words alone when they already lead elsewhere. */
  link(kind: string, { id, fr, nl }: Word): Bilingual {
    const target = `${kind}:${id}`;
    const texts = [`fr ${fr.toLowerCase()}`, `nl ${nl.toLowerCase()}`];
    if (texts.some((text) => (this.#targets.get(text) ?? target) !== target)) return { fr, nl };
    for (const text of texts) this.#targets.set(text, target);
    return { fr: `[${fr}](${target})`, nl: `[${nl}](${target})` };
  }

  #value(slot: string): Bilingual {
    const { plan, vocabulary, random } = this.#subject;
    switch (slot) {
      case "measure":
        return plan.measure;
      case "ofServices":
        return { fr: of(plan.service.fr), nl: plan.service.nl };
      case "services":
        return plan.service;
      case "group":
        return plan.group;
      case "setting":
        return plan.setting;
      case "variable":
        return this.#variable();
      case "term":
        return this.link("term", random.pick(vocabulary.terms.slice(1)));
      case "dimension":
        return this.link("dimension", random.pick(vocabulary.dimensions));
      case "codelist":
        return this.link("codelist", random.pick(vocabulary.codeLists));
      case "document":
        return this.link("document", random.pick(vocabulary.documents));
      case "keyword":
        return this.link("keyword", random.pick(vocabulary.keywords));
      case "database":
        return this.link("database", { id: "Gz", fr: "Soins de santé", nl: "Gezondheidszorgen" });
      case "percent":
        return percent(random.integer(2, 40));
      case "count":
        return grouped(random.integer(2, 90) * 250);
      case "small":
        return same(random.integer(2, 12));
      case "year":
        return same(random.integer(2003, 2022));
      case "field":
        return same(`SS${padded(random.integer(0, 89999), 5)}`);
      case "codes":
        return same(
          Array.from({ length: random.integer(3, 9) }, () => random.integer(301, 899))
            .toSorted((a, b) => a - b)
            .join(", "),
        );
      default:
        // Such as {per}, which the catalogue itself fills.
        return same(`{${slot}}`);
    }
  }

  #variable(): Bilingual {
    const { plan, plans, random } = this.#subject;
    const target = plans.variable(random.integer(0, plans.count - 1));
    if (target.index === plan.index || target.status === "withdrawn") return this.#value("field");
    return this.link("variable", { id: target.id, ...target.title });
  }
}

function same(value: string | number): Bilingual {
  return { fr: String(value), nl: String(value) };
}

/** Belgian French puts a space before the sign, Dutch does not. */
function percent(value: number): Bilingual {
  return { fr: `${value} %`, nl: `${value}%` };
}

/** A number from 500 to 22,500 with its thousands set apart. */
function grouped(value: number): Bilingual {
  const separated = (sign: string): string => String(value).replace(/(?=[0-9]{3}$)/, value > 999 ? sign : "");
  return { fr: separated(" "), nl: separated(".") };
}
