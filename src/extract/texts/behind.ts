import { BROKEN, GLUED, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { copyOf, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { abbreviatedAct } from './abbreviated-act.js';
import { readDivisions } from './division.js';
import { isFormerWord, readNamed } from './named.js';
import { NOUN_ABBREVIATIONS } from './nouns.js';
import { PASSED } from './passed.js';
import { HEADED, readText } from './text.js';
import { unnamedText } from './unnamed.js';

const DE = new WordSet(['de', 'd']);
const CONTRACTED = new WordSet(['du', 'des', 'au', 'aux']);
const SAID = new WordSet(['dudit', 'desdits', 'desdites']);
const ARTICLES = new WordSet(['la', 'l', 'le', 'les']);
const COMMA = 0x2c;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
const APOSTROPHE = 0x27;
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
export function readTextBehind(r: Reading, i: number): TextReading | undefined {
  const { t } = r;
  let at = i;
  for (let steps = 0; steps < 3; steps++) {
    if (isMark(t, at, COMMA)) at++;
    else if (t.kind[at] === WORD && PASSED.has(t.value[at] ?? 0))
      // « 1240 nouv. C. civ. »
      at = isMark(t, at + 1, DOT) && t.gap[at + 1] === GLUED ? at + 2 : at + 1;
    else break;
  }
  if (t.gap[at]! > BROKEN) return undefined;
  const noun = afterPreposition(t, at);
  if (noun >= 0) return readLinked(r, noun);
  if (isMark(t, at, OPEN)) {
    const inner = readNamedShort(r, at + 1);
    if (inner === undefined || !isMark(t, inner.end, CLOSE)) return undefined;
    const closed = copyOf(inner);
    closed.end = inner.end + 1;
    return closed;
  }
  return readNamedShort(r, at);
}

function readLinked(r: Reading, at: number): TextReading | undefined {
  const direct = r.t.kind[at] === WORD ? (readText(r, at, true) ?? readClausesText(r, at)) : readNamed(r, at, true);
  if (direct !== undefined) return direct;
  return readDivisionsText(r, at) ?? unnamedText.read(r, at, HEADED);
}

/** « l'article 9 des clauses générales de la convention collective … »: the part that all parties signed. */
function readClausesText(r: Reading, at: number): TextReading | undefined {
  const { t } = r;
  if (t.value[at] !== CLAUSES || t.kind[at] !== WORD || !PARTS.has(t.value[at + 1] ?? 0)) return undefined;
  const noun = afterPreposition(t, at + 2);
  return noun < 0 ? undefined : readText(r, noun, true);
}
const CLAUSES = word('clauses');
const PARTS = new WordSet(['generales', 'communes', 'statutaires']);

/** « chapitre VI du titre VII du livre III du code … »: the text behind a chain of divisions. */
export function readDivisionsText(r: Reading, at: number): TextReading | undefined {
  const divisions = readDivisions(r.t, at);
  if (divisions === undefined) return undefined;
  const noun = afterPreposition(r.t, divisions.end);
  const text = noun < 0 ? undefined : readText(r, noun, true);
  if (text === undefined) return undefined;
  const behind = copyOf(text);
  behind.division = divisions.steps;
  return behind;
}

/** An abbreviation or a code without preposition: « art. L. 162-5 CSS », « L. 1111-1 code du travail », « art. 42, L. 10 juill. 1965 ». */
function readNamedShort(r: Reading, i: number): TextReading | undefined {
  const { t } = r;
  if (t.kind[i] !== WORD || t.gap[i]! > BROKEN) return undefined;
  // « art. 42, L. 10 juill. 1965 »
  if (isMark(t, i + 1, DOT) && NOUN_ABBREVIATIONS.has(t.value[i] ?? 0)) {
    const act = abbreviatedAct.read(r, i, HEADED);
    if (act?.text !== undefined) return act;
  }
  // « art. L. 122-12, al. 2, anc. C. trav. »
  const read = isFormerWord(t, i) ? readText(r, i, true) : readNamed(r, i, true);
  if (read === undefined || read.form === 'unknown-code') return undefined;
  return read.form === 'abbreviation' || read.form === 'code' ? read : undefined;
}
