import { isLatinAdverb } from '../../model/number.js';
import type { DivisionStep } from '../../model/reference.js';
import { CAPITALS, GLUED, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { unitAt } from '../portions/words.js';

/**
 * Divisions of a text, read from the innermost as law names them: « la section 2 du chapitre II du titre III du livre
 * Ier », « la troisième partie », « le titre Ier bis ». Not: « le titre de l'ouvrage », « à ce titre », « livre de paie ».
 */
const KINDS = new Map<number, DivisionStep['kind']>(
  (
    [
      ['partie', 'partie'],
      ['livre', 'livre'],
      ['titre', 'titre'],
      ['chapitre', 'chapitre'],
      ['section', 'section'],
      ['paragraphe', 'paragraphe'],
      ['annexe', 'annexe'],
      ['livres', 'livre'],
      ['titres', 'titre'],
      ['chapitres', 'chapitre'],
      ['sections', 'section'],
      ['parties', 'partie'],
      ['annexes', 'annexe'],
      ['paragraphes', 'paragraphe'],
    ] satisfies [string, DivisionStep['kind']][]
  ).map(([each, kind]): [number, DivisionStep['kind']] => [word(each), kind]),
);
const SUB = word('sous');
const LINKS = new WordSet(['du', 'de', 'des']);
const ARTICLES = new WordSet(['la', 'l', 'meme', 'present', 'presente', 'le', 'les']);
const IER = new WordSet(['ier', 'iere', 'ie']);
const ADJECTIVE = new WordSet(['legislative', 'reglementaire', 'arretes', 'decrets']);

export interface DivisionReading {
  readonly end: number;
  /** Outermost first. */
  readonly steps: readonly DivisionStep[];
}

/** Whether the word at `i` names a division. */
export const isDivisionNoun = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && (KINDS.has(t.value[i] ?? 0) || (t.value[i] === SUB && isMark(t, i + 1, 0x2d)));

function readStep(t: Tokens, i: number): { end: number; step: DivisionStep } | undefined {
  const sub = t.kind[i] === WORD && t.value[i] === SUB && isMark(t, i + 1, 0x2d);
  const at = sub ? i + 2 : i;
  const kind = t.kind[at] === WORD ? KINDS.get(t.value[at] ?? 0) : undefined;
  if (kind === undefined) return readOrdinalStep(t, i);
  const value = readValue(t, at + 1);
  if (value === undefined) return undefined;
  const named = sub && (kind === 'section' || kind === 'titre') ? (`sous-${kind}` as const) : kind;
  return { end: value.end, step: { kind: named, value: value.value } };
}

/** « la troisième partie », « première partie ». */
function readOrdinalStep(t: Tokens, i: number): { end: number; step: DivisionStep } | undefined {
  const ordinal = unitAt(t, i);
  if (ordinal?.kind !== 'ordinal' || t.kind[ordinal.end] !== WORD) return undefined;
  const kind = KINDS.get(t.value[ordinal.end] ?? 0);
  return kind && { end: ordinal.end + 1, step: { kind, value: ordinal.value } };
}

/** « 2 », « II », « Ier », « premier », « III bis », « 2.2 », « A », « législative ». */
function readValue(t: Tokens, i: number): { end: number; value: string } | undefined {
  if (t.gap[i] === PARAGRAPH) return undefined;
  let end = i + 1;
  if (t.kind[i] === NUMBER) {
    while (isMark(t, end, 0x2e) && t.kind[end + 1] === NUMBER && t.gap[end] === GLUED && t.gap[end + 1] === GLUED)
      end += 2;
  } else if (t.kind[i] === WORD) {
    const id = t.value[i] ?? 0;
    const unit = unitAt(t, i);
    const known =
      IER.has(id) ||
      ADJECTIVE.has(id) ||
      (unit !== undefined && unit.kind !== 'lettre') ||
      (t.shape[i] === CAPITALS && t.end[i]! - t.start[i]! === 1);
    if (!known) return undefined;
  } else return undefined;
  while (t.kind[end] === WORD && isLatinAdverb(t.text.slice(t.start[end], t.end[end]))) end++;
  return { end, value: t.text.slice(t.start[i], t.end[end - 1]) };
}

/** The chain of divisions that begins at token `i`, or `undefined`. */
export function readDivisions(t: Tokens, i: number): DivisionReading | undefined {
  const first = readStep(t, i);
  if (first === undefined) return undefined;
  const steps = [first.step];
  let end = first.end;
  for (let count = 0; count < 8; count++) {
    if (t.kind[end] !== WORD || !LINKS.has(t.value[end] ?? 0)) break;
    let at = end + 1;
    while (t.kind[at] === WORD && ARTICLES.has(t.value[at] ?? 0)) at++;
    if (isMark(t, at, 0x27)) at++;
    const next = readStep(t, at);
    if (next === undefined) break;
    steps.push(next.step);
    end = next.end;
  }
  return { end, steps: steps.reverse() };
}
