import type { Insertion, Link, LinkSyntax, Zone } from './link-syntax.js';
import { brackets, isInTag, isWhole } from './markup.js';

// « 3&deg; »: the last character of a link may be written as an entity.
const ENTITY = /^&(?:#?[a-zA-Z0-9]{1,31});/;

/** The same link, an entity at its end included. */
function withEntity(source: string, link: Link): Link {
  const last = ENTITY.exec(source.slice(link.end - 1, link.end + 33));
  return last === null ? link : { ...link, end: link.end - 1 + last[0].length };
}

// « **L.** 162-5 », « <b>L.</b> 162-5 »: emphasis that opens just before the words and closes inside them, or the reverse.
const BEFORE = /(?:[*_]{1,3}|<[a-zA-Z]{1,6}>)$/;
const BEHIND = /^(?:[*_]{1,3}|<\/[a-zA-Z]{1,6}>)/;

/** The link as it is, or with the emphasis beside it, whichever is whole; `undefined` when none is. */
function whole(source: string, { start, end, ...rest }: Link, { writes }: Zone): Link | undefined {
  const from = start - (BEFORE.exec(source.slice(Math.max(0, start - 9), start))?.[0].length ?? 0);
  const to = end + (BEHIND.exec(source.slice(end, end + 9))?.[0].length ?? 0);
  const ways = [
    [start, end],
    [from, end],
    [start, to],
  ] as const;
  const way = ways.find(([first, last]) => isWhole(source.slice(first, last), writes));
  return way && { ...rest, start: way[0], end: way[1] };
}

/**
 * What to put into a source so that its words lead to their addresses: two insertions a link, by offset. A link that would
 * stand where the syntax takes none (an existing link, code, a heading, a tag), or across the border of one, is left out,
 * and so is one that overlaps another.
 */
export function insertions(source: string, links: readonly Link[], syntax: LinkSyntax): readonly Insertion[] {
  const zones = syntax.zones(source);
  const put: Insertion[] = [];
  let zone = 0;
  let done = 0;
  for (const each of [...links].sort((a, b) => a.start - b.start)) {
    while ((zones[zone]?.end ?? Infinity) <= each.start) zone++;
    const inside: Zone | undefined = zones[zone];
    const link = inside && whole(source, withEntity(source, each), inside);
    if (inside === undefined || link === undefined || isInTag(source, link.start)) continue;
    if (link.start < Math.max(done, inside.start) || link.end > inside.end) continue;
    put.push(...brackets(link, inside.writes));
    done = link.end;
  }
  return put;
}

/**
 * The source with links around its words, the same everywhere else; where the syntax must escape words (plain text that
 * becomes HTML), they are. Links are in UTF-16 offsets of the source.
 */
export function annotate(source: string, links: readonly Link[], syntax: LinkSyntax): string {
  const escape = syntax.escape ?? ((words: string): string => words);
  const pieces: string[] = [];
  let at = 0;
  for (const insertion of insertions(source, links, syntax)) {
    pieces.push(escape(source.slice(at, insertion.at)), insertion.words);
    at = insertion.at;
  }
  return [...pieces, escape(source.slice(at))].join('');
}
