import type { PortionStep } from '../../model/reference.js';
import { PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import type { GrammarPart } from '../part.js';
import { word, WordSet } from '../vocabulary.js';
import { annexEndingAt } from './annexed.js';
import { COUNTS, isMark, PORTION_NOUNS, unitEndingAt, type Unit } from './words.js';

/**
 * Portions written before their article, read from right to left: « au a du 3° du II de l'article », « aux 2° à 5° du I »,
 * « la seconde phrase du premier alinéa », « les deux premiers alinéas », « alinéas 4 à 7 ».
 * Not: « les dispositions de l'article », « en 2012 de l'article ».
 */
export interface PortionReading {
  /** First token, determiner left out. */
  readonly from: number;
  /** Token after the last. */
  readonly end: number;
  /** Outermost first. */
  readonly steps: readonly PortionStep[];
}

const LINKS = new WordSet(['du', 'des', 'de', 'dudit', 'desdits', 'd']);
const ARTICLES = new WordSet([
  'la',
  'l',
  'le',
  'les',
  'ladite',
  'cet',
  'ce',
  'cette',
  'dit',
  'meme',
  'memes',
  'present',
  'presente',
]);
const JOINS = new WordSet(['et', 'ou', 'a', 'et/ou', 'ni']);
const RANGE = new WordSet(['a']);
const DETERMINERS = new WordSet([
  'au',
  'aux',
  'du',
  'des',
  'le',
  'la',
  'les',
  'l',
  'dernier',
  'et',
  'ou',
  'a',
  'de',
  'meme',
  'memes',
  'dudit',
]);

/** A portion as read, and its first token. */
export interface List {
  readonly from: number;
  readonly step: PortionStep;
}

const COMMA = 0x2c;
const AL = word('al');
/** No list of portions is longer; what goes on is no portion of law. */
const LONGEST = 64;

/** Step made of one unit, or of the first and last of a list. */
function step(units: readonly Unit[], kind: PortionStep['kind'] | undefined, ranged: boolean): PortionStep {
  const ordered = [...units].reverse();
  const first = ordered[0]!;
  const own = first.kind === 'ordinal' || first.kind === 'number' ? 'item' : first.kind;
  const resolved = kind ?? own;
  if (ordered.length === 1) return { kind: resolved, value: first.value };
  const last = ordered[ordered.length - 1]!;
  if (ranged && ordered.length === 2) return { kind: resolved, value: first.value, through: last.value };
  return { kind: resolved, value: ordered.map((unit) => unit.value).join(', ') };
}

/** Units joined by « et », « ou », « à » and commas that end before `end`. */
function unitsEndingAt(t: Tokens, end: number): { from: number; units: Unit[]; ranged: boolean } | undefined {
  const units: Unit[] = [];
  let ranged = false;
  let at = end;
  for (let count = 0; count < LONGEST; count++) {
    const unit = unitEndingAt(t, at);
    if (unit === undefined || (t.gap[unit.from + 1] === PARAGRAPH && unit.end - unit.from > 1)) break;
    units.push(unit);
    at = unit.from;
    let join = at - 1;
    if (isMark(t, join, COMMA)) join--;
    else if (t.kind[join] === WORD && JOINS.has(t.value[join] ?? 0)) {
      ranged ||= RANGE.has(t.value[join] ?? 0);
      join--;
      if (t.kind[join] === WORD && DETERMINERS.has(t.value[join] ?? 0) && unitEndingAt(t, join)?.kind !== 'lettre')
        join--;
    } else return { from: at, units, ranged };
    const more = unitEndingAt(t, join + 1);
    if (
      more === undefined ||
      (more.kind === 'lettre' && unit.kind !== 'lettre') ||
      (more.kind !== unit.kind && !mixes(more, unit))
    )
      return { from: at, units, ranged };
    at = join + 1;
  }
  return units.length === 0 ? undefined : { from: at, units, ranged };
}

const mixes = (a: Unit, b: Unit): boolean =>
  a.kind === 'ordinal' || b.kind === 'ordinal' || a.kind === 'number' || b.kind === 'number';

/** One list of units with its noun, ending before `end`. */
function listEndingAt(t: Tokens, end: number): List | undefined {
  const last = end - 1;
  if (last < 0) return undefined;
  const noun = t.kind[last] === WORD ? PORTION_NOUNS.get(t.value[last] ?? 0) : undefined;
  const read = unitsEndingAt(t, noun === undefined ? end : last);
  if (noun !== undefined) return read === undefined ? undefined : nounList(t, noun, read);
  if (read === undefined) return undefined;
  return bareList(t, read);
}

/** « deux premiers alinéas », « deuxième et troisième alinéas », « 1er et 2e alinéa ». */
function nounList(
  t: Tokens,
  noun: PortionStep['kind'],
  read: { from: number; units: Unit[]; ranged: boolean },
): List | undefined {
  if (read.units.some((unit) => unit.kind === 'lettre' || unit.kind === 'paragraphe')) return undefined;
  const count = t.kind[read.from - 1] === WORD ? COUNTS.get(t.value[read.from - 1] ?? 0) : undefined;
  if (count !== undefined && read.units.length === 1) {
    const value = read.units[0]!.value;
    const from = read.from - 1;
    return {
      from,
      step:
        value === '1'
          ? { kind: noun, value: '1', through: String(count) }
          : { kind: noun, value: `${String(count)} ${value}s` },
    };
  }
  return { from: read.from, step: step(read.units, noun, read.ranged) };
}

/** « 3° », « II », « a et b », « alinéa 3 », « alinéas 4 à 7 »; a bare figure needs a determiner or a noun before it. */
function bareList(t: Tokens, read: { from: number; units: Unit[]; ranged: boolean }): List | undefined {
  // « al. 2 de l'art. L. 442-1 »: the dot is the abbreviation's.
  const short = isMark(t, read.from - 1, 0x2e) && t.kind[read.from - 2] === WORD && t.value[read.from - 2] === AL;
  const before = read.from - (short ? 2 : 1);
  const named = before >= 0 && t.kind[before] === WORD ? PORTION_NOUNS.get(t.value[before] ?? 0) : undefined;
  if (named !== undefined) return { from: before, step: step(read.units, named, read.ranged) };
  const loose = read.units.some((unit) => unit.kind === 'number' || unit.kind === 'lettre');
  const determined = before >= 0 && t.kind[before] === WORD && DETERMINERS.has(t.value[before] ?? 0);
  if (read.units.some((unit) => unit.kind === 'ordinal')) return undefined;
  if (loose && !determined) return undefined;
  return { from: read.from, step: step(read.units, undefined, read.ranged) };
}

/** « du », « de la », « de l' », « des », « dudit » ending before `end`; where it begins, or -1. */
function linkEndingAt(t: Tokens, end: number): number {
  let at = end - 1;
  if (isMark(t, at, 0x27)) at--;
  if (t.kind[at] !== WORD) return -1;
  if (LINKS.has(t.value[at] ?? 0)) return at;
  for (let steps = 0; steps < 2 && t.kind[at] === WORD && ARTICLES.has(t.value[at] ?? 0); steps++) {
    at--;
    if (isMark(t, at, 0x27)) at--;
    if (t.kind[at] === WORD && LINKS.has(t.value[at] ?? 0)) return at;
  }
  return -1;
}

/** « au II, 3° de l'article »: a comma may go down from a paragraph to its item; « aux I, II et 3° » is a list. */
function outerBefore(t: Tokens, { from, step: inner }: List): List | undefined {
  if (inner.kind !== 'item' || !isMark(t, from - 1, COMMA)) return undefined;
  const unit = unitEndingAt(t, from - 1);
  if (unit?.kind !== 'paragraphe') return undefined;
  const before = unit.from - 1;
  const opens =
    before < 0 || t.gap[unit.from] === PARAGRAPH || (t.kind[before] === WORD && DETERMINERS.has(t.value[before] ?? 0));
  return opens ? { from: unit.from, step: { kind: 'paragraphe', value: unit.value } } : undefined;
}

/** The portions before the head at token `head` (« article », « articles »), or `undefined`. */
export function portionBefore(t: Tokens, head: number): PortionReading | undefined {
  const steps: PortionStep[] = [];
  const annex = annexEndingAt(t, head);
  let at = annex?.from ?? head;
  let from = annex?.from ?? -1;
  let end = annex === undefined ? head : head - 3;
  if (annex !== undefined) steps.push(annex.step);
  while (steps.length < 8) {
    const link = linkEndingAt(t, at);
    if (link < 0) break;
    const list = listEndingAt(t, link);
    if (list === undefined) break;
    if (from < 0) end = link;
    const outer = outerBefore(t, list);
    if (outer !== undefined) steps.push(outer.step);
    steps.push(list.step);
    from = at = outer?.from ?? list.from;
  }
  return from < 0 ? undefined : { from, end, steps };
}

export const PORTION_BEFORE: GrammarPart = {
  kind: 'portion',
  name: 'portion-before',
  summary: 'Portions before the head, the innermost first: read from right to left',
  examples: [
    {
      text: "au 3° du II de l'article L. 162-5 du code de la sécurité sociale",
      reads: ['L. 162-5 = article L162-5 [II > 3°] · code-de-la-securite-sociale (stated)'],
    },
    {
      text: "au a du 3° du II de l'article L. 162-5 du code de la sécurité sociale",
      reads: ['L. 162-5 = article L162-5 [II > 3° > a] · code-de-la-securite-sociale (stated)'],
    },
    {
      text: "la seconde phrase du premier alinéa de l'article L. 162-5",
      reads: ['L. 162-5 = article L162-5 [alinea 1 > phrase 2] · – (none)'],
    },
    {
      text: "les deux premiers alinéas de l'article 5 du code civil",
      reads: ['5 = article 5 [alinea 1–2] · code-civil (stated)'],
    },
    {
      text: "aux 2° à 5° du I de l'article 5 du code civil",
      reads: ['5 = article 5 [I > 2°–5°] · code-civil (stated)'],
    },
    { text: "au II, 3° de l'article 5 du code civil", reads: ['5 = article 5 [II > 3°] · code-civil (stated)'] },
    { text: "l'annexe II à l'article R. 512-8", reads: ['R. 512-8 = article R512-8 [annexe II] · – (none)'] },
    { text: "l'al. 2 de l'art. 5 du code civil", reads: ['5 = article 5 [alinea 2] · code-civil (stated)'] },
    { text: "au septième tiret du b de l'article 5", reads: ['5 = article 5 [b > tiret 7] · – (none)'] },
  ],
  lookAlikes: [
    "les dispositions de l'article 5",
    "en 2012 de l'article 5",
    "la fin de l'article 5",
    "joint en annexe à l'article 5",
  ],
};
