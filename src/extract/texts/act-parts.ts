import type { FinanceLawKind } from '../../catalogue/finance-laws.js';
import type { Nature } from '../../model/text.js';
import { BROKEN, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { afterNumberSign, pastQualifier, readActNumber, readOfficeNumber } from './act-number.js';
import { readDate, readYear } from './dates.js';
import { readNor } from './nor-number.js';
import type { TextNoun } from './nouns.js';

const DU = new WordSet(['du', 'le']);
const DE = word('de');
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const HYPHEN = 0x2d;

/** Directions and funds whose letters stand before the number: « circulaire DRT n° 99-9 ». */
const DIRECTIONS =
  'dgt drt dgefp dilti dss dgs dhos dgos dgas dgcs dgccrf dgfip dgcl dgesco dacg dacs acoss urssaf cnav cnam cnamts cnaf'.split(
    ' ',
  );

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
    'min',
    // Who signs circulars and instructions.
    ...DIRECTIONS,
  ].map((each): [number, undefined] => [word(each), undefined]),
]);
const RECALLING =
  'precite precitee precites precitees susvise susvisee susvises susvisees susmentionne susmentionnee susdit susdite'.split(
    ' ',
  );
const RECALLS = new WordSet(RECALLING);
/** A changed act may stand between the name and the word that recalls it: « la loi du … modifiée ». */
const REMINDERS = new WordSet([...RECALLING, 'modifie', 'modifiee']);
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
const FINANCES = word('finances');
const FINANCEMENT = word('financement');
const INITIALE = word('initiale');
const SOCIALE = word('sociale');
const POUR = word('pour');

/** What stands behind the noun of an act: all fields, in this order, so that the engine sees one shape. */
export interface Parts {
  end: number;
  nature: Nature;
  number: string | undefined;
  date: string | undefined;
  nor: string | undefined;
  recalled: boolean;
  /** 0 where none is given. */
  year: number;
  /** The initial finance law for that year. */
  finance: FinanceLawKind | undefined;
}

/** « 1803-03-05 » stands for the date where there is no number. */
const DATE_NUMBER = /^(1[5-9]\d\d|20\d\d)-(\d\d)-(\d\d)$/;

/** Number, date, NOR and reminders behind the noun, in the order people set them; `undefined` where none of them stands. */
export function readParts(t: Tokens, noun: TextNoun, i: number): Parts | undefined {
  const parts: Parts = {
    end: i,
    nature: noun.nature,
    number: undefined,
    date: undefined,
    nor: undefined,
    recalled: false,
    year: 0,
    finance: undefined,
  };
  readQualifiers(t, parts);
  for (let progress = true; progress;)
    progress = readNumberPart(t, parts) || readDatePart(t, parts) || readNorPart(t, parts) || readRecall(t, parts);
  if (parts.number !== undefined && DATE_NUMBER.test(parts.number)) {
    parts.date ??= parts.number;
    parts.number = undefined;
  }
  if (parts.number !== undefined || parts.date !== undefined || parts.recalled || parts.year > 0) return parts;
  return undefined;
}

/** The token after the adjectives and directions that may stand between the noun of an act and its number. */
export function pastQualifiers(t: Tokens, i: number): number {
  let at = i;
  while (t.kind[at] === WORD && t.gap[at]! <= BROKEN && QUALIFIERS.has(t.value[at] ?? 0)) {
    const next = pastQualifier(t, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

function readQualifiers(t: Tokens, parts: Parts): void {
  for (let steps = 0; steps < 8; steps++) {
    const at = parts.end;
    if (t.kind[at] !== WORD || t.gap[at]! > BROKEN) return;
    const id = t.value[at] ?? 0;
    if (QUALIFIERS.has(id)) {
      const next = pastQualifier(t, at);
      if (next === at) return;
      parts.nature = (parts.nature === 'loi' ? QUALIFIERS.get(id) : undefined) ?? parts.nature;
      if (RECALLS.has(id)) parts.recalled = true;
      parts.end = next;
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
  const from = parts.end + 1;
  let at = from;
  while (at < parts.end + 9 && t.kind[at] === WORD && FINANCE.has(t.value[at] ?? 0)) at++;
  if (t.kind[at] === WORD && t.value[at] === POUR) {
    const year = readYear(t, at + 1);
    if (year !== undefined) {
      parts.year = year;
      parts.end = at + 2;
      const kind = initialLaw(t, from, at);
      parts.finance = kind;
      if (isMark(t, parts.end, OPEN) && afterNumberSign(t, parts.end + 1) > parts.end + 1) parts.end++;
      return;
    }
  }
  if (afterNumberSign(t, at) > at || DU.has(t.value[at] ?? 0)) parts.end = at;
}

/** « finances », « finances initiale »; « financement de la sécurité sociale ». Not: « finances rectificative », « règlement ». */
function initialLaw(t: Tokens, from: number, end: number): FinanceLawKind | undefined {
  const id = t.value[from] ?? 0;
  if (id === FINANCES)
    return end === from + 1 || (end === from + 2 && t.value[from + 1] === INITIALE) ? 'state' : undefined;
  return id === FINANCEMENT && end === from + 5 && t.value[from + 4] === SOCIALE ? 'social' : undefined;
}

/** What offices number by themselves. */
const OFFICES: ReadonlySet<Nature> = new Set<Nature>(['circulaire', 'instruction']);

function readNumberPart(t: Tokens, parts: Parts): boolean {
  if (parts.number !== undefined) return false;
  let at = parts.end;
  if (isMark(t, at, COMMA) || isMark(t, at, OPEN)) at++;
  const signed = afterNumberSign(t, at);
  if (at > parts.end && signed === at) return false;
  if (t.gap[parts.end]! > BROKEN) return false;
  const read =
    readActNumber(t, signed, signed > at) ?? (OFFICES.has(parts.nature) ? readOfficeNumber(t, parts.end) : undefined);
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
  if (isMark(t, parts.end, CLOSE) && parts.year > 0) parts.end++;
  return true;
}

/** « la loi de 1978 », « loi 1901 ». */
function readYearPart(t: Tokens, parts: Parts): boolean {
  if (parts.number !== undefined || parts.year > 0) return false;
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
