const names = { fr: "Français", nl: "Nederlands" };
const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML. */
export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** A link to a record, by its kind and id. */
export function link({ kind, id, note }, titles) {
  const target = titles[kind]?.[id];
  const said = note ? ` (${escaped(note)})` : "";
  if (!target) return said;
  const text = target.code ? `${target.code}-${target.title}` : target.title;
  return (target.href ? `<a href="${escaped(target.href)}">${escaped(text)}</a>` : escaped(text)) + said;
}

/** A whole page. */
export function page({ title, tag, path, body }) {
  const other = (to) => `/${path.replace(/^\w+/, to)}`;
  const alternates = Object.keys(names).map(
    (to) => `<link rel="alternate" hreflang="${to}-BE" href="${other(to)}">`,
  );
  const languages = Object.entries(names).map(
    ([to, name]) => `<li><a href="${other(to)}" lang="${to}-BE">${name}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${tag}-BE">
<head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="description" content="${escaped(title)}"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="../../assets/styles.css">${alternates.join("")}</head>
<body>
<header><a href="../index.html">Catalogue</a><form role="search" action="../search.html"><input type="search" name="q"></form><ul>${languages.join("")}</ul></header>
<main>${body}</main>
<footer><a href="../index.html">Catalogue</a></footer>
</body>
</html>
`;
}
