import type { PortionStep } from '../../model/reference.js';
import { GLUED, LOWER, MARK, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { word, WordSet } from '../vocabulary.js';
import type { PortionReading } from './before.js';
import { isMark, PORTION_NOUNS, unitAt, type Unit } from './words.js';

/**
 * Portions written after the number: « L. 162-5, II, 3°, », « 49, alinéa 3 », « L. 10, premier alinéa », « 12 (1er et 2e
 * alinéa) », « art. 6 § 1 », « 1er, I, 1°, b ». Not: « articles 5, 6 et 7 » (bare figures are articles).
 */
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const SECTION_SIGN = 0xa7;
const DOT = 0x2e;
const JOINS = new WordSet(['et', 'ou', 'a']);
const PLURALS = new WordSet(['alineas', 'phrases', 'tirets', 'paragraphes', 'points']);
const AL = word('al');
const IN = word('in');
const FINE = word('fine');

interface Step {
  readonly end: number;
  readonly step: PortionStep;
}

/** Nouns that count by letters too, as acts of the Union do: « paragraphe 1, point f) », « points a) à c) », « sous b) ». */
const LETTERED = new WordSet(['point', 'points', 'lettre', 'lettres', 'sous']);
const nounAt = (t: Tokens, i: number): PortionStep['kind'] | undefined =>
  PORTION_NOUNS.get(t.value[i] ?? 0) ??
  (LETTERED.has(t.value[i] ?? 0) && isLetterBracket(t, i + 1) ? 'lettre' : undefined);
/** « f) »: a letter alone names a point behind « sous » only where its bracket shows that it does. */
const isLetterBracket = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && t.end[i]! - t.start[i]! === 1 && isMark(t, i + 1, CLOSE);

/** « paragraphe II », « alinéa premier ». */
const WORDED: ReadonlySet<Unit['kind'] | undefined> = new Set(['paragraphe', 'ordinal']);

/** « § 1 », « al. 4 », « alinéa 3 », « alinéas 2 et 3 », « point f) ». */
function nounFirst(t: Tokens, i: number, promised = false): Step | undefined {
  const section = isMark(t, i, SECTION_SIGN);
  const noun = section ? 'paragraphe' : t.kind[i] === WORD ? nounAt(t, i) : undefined;
  if (noun === undefined) return undefined;
  let at = i + 1;
  if (section && isMark(t, at, SECTION_SIGN)) at++;
  if (isMark(t, at, DOT)) at++;
  const letters = LETTERED.has(t.value[i] ?? 0) && t.kind[at] === WORD && unitAt(t, at)?.kind === 'lettre';
  if (t.kind[at] !== NUMBER && !letters && !(t.kind[at] === WORD && WORDED.has(unitAt(t, at)?.kind))) return undefined;
  // « alinéas 1er et 2 », but « alinéa 3 et 107 »: only a plural noun promises more than one.
  const plural = section ? isMark(t, i + 1, SECTION_SIGN) : PLURALS.has(t.value[i] ?? 0);
  const list = unitList(t, at, isMark(t, i - 1, OPEN) ? 'bracket' : plural ? 'nouns' : promised ? 'single' : 'plain');
  if (list === undefined) return undefined;
  // « article 4, point 7), du règlement »; the bracket of « (article 4, point 7) » is not the point's.
  const closed = LETTERED.has(t.value[i] ?? 0) && isMark(t, list.end, CLOSE) && isMark(t, list.end + 1, COMMA);
  return { end: closed ? list.end + 1 : list.end, step: { kind: letters ? 'lettre' : noun, ...list.range } };
}

/**
 * How freely units are joined: inside a bracket by commas too; behind « alinéas » figures of any writing are one kind; behind
 * « articles 6 § 1 » the next figure is the further article that the plural promised.
 */
type Joining = 'plain' | 'nouns' | 'bracket' | 'single';

const FIGURES: ReadonlySet<Unit['kind']> = new Set<Unit['kind']>(['ordinal', 'number', 'item']);

/** Whether two units are of one list: « 1er et 2° alinéas », « alinéas 1er et 2 », « 3° et 4° ». */
function alike(t: Tokens, units: { first: Unit; next: Unit }, joining: Joining): boolean {
  const { first, next } = units;
  if (first.kind === next.kind) return true;
  if (joining === 'nouns' || joining === 'bracket') return FIGURES.has(first.kind) && FIGURES.has(next.kind);
  return first.kind === 'ordinal' && next.kind === 'item' && PORTION_NOUNS.has(t.value[next.end] ?? 0);
}

/** Units joined by « et », « ou », « à ». */
function unitList(
  t: Tokens,
  i: number,
  joining: Joining,
): { end: number; first: Unit; range: { value: string; through?: string } } | undefined {
  const first = unitAt(t, i);
  if (first === undefined) return undefined;
  let end = first.end;
  const values = [first.value];
  let through: string | undefined;
  while ((t.kind[end] === WORD && JOINS.has(t.value[end] ?? 0)) || (joining === 'bracket' && isMark(t, end, COMMA))) {
    const next = unitAt(t, end + 1);
    if (next === undefined || !alike(t, { first, next }, joining)) break;
    const range = t.text.charAt(t.start[end]!) === 'à';
    if (!range && isFurtherArticle(next, { joining, before: Number(values.at(-1)) })) break;
    if (range) through = next.value;
    else values.push(next.value);
    end = next.end;
  }
  const range =
    through !== undefined && values.length === 1
      ? { value: first.value, through }
      : { value: [...values, ...(through === undefined ? [] : [through])].join(', ') };
  return { end, first, range };
}

/** « § 1 et 13 », « alinéa 3 et 107 »: behind a singular noun a figure so much higher is the next article; « al. 9 et 10 ». */
const isFurtherArticle = (next: Unit, { joining, before }: { joining: Joining; before: number }): boolean =>
  next.kind === 'number' &&
  (joining === 'single' || (joining === 'plain' && Number(next.value) > Math.max(9, before + 3)));

/** « premier alinéa », « 1er et 2e alinéa », « dernière phrase », « 3° », « II », « b ». */
function unitFirst(t: Tokens, i: number, inside: boolean): Step | undefined {
  // Behind a comma nearly always the letter of the next number stands, which is no portion.
  const point = !inside && isLetter(t, i);
  if (point && !isPoint(t, i)) return undefined;
  const list = unitList(t, i, inside && isMark(t, i - 1, OPEN) ? 'bracket' : 'plain');
  if (list === undefined) return undefined;
  const noun = t.kind[list.end] === WORD ? PORTION_NOUNS.get(t.value[list.end] ?? 0) : undefined;
  if (noun !== undefined && (list.first.kind === 'ordinal' || list.first.kind === 'number')) {
    // « 2e al., C. trav. »: the dot is the abbreviation's.
    const dot = t.value[list.end] === AL && isMark(t, list.end + 1, DOT) && t.gap[list.end + 1] === GLUED;
    return { end: list.end + (dot ? 2 : 1), step: { kind: noun, ...list.range } };
  }
  if (list.first.kind === 'item' || list.first.kind === 'paragraphe') {
    // « L. 80 I du livre »: a roman that directly follows is a suffix and was read as one; here a comma or bracket stood.
    return { end: list.end, step: { kind: list.first.kind, ...list.range } };
  }
  if (list.first.kind === 'lettre' && (point || (inside && endsUnit(t, list.end))))
    return { end: list.end, step: { kind: 'lettre', ...list.range } };
  return undefined;
}

/** One letter that is no Roman number; a portion only inside of another. */
const isLetter = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && t.end[i]! - t.start[i]! === 1 && !'IVX'.includes(t.text.charAt(t.start[i]!));

const A = word('a');

/**
 * « R. 421-23 f) du code », « 1729, c, du code », « 25 b du décret »: a small letter that only a portion can be. Not:
 * « l'article 5 a du reste été modifié », « (article 25 b) ».
 */
function isPoint(t: Tokens, i: number): boolean {
  if (t.shape[i] !== LOWER || t.kind[i] !== WORD || t.gap[i]! > SPACED) return false;
  const letter = t.text.charCodeAt(t.start[i]!);
  if (letter < SMALL_A || letter > SMALL_Z) return false;
  if (isMark(t, i + 1, CLOSE) && t.gap[i + 1] === GLUED)
    return isMark(t, i + 2, COMMA) || (t.kind[i + 2] === WORD && t.gap[i + 2]! <= SPACED);
  const next = isMark(t, i + 1, COMMA) && isMark(t, i - 1, COMMA) ? i + 2 : i + 1;
  return t.value[i] !== A && t.kind[next] === WORD && TO_TEXT.has(t.value[next] ?? 0);
}
const TO_TEXT = new WordSet(['du', 'de', 'des', 'dudit']);
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** A lone letter counts only where the phrase stops or goes on with a comma: « 1°, b, du code ». */
const endsUnit = (t: Tokens, i: number): boolean =>
  // « 1°, b, du code »; « alinéa 1, L122-14 » is the next number.
  (t.kind[i] !== WORD && t.kind[i] !== NUMBER && !isMark(t, i, DOT)) || t.gap[i]! > SPACED || DE.has(t.value[i] ?? 0);
const DE = new WordSet(['du', 'de', 'des', 'et', 'ou']);

const NO_STEPS: PortionStep[] = [];

/**
 * Portions from token `i` on (a comma, a bracket, or the portion itself), or `undefined`. `promised`: a plural head promises
 * another article.
 */
export function portionAfter(t: Tokens, i: number, promised = false): PortionReading | undefined {
  let steps: PortionStep[] = NO_STEPS;
  let at = i;
  let end = i;
  let from = -1;
  for (;;) {
    let next = at;
    const bracket = isMark(t, next, OPEN);
    if (bracket || isMark(t, next, COMMA)) next++;
    const read =
      nounFirst(t, next, promised) ??
      (next > at || t.kind[at] === NUMBER || steps.length > 0
        ? unitFirst(t, next, steps.length > 0 || bracket)
        : romanDirect(t, next));
    if (read === undefined) break;
    const inner = bracket ? readBracket(t, read) : undefined;
    if (bracket && inner === undefined) break;
    if (steps === NO_STEPS) steps = [];
    if (inner === undefined) steps.push(read.step);
    else for (const step of inner.steps) steps.push(step);
    if (from < 0) from = next;
    end = at = inner?.end ?? read.end;
  }
  if (t.kind[at] === WORD && t.value[at] === IN && t.value[at + 1] === FINE && steps.length > 0) end = at + 2;
  return from < 0 ? undefined : { from, end, steps };
}

/** « (1°, b) », « (II, 3°) »: the steps of a bracket behind its first, and the token after it; `undefined` when it holds more. */
function readBracket(t: Tokens, first: Step): { end: number; steps: PortionStep[] } | undefined {
  const steps = [first.step];
  let at = first.end;
  while (isMark(t, at, COMMA) && steps.length < 6) {
    const read = nounFirst(t, at + 1) ?? unitFirst(t, at + 1, true);
    if (read === undefined) return undefined;
    steps.push(read.step);
    at = read.end;
  }
  return isMark(t, at, CLOSE) ? { end: at + 1, steps } : undefined;
}

/** « article 6 II 3° », « article 6 f) »: a roman, « 3° » or a point without a comma, never a bare figure. */
function romanDirect(t: Tokens, i: number): Step | undefined {
  if (t.kind[i] === MARK) return undefined;
  const unit = unitAt(t, i);
  if (unit === undefined || unit.kind === 'number') return undefined;
  return unitFirst(t, i, false);
}
