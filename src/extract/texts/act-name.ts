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

/** Acts named before: texts name the same few again and again, and making a key and a title is dear. */
const NAMED = new Map<string, TextName>();
const MOST_NAMED = 2048;

function remembered(nature: Nature, which: string, make: () => TextName): TextName {
  const words = `${nature} ${which}`;
  const known = NAMED.get(words);
  if (known !== undefined) return known;
  if (NAMED.size >= MOST_NAMED) NAMED.clear();
  const made = make();
  NAMED.set(words, made);
  return made;
}

/** The name of an act with a number: « loi n° 93-8 du 4 janvier 1993 ». */
export const numberedAct = (nature: Nature, number: string, date: string | undefined): TextName =>
  remembered(nature, `n° ${number} ${date ?? ''}`, () => nameByNumber(nature, number, date));

function nameByNumber(nature: Nature, number: string, date: string | undefined): TextName {
  const canonical = canonicalActNumber(number);
  const title = `${TITLES[nature] ?? nature} n° ${canonical}${date === undefined ? '' : ` du ${formatDate(date)}`}`;
  const key = actKey(nature, { number: canonical }) ?? `${nature}-${canonical}`;
  return date === undefined
    ? { key, nature, title, number: canonical }
    : { key, nature, title, number: canonical, date };
}

/** The name of an act known by its date of signature only. */
export const datedAct = (nature: Nature, date: string): TextName =>
  remembered(nature, date, () => ({
    key: actKey(nature, { date }) ?? `${nature}-${date}`,
    nature,
    title: `${TITLES[nature] ?? nature} du ${formatDate(date)}`,
    date,
  }));

/** The same act with its NOR, where the words give it. */
export const withNor = (text: TextName, nor: string | undefined): TextName =>
  nor === undefined ? text : { ...text, nor };

/** The name of an act without a number: its NOR tells it from others of the day. */
export const namedByNor = (nature: Nature, nor: string, date: string): TextName => ({
  ...datedAct(nature, date),
  key: actKey(nature, { nor }) ?? nor,
  nor,
});
