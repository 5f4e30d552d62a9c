import type { Parts } from '../../graph/compressed/components.js';
import { degreesOf } from '../../graph/compressed/compressed-graph.js';
import type { Row, Table } from '../../model/table.js';
import type { LawStore } from '../../store/store.js';
import { namesFor } from '../names.js';
import { levelOf, type Level } from './level.js';
import type { Scope } from './scope.js';
import type { QueryOptions } from '../query.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** Parts shown unless `--limit` says. */
const MOST = 20;
/** Texts and articles named of each. */
const NAMED = 3;

/** Members of each of the first parts, ascending. */
export function membersOf({ part }: Parts, most: number): number[][] {
  const members: number[][] = Array.from({ length: most }, () => []);
  part.forEach((one, node) => members[one]?.push(node));
  return members;
}

/** The texts that most members belong to, with how many. */
function textsOf(members: readonly number[], text: Int32Array): [text: number, count: number][] {
  const counts = new Map<number, number>();
  for (const node of members) counts.set(text[node]!, (counts.get(text[node]!) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** The members that are cited most by any, first. */
function heads(members: readonly number[], citedBy: Int32Array): number[] {
  return [...members].sort((a, b) => citedBy[b]! - citedBy[a]! || a - b).slice(0, NAMED);
}

/** What a division into parts says beside its rows. */
export interface Division {
  readonly scope: Scope;
  readonly options: QueryOptions;
  readonly parts: Parts;
  /** How many of the parts are worth a row. */
  readonly shown: number;
  readonly head: readonly string[];
  readonly about: NonNullable<Table['about']>;
  /** Something more of each part, by its number. */
  readonly more?: (row: number, label: (node: number) => string) => Row;
  readonly columns?: Table['columns'];
  /** Nodes that `more` names. */
  readonly naming?: readonly number[];
}

const columnsOf = (words: MeasureWords, more: Table['columns'], articles: boolean): Table['columns'] => {
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  return [
    { name: 'part', label: label('rank'), role: 'count' },
    { name: 'size', label: label(articles ? 'articles' : 'texts'), role: 'count' },
    { name: 'texts', label: 'texts', shown: machine },
    { name: 'mostly', label: label('texts'), shown: articles ? people : [] },
    { name: 'most', label: 'most', shown: machine },
    { name: 'heads', label: label('head'), shown: people, role: 'name' },
    ...more,
  ];
};

interface Laid {
  readonly level: Level;
  readonly members: readonly (readonly number[])[];
  readonly words: MeasureWords;
}

async function rowsOf(store: LawStore, division: Division, { level, members, words }: Laid): Promise<readonly Row[]> {
  const citedBy = degreesOf(level.graph.in);
  const first = members.map((nodes) => heads(nodes, citedBy));
  const { nodes } = await level.name(store, [...first.flat(), ...(division.naming ?? [])]);
  const texts = members.map((each) => textsOf(each, level.text));
  const key = (text: number): string => division.scope.law.texts[text] ?? '';
  const names = await namesFor(
    store,
    texts.flatMap((each) => each.slice(0, NAMED).map(([text]) => key(text))),
  );
  const label = (node: number): string => nodes.get(node)?.label ?? '';
  return members.map((each, row): Row => {
    const mostly = (texts[row] ?? []).slice(0, NAMED);
    return {
      part: row + 1,
      size: each.length,
      texts: (texts[row] ?? []).map(([text]) => key(text)),
      mostly: mostly.map(([text, count]) => `${names.heading(text < 0 ? '' : key(text))} (${words.count(count)})`),
      most: (first[row] ?? []).map((node) => nodes.get(node)?.key ?? ''),
      heads: (first[row] ?? []).map(label),
      ...division.more?.(row, label),
    };
  });
}

/** The largest parts of the law, with the texts they are mostly of and their most cited articles. */
export async function partsTable(store: LawStore, division: Division): Promise<Table> {
  const { scope, options, parts } = division;
  const words = measureWords(options.language);
  const level = levelOf(scope, options);
  const shown = Math.min(division.shown, options.limit ?? MOST);
  const members = membersOf(parts, shown);
  return {
    about: {
      ...division.about,
      level: options.level ?? 'article',
      relations: [...scope.relations],
      ...(options.at === undefined ? {} : { at: options.at }),
    },
    head: division.head,
    columns: columnsOf(words, division.columns ?? [], options.level !== 'text'),
    rows: await rowsOf(store, division, { level, members, words }),
    foot: shown < division.shown ? [words.left(division.shown - shown)] : [],
  };
}
