import { wrap } from '../report/width.js';
import type { LawGraph } from '../graph/law-graph.js';
import { egoOf, onlyCites, type Block, type Chip, type Ego, type Group, type Tie } from './ego.js';
import { chipName, shortTitle } from './names.js';
import { subjectOf } from './subject.js';
import { wordingOf, type Language, type Wording } from './wording.js';

export interface TreeOptions {
  readonly language: Language;
  readonly maxNodes: number;
  /** Columns of the terminal. */
  readonly width: number;
  /** Nothing but ASCII. */
  readonly ascii?: boolean;
  readonly at?: string;
}

/** A line of the tree and what hangs on it. */
interface Branch {
  readonly words: string;
  readonly branches: readonly Branch[];
}

const leaf = (words: string): Branch => ({ words, branches: [] });

const nameOf = ({ attributes, life }: Chip, words: Wording): string => {
  const name = chipName(attributes, words.wholeText);
  return life === 'dead' ? `${name}\u00a0†` : life === 'marked' ? `${name}\u00a0(†)` : name;
};

/** « cite (déclaré, non vérifié) : » before articles that do not plainly cite. */
function lead(ties: readonly Tie[], words: Wording): string {
  const said = ties.map(({ relation, standing }) => {
    const does = words.does(relation).toLowerCase();
    return standing === 'proved' ? does : `${does} (${words.standing(standing)})`;
  });
  const colon = words.language === 'fr' ? '\u00a0: ' : ': ';
  return said.every((each) => each === words.does('cites').toLowerCase())
    ? ''
    : `${[...new Set(said)].join(', ')}${colon}`;
}

function groupBranch(group: Group, ties: readonly Tie[], words: Wording): Branch {
  const blocks = group.blocks.map((block: Block) => {
    const own = ties.filter(({ outer }) => outer === block.id);
    return leaf(lead(own, words) + block.chips.map((chip) => nameOf(chip, words)).join(', '));
  });
  const more = group.more === 0 ? [] : [leaf(words.more(group.more))];
  return { words: shortTitle(group.title), branches: [...blocks, ...more] };
}

function columnBranch(ego: Ego, column: number, words: Wording): Branch {
  const count = ego.counts.find((each) => each.column === column);
  const name =
    Math.abs(column) > 1
      ? `${words.further} (${column < 0 ? '←' : '→'} ${String(Math.abs(column))})`
      : words.side(column < 0 ? 'in' : 'out', onlyCites(ego, column));
  const unseen = ego.unseen.find((each) => each.column === column);
  const groups = ego.groups.filter((group) => group.column === column);
  return {
    words: `${column < 0 ? '◀' : '▶'} ${name} (${words.count(count?.articles ?? 0, count?.texts ?? 0)})`,
    branches: [
      ...groups.map((group) => groupBranch(group, ego.ties, words)),
      ...(unseen === undefined ? [] : [leaf(words.unseen(unseen.articles, unseen.texts))]),
    ],
  };
}

/** The lines of a branch's branches, each with its strokes; words go on under themselves. */
function* linesOf(branches: readonly Branch[], before: string, width: number): Generator<string> {
  for (const [index, branch] of branches.entries()) {
    const last = index === branches.length - 1;
    const under = `${before}${last ? '   ' : '│  '}`;
    const lines = wrap(branch.words, Math.max(16, width - before.length - 5));
    const below = branch.branches.length === 0 ? '  ' : '│ ';
    for (const [row, line] of lines.entries())
      yield row === 0 ? `${before}${last ? '└─ ' : '├─ '}${line}` : `${under}${below}${line}`;
    yield* linesOf(branch.branches, under, width);
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ '├': '|', '└': '`', '─': '-', '│': '|', '◀': '<', '▶': '>', '←': '<-', '→': '->' },
  ...{ '†': '+', '\u00a0': ' ', '\u202f': ' ', '’': "'", '‘': "'", œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', '°': 'o' },
  ...{ '«': '"', '»': '"', '…': '...', '–': '-', '—': '-', '·': '.' },
};

/** The same in ASCII: letters without their accents, strokes as signs that look like them, `?` for what has no likeness. */
const inAscii = (words: string): string =>
  [...words.normalize('NFD').replace(/\p{Mark}/gu, '')]
    .map((character) => PLAIN[character] ?? (character <= '\u007e' ? character : '?'))
    .join('');

/** The neighbourhood of an article as a tree of text: who cites it, what it cites, by text; lines end in a newline. */
export function treeOf(graph: LawGraph, options: TreeOptions): string {
  const words = wordingOf(options.language);
  const ego = egoOf(graph, options.maxNodes);
  const states = ego.groups
    .filter(({ column }) => column === 0)
    .flatMap(({ blocks }) => blocks.flatMap(({ chips }) => chips.map(({ attributes }) => words.state(attributes))));
  const subject = subjectOf(ego);
  const nearFirst = [...ego.counts].sort(
    (a, b) => Math.sign(a.column) - Math.sign(b.column) || Math.abs(a.column) - Math.abs(b.column),
  );
  const columns = nearFirst.map(({ column }) => columnBranch(ego, column, words));
  const branches = columns.length === 0 ? [leaf(words.nobody)] : columns;
  const day = options.at === undefined ? [] : [words.day(options.at)];
  const head = [...wrap(`${subject} (${[...new Set(states)].join(', ')})`, options.width), ...day];
  const text = `${[...head, ...linesOf(branches, '', options.width)].join('\n')}\n`;
  return options.ascii === true ? inAscii(text) : text;
}
