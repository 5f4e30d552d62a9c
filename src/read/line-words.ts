import { parseRelationLabel } from '../model/relation.js';

/** Ranks of divisions from the outermost; a division closes those of its rank and below. */
const DIVISIONS: readonly (readonly [RegExp, number])[] = [
  [
    /^\(?(?:(?:première|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième) partie|partie)\b/i,
    1,
  ],
  [/^livre\b/i, 2],
  [/^titre\b/i, 3],
  [/^sous-titre\b/i, 4],
  [/^chapitre\b/i, 5],
  [/^section\b/i, 6],
  [/^sous-section\b/i, 7],
  [/^paragraphe\b/i, 8],
  [/^sous-paragraphe\b/i, 9],
];
/** What any of them begins with: one look at nearly every line. */
const DIVISION =
  /^(?:\(?(?:premi|deuxi|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|partie)|livre|titre|sous-|chapitre|section|paragraphe)/i;
// « CODE DE LA SECURITE SOCIALE », « Loi n° 93-8 du 4 janvier 1993 … », « Décret du 18 février 2004 »; not « Code postal 75001 ».
const TITLE =
  /^(?:code (?:de|du|des|d['’]|général|civil|pénal|rural|électoral|monétaire|forestier|minier|disciplinaire)|livre des procédures fiscales|constitution du|(?:loi|ordonnance|décret|décret-loi|arrêté|règlement|directive)(?: organique| constitutionnelle)? (?:n°|no |du \d|\d|\(|20\d\d|19\d\d))/i;
const LINKS = /^liens(?: relatifs(?: à (?:cet|l['’]) ?article| aux articles)?)? ?:?$/i;
// Not « Nb-95 » (niobium, in a table), not « notamment ».
const NOTA = /^(?:nota|n\.b\.)(?: ?\(\d\))? ?(?:[:.–-]|$)|^nb ?:/i;
const LONGEST = 400;

/** Rank of a division from 1 (partie), or `undefined` when the words name none. */
export function divisionRank(words: string): number | undefined {
  if (words.length > LONGEST || !DIVISION.test(words)) return undefined;
  const row = DIVISIONS.find(([pattern]) => pattern.test(words));
  return row?.[1];
}

/** Whether a heading is the title of a text of law. */
export const isTextTitle = (words: string): boolean => words.length <= LONGEST && TITLE.test(words);

/** « Liens relatifs à cet article » and the second block, « Liens ». */
export const isLinksHeading = (words: string): boolean => words.length < 40 && LINKS.test(words);

/** « Nota: », « NOTA : … ». */
export const isNota = (words: string): boolean => NOTA.test(words.slice(0, 20));

function readLabel(words: string): string | undefined {
  const label = (words.endsWith(':') ? words.slice(0, -1) : words).trimEnd();
  return parseRelationLabel(label) === undefined ? undefined : label;
}

// A corpus has a few dozen labels, each on thousands of pages; what is none is not kept.
const labels = new Map<string, string>();
const MOST_LABELS = 1000;

/** The label of a list, without its colon (« Cité par »), or `undefined` for other words. */
export function listLabel(words: string): string | undefined {
  if (words.length > 40) return undefined;
  const known = labels.get(words);
  if (known !== undefined) return known;
  const label = readLabel(words);
  if (label !== undefined && labels.size < MOST_LABELS) labels.set(words, label);
  return label;
}
