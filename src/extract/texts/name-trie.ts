import type { CatalogueName } from '../../catalogue/catalogue.js';
import { CAPITALS, GLUED, LOWER, MARK, NUMBER, PARAGRAPH, SPACED, WORD, type Tokens } from '../lexer.js';
import { foldCode, foldWords } from '../characters.js';
import { isMark } from '../portions/words.js';
import { hashOf, knownWord, spelling, word, WordSet } from '../vocabulary.js';
import { nameBook } from './name-book.frozen.js';
import { isDotted, nameOf, nextStep } from './name-book.js';

/**
 * Every name of the catalogue by its content words: « code de la sécurité sociale », « Code Sécurité sociale » and
 * « CODE DE SECURITE SOCIALE » are one path. Little words between them are passed over; the longest name wins, so that
 * « code civil local » is not « code civil ».
 */
interface Node {
  readonly next: Map<number, Node>;
  readonly names: CatalogueName[];
  /** Lines of the book that go on from here, until a text comes this way: most texts name few. */
  closed: string[] | undefined;
}

const LITTLE = new WordSet(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a', 'au', 'aux', 'the']);
const NAME_MARKS = new Set([0x27, 0x2d, 0x28, 0x29, 0x2e, 0x2c, 0xb0]);

/** Words that abbreviations of codes have behind the first: « publ. », « fin. », « mil. ». */
let continues: ReadonlySet<number> = new Set();

/** « C. com. xyz. »: the name goes on with a word of such names, so it is the name of a code that is not known. */
const goesOn = (t: Tokens, end: number): boolean =>
  t.kind[end] === WORD &&
  t.gap[end] === SPACED &&
  t.shape[end] === LOWER &&
  continues.has(t.value[end]!) &&
  isDotted(t, end);

/** The trie by first words: a branch is its lines until a text comes to it. */
type Trie = Map<number, Node | string>;
let root: Trie | undefined;

function build(): Trie {
  const { branches, continuing } = nameBook();
  continues = new Set(continuing);
  return new Map(branches);
}

/** A node with what goes on from it, one step further. */
function opened(node: Node): Node {
  const { closed } = node;
  if (closed === undefined) return node;
  node.closed = undefined;
  for (const line of closed) {
    const next = nextStep(line);
    if (next === undefined) node.names.push(nameOf(line));
    else {
      const { step, rest } = next;
      const known = node.next.get(step);
      if (known === undefined) node.next.set(step, { next: new Map(), names: [], closed: [rest] });
      else known.closed?.push(rest);
    }
  }
  return node;
}

/** The names that begin with the word of that id. */
function branchOf(trie: Trie, id: number): Node | undefined {
  const branch = trie.get(id);
  if (typeof branch !== 'string') return branch;
  const node: Node = { next: new Map(), names: [], closed: branch.split('\n') };
  trie.set(id, node);
  return opened(node);
}

/** Makes the names ready to be matched; call before reading the first text. */
export function prepareNames(): void {
  root ??= build();
}

/** First words of names, so that the scan knows where one may begin. */
export function nameStarts(): Iterable<number> {
  prepareNames();
  return root?.keys() ?? [];
}

/** Whether a name may begin with the word of that id. */
export const startsName = (id: number): boolean => root?.has(id) === true;

export interface NameMatch {
  /** Token after the name. */
  readonly end: number;
  readonly names: readonly CatalogueName[];
}

/** Whether the case and dots of an abbreviation are those of usage: « CSS » is the code, « css » is not. */
function written(t: Tokens, { from: i, end }: { from: number; end: number }, name: CatalogueName): boolean {
  if (name.kind !== 'abbreviation') return true;
  const compact = t.text.slice(t.start[i], t.end[end - 1]);
  if (/^[A-Z0-9][A-Z0-9]/.test(name.words)) return t.shape[i] === CAPITALS;
  // « c. trav. », « c. civ. »: with both its dots the small letter is an abbreviation all the same.
  if (t.shape[i] === LOWER)
    return (
      t.text.charCodeAt(t.start[i]!) === SMALL_C && name.words.endsWith('.') && isDotted(t, i) && isDotted(t, end - 1)
    );
  return compact.includes('.') || name.words.includes('.') === false || t.value[end] === 0x2e;
}

const SMALL_C = 0x63;

const isShort = ({ kind }: CatalogueName): boolean => kind === 'abbreviation';

/** The names whose case and dots are those of usage; the list itself where all are, so that its meaning is known. */
function writtenNames(
  t: Tokens,
  words: { from: number; end: number },
  names: readonly CatalogueName[],
): readonly CatalogueName[] {
  const kept = names.filter((name) => written(t, words, name));
  return kept.length === names.length ? names : kept;
}

/** The longest name that begins at token `i`, or `undefined`. */
export function matchName(t: Tokens, i: number, anyCase = false): NameMatch | undefined {
  if (root === undefined) return undefined;
  if (t.kind[i] !== WORD) return isFirst(t, i) ? longest(t, { i, at: i + 2, node: branchOf(root, FIRST) }) : undefined;
  const node = branchOf(root, t.value[i] ?? 0);
  return longest(t, { i, at: i + 1, node }, anyCase) ?? (isDotted(t, i) ? initials(t, i) : undefined);
}

/** « Code civ. », « code trav. »: the code that « C. civ. » abbreviates, whose noun stands at token `i`. */
export function matchShortCode(t: Tokens, i: number): NameMatch | undefined {
  const node = root && branchOf(root, C);
  const match = node && longest(t, { i, at: i + 1, node }, true);
  return match !== undefined && isMark(t, match.end - 1, DOT) && match.names.every(isShort) ? match : undefined;
}

const C = word('c');
const DOT = 0x2e;
const FIRST = word('premier');
const ER = word('er');

/** « 1er protocole additionnel »: the figure of « premier ». */
const isFirst = (t: Tokens, i: number): boolean =>
  t.kind[i] === NUMBER && t.value[i] === 1 && t.kind[i + 1] === WORD && t.value[i + 1] === ER;

const isInitial = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && t.shape[i] === CAPITALS && t.end[i]! - t.start[i]! === 1;

/** « C.P.C. », « C.G.I. »: three or more initials of a code, each with its dot. Not: « J.-C. P. », « C.G.T. ». */
function initials(t: Tokens, i: number): NameMatch | undefined {
  let letters = '';
  let at = i;
  for (; isInitial(t, at) && (at === i || t.gap[at] === GLUED); at += 2) {
    letters += t.text.charAt(t.start[at]!);
    if (!isDotted(t, at)) break;
  }
  if (letters.length < 3) return undefined;
  const folded = foldWords(letters);
  const node = root && branchOf(root, knownWord(hashOf(folded), folded.length));
  const names = node?.names.filter(({ words, text }) => words === letters && text.nature === 'code') ?? [];
  return names.length === 0 ? undefined : { end: isInitial(t, at) ? at + 1 : at, names };
}

/** The longest name that goes on from a branch: its words from token `i` on, those behind the first from `at` on. */
function longest(
  t: Tokens,
  { i, at: from, node: branch }: { i: number; at: number; node: Node | undefined },
  anyCase = false,
): NameMatch | undefined {
  let node = branch;
  let best: NameMatch | undefined;
  let at = from;
  while (node !== undefined) {
    if (node.closed !== undefined) opened(node);
    if (node.names.length > 0) {
      const end = at;
      const names = anyCase || !node.names.some(isShort) ? node.names : writtenNames(t, { from: i, end }, node.names);
      if (names.length > 0) best = { end: closeBracket(t, i, abbreviationDot(t, end, names)), names };
    }
    if (node.next.size === 0) break;
    const found: { node: Node; at: number } | undefined = step(t, node, at);
    if (found === undefined) break;
    node = found.node;
    at = found.at;
  }
  return best !== undefined && best.names.every(isShort) && goesOn(t, best.end) ? undefined : best;
}

/** The next content word of a name from token `at` on, past at most four little words and marks. */
function step(t: Tokens, node: Node, at: number): { node: Node; at: number } | undefined {
  for (let i = at; i < at + 6; i++) {
    if (t.gap[i] === PARAGRAPH) return undefined;
    const kind = t.kind[i];
    const key = kind === WORD ? (t.value[i] ?? 0) : kind === NUMBER ? -1 - (t.value[i] ?? 0) : 0;
    const next = key === 0 ? undefined : node.next.get(key);
    if (next !== undefined) return { node: next, at: i + 1 };
    if (kind === WORD && !LITTLE.has(key)) {
      const near = misspelt(t, node, i);
      if (near !== undefined) return { node: near, at: i + 1 };
    }
    const little = (kind === WORD && LITTLE.has(key)) || (kind === MARK && NAME_MARKS.has(t.value[i] ?? 0));
    if (!little) return undefined;
  }
  return undefined;
}

/**
 * A word that slipped: the plural left out (« code des assurance ») or the next word stuck to it (« la sécurité socialeet »,
 * as Légifrance has it where a link ends). Only words of five letters or more.
 */
function misspelt(t: Tokens, node: Node, i: number): Node | undefined {
  const length = t.end[i]! - t.start[i]!;
  if (length < 5 || node.next.size > 40) return undefined;
  let written = '';
  for (const [id, next] of node.next) {
    const known = spelling(id);
    if (known.length < 5 || known.charCodeAt(0) !== foldCode(t.text.charCodeAt(t.start[i]!))) continue;
    written ||= foldWords(t.text.slice(t.start[i], t.end[i]));
    if (written === `${known}s` || known === `${written}s`) return next;
    if (written.startsWith(known) && STUCK.has(written.slice(known.length))) return next;
  }
  return undefined;
}
const STUCK = new Set(['et', 'ou', 'sont', 'est', 'dont', 'peut', 'peuvent', 'ainsi', 'dans', 'pour']);

/** « C. civ. »: the last dot belongs to the abbreviation. */
const abbreviationDot = (t: Tokens, end: number, names: readonly CatalogueName[]): number =>
  t.kind[end] === MARK && t.value[end] === 0x2e && t.gap[end] === 0 && names.every((name) => name.words.endsWith('.'))
    ? end + 1
    : end;

/** « code rural (nouveau) »: the bracket that the name opened. */
function closeBracket(t: Tokens, from: number, end: number): number {
  if (t.kind[end] !== MARK || t.value[end] !== 0x29) return end;
  for (let i = end - 1; i > from && i > end - 4; i--) if (t.kind[i] === MARK && t.value[i] === 0x28) return end + 1;
  return end;
}
