import { GLUED, LOWER, MARK, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import type { NumberReading } from '../numbers/number-reading.js';
import { isMark } from '../portions/words.js';
import { readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';

/**
 * Words before a letter and figures that are no article's: standards (« NF D 36-400 »), roads (« la départementale
 * D. 912 »), refrigerants, references and models of things, persons by their initial (« Mme L. 2019 »).
 */
const LABELS = new WordSet(
  (
    'nf en iso iec cei ute din departementale departementales autoroute fluide fluides gaz refrigerant figure figures fig ' +
    'ref reference modele moteur version build promo lot rubrique mme mlle monsieur madame'
  ).split(' '),
);
const EXTENSIONS = new WordSet('pdf doc docx odt xls xlsx csv txt md html htm xml json png jpg jpeg zip'.split(' '));
const DOT = 0x2e;
const COLON = 0x3a;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DU = word('du');

/** Whether the lettered number at `i` is the name of something else, by its writing, the word before it or what is behind. */
export function isOfNoLaw(t: Tokens, i: number, n: NumberReading): boolean {
  if (isLabelled(t, i - 1)) return true;
  if (t.kind[n.end] === MARK && t.value[n.end] === DOT && isFile(t, n.end)) return true;
  return n.compound ? isSum(t, i, n) : isReference(t, i) || isDated(t, n.end) || isDigest(t, i, n);
}

/** « R. 12.345 »: thousands behind a dot; numbers of codes with so few figures first have no three behind them. */
function isSum(t: Tokens, i: number, n: NumberReading): boolean {
  const last = n.end - 1;
  return (
    isMark(t, last - 1, DOT) &&
    t.end[last]! - t.start[last]! === 3 &&
    last - i <= 4 &&
    t.end[last - 2]! - t.start[last - 2]! < 3
  );
}

/** « Article : L-4512 »: a letter, a hyphen and one figure part; law sets a hyphen there only before a number of several. */
const isReference = (t: Tokens, i: number): boolean => isMark(t, i + 1, HYPHEN);

/** « L. 123 du 12/03 », « L. 123 du 12 mars 2020 »: a day of issue behind it, which no article has. */
const isDated = (t: Tokens, end: number): boolean =>
  t.kind[end] === WORD &&
  t.value[end] === DU &&
  t.kind[end + 1] === NUMBER &&
  ((isMark(t, end + 2, SLASH) && t.gap[end + 2] === GLUED && t.kind[end + 3] === NUMBER) ||
    readDate(t, end + 1) !== undefined);

function isLabelled(t: Tokens, i: number): boolean {
  let before = isMark(t, i, COLON) ? i - 1 : i;
  if (isMark(t, before, DOT)) before--;
  return before >= 0 && t.kind[before] === WORD && LABELS.has(t.value[before] ?? 0);
}

/** « L.162-5.pdf » */
const isFile = (t: Tokens, end: number): boolean =>
  t.gap[end] === GLUED &&
  t.kind[end + 1] === WORD &&
  t.gap[end + 1] === GLUED &&
  t.shape[end + 1] === LOWER &&
  EXTENSIONS.has(t.value[end + 1] ?? 0);

/** « D. 2019. 1234 », « D. 1987, p. 12 »: a year of the Recueil Dalloz; decrees' articles have no such numbers. */
function isDigest(t: Tokens, i: number, n: NumberReading): boolean {
  const figures = n.end - 1;
  return (
    n.number.startsWith('D') &&
    isMark(t, i + 1, DOT) &&
    t.gap[figures]! <= SPACED &&
    t.kind[figures] === NUMBER &&
    t.value[figures]! >= 1845 &&
    t.value[figures]! < 2100 &&
    (isMark(t, n.end, DOT) || isMark(t, n.end, COMMA)) &&
    (t.kind[n.end + 1] === NUMBER || PAGES.has(t.value[n.end + 1] ?? 0))
  );
}
const PAGES = new WordSet(['p', 'pan', 'somm', 'jur', 'chron', 'actu', 'obs', 'note', 'ir', 'aj']);
