import { isHeldAt } from '../../graph/compressed/law-columns.js';
import { UsageError } from '../../model/errors.js';
import type { Row, Table } from '../../model/table.js';
import { namesFor } from '../names.js';
import type { Query, QueryOptions } from '../query.js';
import { CLUB, clubTable, textClub } from './club.js';
import { textGraph } from './level.js';
import { countCells, pairsTable, type Counts } from './text-pairs.js';
import { scopeFor, type Scope } from './scope.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** Rows and columns unless `--limit` says: what a page is wide. */
const MOST = 10;

/** Ordered pairs of texts of which at least one has pages here: what two others cite of one another nobody sees. */
function pairsSeen({ law, places }: Scope, texts: Int32Array): { readonly held: number; readonly seen: number } {
  const pages = new Set<number>();
  for (const place of places) if (isHeldAt(law, place)) pages.add(law.text[place]!);
  const held = texts.filter((text) => pages.has(text)).length;
  const unseen = texts.length - held;
  return { held, seen: texts.length * (texts.length - 1) - unseen * (unseen - 1) };
}

function summary(scope: Scope, shown: { readonly texts: number; readonly of: number }, words: MeasureWords) {
  const { graph, text } = textGraph(scope);
  const { held, seen } = pairsSeen(scope, text);
  const density = seen === 0 ? 0 : graph.edges / seen;
  const { clubs } = textClub(scope);
  const last = Math.min(CLUB, held) - 1;
  const [clubDensity, clubShare] = [clubs.density[last] ?? 0, clubs.share[last] ?? 0];
  const about = {
    ...{ texts: graph.nodes, textsHeld: held, pairs: graph.edges, pairsSeen: seen, density },
    ...{ citations: scope.graph.edges, clubTexts: last + 1, clubDensity, clubShare },
  };
  const lines = [words.density({ texts: graph.nodes, held, pairs: graph.edges, seen, density: words.share(density) })];
  if (held > CLUB)
    lines.push(words.club({ club: CLUB, density: words.share(clubDensity), share: words.share(clubShare) }));
  if (held < graph.nodes) lines.push(words.unseen({ held, texts: graph.nodes }));
  return { about, foot: shown.texts < shown.of ? [...lines, words.left(shown.of - shown.texts)] : lines };
}

function tableOf(
  scope: Scope,
  counts: Counts,
  by: { readonly names: (text: number) => string; readonly options: QueryOptions },
): Table {
  const { law } = scope;
  const words = measureWords(by.options.language);
  const texts = counts.texts.slice(0, by.options.limit ?? MOST);
  const key = (text: number): string => law.texts[text] ?? '';
  const { about, foot } = summary(scope, { texts: texts.length, of: counts.texts.length }, words);
  const count = (from: number, to: number): number => counts.cells.get(from)?.get(to) ?? 0;
  return {
    about: { ...about, relations: [...scope.relations] },
    head: [words.matrix],
    columns: [
      { name: 'text', label: 'text', shown: ['flat', 'nested'] },
      { name: 'place', label: '', shown: ['people'], role: 'count' },
      { name: 'label', label: words.columns['text'] ?? 'text', role: 'name' },
      // People see the number of the row instead of a title that is wider than the figures below it.
      ...texts.map((text, at): Table['columns'][number] => ({
        name: key(text),
        label: `→ ${String(at + 1)}`,
        role: 'count',
      })),
      { name: 'others', label: words.columns['others'] ?? 'others', role: 'count' },
    ],
    rows: texts.map((text, at): Row => {
      const cells = Object.fromEntries(texts.map((to) => [key(to), count(text, to)]));
      const all = [...(counts.cells.get(text)?.values() ?? [])].reduce((sum, value) => sum + value, 0);
      const inside = texts.reduce((sum, to) => sum + count(text, to), 0);
      return { text: key(text), place: at + 1, label: by.names(text), ...cells, others: all - inside };
    }),
    foot,
  };
}

export const query: Query = {
  name: 'matrix',
  summary: 'how often each text cites each other one, with density and rich club',
  subjects: 0,
  async run(store, _subjects, options) {
    if (options.club === true && options.pairs === true)
      throw new UsageError('a matrix is asked with --club or with --pairs, not with both', {
        hint: 'ask twice: each is a table of its own',
      });
    const scope = await scopeFor(store, options);
    if (options.club === true) return { table: await clubTable(store, scope, options) };
    const counts = countCells(scope);
    if (options.pairs === true) return { table: await pairsTable(store, counts, { scope, options }) };
    const keys = counts.texts.slice(0, options.limit ?? MOST).map((text) => scope.law.texts[text] ?? '');
    const names = await namesFor(store, keys);
    return { table: tableOf(scope, counts, { names: (text) => names.heading(scope.law.texts[text] ?? ''), options }) };
  },
};
