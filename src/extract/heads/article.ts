import { BROKEN, GLUED, LOWER, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { portionBefore } from '../portions/before.js';
import { isMark } from '../portions/words.js';
import { readList } from '../phrase/list.js';
import type { Draft, Reading, TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';

/**
 * « article », « articles », « art. », « arts. »: the head of most references. Read from here in both directions: portions
 * and determiner to the left, list and text to the right.
 * Not: « article de presse », « Article 5 ⏎ » (a heading), « Art. L. 1-1. – Le … » (a new wording's own number).
 */
const PLURAL = new WordSet(['articles', 'arts']);
const ABBREVIATED = new WordSet(['art', 'arts', 'a']);
const SAME = new WordSet([
  'meme',
  'memes',
  'dudit',
  'ledit',
  'audit',
  'desdits',
  'lesdits',
  'auxdits',
  'susdit',
  'cet',
  'ces',
  'ce',
]);
const PRESENT = new WordSet(['present', 'presents']);
const FORMER = new WordSet(['ancien', 'anciens', 'anc', 'ex']);
const DOT = 0x2e;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const S = word('s');

export const HEADS = new WordSet(['article', 'articles', 'art', 'arts']);

/** The first token of determiners before the head: « l' », « les », « aux mêmes », « de l' » … */
function determinerStart(
  t: Tokens,
  head: number,
): { from: number; recalls: boolean; present: boolean; former: boolean } {
  const found = { from: head, recalls: false, present: false, former: false };
  for (let steps = 0; steps < 4; steps++) {
    let at = found.from - 1;
    if (at < 0 || t.gap[found.from] === PARAGRAPH) return found;
    if (
      isMark(t, at, 0x27) ||
      (isMark(t, at, DOT) && FORMER.has(t.value[at - 1] ?? 0)) ||
      (isMark(t, at, HYPHEN) && FORMER.has(t.value[at - 1] ?? 0))
    )
      at--;
    if (t.kind[at] !== WORD) return found;
    const id = t.value[at] ?? 0;
    if (SAME.has(id)) found.recalls = true;
    else if (PRESENT.has(id)) found.present = true;
    else if (FORMER.has(id)) found.former = true;
    else if (!DETERMINERS.has(id)) return found;
    found.from = at;
  }
  return found;
}
const DETERMINERS = new WordSet([
  'l',
  'les',
  'le',
  'des',
  'aux',
  'du',
  'au',
  'a',
  'de',
  'd',
  'ses',
  'leurs',
  'son',
  'quels',
  'deux',
  'trois',
  'seuls',
  'seul',
  'nouveaux',
  'nouvel',
]);

/** « Article 5 » alone on its line, « Art. L. 1-1.-Le … », « Article 1er : … »: a number that names what follows. */
export function isHeading(t: Tokens, head: number, end: number): boolean {
  if (t.shape[head] === LOWER) return false;
  const opens = head === 0 || t.gap[head]! >= BROKEN || opensSentence(t, head - 1);
  if (!opens) return false;
  if (t.kind[end] === 0) return head > 0 || t.gap[head]! >= BROKEN;
  if (t.gap[end]! >= BROKEN) return true;
  if (isMark(t, end, COLON)) return true;
  if (isMark(t, end, DOT))
    return (
      isMark(t, end + 1, HYPHEN) ||
      t.gap[end + 1]! >= BROKEN ||
      (t.kind[end + 1] === WORD && t.shape[end + 1] !== LOWER && startsLine(t, head))
    );
  // « Art. D. 341-6-2-En application … »
  return isMark(t, end, HYPHEN) && (t.gap[end]! !== GLUED || (t.kind[end + 1] === WORD && t.shape[end + 1] !== LOWER));
}

const startsLine = (t: Tokens, head: number): boolean =>
  head === 0 || t.gap[head]! >= BROKEN || t.gap[head - 1]! >= BROKEN;

const OPENERS = new Set([0x2e, 0x3a, 0x3b, 0xab, 0x201c, 0x22, 0x201d, 0xbb]);
const opensSentence = (t: Tokens, i: number): boolean => t.kind[i] === 3 && OPENERS.has(t.value[i] ?? 0);

/** Reads at the head token `i`; the token to go on from. */
export function readArticles(r: Reading, i: number, textBefore: (from: number) => TextReading | undefined): number {
  const { t } = r;
  let at = i + 1;
  if (isMark(t, at, DOT) && ABBREVIATED.has(t.value[i] ?? 0)) at++;
  // « article(s) », « articles : 1° L. 1 »
  if (isMark(t, at, 0x28) && t.value[at + 1] === S && isMark(t, at + 2, 0x29)) at += 3;
  if (t.kind[at] === WORD && t.value[at] === N && isMark(t, at + 1, 0xb0)) at += 2;
  // « des articles, L. 931-25 à … », « articles : 1240 … »
  if ((isMark(t, at, 0x2c) || isMark(t, at, COLON)) && PLURAL.has(t.value[i] ?? 0)) at++;
  const determiner = determinerStart(t, i);
  const first = t.gap[at] === PARAGRAPH ? undefined : readNumber(t, at, HEADED);
  if (first === undefined) return readWithoutNumber(r, i, determiner);
  if (r.context.typed !== true && isHeading(t, i, first.end)) return first.end;
  if (t.kind[at] === NUMBER && t.gap[at]! > BROKEN) return i + 1;
  const portion = portionBefore(t, determiner.from === i ? i : linkStart(t, i));
  const from = portion === undefined ? determiner.from : Math.min(portion.from, determiner.from);
  const group = readList(r, {
    from,
    at,
    form: ABBREVIATED.has(t.value[i] ?? 0) ? 'abbreviated-article' : 'article',
    freedom: HEADED,
    plural: PLURAL.has(t.value[i] ?? 0) || ABBREVIATED.has(t.value[i] ?? 0),
    portion,
    recalls: determiner.recalls,
    textBefore: textBefore(from),
  });
  if (group === undefined) return i + 1;
  if (determiner.former)
    for (let k = group.first; k < group.last; k++)
      r.drafts[k]!.marks = [...new Set([...(r.drafts[k]!.marks ?? []), 'former' as const])];
  return group.end;
}
const N = word('n');

/** Portions are sought before « de l'article », so from the head itself: the link is read backwards from it. */
const linkStart = (_t: Tokens, head: number): number => head;

const PRECEDENT = new WordSet(['precedent', 'suivant', 'precedents', 'suivants']);

/** « du présent article », « le même article », « l'article précédent », « cet article ». */
function readWithoutNumber(
  r: Reading,
  i: number,
  determiner: { from: number; recalls: boolean; present: boolean },
): number {
  const { t } = r;
  const portion = portionBefore(t, i);
  const from = portion === undefined ? determiner.from : Math.min(portion.from, determiner.from);
  const neighbour = t.kind[i + 1] === WORD && PRECEDENT.has(t.value[i + 1] ?? 0);
  if (!determiner.present && !neighbour && !determiner.recalls) return i + 1;
  if (determiner.recalls && !determiner.present && !neighbour) return recallArticle(r, i, from, portion);
  const end = neighbour ? i + 2 : i + 1;
  const start = determiner.present ? i - 1 : i;
  const own = r.context.ownText;
  r.drafts.push({
    kind: 'self',
    form: neighbour ? 'neighbour-article' : 'present-article',
    start: t.start[start]!,
    end: t.end[end - 1]!,
    phraseStart: t.start[from]!,
    phraseEnd: t.end[end - 1]!,
    ...(r.context.ownArticle === undefined || neighbour ? {} : { number: r.context.ownArticle }),
    ...(own === undefined ? {} : { text: own }),
    ...(portion === undefined
      ? {}
      : { portion: portion.steps, portionStart: t.start[portion.from]!, portionEnd: t.end[portion.end - 1]! }),
    basis: own === undefined ? 'none' : 'present',
    ...(neighbour || own === undefined ? { outside: 'internal' as const } : {}),
    group: -1,
  });
  return end;
}

/** The last article cited; looked for among the last few references only, so that the work stays linear. */
function lastArticle(r: Reading): Draft | undefined {
  for (let i = r.drafts.length - 1; i >= 0 && i > r.drafts.length - 20; i--)
    if (r.drafts[i]!.kind === 'article') return r.drafts[i];
  return undefined;
}

/** « du même article », « dudit article », « cet article »: the last article cited. */
function recallArticle(r: Reading, i: number, from: number, portion: ReturnType<typeof portionBefore>): number {
  const { t } = r;
  const last = lastArticle(r);
  if (last === undefined) return i + 1;
  r.drafts.push({
    kind: 'article',
    form: 'same-article',
    start: t.start[i - 1]!,
    end: t.end[i]!,
    phraseStart: t.start[from]!,
    phraseEnd: t.end[i]!,
    ...(last.number === undefined ? {} : { number: last.through ?? last.number }),
    ...(last.text === undefined ? {} : { text: last.text }),
    ...(last.candidates === undefined ? {} : { candidates: last.candidates }),
    ...(last.outside === undefined ? {} : { outside: last.outside }),
    ...(portion === undefined
      ? {}
      : { portion: portion.steps, portionStart: t.start[portion.from]!, portionEnd: t.end[portion.end - 1]! }),
    basis: 'antecedent',
    antecedent: { start: last.start, end: last.end },
    group: -1,
  });
  return i + 1;
}
