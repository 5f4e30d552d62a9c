import type { PortionStep } from '../model/reference.js';
import { BROKEN, GLUED, NUMBER, PARAGRAPH, WORD, type Tokens } from './lexer.js';
import { isMonth } from './texts/dates.js';
import type { NumberReading } from './numbers/number-reading.js';
import { BARE, HEADED, readNumber, type NumberFreedom } from './numbers/number.js';
import { portionAfter } from './portions/after.js';
import type { PortionReading } from './portions/before.js';
import { isMark } from './portions/words.js';
import { numberPrefix } from '../model/number.js';
import { canNumber } from './numbers/numbering.js';
import { remember, type Draft, type Group, type Reading, type TextReading } from './reading.js';
import { readDivisionsText, readTextBehind, type TextBehind } from './texts/text.js';
import { word, WordSet } from './vocabulary.js';

/**
 * One head and its list: « articles L. 162-5, L. 162-9 et L. 322-5-2 du code de la sécurité sociale ».
 *
 *     list := item { ("," | "et" | "ou" | "et/ou" | "ainsi que") item } [text]
 *     item := number ["à" number | "et suivants"] [portion]
 */
export interface ListStart {
  /** First token of the phrase: portions and determiner included. */
  readonly from: number;
  /** Token of the first number. */
  readonly at: number;
  readonly form: string;
  readonly freedom: NumberFreedom;
  /** « articles »: bare figures may follow each other. */
  readonly plural: boolean;
  readonly portion?: PortionReading | undefined;
  /** « du même article L. 1 »: the number was cited before, with its text. */
  readonly recalls?: boolean;
  /** A text read before the head: « C. trav., art. L. 1 », « notamment ses articles ». */
  readonly textBefore?: TextReading | undefined;
}

const COMMA = 0x2c;
const SLASH = 0x2f;
const PERCENT = new Set([0x25, 0x20ac, 0xb0]);
const JOINS = new WordSet(['et', 'ou', 'ni']);
const AINSI = word('ainsi');
const QUE = word('que');
const A = word('a');
const AU = word('au');
const SUIVANTS = new WordSet(['suivants', 'suivant', 'suivantes', 'suiv', 's', 'ss', 'sq', 'sqq']);
const UNITS = new WordSet([
  'jours',
  'jour',
  'mois',
  'ans',
  'an',
  'euros',
  'heures',
  'heure',
  'semaines',
  'francs',
  'annees',
  'annee',
  'salaries',
  'pages',
  'fois',
  'personnes',
  'membres',
  'alineas',
  'alinea',
  'tirets',
  'phrases',
]);
const DETERMINERS = new WordSet(['l', 'les', 'le', 'la', 'des', 'de', 'aux', 'a']);

/** The token after a separator of list items at `i`, or -1. */
function afterSeparator(t: Tokens, i: number): number {
  let at = i;
  if (isMark(t, at, COMMA)) at++;
  if (t.kind[at] === WORD) {
    if (JOINS.has(t.value[at] ?? 0)) {
      at++;
      if (isMark(t, at, SLASH) && t.kind[at + 1] === WORD) at += 2;
    } else if (t.value[at] === AINSI && t.value[at + 1] === QUE) at += 2;
  }
  return at === i ? -1 : at;
}

/** Whether the figures at `i` count something else: a day of a month, a sum, a span of time. */
function countsSomething(t: Tokens, n: NumberReading): boolean {
  return n.prefix === '' && countsWords(t, n.end);
}

function countsWords(t: Tokens, next: number): boolean {
  if (t.kind[next] === WORD && t.gap[next]! <= BROKEN)
    return isMonth(t.value[next] ?? 0) || UNITS.has(t.value[next] ?? 0);
  return t.gap[next]! <= 1 && PERCENT.has(t.value[next] ?? 0) && t.kind[next] === 3;
}

/** Whether a letter and a figure in the open are a number of law: « L. 123-4 », « R. 1111-20-1 »; not « A 14 % », « D7 », « L 5 ». */
export function standsAlone(t: Tokens, n: NumberReading): boolean {
  const letters = n.prefix.replace('*', '');
  if (letters === '' || letters === 'C' || letters === 'P' || letters === 'T') return false;
  if (countsWords(t, n.end)) return false;
  const dotted = isDotted(t, n);
  const figures = firstFigures(n);
  if (letters === 'A') return dotted && n.compound;
  return n.compound ? dotted || figures >= 2 : dotted ? figures >= 3 : figures >= 4 && letters !== 'D';
}

/** « L. 123 » and « L.O. 111 », not « L123 » or « L 123 ». */
function isDotted(t: Tokens, n: NumberReading): boolean {
  for (let i = n.from; i < n.end && t.kind[i] !== NUMBER; i++) if (isMark(t, i, 0x2e)) return true;
  return false;
}

/** How many figures the number begins with. */
function firstFigures(n: NumberReading): number {
  const from = n.prefix.length;
  let end = from;
  while (end < n.number.length && n.number.charCodeAt(end) >= 0x30 && n.number.charCodeAt(end) <= 0x39) end++;
  return end - from;
}

interface Item {
  readonly end: number;
  readonly draft: Draft;
}

function newDraft(r: Reading, n: NumberReading, start: ListStart, group: number): Draft {
  const { t } = r;
  return {
    kind: 'article',
    form: start.form,
    start: t.start[n.from]!,
    end: t.end[n.end - 1]!,
    phraseStart: t.start[start.from]!,
    phraseEnd: t.end[n.end - 1]!,
    number: n.number,
    basis: 'none',
    group,
  };
}

function readItem(
  r: Reading,
  start: ListStart,
  at: number,
  state: { prefix: string; group: number; first: boolean },
): Item | undefined {
  const { t } = r;
  const n = readNumber(
    t,
    at,
    state.first
      ? start.freedom
      : start.freedom.headed && (start.plural || start.textBefore !== undefined)
        ? HEADED
        : BARE,
  );
  r.steps++;
  if (
    n === undefined ||
    (!state.first && countsSomething(t, n)) ||
    (state.first && countsSomething(t, n) && n.prefix === '')
  )
    return undefined;
  if (!state.first && n.prefix === '' && !start.plural) return undefined;
  const inherited =
    n.prefix === '' && state.prefix !== '' && n.compound && /^\d/.test(n.number)
      ? { from: n.from, end: n.end, number: state.prefix + n.number, prefix: n.prefix, compound: true }
      : n;
  const draft = newDraft(r, inherited, start, state.group);
  let end = readRange(r, draft, { end: n.end, prefix: n.prefix === '' ? state.prefix : n.prefix, number: n });
  end = readFollowing(t, draft, end);
  if (n.glued !== undefined) setPortion(draft, [n.glued], { start: draft.start, end: draft.end });
  end = readPortionBehind(r, draft, end);
  end = readBecome(r, draft, end);
  state.prefix = n.prefix === '' ? state.prefix : n.prefix;
  return { end, draft };
}

/** « L. 1 à L. 9 », « 12 à 15 », « L. 1234-1 à 1234-5 ». */
function readRange(r: Reading, draft: Draft, item: { end: number; prefix: string; number: NumberReading }): number {
  const { t } = r;
  const at = item.end;
  if (
    t.kind[at] !== WORD ||
    (t.value[at] !== A && t.value[at] !== AU) ||
    t.gap[at]! > BROKEN ||
    t.gap[at + 1]! > BROKEN
  )
    return at;
  const last = readNumber(t, at + 1, HEADED);
  if (last === undefined || (last.prefix === '' && !/^\d/.test(last.number)) || countsSomething(t, last)) return at;
  const letters = last.prefix.replace('*', '');
  if (letters !== '' && item.number.prefix.replace('*', '') !== letters) return at;
  draft.through = rangeEnd(item.number.number, last, item.prefix);
  draft.throughStart = t.start[last.from]!;
  draft.throughEnd = t.end[last.end - 1]!;
  draft.phraseEnd = draft.throughEnd;
  return last.end;
}

/** « L. 1234-1 à 1234-5 » takes the letter, « R. 922-56 à 59 » the letter and the first figures. */
function rangeEnd(first: string, last: NumberReading, prefix: string): string {
  if (last.prefix !== '' || prefix === '') return last.number;
  const stem = first.slice(0, first.lastIndexOf('-') + 1);
  return !last.compound && stem !== '' && first.split('-').length === 2 ? stem + last.number : prefix + last.number;
}

/** « et suivants », « et s. », « et ss. ». */
function readFollowing(t: Tokens, draft: Draft, end: number): number {
  if (
    t.kind[end] !== WORD ||
    !JOINS.has(t.value[end] ?? 0) ||
    t.kind[end + 1] !== WORD ||
    !SUIVANTS.has(t.value[end + 1] ?? 0)
  )
    return end;
  // « et s'il » is no « et s. ».
  if (isMark(t, end + 2, 0x27)) return end;
  draft.following = true;
  draft.phraseEnd = t.end[end + 1]!;
  return isMark(t, end + 2, 0x2e) && t.end[end + 1]! - t.start[end + 1]! <= 4 && t.gap[end + 2] === GLUED
    ? end + 3
    : end + 2;
}

function setPortion(draft: Draft, steps: readonly PortionStep[], span: { start: number; end: number }): void {
  draft.portion = draft.portion === undefined ? steps : [...draft.portion, ...steps];
  draft.portionStart ??= span.start;
  draft.portionEnd = span.end;
}

function readPortionBehind(r: Reading, draft: Draft, end: number): number {
  const read = portionAfter(r.t, end);
  if (read === undefined) return end;
  setPortion(draft, read.steps, { start: r.t.start[read.from]!, end: r.t.end[read.end - 1]! });
  draft.phraseEnd = r.t.end[read.end - 1]!;
  return read.end;
}

const DEVENU = new WordSet(['devenu', 'devenue', 'devenus', 'nouveau', 'nouv', 'nouvel']);
const ANCIEN = new WordSet(['ancien', 'anc', 'anciens', 'ancienne']);
const ARTICLE = new WordSet(['article', 'articles', 'art', 'les', 'l']);

/** « 1382 (ancien) », « 1382, devenu 1240, », « 1134 (nouv. 1103) ». */
function readBecome(r: Reading, draft: Draft, end: number): number {
  const { t } = r;
  let at = end;
  const bracket = isMark(t, at, 0x28);
  if (bracket || isMark(t, at, COMMA)) at++;
  if (t.kind[at] !== WORD) return end;
  if (bracket && ANCIEN.has(t.value[at] ?? 0)) {
    const close = isMark(t, at + 1, 0x2e) ? at + 2 : at + 1;
    if (!isMark(t, close, 0x29)) return end;
    mark(draft, 'former');
    return close + 1;
  }
  if (!DEVENU.has(t.value[at] ?? 0)) return end;
  at++;
  if (isMark(t, at, 0x2e)) at++;
  for (
    let steps = 0;
    steps < 3 && (ARTICLE.has(t.value[at] ?? 0) || isMark(t, at, 0x27) || isMark(t, at, 0x2e));
    steps++
  )
    at++;
  const next = readNumber(t, at, HEADED);
  if (next === undefined) return end;
  mark(draft, 'renumbered');
  draft.becomes = next.number;
  const close = next.end;
  return bracket && isMark(t, close, 0x29) ? close + 1 : isMark(t, close, COMMA) && !bracket ? close + 1 : close;
}

/** Adds a mark once. */
export function mark(draft: Draft, each: NonNullable<Draft['marks']>[number]): void {
  if (draft.marks?.includes(each)) return;
  draft.marks = [...(draft.marks ?? []), each];
}

/** Reads the lists that one head opens and their texts; the last group, or `undefined` when no number stands there. */
export function readList(r: Reading, start: ListStart): Group | undefined {
  const first = readOneList(r, start);
  if (first === undefined || !start.plural) return first;
  let last = first;
  for (let further = readFurther(r, start, last); further !== last; further = readFurther(r, start, last))
    last = further;
  first.end = last.end;
  return first;
}

/** One list and its text. */
function readOneList(r: Reading, start: ListStart): Group | undefined {
  const { t } = r;
  const first = r.drafts.length;
  const state = { prefix: '', group: r.groups.length, first: true };
  let end = -1;
  let at = start.at;
  for (;;) {
    const item = readItem(r, start, at, state);
    if (item === undefined) break;
    if (state.first && start.portion !== undefined) {
      setPortionBefore(item.draft, start.portion, t);
    }
    state.first = false;
    r.drafts.push(item.draft);
    end = item.end;
    const next = afterSeparator(t, end);
    if (next < 0 || t.gap[next] === PARAGRAPH) break;
    at = skipDeterminer(t, next);
  }
  if (end < 0) return undefined;
  const text: (TextBehind & { tail?: true }) | undefined =
    fitting(r, first, readTextBehind(r, end)) ?? readDivisionTail(r, end);
  const group: Group = {
    id: state.group,
    first,
    last: r.drafts.length,
    from: start.from,
    head: start.at,
    end: text === undefined || text.tail === true ? end : text.end,
    recalls: start.recalls ?? false,
    plural: start.plural,
    chained: isChained(r, start.from),
  };
  applyText(r, group, text ?? start.textBefore);
  if (group.text === undefined) markOwnNumbering(r, group);
  if (text?.division !== undefined) for (let i = first; i < r.drafts.length; i++) r.drafts[i]!.division = text.division;
  r.groups.push(group);
  if (text !== undefined) remember(r, text);
  return group;
}

/** The text, unless its articles have no letters and these do: « …, L. 231-8, de la loi n° 47-1775 » is two things. */
const fitting = (r: Reading, first: number, text: TextBehind | undefined): TextBehind | undefined => {
  const number = r.drafts[first]?.number ?? '';
  if (text === undefined || !canNumber(text.text, number)) return undefined;
  return text.form === 'unnamed-text' && numberPrefix(number) !== '' ? undefined : text;
};

/** « Les articles 4 et 5 du code civil et 434-7-1 du code pénal »: bare figures go on where a text follows them too. */
function readFurther(r: Reading, start: ListStart, group: Group): Group {
  const next = afterSeparator(r.t, group.end);
  if (next < 0 || r.t.kind[next] !== NUMBER || !start.freedom.headed) return group;
  const n = readNumber(r.t, next, HEADED);
  if (n === undefined || countsSomething(r.t, n)) return group;
  const text = readTextBehind(r, n.end);
  if (text === undefined || text.basis === 'none') return group;
  return readOneList(r, { from: next, at: next, form: start.form, freedom: HEADED, plural: true }) ?? group;
}

/** « L. 281-2, L. 322-2, et le chapitre VI du titre VII du livre III du code … »: the divisions' text is the list's. */
function readDivisionTail(r: Reading, end: number): (TextBehind & { tail: true }) | undefined {
  const { t } = r;
  let at = afterSeparator(t, end);
  if (at < 0 || t.gap[at] === PARAGRAPH) return undefined;
  while (t.kind[at] === WORD && TAIL_DETERMINERS.has(t.value[at] ?? 0)) at++;
  const behind = readDivisionsText(r, at);
  if (behind === undefined) return undefined;
  const { division: _division, ...text } = behind;
  return { ...text, tail: true };
}
const TAIL_DETERMINERS = new WordSet(['le', 'la', 'les', 'du', 'des', 'de', 'au', 'aux', 'a']);

/** « et l'article » opens a new head; « et les L. 5 », « et de L. 5 » go on. */
function skipDeterminer(t: Tokens, i: number): number {
  let at = i;
  if (t.kind[at] === WORD && DETERMINERS.has(t.value[at] ?? 0) && t.kind[at + 1] !== NUMBER) {
    const next = isMark(t, at + 1, 0x27) ? at + 2 : at + 1;
    // « L. 5 »: the letter itself is the number.
    if (!isMark(t, at + 1, 0x2e) && t.kind[next] === WORD && readNumber(t, next, BARE) !== undefined) at = next;
  }
  return at;
}

function setPortionBefore(draft: Draft, portion: PortionReading, t: Tokens): void {
  const before = { start: t.start[portion.from]!, end: t.end[portion.end - 1]! };
  draft.portion = [...portion.steps, ...(draft.portion ?? [])];
  draft.portionStart = before.start;
  draft.portionEnd ??= before.end;
}

/** « l'article A.3.1 du contrat »: a document that numbers its own clauses with letters and dots. */
function markOwnNumbering(r: Reading, group: Group): void {
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    const written = r.t.text.slice(draft.start, draft.end);
    if (written.startsWith('A') && written.includes('.') && !written.includes('-') && !written.includes(' '))
      draft.outside = 'internal';
  }
}

/** Gives a text to every number of a list. */
export function applyText(r: Reading, group: Group, text: TextReading | undefined): void {
  if (text === undefined) return;
  group.text = text;
  const { t } = r;
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    draft.basis = text.basis;
    if (text.text !== undefined)
      draft.text =
        text.plainEdition !== undefined && numberPrefix(draft.number ?? '') === '' ? text.plainEdition : text.text;
    if (text.candidates !== undefined) draft.candidates = text.candidates;
    if (text.outside !== undefined) draft.outside = text.outside;
    if (text.antecedent !== undefined) draft.antecedent = text.antecedent;
    if (text.former === true) mark(draft, 'former');
    draft.textStart = t.start[text.from]!;
    draft.textEnd = t.end[text.end - 1]!;
    draft.phraseEnd = Math.max(draft.phraseEnd, draft.textEnd);
    draft.phraseStart = Math.min(draft.phraseStart, draft.textStart);
  }
}

const CHAIN = new WordSet([
  'et',
  'ou',
  'ni',
  'ainsi',
  'que',
  'qu',
  'a',
  'au',
  'aux',
  'de',
  'du',
  'des',
  'd',
  'l',
  'le',
  'la',
  'les',
  'par',
  'en',
  'soit',
  'dans',
  'exception',
  'exclusion',
  'sauf',
  'hormis',
  'reserve',
  'sous',
  'celles',
  'ceux',
  'celle',
  'celui',
  'dispositions',
  'notamment',
]);
const CHAIN_MARKS = new Set([0x2c, 0x27]);

/** Whether only « , », « et », « ou », prepositions and articles stand between the last group and token `from`. */
function isChained(r: Reading, from: number): boolean {
  const last = r.groups.at(-1);
  if (last === undefined || from - last.end > 9 || from < last.end) return false;
  const { t } = r;
  for (let i = last.end; i < from; i++) {
    if (t.gap[i] === PARAGRAPH) return false;
    const fine = t.kind[i] === WORD ? CHAIN.has(t.value[i] ?? 0) : CHAIN_MARKS.has(t.value[i] ?? 0);
    if (!fine) return false;
  }
  return t.gap[from] !== PARAGRAPH;
}
