import type { Catalogue } from "../../src/model/catalogue.ts";
import { smallCatalogue } from "./small-catalogue.ts";

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' {pages} $& \u202E <a href="javascript:alert(1)">x</a> javascript:alert(1)`;
const twice = { fr: evil, nl: evil };
const markdown = `${evil}\n\n[a](javascript:alert(1)) [b](data:text/html,x) <b>c</b> [d](book:"onclick="x) ![e](https://foreign.example/x.png) <iframe src="https://foreign.example/">`;

/** A catalogue in which every text of every record, of the configuration and of the citation wants to run something. */
export const hostileCatalogue: Catalogue = smallCatalogue(
  {
    shelf: { s: { name: twice, cite: evil } },
    site: {
      city: { name: twice, at: { fr: "javascript:alert(1)", nl: 'https://x/"onmouseover="alert(1)' } },
    },
    note: { shared: { words: { fr: markdown, nl: evil } } },
    table: {
      full: { id: "full", name: twice, whole: true, rows: [{ key: evil, text: twice, since: evil }] },
    },
    word: { a: { name: twice, short: twice, meaning: { fr: markdown, nl: evil } } },
    book: {
      one: {
        id: "one",
        mark: evil,
        shelf: "s",
        state: "stub",
        name: twice,
        about: { fr: markdown, nl: evil },
        size: { pages: 1, more: evil, label: twice },
        place: "city",
        seen: "city",
        notes: [{ use: "shared" }, { id: evil, own: { fr: markdown, nl: evil } }],
        like: [evil, "one"],
        from: [evil, "two"],
        tables: ["full", evil],
        day: evil,
        next: "one",
        doubts: [
          { path: evil, reason: twice },
          { path: `notes.${evil}`, reason: twice },
        ],
      },
      two: { id: "two", mark: evil, shelf: "s", name: twice, day: evil },
    },
  },
  undefined,
  {
    title: twice,
    introduction: { fr: markdown, nl: evil },
    citation: { fr: `${evil} {updated} {code} [{accessed}]`, nl: evil },
    contact: { email: `a@b"onclick=x`, feedback: { nl: `javascript:alert("{id}")` } },
    publisher: { name: twice, url: twice },
  },
);
