import { newLawGraph } from '../../graph/new-graph.js';
import { RELATIONS, type Relation } from '../../model/relation.js';
import { isKnownDead } from '../../model/status.js';
import type { Row, Table } from '../../model/table.js';
import { NotFoundError } from '../../model/errors.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../../store/store.js';
import { requireLawOn } from '../law-on-day.js';
import { namesFor, type Names } from '../names.js';
import type { Query, QueryOptions } from '../query.js';
import { statusCell } from '../status-words.js';
import { wordsFor } from '../words/words.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** Steps unless `--depth` says: what stands on it, and what stands on that. */
const STEPS = 2;
/** Articles beyond which nobody reads on and a hub would read the whole law. */
const MOST_ARTICLES = 200_000;
const RESTING: readonly Relation[] = ['cites', 'applies'];

/** One article that stands on those asked about, with the edges that tie it to the step before. */
interface Standing {
  readonly row: ArticleRow;
  readonly depth: number;
  readonly edges: readonly EdgeRow[];
}

interface Impact {
  readonly found: readonly Standing[];
  readonly dead: number;
  /** Steps that were followed before there were more articles than anybody reads; absent when all that were asked were. */
  readonly stopped?: number;
}

function tied(edges: readonly EdgeRow[]): Map<number, EdgeRow[]> {
  const ties = new Map<number, EdgeRow[]>();
  for (const edge of edges) {
    const before = ties.get(edge.source);
    if (before === undefined) ties.set(edge.source, [edge]);
    else before.push(edge);
  }
  return ties;
}

/** Breadth first over what is not known to be dead: who falls with a dead article has fallen already. */
export async function standingOn(
  store: LawStore,
  subjects: readonly ArticleRow[],
  { most = MOST_ARTICLES, ...options }: QueryOptions & { readonly most?: number },
): Promise<Impact> {
  const relations = options.relations ?? RESTING;
  const within = options.within === undefined ? undefined : new Set(options.within);
  const seen = new Set(subjects.map((row) => row.id));
  const found: Standing[] = [];
  let frontier = [...seen];
  let dead = 0;
  let stopped: number | undefined;
  const steps = options.depth ?? STEPS;
  for (let depth = 1; depth <= steps && frontier.length > 0; depth += 1) {
    const edges = (await store.citing(frontier, { relations })).filter(({ standing }) => standing !== 'formerly');
    const ties = tied(edges.filter(({ source }) => !seen.has(source)));
    const rows = await store.articlesById([...ties.keys()]);
    const living = rows.filter(({ status }) => !isKnownDead(status));
    dead += rows.length - living.length;
    for (const row of rows) seen.add(row.id);
    for (const row of living) found.push({ row, depth, edges: ties.get(row.id) ?? [] });
    frontier = living.map((row) => row.id);
    if (seen.size <= most || depth === steps || frontier.length === 0) continue;
    stopped = depth;
    break;
  }
  const kept = within === undefined ? found : found.filter(({ row }) => within.has(row.textKey));
  return { found: kept, dead, ...(stopped === undefined ? {} : { stopped }) };
}

interface Around {
  readonly subjects: readonly ArticleRow[];
  readonly rows: ReadonlyMap<number, ArticleRow>;
  readonly names: Names;
  readonly words: MeasureWords;
  readonly options: QueryOptions;
}

const placeOf = (piece: EvidenceRow): string => `${piece.path}:${String(piece.line)}:${String(piece.column)}`;
const pair = ({ source, target }: { readonly source: number; readonly target: number }): string =>
  `${String(source)} ${String(target)}`;

function rowOf({ row, depth, edges }: Standing, around: Around, pieces: readonly EvidenceRow[]): Row {
  const { names, words, options } = around;
  const through =
    depth === 1 ? [] : [...new Set(edges.map((edge) => edge.target))].flatMap((id) => around.rows.get(id) ?? []);
  return {
    step: words.impact.step(depth),
    heading: names.heading(row.textKey),
    depth,
    article: row.key,
    text: row.textKey,
    number: row.number,
    label: names.short(row),
    state: statusCell(row.status, wordsFor(options.language)),
    status: row.status.status,
    relations: [...new Set(edges.map((edge) => edge.relation))],
    relation: [...new Set(edges.map((edge) => RELATIONS[edge.relation].outgoing))].join(', '),
    standing: isProved({ row, depth, edges }) ? 'proved' : 'declared',
    via: through.map(({ key }) => key),
    through:
      through
        .slice(0, 3)
        .map((one) => names.short(one))
        .join(', ') + (through.length > 3 ? ' …' : ''),
    places: pieces.map(placeOf),
    place: pieces.slice(0, 1).map(placeOf),
    words: pieces.slice(0, 1).map(({ before, surface, after }) => ({ before, words: surface, after })),
  };
}

function columnsOf(words: MeasureWords, deep: boolean): Table['columns'] {
  const label = (name: string): string => words.columns[name] ?? name;
  const people = ['people'] as const;
  const machine = ['flat', 'nested'] as const;
  return [
    { name: 'step', label: '', shown: people },
    { name: 'heading', label: '', shown: people },
    { name: 'depth', label: 'depth', shown: machine },
    { name: 'article', label: 'article', shown: machine },
    { name: 'text', label: 'text', shown: machine },
    { name: 'number', label: 'number', shown: machine },
    { name: 'label', label: label('article'), role: 'name' },
    { name: 'state', label: label('state'), shown: people, role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'relations', label: 'relations', shown: machine },
    { name: 'relation', label: label('relation'), shown: people },
    { name: 'standing', label: 'standing', shown: machine },
    { name: 'via', label: 'via', shown: machine },
    { name: 'through', label: label('via'), shown: deep ? people : [] },
    { name: 'places', label: 'places', shown: machine },
    { name: 'place', label: label('place'), shown: people, role: 'place' },
    { name: 'words', label: label('words'), shown: people, role: 'excerpt' },
  ];
}

const isProved = ({ edges }: Standing): boolean => edges.some((edge) => edge.standing === 'proved');

/** By step; texts whose own wording says so before those that only another page names; then in official order. */
function inOrder(found: readonly Standing[]): Standing[] {
  const group = ({ depth, row }: Standing): string => `${String(depth)} ${row.textKey}`;
  const proved = new Set(found.filter(isProved).map(group));
  const late = (one: Standing): number => (proved.has(group(one)) ? 0 : 1);
  return [...found].sort((a, b) => a.depth - b.depth || late(a) - late(b) || a.row.id - b.row.id);
}

/** The evidence of the ties of these articles, by the two ends. */
async function piecesOf(
  store: LawStore,
  shown: readonly Standing[],
  { relations }: QueryOptions,
): Promise<ReadonlyMap<string, readonly EvidenceRow[]>> {
  const pieces = new Map<string, EvidenceRow[]>();
  const edges = shown.flatMap((one) => one.edges);
  for (const piece of await store.evidence(edges, { relations: relations ?? RESTING })) {
    const before = pieces.get(pair(piece));
    if (before === undefined) pieces.set(pair(piece), [piece]);
    else before.push(piece);
  }
  return pieces;
}

function footOf(
  { dead, stopped }: Impact,
  { shown, all }: { readonly shown: number; readonly all: number },
  words: MeasureWords,
): readonly string[] {
  return [
    ...(shown < all ? [words.left(all - shown)] : []),
    ...(stopped === undefined ? [] : [words.impact.stopped(stopped)]),
    ...(dead > 0 ? [words.impact.dead(dead)] : []),
    ...(all > 0 ? [words.impact.note] : []),
  ];
}

async function tableOf(store: LawStore, impact: Impact, by: Pick<Around, 'subjects' | 'options'>): Promise<Table> {
  const { subjects, options } = by;
  const words = measureWords(options.language);
  const all = inOrder(impact.found);
  const shown = all.slice(0, options.limit);
  const pieces = await piecesOf(store, shown, options);
  const names = await namesFor(
    store,
    [...subjects, ...all.map(({ row }) => row)].map((row) => row.textKey),
  );
  const rows = new Map([...subjects, ...all.map(({ row }) => row)].map((row) => [row.id, row]));
  const around: Around = { ...by, rows, names, words };
  const texts = new Set(all.map(({ row }) => row.textKey)).size;
  const depth = options.depth ?? STEPS;
  const head = all.length === 0 ? words.impact.none : words.impact.head({ articles: all.length, texts, depth });
  return {
    title: subjects.map((row) => names.full(row)).join(', '),
    about: {
      article: subjects.map((row) => row.key),
      ...{ articles: all.length, texts, depth, dead: impact.dead },
      ...(impact.stopped === undefined ? {} : { stopped: impact.stopped }),
      relations: [...(options.relations ?? RESTING)],
      ...(options.at === undefined ? {} : { at: options.at }),
    },
    head: [head],
    groupBy: ['step', 'heading'],
    columns: columnsOf(words, depth > 1),
    rows: shown.map((one) =>
      rowOf(
        one,
        around,
        one.edges.flatMap((edge) => pieces.get(pair(edge)) ?? []),
      ),
    ),
    foot: footOf(impact, { shown: shown.length, all: all.length }, words),
  };
}

export const query: Query = {
  name: 'impact',
  summary: 'what stands on an article, if it were repealed or rewritten',
  subjects: 1,
  async run(store, subjects, options) {
    if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
    const { at: day, language } = options;
    const law = day === undefined ? store : await requireLawOn(store, { day, articles: subjects, language });
    const impact = await standingOn(law, subjects, options);
    const graph = async () => {
      const rows = [...subjects, ...impact.found.map(({ row }) => row)];
      const names = await namesFor(
        law,
        rows.map((row) => row.textKey),
      );
      const kept = new Set(rows.map(({ id }) => id));
      const edges = impact.found.flatMap((one) => one.edges.filter(({ target }) => kept.has(target)));
      return newLawGraph(
        rows,
        edges,
        new Map(rows.map((row) => [row.textKey, names.text(row.textKey)?.title ?? row.textKey])),
      );
    };
    return { table: await tableOf(law, impact, { subjects, options }), graph };
  },
};
