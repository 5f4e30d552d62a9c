import { officialArchive, type OfficialArchive } from '../read/archive/archive-name.js';

/** An archive as the page of a base's folder lists it. */
export interface ListedArchive extends OfficialArchive {
  /** A plain file name: never a path. */
  readonly name: string;
  readonly url: string;
  /** As the page shows it (« 1.1G »), rounded; for people only. */
  readonly shownSize?: string;
}

// <a href="LEGI_20250714-211602.tar.gz">LEGI_2025…</a>  2025-07-14 21:20  1.3M, with or without table cells between.
const ANCHOR = /<a\s[^<>]{0,200}?href\s*=\s*(?:"([^"<>]{1,500})"|'([^'<>]{1,500})')[^<>]{0,200}>/gi;
const SHOWN_SIZE = /\d{2}:\d{2}(?::\d{2})?\s{0,20}(\d{1,9}(?:\.\d{1,3})?[KMGT]?)(?![\d:-])/;

function resolved(href: string, page: string): URL | undefined {
  try {
    return new URL(href.replaceAll('&amp;', '&'), page);
  } catch {
    return undefined;
  }
}

/** The file that a link leads to where it lies in the listed folder itself; a page may not send us anywhere else. */
function fileOf(url: URL, page: URL): string | undefined {
  const folder = page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1);
  if (url.origin !== page.origin || !url.pathname.startsWith(folder)) return undefined;
  const name = url.pathname.slice(folder.length);
  return name.includes('/') || name.includes('%') ? undefined : name;
}

/**
 * The archives of one base in a folder's page (Apache's, nginx's or any other with plain links), oldest first, each once.
 * `page` is the page's own address, which links are relative to. Files of other bases and other kinds are left out.
 */
export function readListing(html: string, page: string, base: string): readonly ListedArchive[] {
  const own = new URL(page);
  const found = new Map<string, ListedArchive>();
  const anchors = [...html.matchAll(ANCHOR)];
  for (const [place, match] of anchors.entries()) {
    const url = resolved(match[1] ?? match[2] ?? '', page);
    const name = url === undefined ? undefined : fileOf(url, own);
    const official = name === undefined ? undefined : officialArchive(name);
    if (url === undefined || name === undefined || official?.fond !== base) continue;
    const behind = html.slice(match.index + match[0].length, anchors[place + 1]?.index);
    const shownSize = SHOWN_SIZE.exec(behind.slice(0, 2000).replace(/<[^<>]{0,200}>/g, ' '))?.[1];
    found.set(name, { ...official, name, url: url.href, ...(shownSize === undefined ? {} : { shownSize }) });
  }
  return [...found.values()].sort((a, b) =>
    a.stamp === b.stamp ? (a.name < b.name ? -1 : 1) : a.stamp < b.stamp ? -1 : 1,
  );
}
