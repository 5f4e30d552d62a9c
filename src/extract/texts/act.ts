import { actsKnownByDate } from '../../catalogue/catalogue.js';
import { actKey, canonicalActNumber } from '../../model/act-key.js';
import { formatDate } from '../../model/date.js';
import type { Nature, TextName } from '../../model/text.js';
import { BROKEN, GLUED, MARK, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, type Mention, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { readDate, readYear } from './dates.js';
import { named } from './named.js';
import { readNor } from './nor-number.js';
import type { TextNoun } from './nouns.js';

/**
 * Acts by number and date: « loi n° 93-8 du 4 janvier 1993 », « loi 78-17 », « décret n° 2004-177 », « ordonnance du 2
 * novembre 1945 », « loi de finances pour 2000 (n° 99-1172 du 30 décembre 1999) », « L. n° 2015-177, 16 févr. 2015 ».
 * Not: « loi de l'offre et de la demande », « décret en Conseil d'État », « règlement intérieur ».
 */
const N = word('n');
const NO = new WordSet(['no', 'nos', 'numero', 'numeros', 'n', 'ns']);
const DU = new WordSet(['du', 'le']);
const DE = word('de');
const DEGREE = 0xb0;
const DOT = 0x2e;
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const HYPHEN = 0x2d;

/** Adjectives between the noun and its number, and the nature they make of it. */
const QUALIFIERS = new Map<number, Nature | undefined>([
  [word('organique'), 'loi-organique'],
  [word('constitutionnelle'), 'loi-constitutionnelle'],
  [word('const'), 'loi-constitutionnelle'],
  [word('org'), 'loi-organique'],
  ...[
    'modifie',
    'modifiee',
    'modifies',
    'ministeriel',
    'interministeriel',
    'royal',
    'rectificative',
    'susvise',
    'susvisee',
    'precite',
    'precitee',
    'imperial',
    'prefectoral',
    'ministerielle',
    'interministerielle',
    'commune',
    'dgt',
    'acoss',
    'cnav',
  ].map((each): [number, undefined] => [word(each), undefined]),
]);
const REMINDERS = new WordSet([
  'precite',
  'precitee',
  'precites',
  'precitees',
  'susvise',
  'susvisee',
  'susvises',
  'susvisees',
  'susmentionne',
  'susmentionnee',
  'susdit',
  'susdite',
  'modifie',
  'modifiee',
]);
const RECALLS = new WordSet([
  'precite',
  'precitee',
  'precites',
  'precitees',
  'susvise',
  'susvisee',
  'susvises',
  'susvisees',
  'susmentionne',
  'susmentionnee',
  'susdit',
  'susdite',
]);
const PAYS = word('pays');
const FINANCE = new WordSet([
  'finances',
  'finance',
  'financement',
  'programmation',
  'reglement',
  'securite',
  'sociale',
  'rectificative',
  'rectificatives',
  'la',
  'de',
  'orientation',
  'd',
  'initiale',
]);
const POUR = word('pour');

interface Parts {
  end: number;
  nature: Nature;
  number?: string;
  date?: string;
  nor?: string;
  recalled: boolean;
  year?: number;
}

/** « n° », « no », « nº », « n°s », « n ° », « numéro »; the token after it, or `i` where there is none. */
export function afterNumberSign(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD || !NO.has(t.value[i] ?? 0)) return i;
  let at = i + 1;
  if (t.value[i] === N) {
    if (!isMark(t, at, DEGREE) && !isMark(t, at, DOT)) return i;
    while (isMark(t, at, DEGREE)) at++;
    if (t.kind[at] === WORD && t.value[at] === S) at++;
    if (isMark(t, at, DOT)) at++;
  }
  return at;
}
const S = word('s');

/** « 93-8 », « 2016-1088 », « 45-2658 », « 2008-21 », « DGOS/R2/2019/12 »: the end and the words, `signed` after « n° ». */
export function readActNumber(t: Tokens, i: number, signed: boolean): { end: number; number: string } | undefined {
  if (t.kind[i] === NUMBER) {
    let end = i + 1;
    let hyphens = 0;
    while (
      isMark(t, end, HYPHEN) &&
      t.kind[end + 1] === NUMBER &&
      (t.gap[end]! === GLUED || t.gap[end + 1]! === GLUED)
    ) {
      end += 2;
      hyphens++;
    }
    if (hyphens === 0 && !signed) return undefined;
    return {
      end,
      number: t.text.slice(t.start[i], t.end[end - 1]).replace(/[^\d-]/g, (c) => ('‐‑–—'.includes(c) ? '-' : '')),
    };
  }
  return signed ? readSerial(t, i) : undefined;
}

/** « DGT/2008-21 », « DSS/SD2/2019/45 »: words, figures and slashes glued together, with a figure somewhere. */
function readSerial(t: Tokens, i: number): { end: number; number: string } | undefined {
  let end = i;
  let figures = false;
  while (
    end < i + 16 &&
    (end === i || t.gap[end] === GLUED) &&
    (t.kind[end] === WORD || t.kind[end] === NUMBER || '/-.'.includes(String.fromCharCode(t.value[end] ?? 0)))
  ) {
    if (t.kind[end] === 0) break;
    figures ||= t.kind[end] === NUMBER;
    end++;
  }
  while (end > i && t.kind[end - 1] === MARK) end--;
  return figures ? { end, number: t.text.slice(t.start[i], t.end[end - 1]) } : undefined;
}

/** « 1803-03-05 » stands for the date where there is no number. */
const DATE_NUMBER = /^(1[5-9]\d\d|20\d\d)-(\d\d)-(\d\d)$/;

function readParts(t: Tokens, noun: TextNoun, i: number): Parts | undefined {
  const parts: Parts = { end: i, nature: noun.nature, recalled: false };
  readQualifiers(t, parts);
  for (let progress = true; progress;)
    progress = readNumberPart(t, parts) || readDatePart(t, parts) || readNorPart(t, parts) || readRecall(t, parts);
  if (parts.number !== undefined && DATE_NUMBER.test(parts.number)) {
    parts.date ??= parts.number;
    delete parts.number;
  }
  if (parts.number !== undefined || parts.date !== undefined || parts.recalled || parts.year !== undefined)
    return parts;
  return undefined;
}

function readQualifiers(t: Tokens, parts: Parts): void {
  for (let steps = 0; steps < 8; steps++) {
    const at = parts.end;
    if (t.kind[at] !== WORD || t.gap[at]! > BROKEN) return;
    const id = t.value[at] ?? 0;
    if (QUALIFIERS.has(id)) {
      parts.nature = (parts.nature === 'loi' ? QUALIFIERS.get(id) : undefined) ?? parts.nature;
      if (RECALLS.has(id)) parts.recalled = true;
      parts.end++;
      if (isMark(t, parts.end, DOT) && t.gap[parts.end] === GLUED) parts.end++;
    } else if (t.value[at + 1] === PAYS && parts.nature === 'loi') {
      parts.nature = 'loi-du-pays';
      parts.end += 2;
    } else if (parts.nature === 'loi' && id === DE && FINANCE.has(t.value[at + 1] ?? 0)) {
      readFinance(t, parts);
      return;
    } else return;
  }
}

/** « de finances pour 2000 », « de financement de la sécurité sociale pour 2015 », « de finances rectificative pour 2012 ». */
function readFinance(t: Tokens, parts: Parts): void {
  let at = parts.end + 1;
  while (at < parts.end + 9 && t.kind[at] === WORD && FINANCE.has(t.value[at] ?? 0)) at++;
  if (t.kind[at] === WORD && t.value[at] === POUR) {
    const year = readYear(t, at + 1);
    if (year !== undefined) {
      parts.year = year;
      parts.end = at + 2;
      if (isMark(t, parts.end, OPEN) && afterNumberSign(t, parts.end + 1) > parts.end + 1) parts.end++;
      return;
    }
  }
  if (afterNumberSign(t, at) > at || DU.has(t.value[at] ?? 0)) parts.end = at;
}

function readNumberPart(t: Tokens, parts: Parts): boolean {
  if (parts.number !== undefined) return false;
  let at = parts.end;
  if (isMark(t, at, COMMA) || isMark(t, at, OPEN)) at++;
  const signed = afterNumberSign(t, at);
  if (at > parts.end && signed === at) return false;
  if (t.gap[parts.end]! > BROKEN) return false;
  const read = readActNumber(t, signed, signed > at);
  if (read === undefined) return false;
  parts.number = read.number;
  parts.end = read.end;
  return true;
}

function readDatePart(t: Tokens, parts: Parts): boolean {
  if (parts.date !== undefined) return false;
  let at = parts.end;
  if (isMark(t, at, COMMA)) at++;
  const linked = t.kind[at] === WORD && DU.has(t.value[at] ?? 0);
  if (linked) at++;
  else if (at > parts.end && parts.number === undefined) return false;
  if (t.gap[at]! > BROKEN) return false;
  const date = readDate(t, at);
  if (date === undefined) return readYearPart(t, parts);
  parts.date = date.iso;
  parts.end = date.end;
  if (isMark(t, parts.end, CLOSE) && parts.year !== undefined) parts.end++;
  return true;
}

/** « la loi de 1978 », « loi 1901 ». */
function readYearPart(t: Tokens, parts: Parts): boolean {
  if (parts.number !== undefined || parts.year !== undefined) return false;
  const at = t.kind[parts.end] === WORD && t.value[parts.end] === DE ? parts.end + 1 : parts.end;
  const year = readYear(t, at);
  if (year === undefined || t.gap[at]! > SPACED || isMark(t, at + 1, HYPHEN)) return false;
  parts.year = year;
  parts.end = at + 1;
  return true;
}

/** « l'arrêté du 12 mars 2020 (NOR : SSAZ2007748A) » */
function readNorPart(t: Tokens, parts: Parts): boolean {
  const read = parts.nor === undefined ? readNor(t, parts.end) : undefined;
  if (read === undefined || (parts.date === undefined && parts.number === undefined)) return false;
  parts.nor = read.nor;
  parts.end = read.end;
  return true;
}

function readRecall(t: Tokens, parts: Parts): boolean {
  const at = parts.end;
  if (t.kind[at] !== WORD || !REMINDERS.has(t.value[at] ?? 0)) return false;
  if (RECALLS.has(t.value[at] ?? 0)) parts.recalled = true;
  parts.end++;
  return true;
}

/** The act that the noun at `from` introduces; `i` is the token after the noun. */
export function readAct(r: Reading, noun: TextNoun, at: { from: number; i: number }): TextReading | undefined {
  const parts = readParts(r.t, noun, at.i);
  if (parts === undefined) return undefined;
  const base = {
    from: at.from,
    end: parts.end,
    family: familyOf(parts.nature),
    form: parts.number === undefined ? 'act-by-date' : 'numbered-act',
  };
  if (parts.number !== undefined)
    return { ...base, text: withNor(numberedAct(parts.nature, parts.number, parts.date), parts.nor), basis: 'stated' };
  if (parts.nor !== undefined && parts.date !== undefined)
    return { ...base, text: namedByNor(parts.nature, parts.nor, parts.date), basis: 'stated' };
  const before = recalled(r, noun, parts);
  if (before !== undefined)
    return { ...base, form: 'reminder', text: before.text, basis: 'reminder', antecedent: before };
  if (parts.date === undefined)
    return parts.recalled || parts.year === undefined
      ? { ...base, form: 'reminder', basis: 'none', outside: 'unnamed' }
      : yearAct(base, parts);
  const known = actsKnownByDate(parts.date).filter((act) => familyOf(act.nature) === base.family);
  const one = known.length === 1 ? known[0] : undefined;
  return { ...base, text: one === undefined ? datedAct(parts.nature, parts.date) : named(one), basis: 'stated' };
}

/** « la loi de finances pour 2000 », « loi 1901 »: named by its year, which names no one act for sure. */
function yearAct(base: Omit<TextReading, 'basis'>, _parts: Parts): TextReading {
  return { ...base, basis: 'none', outside: 'unnamed' };
}

/** A text met before with the same nature and, where they are given, the same date or year. */
function recalled(r: Reading, noun: TextNoun, parts: Parts): Mention | undefined {
  if (parts.date === undefined && parts.year === undefined)
    return parts.recalled ? r.lastOf.get(noun.family) : undefined;
  for (let i = r.mentions.length - 1; i >= 0 && i >= r.mentions.length - 64; i--) {
    const mention = r.mentions[i]!;
    if (mention.family !== noun.family) continue;
    if (
      parts.date !== undefined
        ? mention.text.date === parts.date
        : mention.text.date?.startsWith(`${String(parts.year)}-`)
    )
      return mention;
  }
  return undefined;
}

const TITLES: Partial<Record<Nature, string>> = {
  'loi-organique': 'loi organique',
  'loi-constitutionnelle': 'loi constitutionnelle',
  'loi-du-pays': 'loi du pays',
  decret: 'décret',
  'decret-loi': 'décret-loi',
  arrete: 'arrêté',
  deliberation: 'délibération',
};

/** The name of an act with a number: « loi n° 93-8 du 4 janvier 1993 ». */
export function numberedAct(nature: Nature, number: string, date: string | undefined): TextName {
  const canonical = canonicalActNumber(number);
  const title = `${TITLES[nature] ?? nature} n° ${canonical}${date === undefined ? '' : ` du ${formatDate(date)}`}`;
  const key = actKey(nature, { number: canonical }) ?? `${nature}-${canonical}`;
  return date === undefined
    ? { key, nature, title, number: canonical }
    : { key, nature, title, number: canonical, date };
}

/** The name of an act known by its date of signature only. */
export function datedAct(nature: Nature, date: string): TextName {
  return {
    key: actKey(nature, { date }) ?? `${nature}-${date}`,
    nature,
    title: `${TITLES[nature] ?? nature} du ${formatDate(date)}`,
    date,
  };
}

const withNor = (text: TextName, nor: string | undefined): TextName => (nor === undefined ? text : { ...text, nor });

/** The name of an act without a number: its NOR tells it from others of the day. */
export const namedByNor = (nature: Nature, nor: string, date: string): TextName => ({
  ...datedAct(nature, date),
  key: actKey(nature, { nor }) ?? nor,
  nor,
});
