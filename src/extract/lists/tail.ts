import type { RelationDate } from '../../model/citation.js';
import { isLinkMark, type LinkMark } from '../../model/mark.js';
import { END, GLUED, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { isMonth, readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import { isBracketedMark } from './bracketed-mark.js';
import { passRemarks } from './remarks.js';

/**
 * What stands behind the articles of a bullet: the mark « (V) » or the empty one « () », « JORF 30 décembre 1999 », « en
 * vigueur le 1er janvier 2000 », « en vigueur au plus tard le 1er mars 2008 » (a bound), « date d'entrée en vigueur 1er juillet
 * 1984 », « sous réserve art. 2 II 2° », « , v. init. », « : sanctions pénales ».
 */
export interface Tail {
  readonly end: number;
  readonly mark: LinkMark | undefined;
  readonly dates: readonly RelationDate[];
}

const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const COLON = 0x3a;
const DOT = 0x2e;
const JORF = word('jorf');
const JO = word('jo');
const J = word('j');
const O = word('o');
const JOURNAL = word('journal');
const OFFICIEL = word('officiel');
const DU = new WordSet(['du', 'le', 'des', 'au']);
const RECTIFICATIF = new WordSet(['rectificatif', 'rectificatifs', 'rect']);
const ET = word('et');
const EN = word('en');
const VIGUEUR = word('vigueur');
const PLUS = word('plus');
const TARD = word('tard');
const DATE = word('date');
const ENTREE = word('entree');
const SOUS = word('sous');
const RESERVE = word('reserve');
const PROMULGUEE = new WordSet(['promulguee', 'promulgue']);
const V = word('v');
const INIT = word('init');
const LEADERS = new WordSet(['le', 'au', 'a', 'compter', 'du', 'plus', 'tard', 'd', 'entree', 'en', 'vigueur']);
const APOSTROPHE = 0x27;

interface State {
  mark: LinkMark | undefined;
  readonly dates: RelationDate[];
}

/** Reads everything it knows from token `i` on. */
export function readTail(t: Tokens, i: number): Tail {
  const state: State = { mark: undefined, dates: [] };
  let end = i;
  for (;;) {
    const next = step(t, end, state);
    if (next === end) break;
    end = next;
  }
  return { end, mark: state.mark, dates: state.dates };
}

function step(t: Tokens, i: number, state: State): number {
  if (isMark(t, i, OPEN)) return readBracket(t, i, state);
  if (isMark(t, i, COLON)) return t.count;
  if (isMark(t, i, COMMA)) return afterJournal(t, i + 1) > i + 1 ? i + 1 : passVersion(t, i);
  if (isMark(t, i, DOT)) return t.kind[i + 1] === END || isMark(t, i + 1, OPEN) ? i + 1 : i;
  if (t.kind[i] !== WORD) return i;
  return readJournal(t, i, state) ?? readForce(t, i, state) ?? readPromulgation(t, i, state) ?? passWords(t, i);
}

function readBracket(t: Tokens, i: number, state: State): number {
  if (isMark(t, i + 1, CLOSE)) return i + 2;
  if (!isBracketedMark(t, i)) return passRemarks(t, i).end;
  const letters = t.text.slice(t.start[i + 1], t.end[i + 1]);
  if (isLinkMark(letters)) state.mark = letters;
  return i + 3;
}

/** « , v. init. », « , v. 0.1 ». */
function passVersion(t: Tokens, i: number): number {
  if (t.kind[i + 1] !== WORD || t.value[i + 1] !== V || !isMark(t, i + 2, DOT)) return i;
  let end = i + 3;
  if (t.kind[end] === WORD && t.value[end] === INIT) end++;
  while (t.kind[end] === NUMBER || (isMark(t, end, DOT) && t.gap[end] === GLUED)) end++;
  return end;
}

/** « JORF 30 décembre 1999 », « Journal officiel du 7 mars 2002 », « J.O. du 7 mars 2002 », « et rectificatif JORF 11 juin 2005 ». */
function readJournal(t: Tokens, i: number, state: State): number | undefined {
  let at = t.value[i] === ET ? i + 1 : i;
  const corrects = t.kind[at] === WORD && RECTIFICATIF.has(t.value[at] ?? 0);
  if (corrects) at = passWord(t, at + 1, DU);
  const journal = afterJournal(t, at);
  if (journal === at || (at > i && !corrects)) return undefined;
  const day = passWord(t, journal, DU);
  const date = readDate(t, day);
  if (date === undefined) return afterPartialDate(t, day);
  if (!corrects) state.dates.push({ on: date.iso, kind: 'published' });
  return date.end;
}

const passWord = (t: Tokens, i: number, words: WordSet): number =>
  t.kind[i] === WORD && words.has(t.value[i] ?? 0) ? i + 1 : i;

function afterJournal(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD) return i;
  const id = t.value[i] ?? 0;
  if (id === JORF || id === JO) return i + 1;
  if (id === JOURNAL && t.value[i + 1] === OFFICIEL) return i + 2;
  if (id === J && isMark(t, i + 1, DOT) && t.value[i + 2] === O) return isMark(t, i + 3, DOT) ? i + 4 : i + 3;
  return i;
}

/** « 14 MARS »: a day without its year is no date. */
function afterPartialDate(t: Tokens, i: number): number {
  let end = i;
  if (t.kind[end] === NUMBER) end++;
  if (t.kind[end] === WORD && t.gap[end] === GLUED) end++;
  if (t.kind[end] === WORD && isMonth(t.value[end] ?? 0)) end++;
  return end;
}

/** « en vigueur le D », « date d'entrée en vigueur D »: of effect; « au plus tard le D »: a bound. */
function readForce(t: Tokens, i: number, state: State): number | undefined {
  const opens =
    (t.value[i] === EN && t.value[i + 1] === VIGUEUR) ||
    (t.value[i] === DATE && t.value[i + 3] === ENTREE) ||
    (t.value[i] === PLUS && t.value[i + 1] === TARD);
  if (!opens) return undefined;
  let bound = false;
  let at = t.value[i] === DATE ? i + 1 : i;
  while (isMark(t, at, APOSTROPHE) || (t.kind[at] === WORD && LEADERS.has(t.value[at] ?? 0))) {
    bound ||= t.kind[at] === WORD && t.value[at] === TARD;
    at++;
  }
  const date = readDate(t, at);
  if (date === undefined) return afterPartialDate(t, at);
  state.dates.push({ on: date.iso, kind: bound ? 'bound' : 'effect' });
  return date.end;
}

/** « promulguée le 15 mars 1803 ». */
function readPromulgation(t: Tokens, i: number, state: State): number | undefined {
  if (!PROMULGUEE.has(t.value[i] ?? 0)) return undefined;
  const date = readDate(t, t.kind[i + 1] === WORD ? i + 2 : i + 1);
  if (date === undefined) return undefined;
  state.dates.push({ on: date.iso, kind: 'published' });
  return date.end;
}

/** « sous réserve art. 2 II 2° » up to the next date or mark, and remarks. */
function passWords(t: Tokens, i: number): number {
  if (t.value[i] !== SOUS || t.value[i + 1] !== RESERVE) return passRemarks(t, i).end;
  let end = i + 2;
  while (t.kind[end] !== END && !isBracketedMark(t, end) && !isMark(t, end, COLON)) {
    if (t.kind[end] === WORD && (t.value[end] === JORF || (t.value[end] === EN && t.value[end + 1] === VIGUEUR))) break;
    end++;
  }
  return end;
}
