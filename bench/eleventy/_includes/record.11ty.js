import { escaped, link, page } from "./page.js";

/** The page of a record. */
export default class Record {
  render({ title, code, tag, rows = [], usedBy = [], content, titles, permalink }) {
    const links = (all) => `<ul>${all.map((each) => `<li>${link(each, titles[tag])}</li>`).join("")}</ul>`;
    const shown = ({ text, markdown, links: references, items, tables = [] }) =>
      [
        text && escaped(text),
        markdown && this.markdown(markdown, tag),
        references && links(references),
        items && `<ul>${items.map((item) => `<li>${this.markdown(item, tag)}</li>`).join("")}</ul>`,
        ...tables.map(table),
      ]
        .filter(Boolean)
        .join("");
    const fields = rows.map((row) => `<div><dt>${escaped(row.label)}</dt><dd>${shown(row)}</dd></div>`);
    if (content) fields.unshift(`<div><dt>Description</dt><dd>${content}</dd></div>`);
    const uses = usedBy.length > 0 ? links(usedBy.map((id) => ({ kind: "variable", id }))) : "";
    const body = `<article><h1>${escaped(title)} <code>${escaped(code)}</code></h1><dl>${fields.join("")}</dl>${uses}</article>`;
    return page({ title, tag, path: permalink, body });
  }
}

function table(rows) {
  return `<table><tbody>${rows.map(line).join("")}</tbody></table>`;
}

function line({ code, label }) {
  return `<tr><td>${escaped(code)}</td><td>${escaped(label)}</td></tr>`;
}
