import { digestOf } from "../../host/cache/digest.ts";
import { ownFolder } from "./request.ts";

/** What stands for a page's text: when it changes, the open page loads itself again. */
export function pageDigest(html: string): string {
  return digestOf(html).slice(0, 16);
}

/**
 * A compiled page with the preview's script and style in its head, and leave to listen to this server.
 * Texts of the catalogue cannot hold what is looked for: in them `<` is escaped.
 */
export function livePage(html: string): string {
  const previewTags = `<link rel="stylesheet" href="/${ownFolder}preview.css"><script src="/${ownFolder}preview.js" data-digest="${pageDigest(html)}" defer></script>`;
  return html
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content="[^"]*)"/,
      (_, policy: string) => `${policy}; connect-src 'self'"`,
    )
    .replace("</head>", () => `${previewTags}</head>`);
}
