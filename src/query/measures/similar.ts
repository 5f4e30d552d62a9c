import { NotFoundError } from '../../model/errors.js';
import type { Row, Table } from '../../model/table.js';
import type { Relation } from '../../model/relation.js';
import { isKnownDead } from '../../model/status.js';
import type { ArticleRow, EdgeRow, LawStore } from '../../store/store.js';
import { requireLawOn } from '../law-on-day.js';
import { namesFor, type Names } from '../names.js';
import type { Query, QueryOptions } from '../query.js';
import { statusCell } from '../status-words.js';
import { wordsFor } from '../words/words.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** Rows of each kind unless `--limit` says. */
const MOST = 10;
/** Shared articles that people see by name. */
const NAMED = 3;

type Kind = 'cited-together' | 'citing-the-same';

/** Another article, and the articles it shares with those asked about. */
interface Alike {
  readonly kind: Kind;
  readonly id: number;
  readonly shared: readonly number[];
  /** Share of all articles that tie either of the two: 1 when they share all. */
  readonly likeness: number;
}

const holding = (edges: readonly EdgeRow[]): EdgeRow[] => edges.filter(({ standing }) => standing !== 'formerly');

/** Ids of the far ends by the near one. */
function grouped(
  edges: readonly EdgeRow[],
  key: 'source' | 'target',
  value: 'source' | 'target',
): Map<number, Set<number>> {
  const groups = new Map<number, Set<number>>();
  for (const edge of edges) {
    const group = groups.get(edge[key]) ?? new Set<number>();
    groups.set(edge[key], group.add(edge[value]));
  }
  return groups;
}

interface Sharing {
  readonly kind: Kind;
  readonly asked: ReadonlySet<number>;
  /** Articles that tie those asked about, and all ties of these. */
  readonly own: ReadonlySet<number>;
  readonly ties: ReadonlyMap<number, ReadonlySet<number>>;
  /** How many ties an article has in all. */
  readonly degrees: (ids: readonly number[]) => Promise<ReadonlyMap<number, ReadonlySet<number>>>;
}

/** Most shared first, then the most alike. */
async function alike({ kind, asked, own, ties, degrees }: Sharing, most: number): Promise<readonly Alike[]> {
  const candidates = [...ties].filter(([id]) => !asked.has(id)).sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  const least = candidates[most - 1]?.[1].size ?? 1;
  // Only what may come among the first needs all its ties.
  const near = candidates.filter(([, shared]) => shared.size >= least);
  const all = await degrees(near.map(([id]) => id));
  const found = near.map(([id, shared]): Alike => {
    const either = own.size + (all.get(id)?.size ?? shared.size) - shared.size;
    return { kind, id, shared: [...shared].sort((a, b) => a - b), likeness: either === 0 ? 0 : shared.size / either };
  });
  return found
    .sort((a, b) => b.shared.length - a.shared.length || b.likeness - a.likeness || a.id - b.id)
    .slice(0, most);
}

async function findAlike(
  store: LawStore,
  subjects: readonly ArticleRow[],
  options: QueryOptions,
): Promise<readonly Alike[]> {
  const relations = options.relations ?? (['cites'] satisfies Relation[]);
  const most = options.limit ?? MOST;
  const ids = subjects.map((row) => row.id);
  const asked = new Set(ids);
  const cited = async (sources: readonly number[]): Promise<EdgeRow[]> =>
    holding(await store.cited(sources, { relations }));
  const citing = async (targets: readonly number[]): Promise<EdgeRow[]> =>
    holding(await store.citing(targets, { relations }));
  const citers = new Set((await citing(ids)).map((edge) => edge.source));
  const together = grouped(await cited([...citers]), 'target', 'source');
  const targets = new Set((await cited(ids)).map((edge) => edge.target));
  const same = grouped(await citing([...targets]), 'source', 'target');
  return [
    ...(await alike(
      {
        kind: 'cited-together',
        asked,
        own: citers,
        ties: together,
        degrees: async (of) => grouped(await citing(of), 'target', 'source'),
      },
      most,
    )),
    ...(await alike(
      {
        kind: 'citing-the-same',
        asked,
        own: targets,
        ties: same,
        degrees: async (of) => grouped(await cited(of), 'source', 'target'),
      },
      most,
    )),
  ];
}

function columnsOf(label: (name: string) => string): Table['columns'] {
  const machine = ['flat', 'nested'] as const;
  return [
    { name: 'heading', label: '', shown: ['people'] },
    { name: 'kind', label: 'kind', shown: machine },
    { name: 'article', label: 'article', shown: machine },
    { name: 'label', label: label('article'), role: 'name' },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'count', label: 'count', shown: machine },
    { name: 'likeness', label: 'likeness', shown: machine },
    { name: 'alike', label: label('shared'), shown: ['people'] },
    { name: 'shared', label: 'shared', shown: machine },
    { name: 'through', label: label('through'), shown: ['people'], role: 'remark' },
  ];
}

interface Around {
  readonly byId: ReadonlyMap<number, ArticleRow>;
  readonly names: Names;
  readonly words: MeasureWords;
  readonly options: QueryOptions;
}

function rowOf({ kind, id, shared, likeness }: Alike, { byId, names, words, options }: Around): Row[] {
  const row = byId.get(id);
  if (row === undefined) return [];
  const between = shared.flatMap((one) => byId.get(one) ?? []);
  const named = between
    .slice(0, NAMED)
    .map((one) => names.full(one))
    .join(', ');
  return [
    {
      heading: words.similar[kind],
      ...{ kind, article: row.key, label: names.full(row), count: shared.length, likeness },
      ...{ state: statusCell(row.status, wordsFor(options.language)), status: row.status.status },
      alike: words.alike(shared.length, words.share(likeness)),
      shared: between.map(({ key }) => key),
      through: between.length > NAMED ? `${named} ${words.more(between.length - NAMED)}` : named,
    },
  ];
}

async function tableOf(store: LawStore, subjects: readonly ArticleRow[], options: QueryOptions): Promise<Table> {
  const words = measureWords(options.language);
  const all = await findAlike(store, subjects, options);
  const rows = await store.articlesById([...new Set(all.flatMap(({ id, shared }) => [id, ...shared]))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const names = await namesFor(
    store,
    [...subjects, ...rows].map((row) => row.textKey),
  );
  const found = all.filter(({ id }) => {
    const row = byId.get(id);
    const dead = row !== undefined && options.status === 'in-force' && isKnownDead(row.status);
    return row !== undefined && !dead && (options.within?.includes(row.textKey) ?? true);
  });
  return {
    title: subjects.map((row) => names.full(row)).join(', '),
    about: { article: subjects.map((row) => row.key), found: found.length },
    head: found.length === 0 ? [words.similar.none] : [],
    groupBy: ['heading'],
    columns: columnsOf((name) => words.columns[name] ?? name),
    rows: found.flatMap((one) => rowOf(one, { byId, names, words, options })),
    foot: found.length === 0 ? [] : [words.similar.note],
  };
}

export const query: Query = {
  name: 'similar',
  summary: 'articles cited together with one, and articles that cite the same',
  subjects: 1,
  async run(store, subjects, options) {
    if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
    const { at: day, language } = options;
    const law = day === undefined ? store : await requireLawOn(store, { day, articles: subjects, language });
    return { table: await tableOf(law, subjects, options) };
  },
};
