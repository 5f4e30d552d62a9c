import { actKey, canonicalActNumber } from '../../model/act-key.js';
import { formatDate } from '../../model/date.js';
import type { Nature, TextName } from '../../model/text.js';

const TITLES: Partial<Record<Nature, string>> = {
  'loi-organique': 'loi organique',
  'loi-constitutionnelle': 'loi constitutionnelle',
  'loi-du-pays': 'loi du pays',
  decret: 'décret',
  'decret-loi': 'décret-loi',
  arrete: 'arrêté',
  deliberation: 'délibération',
};

/**
 * Acts named before, by nature and by number, or by day: texts name the same few again and again, and making a key and a
 * title is dear. Of each number one act is kept, with the day it was given last, so that nothing is put together to find it.
 */
const NUMBERED = new Map<Nature, Map<string, TextName>>();
const DATED = new Map<Nature, Map<string, TextName>>();
const MOST_NAMED = 4096;

function actsOf(all: Map<Nature, Map<string, TextName>>, nature: Nature): Map<string, TextName> {
  let acts = all.get(nature);
  if (acts === undefined) all.set(nature, (acts = new Map<string, TextName>()));
  if (acts.size > MOST_NAMED) acts.clear();
  return acts;
}

/** The name of an act with a number: « loi n° 93-8 du 4 janvier 1993 ». */
export function numberedAct(nature: Nature, number: string, date: string | undefined): TextName {
  const acts = actsOf(NUMBERED, nature);
  const known = acts.get(number);
  if (known !== undefined && known.date === date) return known;
  const made = nameByNumber(nature, number, date);
  acts.set(number, made);
  return made;
}

function nameByNumber(nature: Nature, number: string, date: string | undefined): TextName {
  const canonical = canonicalActNumber(number);
  const title = `${TITLES[nature] ?? nature} n° ${canonical}${date === undefined ? '' : ` du ${formatDate(date)}`}`;
  const key = actKey(nature, { number: canonical }) ?? `${nature}-${canonical}`;
  return date === undefined
    ? { key, nature, title, number: canonical }
    : { key, nature, title, number: canonical, date };
}

/** The name of an act known by its date of signature only. */
export function datedAct(nature: Nature, date: string): TextName {
  const acts = actsOf(DATED, nature);
  const known = acts.get(date);
  if (known !== undefined) return known;
  const key = actKey(nature, { date }) ?? `${nature}-${date}`;
  const made = { key, nature, title: `${TITLES[nature] ?? nature} du ${formatDate(date)}`, date };
  acts.set(date, made);
  return made;
}

/** The same act with its NOR, where the words give it. */
export const withNor = (text: TextName, nor: string | undefined): TextName =>
  nor === undefined ? text : { ...text, nor };

/** The name of an act without a number: its NOR tells it from others of the day. */
export const namedByNor = (nature: Nature, nor: string, date: string): TextName => ({
  ...datedAct(nature, date),
  key: actKey(nature, { nor }) ?? nor,
  nor,
});
