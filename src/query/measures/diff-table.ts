import type { Row, Table } from '../../model/table.js';
import { sortArticles } from '../../graph/official-order.js';
import type { LawStore } from '../../store/store.js';
import { namesFor } from '../names.js';
import type { QueryOptions } from '../query.js';
import type { Change, Comparison } from './diff.js';
import { measureWords } from './words/words.js';

/** Every kind of change, in the order of the answer. */
const KINDS: readonly Change['change'][] = [
  'gained',
  'revived',
  'renumbered',
  'repealed',
  'lost',
  'cites',
  'cites-no-more',
];

/** Changes by kind, then in official order of the article. */
function inOrder(changes: readonly Change[]): Change[] {
  const rows = sortArticles([...new Map(changes.map(({ article }) => [article.key, article])).values()]);
  const place = new Map(rows.map((row, at) => [row.key, at]));
  const at = ({ article }: Change): number => place.get(article.key) ?? 0;
  return [...changes].sort((a, b) => KINDS.indexOf(a.change) - KINDS.indexOf(b.change) || at(a) - at(b));
}

function columnsOf(label: (name: string) => string): Table['columns'] {
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  return [
    { name: 'section', label: '', shown: people },
    { name: 'heading', label: '', shown: people },
    { name: 'change', label: 'change', shown: machine },
    { name: 'article', label: 'article', shown: machine },
    { name: 'text', label: 'text', shown: machine },
    { name: 'number', label: 'number', shown: machine },
    { name: 'label', label: label('article'), role: 'name' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'since', label: 'since', shown: machine },
    { name: 'other', label: 'other', shown: machine },
    { name: 'ties', label: '', shown: people },
  ];
}

/** The release notes of the law. `store` knows the titles of the texts. */
export async function diffTable(
  { changes, unsaid }: Comparison,
  asked: { readonly store: LawStore; readonly from: string; readonly to: string; readonly options: QueryOptions },
): Promise<Table> {
  const { store, from, to, options } = asked;
  const words = measureWords(options.language);
  const all = inOrder(changes);
  const shown = all.slice(0, options.limit);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, all.filter(({ change }) => change === kind).length]));
  const names = await namesFor(
    store,
    shown.flatMap(({ article, other }) => [article.textKey, ...(other === undefined ? [] : [other.textKey])]),
  );
  return {
    title: `${from} → ${to}`,
    about: { from, to, ...counts, unsaid, texts: [...(options.within ?? [])] },
    head:
      all.length === 0
        ? [words.diff.none]
        : KINDS.flatMap((kind) => (counts[kind] === 0 ? [] : [words.diff.counted(kind, counts[kind] ?? 0)])),
    groupBy: ['section', 'heading'],
    columns: columnsOf((name) => words.columns[name] ?? name),
    rows: shown.map(({ change, article, other }): Row => ({
      section: words.diff.sections[change],
      heading: names.heading(article.textKey),
      ...{ change, article: article.key, text: article.textKey, number: article.number, label: names.short(article) },
      ...{ status: article.status.status, since: article.status.since ?? null, other: other?.key ?? null },
      ties: other === undefined ? '' : `→ ${names.full(other)}`,
    })),
    foot: [
      ...(shown.length < all.length ? [words.left(all.length - shown.length)] : []),
      ...(unsaid > 0 ? [words.diff.unsaid(unsaid)] : []),
    ],
  };
}
