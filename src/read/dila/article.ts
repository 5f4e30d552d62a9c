import type { DeclaredText } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { officialDay } from './days.js';
import type { OfficialLayout } from './layout.js';
import { contentLinks, officialLinks } from './links.js';
import {
  metaCommun,
  declaredBy,
  field,
  specific,
  told,
  validity,
  type OfficialFile,
  type OfficialReading,
} from './official-file.js';
import { child, childrenOf, descendants, said, type XmlElement } from './xml.js';

const NO_DAY = '9999-99-99';
const dayOf = (words: string | undefined): string => officialDay(words).on ?? NO_DAY;

/** Of several titles, each for its time, the one that held on a day; else the last. */
function titleOn(titles: readonly XmlElement[], day: string | undefined): XmlElement | undefined {
  const held = titles.findLast(({ attributes }) => {
    const from = officialDay(attributes['debut']).on;
    return day !== undefined && from !== undefined && from <= day && day < dayOf(attributes['fin']);
  });
  return held ?? titles.findLast(({ attributes }) => attributes['fin'] === '2999-01-01') ?? titles.at(-1);
}

/** Titles of the divisions above an article on a day, outermost first; a `TM` may hold several titles and one more `TM`. */
function divisions(text: XmlElement | undefined, day: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let level = child(text, 'TM'); level !== undefined; level = child(level, 'TM')) {
    const words = said(titleOn(childrenOf(level, 'TITRE_TM'), day)?.words);
    if (words !== undefined) found.push(words);
  }
  return found;
}

/**
 * What stays the same through an article's versions: of an act the article of the Journal officiel, of a code the version
 * that began first. The list is of one number in one text, so this is the number's identity, not the content's.
 */
function cidOf(root: XmlElement, own: string | undefined): string | undefined {
  const versions = [...descendants(child(root, 'VERSIONS'), 'LIEN_ART')];
  const published = versions.find(({ attributes }) => attributes['origine'] === 'JORF');
  const first = [...versions].sort((a, b) => {
    const [one, other] = [dayOf(a.attributes['debut']), dayOf(b.attributes['debut'])];
    return one === other ? 0 : one < other ? -1 : 1;
  })[0];
  return said((published ?? first)?.attributes['id']) ?? own;
}

/** The text an article belongs to; its titles come one for each version of the text. */
function textOf({ root, hints }: OfficialFile, day: string | undefined): DeclaredText | undefined {
  const text = child(root, 'CONTEXTE', 'TEXTE');
  if (text === undefined) return undefined;
  const container = child(root, 'CONTEXTE', 'CONTENEUR');
  const title = titleOn(childrenOf(text, 'TITRE_TXT'), day);
  const [short, long] = [said(title?.attributes['c_titre_court']), said(title?.words)];
  const cid = said(text.attributes['cid']);
  const words = short ?? long ?? said(container?.attributes['titre']) ?? cid;
  if (words === undefined) return undefined;
  const { attributes } = text;
  const official = told({
    nature: said(attributes['nature']),
    title: long ?? short,
    number: said(attributes['num']),
    date: officialDay(attributes['date_signature']).on,
    nor: said(attributes['nor']),
  });
  return declaredBy(hints, { words, cid, official });
}

/** « Article L121-2 » as a line of its own. */
function heading(layout: OfficialLayout, number: XmlElement | undefined): Span {
  if (number === undefined || said(number.words) === undefined) return { start: 0, end: 0 };
  layout.label('Article ', number);
  return layout.words(number);
}

/** One version of an article of LEGI, JORF or KALI. */
export function readArticle(file: OfficialFile, layout: OfficialLayout): OfficialReading {
  const { root, path } = file;
  const meta = specific(root, 'META_ARTICLE');
  const id = field(metaCommun(root), 'ID');
  const { validity: valid, diagnostics } = validity(meta, path);
  const headingSpan = heading(layout, child(meta, 'NUM'));
  const body = layout.paragraph(child(root, 'BLOC_TEXTUEL', 'CONTENU'));
  const nota = layout.paragraph(child(root, 'NOTA', 'CONTENU'));
  const inline = contentLinks(layout);
  if (layout.out.length > 0) layout.out.put('\n', root.start);
  const links = [...inline, ...officialLinks(layout, child(root, 'LIENS'))];
  const cid = cidOf(root, id);
  const declared = textOf(file, valid.from);
  return {
    ...(declared !== undefined && { declared }),
    page: {
      ...{ heading: field(meta, 'NUM') ?? '', headingSpan, body, ...valid },
      span: { start: 0, end: layout.out.length },
      divisions: divisions(child(root, 'CONTEXTE', 'TEXTE'), valid.from),
      ...(id !== undefined && { id }),
      ...(cid !== undefined && { cid }),
      ...(nota.end > nota.start && { nota }),
      ...{ notes: [], lists: [], links },
    },
    diagnostics,
  };
}
