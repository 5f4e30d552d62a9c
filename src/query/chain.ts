import { isDead, type StatusReport } from '../model/status.js';
import { sortArticles } from '../graph/official-order.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore, VersionRow } from '../store/store.js';
import { statusOn } from './day.js';

/** `after`: what took an article's place; `before`: whose place it took. */
export type ChainSide = 'after' | 'before';

/**
 * What became of a chain at one article. `through`: it is dead, and the chain goes on. `earlier`: the two ended together, so
 * the step is of a time before that, and the chain stops.
 */
export type HopOutcome = 'living' | 'through' | 'earlier' | 'dead-end' | 'unknown';

/** One step from an article to one that took (or had) its place, and what proves it. */
export interface Hop {
  readonly from: ArticleRow;
  readonly to: ArticleRow;
  /** Steps from the article asked about, from 1. */
  readonly hop: number;
  readonly status: StatusReport;
  readonly outcome: HopOutcome;
  readonly edge: EdgeRow;
  readonly evidence: readonly EvidenceRow[];
}

/** Everything that follows, or went before, one article. */
export interface Chain {
  readonly subject: ArticleRow;
  readonly status: StatusReport;
  readonly hops: readonly Hop[];
  /** Steps beyond the cap. */
  readonly leftOut: number;
}

export interface ChainOptions {
  readonly side: ChainSide;
  /** Most steps of one chain. */
  readonly most: number;
  /** The day on which the states count; the index's own when absent. */
  readonly day: string | undefined;
  /** Steps of the longest chain that is followed; to the end when absent. */
  readonly furthest?: number;
  /** Of the proofs: all, all but their words (which are then empty), or none. */
  readonly proofs?: 'all' | 'wordless' | 'none';
}

/** No chain of the three largest codes is as long; a ring ends sooner, because no article is met twice. */
const LONGEST = 40;
const FILTER = { relations: ['replaces', 'transfers'] } as const;

/** Everything read of the index so far, shared by the chains, so that many references cost a few round trips. */
interface Known {
  readonly rows: Map<number, ArticleRow>;
  readonly states: Map<number, StatusReport>;
  /** The steps that leave each article. */
  readonly steps: Map<number, readonly EdgeRow[]>;
}

/**
 * Whether an article had ended when the one whose place it took did: lists of « Nouveaux textes » run together all the
 * wordings of an article, and a step of 1982 says nothing about what took its place when the whole code went in 2008.
 */
function endedTogether(old: StatusReport, fresh: StatusReport): boolean {
  if (!isDead(old.status) || !isDead(fresh.status)) return false;
  const dated = old.since !== undefined && fresh.since !== undefined && old.bound !== true && fresh.bound !== true;
  return dated ? (fresh.since ?? '') <= (old.since ?? '') : old.by !== undefined && old.by === fresh.by;
}

const far = (edge: EdgeRow, side: ChainSide): number => (side === 'after' ? edge.source : edge.target);
const near = (edge: EdgeRow, side: ChainSide): number => (side === 'after' ? edge.target : edge.source);

async function learnRows(store: LawStore, rows: readonly ArticleRow[], by: { known: Known; options: ChainOptions }) {
  const { known, options } = by;
  const versions = new Map<number, VersionRow[]>();
  if (options.day !== undefined)
    for (const version of await store.versions(rows.map((row) => row.id))) {
      const before = versions.get(version.article);
      if (before === undefined) versions.set(version.article, [version]);
      else before.push(version);
    }
  for (const row of rows) {
    known.rows.set(row.id, row);
    known.states.set(row.id, statusOn(row, options.day, versions.get(row.id) ?? []));
  }
}

/** Whether both ends are articles of one kind of text: an act that transfers an article is not where it went. */
async function withoutActs(store: LawStore, edges: readonly EdgeRow[], known: Known): Promise<readonly EdgeRow[]> {
  const transfers = edges.filter((edge) => edge.relation === 'transfers');
  if (transfers.length === 0) return edges;
  const ends = transfers.flatMap((edge) => [edge.source, edge.target]);
  const key = (id: number): string => known.rows.get(id)?.textKey ?? '';
  const texts = new Map((await store.texts([...new Set(ends.map(key))])).map((text) => [text.key, text.nature]));
  return edges.filter(
    (edge) => edge.relation !== 'transfers' || texts.get(key(edge.source)) === texts.get(key(edge.target)),
  );
}

async function learnSteps(store: LawStore, ids: readonly number[], by: { known: Known; options: ChainOptions }) {
  const { known, options } = by;
  const fresh = [...new Set(ids)].filter((id) => !known.steps.has(id));
  if (fresh.length === 0) return;
  const all = options.side === 'after' ? await store.citing(fresh, FILTER) : await store.cited(fresh, FILTER);
  const ends = [...new Set(all.map((edge) => far(edge, options.side)))].filter((id) => !known.rows.has(id));
  await learnRows(store, await store.articlesById(ends), by);
  const edges = await withoutActs(store, all, known);
  const groups = new Map<number, EdgeRow[]>(fresh.map((id) => [id, []]));
  for (const edge of edges) if (edge.source !== edge.target) groups.get(near(edge, options.side))?.push(edge);
  for (const [id, group] of groups) known.steps.set(id, group);
}

interface Step extends Omit<Hop, 'evidence' | 'outcome'> {
  readonly earlier: boolean;
}

interface Draft {
  readonly subject: ArticleRow;
  readonly seen: Set<number>;
  readonly hops: Step[];
  frontier: readonly number[];
}

/** The articles one step further along one chain, in official order; only dead ones are gone through. */
function advance(draft: Draft, hop: number, { known, options }: { known: Known; options: ChainOptions }): void {
  const next: number[] = [];
  for (const id of draft.frontier) {
    const from = known.rows.get(id);
    const left = known.states.get(id);
    const edges = new Map<number, EdgeRow>();
    // « replaces » says more than « transfers », and comes last so that it stays.
    for (const edge of known.steps.get(id) ?? [])
      if (edge.relation === 'replaces' || !edges.has(far(edge, options.side))) edges.set(far(edge, options.side), edge);
    const reached = [...edges.keys()].filter((to) => !draft.seen.has(to)).flatMap((to) => known.rows.get(to) ?? []);
    for (const to of sortArticles(reached)) {
      const edge = edges.get(to.id);
      const status = known.states.get(to.id);
      if (from === undefined || left === undefined || edge === undefined || status === undefined) continue;
      const earlier = options.side === 'after' ? endedTogether(left, status) : endedTogether(status, left);
      draft.seen.add(to.id);
      draft.hops.push({ from, to, hop, status, edge, earlier });
      if (isDead(status.status) && !earlier) next.push(to.id);
    }
  }
  draft.frontier = next;
}

function outcomeOf({ to, status, earlier }: Step, goesOn: ReadonlySet<number>): HopOutcome {
  if (earlier) return 'earlier';
  if (isDead(status.status)) return goesOn.has(to.id) ? 'through' : 'dead-end';
  return status.status === 'in-force' || status.status === 'not-yet-in-force' ? 'living' : 'unknown';
}

async function prove(store: LawStore, drafts: readonly Draft[], by: { known: Known; options: ChainOptions }) {
  const { most, proofs = 'all' } = by.options;
  const filter = proofs === 'wordless' ? ({ ...FILTER, words: false } as const) : FILTER;
  const edges = [...new Set(drafts.flatMap((draft) => draft.hops.slice(0, most).map(({ edge }) => edge)))];
  const pieces = new Map<string, EvidenceRow[]>();
  for (const piece of edges.length === 0 || proofs === 'none' ? [] : await store.evidence(edges, filter)) {
    const key = `${String(piece.source)} ${String(piece.target)} ${piece.relation}`;
    const before = pieces.get(key);
    if (before === undefined) pieces.set(key, [piece]);
    else before.push(piece);
  }
  return drafts.map(({ subject, hops }): Chain => {
    const goesOn = new Set(hops.map(({ from }) => from.id));
    const proof = ({ source, target, relation }: EdgeRow): readonly EvidenceRow[] =>
      pieces.get(`${String(source)} ${String(target)} ${relation}`) ?? [];
    const shown = hops.slice(0, most).map((step): Hop => {
      const { from, to, hop, status, edge } = step;
      return { from, to, hop, status, edge, outcome: outcomeOf(step, goesOn), evidence: proof(edge) };
    });
    const status = by.known.states.get(subject.id) ?? subject.status;
    return { subject, status, hops: shown, leftOut: hops.length - shown.length };
  });
}

/**
 * For each article what took its place (or whose place it took) through « Nouveaux textes » and « Anciens textes » and moves
 * inside a text: steps go on through dead articles only, and stop at the first that
 * lives and at one that had ended with the article it is said to follow. One round trip a step serves all.
 */
export async function followChains(
  store: LawStore,
  subjects: readonly ArticleRow[],
  options: ChainOptions,
): Promise<readonly Chain[]> {
  const known: Known = { rows: new Map(), states: new Map(), steps: new Map() };
  const by = { known, options };
  await learnRows(store, subjects, by);
  const drafts = subjects.map((subject): Draft => ({
    subject,
    seen: new Set([subject.id]),
    hops: [],
    frontier: [subject.id],
  }));
  const furthest = options.furthest ?? LONGEST;
  for (let hop = 1; hop <= furthest && drafts.some(({ frontier }) => frontier.length > 0); hop++) {
    await learnSteps(
      store,
      drafts.flatMap(({ frontier }) => frontier),
      by,
    );
    for (const draft of drafts) advance(draft, hop, by);
  }
  return prove(store, drafts, by);
}
