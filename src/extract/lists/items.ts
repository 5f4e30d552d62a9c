import type { PortionStep } from '../../model/reference.js';
import { CAPITALS, GLUED, LOWER, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word, WordSet } from '../vocabulary.js';
import { readListNumber, readNamedNumber, type ListNumber } from './list-number.js';
import { readPortionPath } from './portion-path.js';
import { passRemarks } from './remarks.js';

/**
 * One article of a bullet: « L122-14-7 al. 2 », « 266 sexies à 266 terdecies », « R516-34 (1979) ». All fields, so that the engine
 * sees one shape; a token is -1 where there is none.
 */
export interface Item {
  readonly from: number;
  readonly end: number;
  readonly number: string;
  through: string | undefined;
  throughFrom: number;
  throughEnd: number;
  following: boolean;
  portion: readonly PortionStep[] | undefined;
  portionFrom: number;
  portionEnd: number;
  /** « (1973) »: the wording of that edition of the code. */
  former: boolean;
  /** The token behind all that belongs to it, remarks too. */
  behind: number;
}

export interface ItemList {
  readonly items: readonly Item[];
  readonly end: number;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const SEMICOLON = 0x3b;
const A = word('a');
const ET = new WordSet(['et', 'ou']);
const ARTICLES = new WordSet(['art', 'arts', 'article', 'articles']);
const SUIVANTS = new WordSet(['suivants', 'suivant', 'suiv', 's', 'ss']);

/** The token behind « art. », « ART », « articles » at `i`, or `i`. */
export function afterArticleWord(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD || !ARTICLES.has(t.value[i] ?? 0)) return i;
  return isMark(t, i + 1, DOT) ? i + 2 : i + 1;
}

export interface ListFreedom {
  /** The text numbers its articles with capital letters: « 39 quinquies I ». */
  readonly roman: boolean;
  /** Behind « - art. » a number may be any words: « Règlement général ». */
  readonly named: boolean;
}

/** The articles listed from token `i` on, or `undefined` where no number stands. */
export function readItems(t: Tokens, i: number, freedom: ListFreedom): ItemList | undefined {
  const items: Item[] = [];
  let at = i;
  let end = i;
  for (;;) {
    const item = readItem(t, at, { roman: freedom.roman, named: freedom.named, before: items.at(-1) });
    if (item === undefined) break;
    items.push(item);
    end = item.behind;
    const next = afterSeparator(t, end);
    if (next < 0) break;
    at = next;
  }
  return items.length === 0 ? undefined : { items, end };
}

/** Behind « , », « et », « ; », also « , art. »; -1 where the list is over. */
function afterSeparator(t: Tokens, i: number): number {
  let at = i;
  if (isMark(t, at, COMMA) || isMark(t, at, SEMICOLON)) at++;
  if (t.kind[at] === WORD && ET.has(t.value[at] ?? 0)) at++;
  const article = afterArticleWord(t, at);
  return article === i ? -1 : article;
}

interface ItemFreedom extends ListFreedom {
  readonly before: Item | undefined;
}

function readItem(t: Tokens, i: number, freedom: ItemFreedom): Item | undefined {
  const named = freedom.named && freedom.before === undefined;
  const read = readListNumber(t, i, freedom.roman) ?? (named ? readNamedNumber(t, i) : undefined);
  if (read === undefined || isVersion(t, i)) return undefined;
  const item = newItem(i, read.end, inherited(read, freedom.before));
  let end = readThrough(t, item, { prefix: read.prefix, roman: freedom.roman });
  end = readFollowing(t, item, end);
  const portion = readPortionPath(t, end);
  if (portion !== undefined) {
    item.portion = portion.steps;
    item.portionFrom = portion.from;
    item.portionEnd = portion.last;
    item.former = portion.year;
    end = portion.end;
  }
  const remarks = passRemarks(t, end);
  item.former ||= remarks.year;
  item.behind = remarks.end;
  return item;
}

const newItem = (from: number, end: number, number: string): Item => ({
  from,
  end,
  number,
  through: undefined,
  throughFrom: -1,
  throughEnd: -1,
  following: false,
  portion: undefined,
  portionFrom: -1,
  portionEnd: -1,
  former: false,
  behind: end,
});

/** « , v. 0.1 », « V2 »: which version was linked, not an article. */
const isVersion = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && t.text.slice(t.start[i], t.end[i]).toLowerCase() === 'v';

/** « L. 212-1, 212-2 »: the letter goes on. */
const inherited = (read: ListNumber, before: Item | undefined): string => {
  const letter = before?.number.charAt(0) ?? '';
  return read.prefix === '' && read.compound && 'LRDA'.includes(letter) && letter !== '' && /^\d/.test(read.number)
    ? letter + read.number
    : read.number;
};

/** « L225-2 à L225-7 », « L771-1 A L771-6 », « 266 sexies à 266 terdecies », « L122-1 à 122-4 ». */
function readThrough(t: Tokens, item: Item, first: { prefix: string; roman: boolean }): number {
  const at = item.end;
  if (t.kind[at] !== WORD || t.value[at] !== A || t.gap[at] === GLUED) return at;
  const last = readListNumber(t, afterArticleWord(t, at + 1), first.roman);
  if (last === undefined) return at;
  // « 12 a 3° » is a part of article 12; only « à » and « A » join plain figures.
  if (last.prefix === '' && t.shape[at] === LOWER && t.text.charAt(t.start[at]!) === 'a') return at;
  if (last.prefix === '' && t.shape[at] === CAPITALS && t.kind[last.from] !== NUMBER) return at;
  item.through = last.prefix === '' && first.prefix !== '' ? first.prefix + last.number : last.number;
  item.throughFrom = last.from;
  item.throughEnd = last.end;
  return last.end;
}

/** « et s. », « ET SUIVANTS ». */
function readFollowing(t: Tokens, item: Item, end: number): number {
  if (t.kind[end] !== WORD || !ET.has(t.value[end] ?? 0)) return end;
  if (t.kind[end + 1] !== WORD || !SUIVANTS.has(t.value[end + 1] ?? 0)) return end;
  item.following = true;
  return isMark(t, end + 2, DOT) ? end + 3 : end + 2;
}
