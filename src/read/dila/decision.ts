import { officialDay } from './days.js';
import type { OfficialLayout } from './layout.js';
import { contentLinks, officialLinks } from './links.js';
import {
  metaCommun,
  declaredBy,
  field,
  specific,
  told,
  type OfficialFile,
  type OfficialReading,
} from './official-file.js';
import { child, descendants, said, type XmlElement } from './xml.js';

/** The elements of a decision's text, in the order of the file: the decision, what was asked, the court's own summary. */
const PARTS = new Set(['CONTENU', 'SCT', 'ANA']);

/** How lawyers name a court before the number of a decision. */
const COURTS: readonly (readonly [RegExp, string])[] = [
  [/^cour de cassation/i, 'Cass.'],
  [/^conseil d['’]\s?[ée]tat/i, 'CE'],
  [/^conseil constitutionnel/i, 'Cons. const.'],
  [/^tribunal des conflits/i, 'T. confl.'],
  [/^(?:caa|cour administrative d['’]appel) (?:de |d['’])?/i, 'CAA '],
  [/^(?:ta|tribunal administratif) (?:de |d['’])?/i, 'TA '],
  [/^(?:ca|cour d['’]appel) (?:de |d['’])?/i, 'CA '],
];

/** The name of a court as citations have it: « CAA de PARIS » is « CAA Paris ». */
export function courtName(court: string): string {
  const known = COURTS.find(([pattern]) => pattern.test(court));
  if (known === undefined) return court;
  const [pattern, name] = known;
  if (!name.endsWith(' ')) return name;
  const seat = court.replace(pattern, '').toLowerCase();
  return name + seat.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The number as decisions are cited by it: « 22-21.812 », « 2025-1180 QPC », « 490536 ». */
function citedNumber(root: XmlElement): string | undefined {
  const appeal = said([...descendants(specific(root, 'META_JURI_JUDI'), 'NUMERO_AFFAIRE')][0]?.words);
  const dotted = /^(\d{2}-\d{2})\.?(\d{3})$/.exec(appeal ?? '');
  if (dotted !== null) return `${dotted[1] ?? ''}.${dotted[2] ?? ''}`;
  const number = appeal ?? field(specific(root, 'META_JURI'), 'NUMERO');
  const kind = field(specific(root, 'META_JURI_CONSTIT'), 'NATURE_QUALIFIEE');
  return number === undefined || kind === undefined ? number : `${number} ${kind}`;
}

const ecliOf = (root: XmlElement): string | undefined =>
  field(metaCommun(root), 'ECLI') ?? said([...descendants(child(root, 'META', 'META_SPEC'), 'ECLI')][0]?.words);

/** The text and title of a decision; both are words that cite. */
function layDecision(layout: OfficialLayout, root: XmlElement): { start: number; end: number } {
  const start = layout.out.length;
  const parts = (element: XmlElement): void => {
    for (const each of element.children) {
      if (PARTS.has(each.name)) layout.paragraph(each);
      else if (each.name !== 'META' && each.name !== 'LIENS') parts(each);
    }
  };
  parts(root);
  return { start, end: layout.out.length };
}

/** A decision of a court, or of the Conseil constitutionnel. */
export function readDecision(file: OfficialFile, layout: OfficialLayout): OfficialReading {
  const { root, path, hints } = file;
  const meta = specific(root, 'META_JURI');
  const id = field(metaCommun(root), 'ID');
  const [title, number, court] = [field(meta, 'TITRE'), citedNumber(root), field(meta, 'JURIDICTION')];
  const citation = number === undefined || court === undefined ? undefined : `${courtName(court)}, n° ${number}`;
  const ecli = ecliOf(root);
  const official = told({
    ...{ nature: 'JURISPRUDENCE', title, number, ecli, citation },
    ...{ date: officialDay(field(meta, 'DATE_DEC')).on, nor: field(specific(root, 'META_JURI_CONSTIT'), 'NOR') },
  });
  return decided(file, layout, {
    ...{ id, declared: declaredBy(hints, { words: title ?? citation ?? id ?? path, cid: id, official }) },
    title: child(meta, 'TITRE'),
  });
}

/** A deliberation of the CNIL. */
export function readDeliberation(file: OfficialFile, layout: OfficialLayout): OfficialReading {
  const { root, path, hints } = file;
  const meta = specific(root, 'META_CNIL');
  const id = field(metaCommun(root), 'ID');
  const title = field(meta, 'TITREFULL') ?? field(meta, 'TITRE');
  const official = told({
    ...{ nature: 'DELIBERATION', title, number: field(meta, 'NUMERO'), nor: field(meta, 'NOR') },
    date: officialDay(field(meta, 'DATE_TEXTE')).on,
  });
  return decided(file, layout, {
    ...{ id, declared: declaredBy(hints, { words: field(meta, 'TITRE') ?? title ?? id ?? path, cid: id, official }) },
    title: child(meta, 'TITREFULL'),
  });
}

interface Decided {
  readonly id: string | undefined;
  readonly declared: NonNullable<OfficialReading['declared']>;
  readonly title: XmlElement | undefined;
}

function decided({ root }: OfficialFile, layout: OfficialLayout, { id, declared, title }: Decided): OfficialReading {
  const headingSpan = layout.words(title);
  const body = layDecision(layout, root);
  const inline = contentLinks(layout);
  if (layout.out.length > 0) layout.out.put('\n', root.start);
  const links = [...inline, ...officialLinks(layout, child(root, 'LIENS'))];
  return {
    declared,
    page: {
      ...{ heading: '', headingSpan, body, divisions: [], notes: [], lists: [], links },
      span: { start: 0, end: layout.out.length },
      ...(id !== undefined && { id, cid: id }),
    },
    diagnostics: [],
  };
}
