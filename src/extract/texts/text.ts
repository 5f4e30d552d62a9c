import type { DivisionStep } from '../../model/reference.js';
import { BROKEN, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { readAct } from './act.js';
import { readAuthorityAct } from './authority.js';
import { readDefined } from './defined.js';
import { readDivisions } from './division.js';
import { readEuAct } from './eu-act.js';
import { isFormerWord, readNamed } from './named.js';
import { NOUN_ABBREVIATIONS, TEXT_NOUNS, type TextNoun } from './nouns.js';
import { afterNumberSign } from './act.js';
import { readDate } from './dates.js';
import { opensRelative, OWN_DOCUMENTS, readRelative } from './relative.js';

/**
 * The text at token `i`, where its noun, name or « présent », « même », « ledit » stands. The readers are tried from the
 * most to the least specific; the first that reads wins.
 */
export function readText(r: Reading, i: number, headed: boolean): TextReading | undefined {
  const { t } = r;
  if (t.kind[i] !== WORD) return undefined;
  const defined = readDefined(r, i);
  if (defined !== undefined) return defined;
  const id = t.value[i] ?? 0;
  if (opensRelative(id)) return readRelative(r, i);
  if (isFormerWord(t, i) && !isFormerWord(t, i + 1)) {
    const inner = readText(r, i + (isMark(t, i + 1, DOT) ? 2 : 1), headed);
    return inner && { ...inner, from: i, former: true };
  }
  if (NEW.has(id) && t.kind[i + 1] === WORD && TEXT_NOUNS.has(t.value[i + 1] ?? 0)) {
    const whole = readNamed(r, i, headed);
    if (whole !== undefined) return whole;
    const inner = readText(r, i + 1, headed);
    return inner && { ...inner, from: i };
  }
  const noun = TEXT_NOUNS.get(id);
  if (noun !== undefined) {
    const decreeLaw = decreeLawEnd(t, i);
    if (decreeLaw > 0) return readAct(r, DECREE_LAW, { from: i, i: decreeLaw });
    const at = { from: i, i: i + 1 };
    return (
      readAuthorityAct(r, i) ??
      readEuAct(r, noun, at) ??
      longer(readNamed(r, i, headed), noun.family === 'code' ? undefined : readAct(r, noun, at)) ??
      (headed ? readBareNoun(r, noun, i) : undefined)
    );
  }
  return readAbbreviated(r, i) ?? readNamed(r, i, headed);
}

const DECREE_LAW: TextNoun = { family: 'decret', nature: 'decret-loi', plural: false, title: 'décret-loi' };
const DECREES = new WordSet(['decret', 'decrets', 'd']);
const LAWS = new WordSet(['loi', 'lois', 'l']);

/** « décret-loi », « D.-L. »: the token after it, or 0. */
function decreeLawEnd(t: Tokens, i: number): number {
  if (!DECREES.has(t.value[i] ?? 0)) return 0;
  let at = isMark(t, i + 1, DOT) ? i + 2 : i + 1;
  if (!isMark(t, at, 0x2d) || t.kind[at + 1] !== WORD || !LAWS.has(t.value[at + 1] ?? 0)) return 0;
  at += 2;
  return isMark(t, at, DOT) ? at + 1 : at;
}

/** « l'article L. 1 du code. », « du code précité », « de la loi » alone behind a number: the last text of that nature. */
function readBareNoun(r: Reading, noun: TextNoun, i: number): TextReading | undefined {
  const { t } = r;
  const recalls = t.kind[i + 1] === WORD && PASSED.has(t.value[i + 1] ?? 0);
  const alone = t.kind[i + 1] !== WORD || t.gap[i + 1]! >= BROKEN;
  if (noun.plural || (!recalls && !alone)) return undefined;
  const own = r.context.ownText;
  // Inside a code, « du code » is that code; elsewhere the last one named.
  if (!recalls && own !== undefined && familyOf(own.nature) === noun.family)
    return { from: i, end: i + 1, form: 'present-text', basis: 'present', family: noun.family, text: own };
  const last = r.lastOf.get(noun.family);
  if (last === undefined) return undefined;
  return {
    from: i,
    end: recalls ? i + 2 : i + 1,
    form: 'reminder',
    basis: 'reminder',
    family: noun.family,
    text: last.text,
    antecedent: last,
  };
}

const DOT = 0x2e;
const NEW = new WordSet(['nouveau', 'nouvelle']);

/** A name and an act may begin alike (« loi du 6 janvier 1978 », « loi Informatique et Libertés »): the longer is meant. */
function longer(a: TextReading | undefined, b: TextReading | undefined): TextReading | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.end >= a.end ? b : a;
}

/** « L. n° 2015-177 », « D. n° 2015-261 », « Ord. n° 58-1067 », « Arr. 12 mars 2020 ». */
function readAbbreviated(r: Reading, i: number): TextReading | undefined {
  const { t } = r;
  const noun = NOUN_ABBREVIATIONS.get(t.value[i] ?? 0);
  const short = t.end[i]! - t.start[i]! === 1;
  if (noun === undefined || !isMark(t, i + 1, DOT) || (short && t.shape[i] === 0)) return undefined;
  const decreeLaw = decreeLawEnd(t, i);
  if (decreeLaw > 0) return readAct(r, DECREE_LAW, { from: i, i: decreeLaw });
  const at = { from: i, i: i + 2 };
  const read = readEuAct(r, noun, at);
  if (read !== undefined) return read;
  const after = t.value[i + 2] ?? 0;
  const signed =
    afterNumberSign(t, i + 2) > i + 2 ||
    ((after === ORG || after === CONST) && t.kind[i + 2] === WORD) ||
    readDate(t, i + 2) !== undefined;
  return signed ? readAct(r, noun, at) : undefined;
}
const ORG = word('org');
const CONST = word('const');

const DE = new WordSet(['de', 'd']);
const CONTRACTED = new WordSet(['du', 'des', 'au', 'aux']);
const SAID = new WordSet(['dudit', 'desdits', 'desdites']);
const ARTICLES = new WordSet(['la', 'l', 'le', 'les']);
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const APOSTROPHE = 0x27;
const PASSED = new WordSet([
  'precite',
  'precitee',
  'precites',
  'precitees',
  'susvise',
  'susvises',
  'modifie',
  'modifies',
  'ancien',
  'anciens',
  'nouveau',
  'nouveaux',
  'susmentionne',
  'susmentionnes',
  'respectivement',
]);

/** A text behind a list, with the divisions named on the way: « de l'article 5 du titre III du livre Ier du code … ». */
export interface TextBehind extends TextReading {
  readonly division?: readonly DivisionStep[];
}

/** Where the name of a text begins after « du », « de la », « de l' », « des », « dudit »; -1 when no such word stands at `i`. */
export function afterPreposition(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD || t.gap[i] === PARAGRAPH) return -1;
  const id = t.value[i] ?? 0;
  if (SAID.has(id)) return i;
  let at = i + 1;
  if (DE.has(id)) {
    if (isMark(t, at, APOSTROPHE)) return at + 1;
    if (t.kind[at] === WORD && ARTICLES.has(t.value[at] ?? 0)) at++;
    if (isMark(t, at, APOSTROPHE)) at++;
    return at;
  }
  return CONTRACTED.has(id) ? at : -1;
}

/** The text that follows a list of numbers ending before token `i`: « …, du code de la sécurité sociale », « CSS ». */
export function readTextBehind(r: Reading, i: number): TextBehind | undefined {
  const { t } = r;
  let at = i;
  for (let steps = 0; steps < 3; steps++) {
    if (isMark(t, at, COMMA)) at++;
    else if (t.kind[at] === WORD && PASSED.has(t.value[at] ?? 0)) at++;
    else break;
  }
  if (t.gap[at]! > BROKEN) return undefined;
  const noun = afterPreposition(t, at);
  if (noun >= 0) return readLinked(r, noun);
  if (isMark(t, at, OPEN)) {
    const inner = readNamedShort(r, at + 1);
    return inner !== undefined && isMark(t, inner.end, CLOSE) ? { ...inner, end: inner.end + 1 } : undefined;
  }
  return readNamedShort(r, at);
}

function readLinked(r: Reading, at: number): TextBehind | undefined {
  const direct = readText(r, at, true);
  if (direct !== undefined) return direct;
  return readDivisionsText(r, at) ?? readNoLaw(r, at);
}

/** « l'article 5 du contrat », « de l'accord d'entreprise », « du règlement intérieur »: a text, but none that has a name. */
function readNoLaw(r: Reading, at: number): TextReading | undefined {
  const { t } = r;
  const id = t.kind[at] === WORD ? (t.value[at] ?? 0) : 0;
  if (!TEXT_NOUNS.has(id) && !OWN_DOCUMENTS.has(id)) return undefined;
  return {
    from: at,
    end: at + 1,
    form: 'unnamed-text',
    basis: 'none',
    family: TEXT_NOUNS.get(id)?.family ?? 'autre',
    outside: 'unnamed',
  };
}

/** « chapitre VI du titre VII du livre III du code … »: the text behind a chain of divisions. */
export function readDivisionsText(r: Reading, at: number): TextBehind | undefined {
  const divisions = readDivisions(r.t, at);
  if (divisions === undefined) return undefined;
  const noun = afterPreposition(r.t, divisions.end);
  const text = noun < 0 ? undefined : readText(r, noun, true);
  return text && { ...text, division: divisions.steps };
}

/** An abbreviation or a code without preposition: « art. L. 162-5 CSS », « L. 1111-1 code du travail ». */
function readNamedShort(r: Reading, i: number): TextReading | undefined {
  const { t } = r;
  if (t.kind[i] !== WORD || t.gap[i]! > BROKEN) return undefined;
  const read = readNamed(r, i, true);
  if (read === undefined || read.form === 'unknown-code') return undefined;
  return read.form === 'abbreviation' || read.form === 'code' ? read : undefined;
}
