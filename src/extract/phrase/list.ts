import { numberPrefix } from '../../model/number.js';
import { rareOf } from '../draft.js';
import { NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { isMark } from '../portions/words.js';
import { readNumber } from '../numbers/number.js';
import { canNumber } from '../numbers/numbering.js';
import { copyOf, remember, type Group, type Reading, type TextReading } from '../reading.js';
import { readDivisionsText, readTextBehind } from '../texts/behind.js';
import { readDivisions } from '../texts/division.js';
import { word, WordSet } from '../vocabulary.js';
import { longerAlone } from './alone-behind.js';
import { applyText } from './apply-text.js';
import { isChained } from './chained.js';
import { countsSomething } from './counted.js';
import { formerBehind } from './former-behind.js';
import { formerNumber } from './former-number.js';
import { readItem } from './item.js';
import type { ListStart } from './list-start.js';
import { setPortionBefore } from './portion-behind.js';
import { afterSeparator, JOINS, skipDeterminer } from './separator.js';
import { SUIVANTS } from './following.js';

/**
 * One head and its list: « articles L. 162-5, L. 162-9 et L. 322-5-2 du code de la sécurité sociale ».
 *
 *     list := item { ("," | "et" | "ou" | "et/ou" | "ainsi que") item } [text]
 *     item := number ["à" number | "et suivants"] [portion] ["devenu" number]
 */

/** Reads the lists that one head opens and their texts; the last group, or `undefined` when no number stands there. */
export function readList(r: Reading, start: ListStart): Group | undefined {
  const first = readOneList(r, start);
  if (first === undefined || !(start.plural || isOpenPlain(r, first))) return first;
  let last = first;
  for (let further = readFurther(r, start, last); further !== last; further = readFurther(r, start, last))
    last = further;
  first.end = last.end;
  return first;
}

/** « l'article 13 ou 14 du règlement »: one plain number that nothing behind it has given a text yet. */
const isOpenPlain = (r: Reading, { first, last, text }: Group): boolean =>
  text === undefined && last === first + 1 && numberPrefix(r.drafts[first]?.number ?? 'L') === '';

/** Reads the numbers of one list into the drafts; the token after the last, or -1. */
function readItems(r: Reading, start: ListStart): number {
  const { t } = r;
  const state = { at: start.at, end: -1, number: start.number, prefix: '', compound: false, first: true };
  let end = -1;
  for (;;) {
    const draft = readItem(r, start, state);
    if (draft === undefined) return end;
    if (state.first && start.portion !== undefined) setPortionBefore(draft, start.portion, t);
    state.first = false;
    r.drafts.push(draft);
    end = state.end;
    const former = formerNumber.read(r, start.form, end);
    if (former !== undefined) {
      r.drafts.push(former.draft);
      end = former.end;
    }
    const next = afterSeparator(t, end);
    if (next < 0 || t.gap[next] === PARAGRAPH) return end;
    state.at = skipDeterminer(t, next);
  }
}

/** One list and its text. */
function readOneList(r: Reading, start: ListStart): Group | undefined {
  const first = r.drafts.length;
  const items = readItems(r, start);
  if (items < 0) return undefined;
  const end = formerBehind.read(r, first, items);
  const behind = fitting(r, first, longerAlone(r, end, readTextBehind(r, end)));
  const text = behind ?? readDivisionTail(r, end);
  const group: Group = {
    first,
    last: r.drafts.length,
    from: start.from,
    head: start.at,
    end: behind === undefined ? end : behind.end,
    recalls: start.recalls,
    plural: start.plural,
    text: undefined,
    chained: isChained(r, start.from),
  };
  applyText(r, group, text ?? start.textBefore);
  if (group.text === undefined) markOwnNumbering(r, group);
  if (text?.division !== undefined)
    for (let i = first; i < r.drafts.length; i++) rareOf(r.drafts[i]!).division = text.division;
  r.groups.push(group);
  if (text !== undefined) remember(r, text);
  return group;
}

/** The text, unless its articles have no letters and these do: « …, L. 231-8, de la loi n° 47-1775 » is two things. */
const fitting = (r: Reading, first: number, text: TextReading | undefined): TextReading | undefined => {
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
  const text = readTextBehind(r, pastFollowing(r.t, n.end));
  if (text === undefined || text.basis === 'none') return group;
  const list: ListStart = {
    from: next,
    at: next,
    number: n,
    form: start.form,
    freedom: HEADED,
    plural: true,
    portion: undefined,
    recalls: false,
    textBefore: undefined,
  };
  const further = readOneList(r, list);
  if (further === undefined) return group;
  if (!start.plural) applyText(r, group, further.text);
  return further;
}

/** « …, 1231-1 et suivants du même code »: the token after « et suivants », or `i`. */
const pastFollowing = (t: Tokens, i: number): number =>
  t.kind[i] === WORD && JOINS.has(t.value[i] ?? 0) && t.kind[i + 1] === WORD && SUIVANTS.has(t.value[i + 1] ?? 0)
    ? i + (isMark(t, i + 2, 0x2e) ? 3 : 2)
    : i;

/** « L. 281-2, L. 322-2, et le chapitre VI du titre VII du livre III du code … »: the divisions' text is the list's. */
function readDivisionTail(r: Reading, end: number): TextReading | undefined {
  const { t } = r;
  let from = end;
  // « …, des titres II à VII et du chapitre II du titre VIII du livre II du code minier »
  for (let divisions = 0; divisions < 3; divisions++) {
    let at = afterSeparator(t, from);
    if (at < 0 || t.gap[at] === PARAGRAPH) return undefined;
    while (t.kind[at] === WORD && TAIL_DETERMINERS.has(t.value[at] ?? 0)) at++;
    const behind = readDivisionsText(r, at);
    if (behind !== undefined) {
      const text = copyOf(behind);
      text.division = undefined;
      return text;
    }
    const further = readDivisions(t, at);
    if (further === undefined) return undefined;
    // « des titres II à VII »
    from = t.kind[further.end] === WORD && t.value[further.end] === TO ? further.end + 2 : further.end;
  }
  return undefined;
}
const TO = word('a');
const TAIL_DETERMINERS = new WordSet(['le', 'la', 'les', 'du', 'des', 'de', 'au', 'aux', 'a']);

const LETTER_A = 0x41;

/** « l'article A.3.1 du contrat »: a document that numbers its own clauses with letters and dots. */
function markOwnNumbering(r: Reading, group: Group): void {
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    const { start, end } = draft.span;
    if (r.t.text.charCodeAt(start) !== LETTER_A) continue;
    const written = r.t.text.slice(start, end);
    if (written.includes('.') && !written.includes('-') && !written.includes(' ')) draft.outside = 'internal';
  }
}
