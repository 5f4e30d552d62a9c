import { actsKnownByDate, lawKnownByYear } from '../../catalogue/catalogue.js';
import { financeLawNumber } from '../../catalogue/finance-laws.js';
import type { Nature, TextName } from '../../model/text.js';
import { familyOf, newTextReading, type Mention, type Reading, type TextReading } from '../reading.js';
import { datedAct, namedByNor, numberedAct, withNor } from './act-name.js';
import { readParts, type Parts } from './act-parts.js';
import { named } from './named.js';
import type { TextNoun } from './nouns.js';

export { datedAct, namedByNor, numberedAct } from './act-name.js';
export { afterNumberSign, readActNumber } from './act-number.js';

/**
 * Acts by number and date: « loi n° 93-8 du 4 janvier 1993 », « loi 78-17 », « décret n° 2004-177 », « ordonnance du 2
 * novembre 1945 », « loi de finances pour 2000 (n° 99-1172 du 30 décembre 1999) », « L. n° 2015-177, 16 févr. 2015 ».
 * Not: « loi de l'offre et de la demande », « décret en Conseil d'État », « règlement intérieur ».
 */
const UNION: ReadonlySet<Nature> = new Set<Nature>(['reglement-ue', 'directive-ue', 'decision-ue']);

/** The act that the noun at `from` introduces; `i` is the token after the noun. */
export function readAct(r: Reading, noun: TextNoun, at: { from: number; i: number }): TextReading | undefined {
  const parts = readParts(r.t, noun, at.i);
  if (parts === undefined) return undefined;
  const form = parts.number === undefined ? 'act-by-date' : 'numbered-act';
  const reading = newTextReading(form, familyOf(parts.nature), { from: at.from, end: parts.end });
  reading.text = actNamed(parts);
  if (reading.text !== undefined) {
    reading.basis = 'stated';
    return reading;
  }
  // « règlement n° 95-02 du CRBF », « décision n° 12 »: an act of the Union says so, and these do not.
  const before = parts.number === undefined ? recalled(r, noun, parts) : undefined;
  if (before !== undefined) {
    reading.form = 'reminder';
    reading.text = before.text;
    reading.basis = 'reminder';
    reading.antecedent = before.span;
    return reading;
  }
  if (parts.number === undefined) reading.text = actOfDay(parts) ?? yearAct(parts);
  if (reading.text !== undefined) reading.basis = 'stated';
  else {
    reading.outside = 'unnamed';
    if (parts.number === undefined && (parts.recalled || parts.year === 0)) reading.form = 'reminder';
  }
  return reading;
}

/** The act by what no other act has: its number, its NOR, or its being the finance law of its year. */
function actNamed(parts: Parts): TextName | undefined {
  const { nature, number, date, nor } = parts;
  if (number !== undefined) return UNION.has(nature) ? undefined : withNor(numberedAct(nature, number, date), nor);
  if (nor !== undefined && date !== undefined) return namedByNor(nature, nor, date);
  return parts.finance === undefined ? undefined : yearAct(parts);
}

/** The act of its day of signature, by the name that usage gives it where there is one. */
function actOfDay({ nature, date }: Parts): TextName | undefined {
  if (date === undefined) return undefined;
  const family = familyOf(nature);
  const known = actsKnownByDate(date).filter((act) => familyOf(act.nature) === family);
  const one = known.length === 1 ? known[0] : undefined;
  return one === undefined ? datedAct(nature, date) : named(one);
}

/**
 * « la loi de finances pour 2000 », « loi 1901 »: a finance law has one year only, and a few old laws have kept theirs as a
 * name. Not: « la loi de 1978 », « la loi de finances rectificative pour 2012 », which may be several.
 */
function yearAct({ year, date, finance, nature }: Parts): TextName | undefined {
  if (year === 0 || date !== undefined || nature !== 'loi') return undefined;
  if (finance === undefined) {
    const known = lawKnownByYear(year);
    return known && named(known);
  }
  const number = financeLawNumber(finance, year);
  return number === undefined ? undefined : numberedAct('loi', number, undefined);
}

/** A text met before with the same nature and, where they are given, the same date or year. */
function recalled(r: Reading, noun: TextNoun, parts: Parts): Mention | undefined {
  if (parts.date === undefined && parts.year === 0) return parts.recalled ? r.lastOf.get(noun.family) : undefined;
  for (let i = r.mentions.length - 1; i >= 0 && i >= r.mentions.length - 64; i--) {
    const mention = r.mentions[i]!;
    // « l'arrêté du 12 mars 2020 » twice may be two acts; a date recalls only what had more than a date.
    const told = mention.text.number !== undefined || mention.text.nor !== undefined || mention.text.cid !== undefined;
    if (mention.family !== noun.family || (!told && !parts.recalled)) continue;
    if (
      parts.date !== undefined
        ? mention.text.date === parts.date
        : mention.text.date?.startsWith(`${String(parts.year)}-`)
    )
      return mention;
  }
  return undefined;
}
