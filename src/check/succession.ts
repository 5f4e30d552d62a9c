import { recodifications, type Recodification } from '../catalogue/recodifications.js';
import type { SuccessionStep, Suggestion } from '../model/finding.js';
import { isDead, type StatusBasis } from '../model/status.js';
import { followChains, type Chain, type Hop } from '../query/chain.js';
import { namesFor, type Names } from '../query/names.js';
import { recodificationsOf } from '../query/recoded.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { sameRules } from './likeness.js';
import { ofStore } from './of-store.js';

/** How successors are looked for. */
export interface SuccessionOptions {
  /** The day on which a successor must be in force (ISO). */
  readonly day: string;
}

/** The most successors that any article of the large codes has, and as many again. */
const MOST_STEPS = 80;

interface Ways {
  /** The steps that arrive at every article that a chain forth passes, by its id. */
  readonly back: ReadonlyMap<number, Chain>;
  readonly names: Names;
  readonly known: readonly Recodification[];
  /** Articles (by id) with one successor in both directions: whether it still says their rule. */
  readonly same: ReadonlyMap<number, boolean>;
}

/** Whether an article went by being moved: its number or text changed, and its rule stayed. */
function movedOn({ status, ...row }: ArticleRow, hop: Hop, known: readonly Recodification[]): boolean {
  if (hop.edge.relation === 'transfers') return true;
  // A mark on somebody else's link says that it is gone, not how.
  if (status.basis === 'mark' || status.basis === 'none') return false;
  if (status.status === 'transferred' || status.basis === 'division' || status.dayFrom === 'recodification')
    return true;
  return isDead(status.status) && status.by !== undefined && recodificationsOf({ ...row, status }, known).length > 0;
}

/** « L. 122-14, alinéa 2 » in a list: only a part went that way. */
const isPartial = (hop: Hop): boolean => hop.evidence.some(({ portion }) => portion !== undefined);

/** Whether each step of a chain is the only one that leaves its article, and the only one that arrives at the next. */
function isOneToOne(chain: Chain, { back, known }: Pick<Ways, 'back' | 'known'>): boolean {
  return chain.hops.every((hop, index) => {
    const before = back.get(hop.to.id)?.hops ?? [];
    const only = hop.hop === index + 1 && before.length === 1 && before[0]?.to.id === hop.from.id;
    return only && !isPartial(hop) && movedOn(hop.from, hop, known);
  });
}

const FIRM: ReadonlySet<StatusBasis> = new Set<StatusBasis>(['dates', 'nota', 'page', 'division']);

/** The one article that a chain ends at, where it is proved to be in force and its number never meant another. */
function oneEnd({ subject, hops, leftOut }: Chain): Hop | undefined {
  const last = hops.at(-1);
  if (last?.outcome !== 'living' || leftOut > 0 || subject.number === '' || last.to.number === '') return undefined;
  const { status, basis } = last.status;
  const reused = [subject, ...hops.map(({ to }) => to)].some(({ key }) => key.includes('@'));
  return status === 'in-force' && FIRM.has(basis) && !reused ? last : undefined;
}

function stepOf({ from, to, edge }: Hop, names: Names): SuccessionStep {
  const by = from.status.by;
  return {
    from: from.key,
    to: to.key,
    relation: edge.relation,
    ...(by === undefined || !isDead(from.status.status) ? {} : { by: actName(by, names) }),
    ...(from.status.since === undefined ? {} : { on: from.status.since }),
  };
}

function actName(key: string, names: Names): string {
  const [textKey = key, number = ''] = key.split('/');
  return names.act({ key, textKey, number });
}

/** The steps that lead to one end of a chain, from its subject on. */
function stepsTo(end: Hop, chain: Chain): readonly Hop[] {
  const steps = [end];
  for (let first: Hop | undefined = end; first !== undefined;) {
    const at: Hop = first;
    first = chain.hops.find(({ to, hop }) => to.id === at.from.id && hop === at.hop - 1);
    if (first !== undefined) steps.unshift(first);
  }
  return steps;
}

/** What is said where no list names a successor: the text into which the whole was recodified. */
function recoded({ subject }: Chain, { names, known }: Ways): Suggestion[] {
  return recodificationsOf(subject, known)
    .filter(({ to }) => to !== subject.textKey)
    .map(({ act, effective, to }) => ({
      targets: [`${to}/`],
      words: names.full({ key: `${to}/`, textKey: to, number: '' }),
      chain: [{ from: subject.key, to: `${to}/`, relation: 'recodification', by: actName(act, names), on: effective }],
      certain: false,
    }));
}

function suggestionsOf(chain: Chain, ways: Ways): readonly Suggestion[] {
  const ends = [
    ...chain.hops.filter(({ outcome }) => outcome === 'living'),
    ...chain.hops.filter(({ outcome }) => outcome === 'unknown'),
  ];
  if (ends.length === 0) return chain.hops.every(({ outcome }) => outcome === 'earlier') ? recoded(chain, ways) : [];
  return ends.map((end) => ({
    targets: [end.to.key],
    words: ways.names.full(end.to),
    chain: stepsTo(end, chain).map((hop) => stepOf(hop, ways.names)),
    certain: ways.same.get(chain.subject.id) === true,
    ...(ways.same.get(chain.subject.id) === false ? { reused: true } : {}),
  }));
}

/** The texts and acts that the answers name. */
function namedBy(chains: readonly Chain[], known: readonly Recodification[]): readonly string[] {
  const acts = chains.flatMap(({ subject, hops }) => [subject, ...hops.map(({ to }) => to)]);
  const moves = chains.flatMap(({ subject }) => recodificationsOf(subject, known));
  return [
    ...acts.flatMap(({ textKey, status }) => [
      textKey,
      ...(status.by === undefined ? [] : [status.by.split('/')[0] ?? '']),
    ]),
    ...moves.flatMap(({ act, to }) => [act, to]),
  ];
}

/**
 * What came after articles, by key: one suggestion for each successor that lives, then for each of which nothing is known, in
 * official order, with the steps that lead there; where no list names any, the text into which the whole moved. `certain` only where
 * every step is the only one in both directions, the article went by transfer or recodification, and the successor is in
 * force on the day and still says its rule (both wordings are held); `reused` where its words are another rule's. A few round trips serve all keys; a key that the index does not know has no suggestion.
 */
export async function suggestionsForAll(
  store: LawStore,
  keys: readonly string[],
  { day }: SuccessionOptions,
): Promise<ReadonlyMap<string, readonly Suggestion[]>> {
  const rows = await store.articles([...new Set(keys)]);
  if (rows.length === 0) return new Map();
  const chains = await followChains(store, rows, { side: 'after', most: MOST_STEPS, day, proofs: 'wordless' });
  const met = new Map(chains.flatMap(({ hops }) => hops.map(({ to }) => [to.id, to] as const)));
  // Whether a step is the only one that arrives is seen of the step itself: no state, no proof, nothing further back.
  const backwards = { side: 'before', most: MOST_STEPS, day: undefined, furthest: 1, proofs: 'none' } as const;
  const back = await followChains(store, [...met.values()], backwards);
  const known = recodifications();
  const ways = { back: new Map(back.map((chain) => [chain.subject.id, chain])), known };
  const names = await namesFor(store, namedBy(chains, known));
  const alone = chains.flatMap((chain) => {
    const end = oneEnd(chain);
    return end !== undefined && isOneToOne(chain, ways) ? [{ from: chain.subject.id, to: end.to.id }] : [];
  });
  const same = await sameRules(store, alone);
  return new Map(chains.map((chain) => [chain.subject.key, suggestionsOf(chain, { ...ways, names, same })]));
}

/** A memory of successors, so that one article that a thousand passages cite is looked up once. */
export interface Succession {
  /** Looks all of them up at once. */
  prime(keys: Iterable<string>): Promise<void>;
  of(key: string): Promise<readonly Suggestion[]>;
}

const successions = ofStore(() => new Map<string, Succession>());

/** Successors in an index on a day, remembered as long as it is open. */
export function successionIn(store: LawStore, options: SuccessionOptions): Succession {
  const days = successions(store);
  const known = days.get(options.day) ?? openSuccession(store, options);
  days.set(options.day, known);
  return known;
}

function openSuccession(store: LawStore, options: SuccessionOptions): Succession {
  const known = new Map<string, readonly Suggestion[]>();
  const prime = async (keys: Iterable<string>): Promise<void> => {
    const fresh = [...new Set(keys)].filter((key) => !known.has(key));
    if (fresh.length === 0) return;
    const found = await suggestionsForAll(store, fresh, options);
    for (const key of fresh) known.set(key, found.get(key) ?? []);
  };
  return {
    prime,
    of: async (key) => {
      await prime([key]);
      return known.get(key) ?? [];
    },
  };
}
