import { GLUED, LOWER, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import type { NumberReading } from '../numbers/number-reading.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';

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

/** Whether the lettered number at `i` is the name of something else, by the word before it or by a file's ending behind it. */
export function isOfNoLaw(t: Tokens, i: number, n: NumberReading): boolean {
  return isLabelled(t, i - 1) || isFile(t, n.end) || isDigest(t, i, n);
}

function isLabelled(t: Tokens, i: number): boolean {
  let before = isMark(t, i, COLON) ? i - 1 : i;
  if (isMark(t, before, DOT)) before--;
  return before >= 0 && t.kind[before] === WORD && LABELS.has(t.value[before] ?? 0);
}

/** « L.162-5.pdf » */
const isFile = (t: Tokens, end: number): boolean =>
  isMark(t, end, DOT) &&
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
    !n.compound &&
    isMark(t, i + 1, DOT) &&
    t.gap[figures]! <= SPACED &&
    t.kind[figures] === NUMBER &&
    t.value[figures]! >= 1845 &&
    t.value[figures]! < 2100 &&
    (isMark(t, n.end, DOT) || isMark(t, n.end, 0x2c)) &&
    (t.kind[n.end + 1] === NUMBER || PAGES.has(t.value[n.end + 1] ?? 0))
  );
}
const PAGES = new WordSet(['p', 'pan', 'somm', 'jur', 'chron', 'actu', 'obs', 'note', 'ir', 'aj']);
