import { NotFoundError } from '../model/errors.js';
import type { Relation } from '../model/relation.js';
import { isKnownDead } from '../model/status.js';
import { surroundings } from '../graph/surroundings.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../store/store.js';
import { holdsOn, isDated, requireDay, statusOn } from './day.js';
import { frozenDays, meantDay } from './frozen.js';
import { namesFor, type Names } from './names.js';
import type { QueryOptions } from './query.js';
import {
  acceptedOrigins,
  countTied,
  cutTo,
  groupOf,
  inAnswerOrder,
  tiedArticles,
  type Counts,
  type Side,
  type Tied,
} from './tied.js';
import { wordsFor, type Group, type Words } from './words/words.js';
import { versionsByArticle, wordingsOf, type Wordings } from './wordings.js';

/** One article of the answer, with everything that proves it. */
export interface Found extends Tied {
  readonly group: Group;
  readonly evidence: readonly EvidenceRow[];
}

/** What who-cites and cites found, before it is laid out. */
export interface Citations {
  readonly side: Side;
  readonly subjects: readonly ArticleRow[];
  readonly relations: readonly Relation[];
  readonly found: readonly Found[];
  readonly counts: Counts;
  /** Places where a subject refers to itself. */
  readonly selfReferences: number;
  readonly leftOut: Readonly<Record<'limit' | 'dead' | 'day' | 'former', number>>;
  /** Articles without dated wordings, when a day was asked. */
  readonly undated: number;
  readonly wordings: Wordings;
  readonly names: Names;
  readonly words: Words;
  readonly options: QueryOptions;
}

const edgeKey = (edge: { source: number; target: number; relation: Relation }): string =>
  `${String(edge.source)} ${edge.relation} ${String(edge.target)}`;

interface Asked {
  readonly side: Side;
  readonly options: QueryOptions;
}

interface Gathered {
  readonly tied: readonly Tied[];
  /** Citations of former days that a question about several steps does not follow. */
  readonly former: number;
}

async function gather(
  store: LawStore,
  subjects: readonly ArticleRow[],
  by: { readonly side: Side; readonly relations: readonly Relation[]; readonly options: QueryOptions },
): Promise<Gathered> {
  const depth = by.options.depth ?? 1;
  const former = new Set<string>();
  const follow = (edge: EdgeRow): boolean => {
    if (depth === 1 || edge.standing !== 'formerly') return true;
    former.add(edgeKey(edge));
    return false;
  };
  const ids = subjects.map((row) => row.id);
  const around = await surroundings(store, ids, { direction: by.side, depth, relations: by.relations, follow });
  return { tied: tiedArticles(around, by.side, by.options), former: former.size };
}

/** Whether a piece of evidence speaks of the day: a dated wording must hold then; a list of the other side has no day. */
function speaksOf(piece: EvidenceRow, day: string | undefined, wordings: Wordings): boolean {
  const version = wordings.get(piece.page)?.version;
  if (day === undefined || version === undefined || version.article !== piece.source || !isDated(version)) return true;
  return holdsOn(version, day);
}

interface Proof {
  readonly evidence: readonly EvidenceRow[];
  readonly wordings: Wordings;
}

function byEdge(evidence: readonly EvidenceRow[]): ReadonlyMap<string, readonly EvidenceRow[]> {
  const pieces = new Map<string, EvidenceRow[]>();
  for (const piece of evidence) {
    const before = pieces.get(edgeKey(piece));
    if (before === undefined) pieces.set(edgeKey(piece), [piece]);
    else before.push(piece);
  }
  return pieces;
}

/**
 * Joins articles with their evidence and puts them in the order of the answer; drops those the day leaves without any. What
 * is cited is in the state of the day too, unless the words freeze another one.
 */
function prove(tied: readonly Tied[], { evidence, wordings }: Proof, { side, options }: Asked): readonly Found[] {
  const pieces = byEdge(evidence);
  const versions = versionsByArticle(wordings);
  const accepted = acceptedOrigins(options.proof);
  const found = tied.flatMap((one) => {
    const all = one.edges.flatMap((edge) => pieces.get(edgeKey(edge)) ?? []);
    const kept = all.filter((piece) => speaksOf(piece, options.at, wordings) && (accepted?.has(piece.origin) ?? true));
    if (all.length > 0 && kept.length === 0) return [];
    const frozen = side === 'out' && options.at !== undefined ? meantDay(kept) : undefined;
    const stated = { ...one, status: statusOn(one.row, frozen ?? options.at, versions.get(one.row.id) ?? []) };
    return { ...stated, group: groupOf(stated), evidence: kept };
  });
  return inAnswerOrder(found);
}

/** Text keys of everything the answer names, the acts that ended articles among them. */
function textKeys(rows: readonly ArticleRow[]): Set<string> {
  return new Set(rows.flatMap(({ textKey, status }) => [textKey, ...(status.by?.split('/').slice(0, 1) ?? [])]));
}

const alive = <T extends Tied>(found: readonly T[], options: QueryOptions): readonly T[] =>
  options.status === 'in-force' ? found.filter((one) => !isKnownDead(one.status)) : found;

interface Loaded extends Proof {
  readonly names: Names;
  /** Wordings of the citing articles only. */
  readonly citing: Wordings;
}

/** The proofs of what was found, the wordings they stand in, those that are meant, and the names of everything. */
async function loadProof(
  store: LawStore,
  found: { readonly subjects: readonly ArticleRow[]; readonly first: readonly Tied[]; readonly asked: Asked },
  by: { readonly relations: readonly Relation[]; readonly words: Words },
): Promise<Loaded> {
  const { subjects, first } = found;
  const { side, options } = found.asked;
  // An article that refers to itself has evidence and no edge.
  const selves = subjects.map((row) => ({ source: row.id, target: row.id }));
  const pairs = [...first.flatMap((one) => one.edges), ...selves];
  const rows = [...subjects, ...first.map((one) => one.row)];
  const ids = side === 'in' ? rows.map((row) => row.id) : [...new Set(pairs.map((edge) => edge.source))];
  const [evidence, citing, names] = await Promise.all([
    store.evidence(pairs, { relations: by.relations }),
    wordingsOf(store, ids, by.words),
    namesFor(store, textKeys(rows)),
  ]);
  // What is cited is looked up by its wordings only where a day is meant: that of the question, or one in the words.
  const meant = options.at === undefined ? evidence.filter((piece) => frozenDays([piece]).length > 0) : evidence;
  const more = new Set(side === 'in' ? [] : meant.map((piece) => piece.target));
  for (const id of ids) more.delete(id);
  if (more.size === 0) return { evidence, citing, wordings: citing, names };
  const cited = await wordingsOf(store, [...more], by.words);
  return { evidence, citing, wordings: new Map([...citing, ...cited]), names };
}

/** Everything that cites the subjects, or that they cite. Throws `UsageError` for a day the index cannot speak of. */
export async function findCitations(
  store: LawStore,
  subjects: readonly ArticleRow[],
  asked: Asked,
): Promise<Citations> {
  const { side, options } = asked;
  if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
  const words = wordsFor(options.language);
  const relations = options.relations ?? (['cites'] satisfies Relation[]);
  const { tied, former } = await gather(store, subjects, { side, relations, options });
  // Without a day, what is cut can be counted without its evidence; a day is only known from the evidence.
  const living = options.at === undefined ? alive(tied, options) : tied;
  const first = options.at === undefined ? cutTo(living, options.limit) : living;
  const proof = await loadProof(store, { subjects, first, asked }, { relations, words });
  const { evidence, wordings, names } = proof;
  const articles = [...subjects, ...first.map((one) => one.row)];
  if (options.at !== undefined) await requireDay(store, { day: options.at, articles, wordings: proof.citing }, words);
  const proved = prove(first, proof, asked);
  const kept = alive(proved, options);
  const found = cutTo(kept, options.at === undefined ? undefined : options.limit);
  const total = options.at === undefined ? living : kept;
  const versions = versionsByArticle(wordings);
  return {
    ...{ side, subjects, relations, found, wordings, names, words, options },
    counts: countTied(total),
    selfReferences: evidence.filter((piece) => piece.source === piece.target).length,
    leftOut: {
      limit: total.length - found.length,
      dead: tied.length - living.length + (proved.length - kept.length),
      day: first.length - proved.length,
      former,
    },
    undated: found.filter((one) => versions.get(one.row.id)?.some(isDated) !== true).length,
  };
}
