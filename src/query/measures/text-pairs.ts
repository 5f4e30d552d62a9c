import type { Row, Table } from '../../model/table.js';
import type { LawStore } from '../../store/store.js';
import { namesFor } from '../names.js';
import type { QueryOptions } from '../query.js';
import { highest } from './highest.js';
import type { Scope } from './scope.js';
import { measureWords } from './words/words.js';

/** Citations between texts. */
export interface Counts {
  /** Places of the texts that are shown, most citations first. */
  readonly texts: readonly number[];
  /** Citations from one text to another, by place of source, then of target. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** How often articles of one text cite articles of another; a pair of articles counts once. */
export function countCells({ graph, law, places }: Scope): Counts {
  const cells = new Map<number, Map<number, number>>();
  const totals = new Float64Array(law.texts.length);
  for (let node = 0; node < graph.nodes; node += 1)
    for (let edge = graph.out.starts[node]!; edge < graph.out.starts[node + 1]!; edge += 1) {
      const [from, to] = [law.text[places[node]!]!, law.text[places[graph.out.ends[edge]!]!]!];
      const row = cells.get(from) ?? new Map<number, number>();
      cells.set(from, row.set(to, (row.get(to) ?? 0) + 1));
      totals[from]! += 1;
      totals[to]! += 1;
    }
  return { texts: highest(totals, totals.length), cells };
}

/**
 * One row for each text that cites another, or itself, most citations first: `from`, `to`, `citations`, which any program
 * reads that knows lists of edges. All of them unless `--limit` says.
 */
export async function pairsTable(
  store: LawStore,
  { cells }: Counts,
  { scope, options }: { readonly scope: Scope; readonly options: QueryOptions },
): Promise<Table> {
  const words = measureWords(options.language);
  const key = (text: number): string => scope.law.texts[text] ?? '';
  const all = [...cells]
    .flatMap(([from, row]) => [...row].map(([to, citations]) => ({ from: key(from), to: key(to), citations })))
    .sort((a, b) => b.citations - a.citations || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  const shown = all.slice(0, options.limit);
  const names = await namesFor(
    store,
    shown.flatMap(({ from, to }) => [from, to]),
  );
  return {
    about: { pairs: all.length, citations: scope.graph.edges, relations: [...scope.relations] },
    head: [words.matrix],
    columns: [
      { name: 'from', label: 'from', shown: ['flat', 'nested'] },
      { name: 'to', label: 'to', shown: ['flat', 'nested'] },
      { name: 'source', label: words.columns['source'] ?? 'source', shown: ['people'], role: 'name' },
      { name: 'target', label: words.columns['target'] ?? 'target', shown: ['people'] },
      { name: 'citations', label: words.columns['citations'] ?? 'citations', role: 'count' },
    ],
    rows: shown.map((pair): Row => ({
      ...pair,
      source: names.heading(pair.from),
      target: `→ ${names.heading(pair.to)}`,
    })),
    foot: shown.length < all.length ? [words.left(all.length - shown.length)] : [],
  };
}
