import type { DeclaredLink, LinkTarget } from '../../model/document.js';
import { officialLink } from '../../model/relation.js';
import { articleIdentifier } from '../identifier.js';
import { decodeEntity } from '../entities.js';

// « Articles faisant référence à l'article » holds what other files say, « Références faites par l'article » what this one says.
const HEADING = /(Articles faisant référence|Références faites)/g;
const ITEM = /<li>([^]{0,4000}?)<\/li>/g;
const KIND = /\b([A-Z]{3,30}(?:_[A-Z]{2,20}){0,3}) (source|cible)\b/;
const ANCHOR = /<a href="([^"]{1,500})">([^<]{1,1000})<\/a>/;
const NUMBER =
  / - article ([^,]{1,80}?)(?= (?:AUTONOME|ENTIEREMENT_MODIF|PARTIELLEMENT_MODIF)\b| [A-Z]{5,}(?:_[A-Z]+)?,|,|$)/;
const ENTITY = /&(#?\w{1,12});/g;

/** « Code civil - article 1103 AUTONOME VIGUEUR, en vigueur depuis le … » as official lists write it: « Code civil - art. 1103 ». */
function asLabel(words: string): { readonly words: string; readonly number?: string } {
  const number = NUMBER.exec(words)?.[1];
  const text = words.split(' - article ')[0] ?? words;
  return number === undefined ? { words } : { words: `${text} - art. ${number}`, number };
}

function target(href: string, shown: string): LinkTarget {
  const id = articleIdentifier(href);
  const decoded = shown.replace(ENTITY, (whole, name: string) => decodeEntity(name) ?? whole);
  return { ...(id !== undefined && { id }), ...asLabel(decoded.replace(/\s+/g, ' ').trim()) };
}

/** The words behind the kind of a reference that has no link: « CITATION source Traité 2004-10-29, … ». */
function unlinked(item: string): readonly [at: number, words: string] {
  const kind = KIND.exec(item);
  const at = kind === null ? 0 : kind.index + kind[0].length;
  const words = item.slice(at);
  return [at + words.length - words.trimStart().length, words.trim()];
}

function reference(item: string, start: number, own: boolean): DeclaredLink[] {
  const anchor = ANCHOR.exec(item);
  const kind = KIND.exec(anchor === null ? item : item.replace(anchor[0], ' '));
  if (kind === null) return [];
  const [, type = '', sens = ''] = kind;
  const [at, words] =
    anchor === null ? unlinked(item) : ([anchor.index + anchor[0].indexOf('>') + 1, anchor[2] ?? ''] as const);
  if (words === '') return [];
  const declared = officialLink(type, sens);
  // `sens` is the role of the file that holds the link.
  const holderActs = declared === undefined ? sens === 'source' : declared.page === 'source';
  return [
    {
      span: { start: start + at, end: start + at + words.length },
      label: `${type} ${sens}`,
      outgoing: own ? holderActs : !holderActs,
      ...(declared !== undefined && { relation: declared.relation }),
      target: anchor === null ? { words } : target(anchor[1] ?? '', words),
    },
  ];
}

/** The references that the file lists behind the wording, from `from` on. */
export function referencesOf(source: string, from: number): readonly DeclaredLink[] {
  const part = source.slice(from);
  const headings = [...part.matchAll(HEADING)];
  return [...part.matchAll(ITEM)].flatMap((item) => {
    const heading = headings.findLast(({ index }) => index < item.index)?.[1];
    if (heading === undefined) return [];
    return reference(item[1] ?? '', from + item.index + '<li>'.length, heading.startsWith('Références'));
  });
}
