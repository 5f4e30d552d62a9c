import type { PortionStep } from '../../model/reference.js';
import { GLUED, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark, PORTION_NOUNS, unitAt, type Unit } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { isBracketedMark } from './bracketed-mark.js';
import { passRemarks } from './remarks.js';

/**
 * The parts of an article behind its number, as the lists write them: « al. 1, al. 2 », « II al 3 à 9 », « 1° 10°, 11° c, d »,
 * « I, II et III », « alinéa 1 phrase 2 et alinéa 2 », « (2e alinéa) », « dernier alinéa », « par. 1 », « a ».
 * Not: « , L. 900-4-1 », « , 169 » (further articles), « A L241-10 » (a range of articles).
 */
export interface PortionPath {
  readonly from: number;
  /** Behind the last portion. */
  readonly last: number;
  /** Behind the remarks that follow it. */
  readonly end: number;
  readonly steps: readonly PortionStep[];
  /** A remark among them was the year of an edition: « al. 2 (1973) ». */
  readonly year: boolean;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const JOINS = new WordSet(['et', 'ou']);
const A = word('a');
const PARAGRAPHS = new WordSet(['par', 'paragraphe', 'paragraphes']);
const DEPTH: readonly PortionStep['kind'][] = ['annexe', 'paragraphe', 'item', 'lettre', 'tiret', 'alinea', 'phrase'];

type Kind = PortionStep['kind'];
interface Step {
  readonly kind: Kind;
  readonly values: string[];
  through?: string;
}
interface Walk {
  readonly path: Step[];
  /** Noun that bare figures continue: « al 1 et 2 », « alinéas 4, 5, 6 ». */
  noun: Kind | undefined;
  /** The last figure behind that noun. */
  counted: number;
  /** Alternatives were joined (« alinéa 2 et alinéa 3 phrase 1 »): what lies deeper holds for one of them only, and is left out. */
  widened: boolean;
}

/** The portions that begin at token `i`, or `undefined`. */
export function readPortionPath(t: Tokens, i: number): PortionPath | undefined {
  const walk: Walk = { path: [], noun: undefined, counted: 0, widened: false };
  let end = i;
  let last = i;
  let year = false;
  let from = -1;
  for (;;) {
    const start = separated(t, end, from >= 0);
    const next = start < 0 ? -1 : readStep(t, start, walk);
    if (next < 0) break;
    if (from < 0) from = start;
    last = next;
    const remarks = passRemarks(t, next);
    year ||= remarks.year;
    end = remarks.end;
  }
  if (from < 0) return undefined;
  const steps = walk.path.map(({ kind, values, through }) => ({
    kind,
    value: values.join(', '),
    ...(through !== undefined && { through }),
  }));
  return { from, last, end, steps, year };
}

/** The token behind « , », « et », « ou » or an opening bracket; the same token where none stands. */
function separated(t: Tokens, i: number, begun: boolean): number {
  let at = i;
  if (isMark(t, at, COMMA)) at++;
  if (begun && t.kind[at] === WORD && JOINS.has(t.value[at] ?? 0)) at++;
  while (isMark(t, at, OPEN)) {
    if (isBracketedMark(t, at)) return -1;
    at++;
  }
  return at;
}

/** One unit, joined to the path; the token after it, or -1. */
function readStep(t: Tokens, i: number, walk: Walk): number {
  const nounFirst = nounAt(t, i);
  if (nounFirst !== undefined) {
    const unit = unitAt(t, nounFirst.end);
    if (unit === undefined || !counts(unit)) return -1;
    walk.noun = nounFirst.kind;
    return join(t, walk, { kind: nounFirst.kind, unit });
  }
  const unit = unitAt(t, i);
  if (unit === undefined) return -1;
  const behind = nounAt(t, unit.end);
  if (behind !== undefined && (unit.kind === 'ordinal' || unit.kind === 'item')) {
    walk.noun = undefined;
    return closed(t, join(t, walk, { kind: behind.kind, unit: { ...unit, end: behind.end } }));
  }
  const kind = kindOf(t, unit, walk);
  return kind === undefined ? -1 : closed(t, join(t, walk, { kind, unit }));
}

/** « al. », « alinéas », « phrase », « par. », « § ». */
function nounAt(t: Tokens, i: number): { kind: Kind; end: number } | undefined {
  if (isMark(t, i, 0xa7)) return { kind: 'paragraphe', end: i + 1 };
  if (t.kind[i] !== WORD) return undefined;
  const id = t.value[i] ?? 0;
  const kind = PARAGRAPHS.has(id) ? 'paragraphe' : PORTION_NOUNS.get(id);
  return kind && { kind, end: isMark(t, i + 1, DOT) && t.gap[i + 1] === GLUED ? i + 2 : i + 1 };
}

const counts = (unit: Unit): boolean => unit.kind !== 'lettre';

/** What a unit without a noun is, or `undefined` where it begins something else. */
function kindOf(t: Tokens, unit: Unit, walk: Walk): Kind | undefined {
  if (unit.kind === 'item') return 'item';
  if (unit.kind === 'paragraphe') return startsNumber(t, unit.end) ? undefined : 'paragraphe';
  if (unit.kind === 'lettre') return isLetter(t, unit) ? 'lettre' : undefined;
  // « alinéas 4, 5 et 6 » and « al 7 et 8 phrase 1 » go on, but not « al. 2, 8 al. 1 » (a further article).
  if (unit.kind !== 'number' || walk.noun === undefined || isMark(t, unit.end, 0x2d)) return undefined;
  const behind = nounAt(t, unit.end);
  if (behind !== undefined && DEPTH.indexOf(behind.kind) <= DEPTH.indexOf(walk.noun)) return undefined;
  return Number(unit.value) > walk.counted && Number(unit.value) < 100 ? walk.noun : undefined;
}

/** « a », « c, d », « a) », « II B »; not « L. 5 », « R*12 », « l'article ». */
function isLetter(t: Tokens, unit: Unit): boolean {
  if (isMark(t, unit.from + 1, 0x27) || (isMark(t, unit.from + 1, DOT) && t.gap[unit.from + 1] === GLUED)) return false;
  return !startsNumber(t, unit.end) && !isMark(t, unit.end, STAR);
}

/** Figures behind a letter: « A 9 », « L 5 » are no portions. */
const startsNumber = (t: Tokens, i: number): boolean =>
  t.kind[i] === NUMBER && !isMark(t, i + 1, 0xb0) && !(t.gap[i] !== GLUED && isMark(t, i + 1, CLOSE));

/** Adds a unit (and « à » its end) to the path: beside its like, else below it. */
function join(t: Tokens, walk: Walk, { kind, unit }: { kind: Kind; unit: Unit }): number {
  const at = walk.path.findIndex((step) => step.kind === kind);
  const alike = walk.path[at];
  let end = unit.end;
  let through: string | undefined;
  if (t.kind[end] === WORD && t.value[end] === A) {
    const last = unitAt(t, end + 1);
    if (last !== undefined && last.kind === unit.kind) {
      through = last.value;
      end = last.end;
    }
  }
  walk.counted = Number(through ?? unit.value);
  if (alike === undefined) {
    if (walk.widened) return end;
    const deeper = walk.path.findIndex((step) => DEPTH.indexOf(step.kind) > DEPTH.indexOf(kind));
    // « b II » stays as written; « alinéa 1, II » begins again at the outer level: only the outer is sure.
    if (deeper >= 0) walk.path.splice(deeper);
    walk.path.push({ kind, values: [unit.value], ...(through !== undefined && { through }) });
    return end;
  }
  walk.path.splice(at + 1);
  walk.widened = true;
  if (alike.through !== undefined) {
    alike.values.push(`${alike.values.pop() ?? ''} à ${alike.through}`);
    delete alike.through;
  }
  alike.values.push(through === undefined ? unit.value : `${unit.value} à ${through}`);
  return end;
}

/** Passes the bracket that « (2e alinéa) » or « a) » closes. */
function closed(t: Tokens, i: number): number {
  let end = i;
  while (isMark(t, end, CLOSE)) end++;
  return end;
}
