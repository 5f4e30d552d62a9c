import { BROKEN, MARK, WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, newTextReading, type Reading, type TextReading } from '../reading.js';
import { WordSet } from '../vocabulary.js';
import { TEXT_NOUNS } from './nouns.js';
import { OWN_DOCUMENTS } from './relative.js';

const COMMA = 0x2c;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
/** « le code de conduite et d'éthique des affaires de l'entreprise, article 5 » */
const LONGEST = 12;
/** « Codice di procedura civile art. 5 » */
const LONGEST_NAME = 5;
/** « Codice civile », « Código civil », « Bürgerliches Gesetzbuch »: what codes are called where French is not spoken. */
const FOREIGN_NOUNS = new WordSet(
  'codice codigo codi gesetzbuch zivilgesetzbuch strafgesetzbuch wetboek kodeks bgb zgb stgb hgb'.split(' '),
);

/** Whether the word is what a code of another language is called. */
export const isForeignNoun = (id: number): boolean => FOREIGN_NOUNS.has(id);

/**
 * A text in front of « article N » that no name makes known: « le code de conduite de l'entreprise, article 5 », « l'arrêté
 * municipal du 12 mars 2020, article 2 », « Codice civile, art. 5 ». The number is of it, and of no law. `from` is the head's
 * token. Not: « la convention, article 5 » inside of a convention, « l'article 4 du décret, article 5 ».
 */
export function unnamedInFront(r: Reading, from: number): TextReading | undefined {
  const { t } = r;
  const comma = isMark(t, from - 1, COMMA);
  if (t.gap[from]! >= BROKEN || (!comma && t.kind[from - 1] !== WORD)) return undefined;
  const end = comma ? from - 1 : from;
  const least = Math.max(
    end - (comma ? LONGEST : LONGEST_NAME),
    r.groups.at(-1)?.end ?? 0,
    r.readings.at(-1)?.end ?? 0,
  );
  for (let i = end - 1; i >= least && t.gap[i + 1]! < BROKEN; i--) {
    if (t.kind[i] !== WORD) {
      if (t.kind[i] === MARK && !(isMark(t, i, APOSTROPHE) || isMark(t, i, HYPHEN) || isMark(t, i, SLASH)))
        return undefined;
      continue;
    }
    const id = t.value[i] ?? 0;
    if (isForeignNoun(id)) return unnamed(i, end, 'foreign');
    if (!comma) continue;
    const noun = TEXT_NOUNS.get(id);
    if (noun === undefined && !OWN_DOCUMENTS.has(id)) continue;
    const own = r.context.ownText;
    const isOwn = noun !== undefined && own !== undefined && familyOf(own.nature) === noun.family;
    // « la convention, article 5 » inside of a convention is that one; a code of another name is not the own code.
    if (noun?.plural === true || (isOwn && (noun.family !== 'code' || i + 1 === end))) return undefined;
    return unnamed(i, end, 'unnamed');
  }
  return undefined;
}

function unnamed(from: number, end: number, outside: 'foreign' | 'unnamed'): TextReading {
  const reading = newTextReading(outside === 'foreign' ? 'foreign-text' : 'unnamed-text', 'autre', { from, end });
  reading.outside = outside;
  return reading;
}
