import { NotFoundError } from '../model/errors.js';
import { RELATIONS } from '../model/relation.js';
import type { Cell, Column, Row, Table } from '../model/table.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { followChains, type Chain, type ChainSide, type Hop } from './chain.js';
import { namesFor, type Names } from './names.js';
import type { Answer, Query, QueryOptions } from './query.js';
import { recodificationsOf } from './recoded.js';
import { statusCell } from './status-words.js';
import { wordsFor, type Words } from './words/words.js';

/** One article of 1973 had thirty-four successors; more steps than this are a mistake of the lists. */
const MOST_STEPS = 40;

interface Concordance {
  readonly side: ChainSide;
  readonly chains: readonly Chain[];
  readonly remarks: ReadonlyMap<number, readonly Recoded[]>;
  readonly names: Names;
  readonly words: Words;
}

/** A text that a recodification put in the place of another, in words and as a key. */
interface Recoded {
  readonly act: string;
  readonly day: string;
  readonly to: string;
}

/** Recodifications for what no list says more of: whole texts, and articles without any successor. */
async function recodedOf(chains: readonly Chain[], side: ChainSide): Promise<ReadonlyMap<number, readonly Recoded[]>> {
  const bare = chains.filter(({ hops }) => hops.length === 0);
  if (side === 'before' || bare.length === 0) return new Map();
  const { recodifications } = await import('../catalogue/recodifications.js');
  const known = recodifications();
  return new Map(
    bare.map(({ subject }) => [
      subject.id,
      recodificationsOf(subject, known).map(({ act, effective, to }) => ({ act, day: effective, to })),
    ]),
  );
}

function columnsOf(words: Words): readonly Column[] {
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  return [
    { name: 'heading', label: '', shown: people },
    { name: 'from', label: 'from', shown: machine },
    { name: 'fromStatus', label: 'status of from', shown: machine },
    { name: 'fromSince', label: 'since', shown: machine },
    { name: 'hop', label: label('step'), role: 'count' },
    { name: 'via', label: 'via', shown: machine },
    { name: 'to', label: 'to', shown: machine },
    { name: 'label', label: label('label'), role: 'name' },
    { name: 'state', label: label('state'), shown: people, role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'basis', label: 'basis', shown: machine },
    { name: 'outcome', label: 'outcome', shown: machine },
    { name: 'through', label: label('via'), shown: people },
    { name: 'proof', label: label('origin') },
    { name: 'standing', label: 'standing', shown: machine },
    { name: 'places', label: 'places', shown: machine },
    { name: 'place', label: label('place'), shown: people, role: 'place' },
    { name: 'remark', label: label('note'), role: 'remark' },
    { name: 'words', label: 'words', shown: machine },
  ];
}

const BLANK: Row = {
  ...{ hop: null, via: null, to: null, status: null, basis: null, state: '', through: '', proof: '', standing: null },
  ...{ places: [], place: '', remark: '', words: [] },
};

const headOf = ({ subject, status }: Chain, { names, words }: Concordance): Row => {
  const state = statusCell(status, words);
  return {
    heading: state === '' ? names.full(subject) : `${names.full(subject)} – ${state}`,
    from: subject.key,
    fromStatus: status.status,
    fromSince: status.since ?? null,
  };
};

function hopRow(one: Hop, { side, names, words }: Concordance): Row {
  // An index of statuses knows that lists say so, and not where.
  const placed = one.evidence.filter(({ path }) => path !== '');
  const places = placed.map((piece) => `${piece.path}:${String(piece.line)}:${String(piece.column)}`);
  const label = RELATIONS[one.edge.relation][side === 'after' ? 'incoming' : 'outgoing'];
  return {
    hop: one.hop,
    via: one.hop === 1 ? null : one.from.key,
    to: one.to.key,
    label: names.full(one.to),
    state: statusCell(one.status, words),
    status: one.status.status,
    basis: one.status.basis,
    outcome: one.outcome,
    through: one.hop === 1 ? '' : names.short(one.from),
    proof: label,
    standing: one.edge.standing,
    places,
    place: places.slice(0, 1),
    // That nothing went before a dead article is no news.
    remark: side === 'after' ? words.concordance.outcomes[one.outcome] : '',
    words: placed.map((piece) => piece.surface),
  };
}

/** What is said of an article that no list gives a successor: the recodification that ended it, or that there is none. */
function bareRows(chain: Chain, concordance: Concordance): Row[] {
  const { side, names, words } = concordance;
  const known = concordance.remarks.get(chain.subject.id) ?? [];
  const row = { ...BLANK, label: words.concordance.none[side], outcome: 'none' };
  if (known.length === 0) return [row];
  const act = (key: string): string => names.act({ key: `${key}/`, textKey: key, number: '' });
  return known.map(({ act: by, day, to }) => {
    const remark = words.concordance.recoded(act(by), words.day(day));
    // Of an article only the new text is known, and that is no successor.
    if (chain.subject.number !== '') return { ...row, remark };
    return {
      ...BLANK,
      hop: 1,
      to: `${to}/`,
      label: names.heading(to),
      outcome: 'unknown',
      proof: 'recodification',
      remark,
    };
  });
}

function rowsOf(chain: Chain, concordance: Concordance): Row[] {
  const head = headOf(chain, concordance);
  const rows = chain.hops.map((one) => hopRow(one, concordance));
  return (rows.length > 0 ? rows : bareRows(chain, concordance)).map((row) => ({ ...head, ...row }));
}

/** How many of the articles asked about have a successor, and one that lives. */
function countsOf({ chains }: Concordance): Readonly<Record<'articles' | 'found' | 'living' | 'leftOut', number>> {
  return {
    articles: chains.length,
    found: chains.filter(({ hops }) => hops.length > 0).length,
    living: chains.filter(({ hops }) => hops.some(({ outcome }) => outcome === 'living')).length,
    leftOut: chains.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

function tableOf(concordance: Concordance, options: QueryOptions): Table {
  const { chains, side, words } = concordance;
  const counts = countsOf(concordance);
  const about: Record<string, Cell> = { side, ...counts, ...(options.at === undefined ? {} : { at: options.at }) };
  return {
    about,
    head: [words.concordance.head(side, counts)],
    groupBy: ['heading'],
    columns: columnsOf(words),
    rows: chains.flatMap((chain) => rowsOf(chain, concordance)),
    foot: counts.leftOut > 0 ? [words.concordance.cut(counts.leftOut)] : [],
  };
}

async function answer(
  store: LawStore,
  subjects: readonly ArticleRow[],
  by: { side: ChainSide; options: QueryOptions },
) {
  const { side, options } = by;
  if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
  const words = wordsFor(options.language);
  const asked = [...new Map(subjects.map((row) => [row.id, row])).values()];
  const chains = await followChains(store, asked, { side, most: options.limit ?? MOST_STEPS, day: options.at });
  const remarks = await recodedOf(chains, side);
  const texts = [...remarks.values()].flat().flatMap(({ act, to }) => [act, to]);
  const rows = [...asked, ...chains.flatMap(({ hops }) => hops.map(({ to }) => to))];
  const names = await namesFor(store, [...rows.map((row) => row.textKey), ...texts]);
  const table = tableOf({ side, chains, remarks, names, words }, options);
  const graph = async () => {
    const { newLawGraph, titlesOf } = await import('../graph/new-graph.js');
    const edges = chains.flatMap(({ hops }) => hops.map(({ edge }) => edge));
    return newLawGraph(rows, edges, await titlesOf(store, rows));
  };
  return { table, graph } satisfies Answer;
}

/** The question what took an article's place, or whose place it took. */
export const concordanceQuery = (named: Pick<Query, 'name' | 'summary'>, side: ChainSide): Query => ({
  ...named,
  subjects: 1,
  run: async (store, subjects, options) => answer(store, subjects, { side, options }),
});
