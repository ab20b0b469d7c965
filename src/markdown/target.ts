import { externalHref, isSafeHref, parseRecordLink } from "./url.ts";

/** What an `<a>` gets. */
export interface LinkTarget {
  readonly href: string;
  readonly hreflang?: string;
  readonly class?: string;
  readonly rel?: string;
}

/** How links lead to records. */
export interface Resolution {
  /** The schemes that are kinds of record. */
  readonly schemes: ReadonlySet<string>;
  /** Where a record is, or undefined: then its link's text is shown without a link. */
  readonly resolve: (
    scheme: string,
    id: string,
  ) => { readonly href: string; readonly hreflang?: string; readonly class?: string } | undefined;
}

const REL = "noopener noreferrer external";

/** Where a link of a text leads, or undefined when only its text is to be shown. Both ways of rendering ask here. */
export function linkTarget(url: string, { schemes, resolve }: Resolution): LinkTarget | undefined {
  const link = parseRecordLink(url, schemes);
  if (link === undefined) {
    const href = externalHref(url);
    return href === undefined ? undefined : withRel({ href });
  }
  const target = resolve(link.scheme, link.id);
  return target === undefined || !isSafeHref(target.href) ? undefined : withRel(target);
}

function withRel(target: LinkTarget): LinkTarget {
  return /^https?:/.test(target.href) ? { ...target, rel: REL } : target;
}
