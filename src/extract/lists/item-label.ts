import { lex, MARK, WORD, type Tokens } from '../lexer.js';
import { isLatinAdverb } from '../../model/number.js';
import { unitAt, type Unit } from '../portions/words.js';
import { word } from '../vocabulary.js';

/** The label of an item as its line writes it: « 3° », « IV.- », « a) », « I. - 3° », « 2° et 3° », « 1° à 4° », « e ter) ». */
const ET = word('et');
const A = word('a');
const PUNCTUATION = '.-)(,/*';
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const MOST = 60;

interface Labels {
  /** Units outside the last one. */
  readonly path: string[];
  /** The last unit and those joined to it. */
  last: string[];
}

/** The paths that a label names, outermost unit first; none where it has words that are no label. */
export function itemPaths(label: string): string[] {
  const t = lex(label);
  const labels: Labels = { path: [], last: [] };
  let joined: 'et' | 'à' | undefined;
  for (let at = 0; at < t.count;) {
    if (t.kind[at] === MARK && PUNCTUATION.includes(String.fromCharCode(t.value[at] ?? 0))) {
      at++;
      continue;
    }
    const join = joinAt(t, at, labels.last.length > 0);
    if (join !== undefined) {
      joined = join;
      at++;
      continue;
    }
    const unit = labelAt(t, at);
    if (unit === undefined) return [];
    add(labels, unit.value, joined);
    joined = undefined;
    at = unit.end;
  }
  return labels.last.map((value) => [...labels.path, value].join(', '));
}

/** « et », « à » between two labels; « a » before a bracket is a letter. */
function joinAt(t: Tokens, i: number, begun: boolean): 'et' | 'à' | undefined {
  if (!begun || t.kind[i] !== WORD) return undefined;
  if (t.value[i] === ET) return 'et';
  return t.value[i] === A && t.text.charAt(t.start[i]!) === 'à' ? 'à' : undefined;
}

function labelAt(t: Tokens, i: number): Pick<Unit, 'end' | 'value'> | undefined {
  const unit = unitAt(t, i);
  if (unit === undefined || unit.kind === 'ordinal') return undefined;
  // « e ter) »
  const latin = t.kind[unit.end] === WORD && isLatinAdverb(t.text.slice(t.start[unit.end], t.end[unit.end]));
  if (!latin) return unit;
  return { end: unit.end + 1, value: `${unit.value} ${t.text.slice(t.start[unit.end], t.end[unit.end])}` };
}

function add(labels: Labels, value: string, joined: 'et' | 'à' | undefined): void {
  const before = labels.last.at(-1);
  if (before === undefined) labels.last = [value];
  else if (joined === 'et') labels.last.push(value);
  else if (joined === 'à') labels.last.push(...between(before, value), value);
  else {
    labels.path.push(...labels.last);
    labels.last = [value];
  }
}

/** What stands between two ends of a range: « 1° » and « 4° » give « 2° », « 3° ». */
function between(first: string, last: string): string[] {
  const [from, to] = [rank(first), rank(last)];
  if (from === undefined || to === undefined || to - from > MOST) return [];
  const values: string[] = [];
  for (let at = from + 1; at < to; at++) values.push(likeAt(first, at));
  return values;
}

function rank(value: string): number | undefined {
  const figures = Number(value.endsWith('°') ? value.slice(0, -1) : value);
  if (Number.isInteger(figures)) return figures;
  const roman = ROMANS.indexOf(value);
  if (roman >= 0) return roman + 1;
  return value.length === 1 ? value.charCodeAt(0) : undefined;
}

function likeAt(first: string, at: number): string {
  if (first.endsWith('°')) return `${String(at)}°`;
  if (ROMANS.includes(first)) return ROMANS[at - 1] ?? '';
  return Number.isInteger(Number(first)) ? String(at) : String.fromCharCode(at);
}
