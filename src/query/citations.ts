import { NotFoundError } from '../model/errors.js';
import type { Relation } from '../model/relation.js';
import { isDead, type StatusReport } from '../model/status.js';
import { sortArticles } from '../graph/official-order.js';
import { surroundings, type Surroundings } from '../graph/surroundings.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore, Standing, VersionRow } from '../store/store.js';
import { holdsOn, isDated, requireDay, statusOn } from './day.js';
import { namesFor, type Names } from './names.js';
import type { QueryOptions } from './query.js';
import { wordsFor, type Group, type Words } from './words/words.js';
import { versionsByArticle, wordingsOf, type Wordings } from './wordings.js';

/** `in`: what cites the subjects; `out`: what they cite. */
export type Side = 'in' | 'out';

/** One article of the answer, with everything that proves it. */
export interface Found {
  readonly row: ArticleRow;
  /** Steps from the subject, from 1. */
  readonly level: number;
  readonly standing: Standing;
  readonly status: StatusReport;
  readonly group: Group;
  readonly edges: readonly EdgeRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** What who-cites and cites found, before it is laid out. */
export interface Citations {
  readonly side: Side;
  readonly subjects: readonly ArticleRow[];
  readonly relations: readonly Relation[];
  readonly found: readonly Found[];
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

const STRENGTH: readonly Standing[] = ['proved', 'declared', 'formerly'];
const GROUPS: readonly Group[] = ['proved', 'declared', 'formerly', 'dead', 'beyond'];

const proofs = (proof: 'list' | 'text'): readonly EvidenceRow['origin'][] =>
  proof === 'list' ? ['list', 'link'] : ['text', 'note'];

const groupOf = (level: number, standing: Standing, status: StatusReport): Group =>
  level > 1 ? 'beyond' : standing !== 'formerly' && isDead(status.status) ? 'dead' : standing;

/** For every article found, the edges that tie it to the level before it. */
function tiesOf(around: Surroundings, side: Side): Map<number, EdgeRow[]> {
  const ties = new Map<number, EdgeRow[]>();
  for (const edge of around.edges) {
    const [far, near] = side === 'in' ? [edge.source, edge.target] : [edge.target, edge.source];
    if (around.levels.get(far) !== (around.levels.get(near) ?? 0) + 1) continue;
    const before = ties.get(far);
    if (before === undefined) ties.set(far, [edge]);
    else before.push(edge);
  }
  return ties;
}

/** Evidence by the edge it proves. */
function evidenceByEdge(evidence: readonly EvidenceRow[]): Map<string, EvidenceRow[]> {
  const byEdge = new Map<string, EvidenceRow[]>();
  for (const piece of evidence) {
    const key = edgeKey(piece);
    const before = byEdge.get(key);
    if (before === undefined) byEdge.set(key, [piece]);
    else before.push(piece);
  }
  return byEdge;
}

const edgeKey = (edge: { source: number; target: number; relation: Relation }): string =>
  `${String(edge.source)} ${edge.relation} ${String(edge.target)}`;

/** Whether a piece of evidence speaks of the day: a dated wording must hold then; a list of the other side has no day. */
function speaksOf(piece: EvidenceRow, day: string | undefined, wordings: Wordings): boolean {
  const version = wordings.get(piece.page)?.version;
  if (day === undefined || version === undefined || version.article !== piece.source || !isDated(version)) return true;
  return holdsOn(version, day);
}

/** Everything that cites the subjects, or that they cite. Throws `UsageError` for a day the index cannot speak of. */
export async function findCitations(
  store: LawStore,
  subjects: readonly ArticleRow[],
  asked: { readonly side: Side; readonly options: QueryOptions },
): Promise<Citations> {
  const { side, options } = asked;
  if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
  const words = wordsFor(options.language);
  const relations = options.relations ?? (['cites'] satisfies Relation[]);
  const depth = options.depth ?? 1;
  const former = new Set<string>();
  const follow = (edge: EdgeRow): boolean => {
    if (depth === 1 || edge.standing !== 'formerly') return true;
    former.add(edgeKey(edge));
    return false;
  };
  const ids = subjects.map((row) => row.id);
  const around = await surroundings(store, ids, { direction: side, depth, relations, follow });
  const picked = pick(around, side, options);
  const pairs = [...picked.found.flatMap((one) => one.edges), ...around.loops];
  const citing =
    side === 'in' ? [...ids, ...picked.found.map((one) => one.row.id)] : [...new Set(pairs.map((e) => e.source))];
  const [evidence, wordings, names] = await Promise.all([
    pairs.length === 0 ? [] : store.evidence(pairs, { relations }),
    wordingsOf(store, citing, words),
    namesFor(store, textKeys(subjects, picked.found)),
  ]);
  const whole = { picked: picked.found, evidence, wordings };
  if (options.at !== undefined) {
    const articles = [...subjects, ...picked.found.map((one) => one.row)];
    await requireDay(store, { day: options.at, articles, wordings }, words);
  }
  const proved = prove(whole, options);
  const loops = evidence.filter((piece) => piece.source === piece.target);
  return {
    side,
    subjects,
    relations,
    found: proved.found,
    selfReferences: loops.length,
    leftOut: { limit: picked.beyondLimit, dead: proved.dead, day: proved.day, former: former.size },
    undated: proved.undated,
    wordings,
    names,
    words,
    options,
  };
}

/** Text keys of everything the answer names, the acts that ended articles among them. */
function textKeys(subjects: readonly ArticleRow[], found: readonly Tied[]): Set<string> {
  const rows = [...subjects, ...found.map((one) => one.row)];
  return new Set(
    rows.flatMap(({ textKey, status }) => [
      textKey,
      ...(status.by === undefined ? [] : [status.by.split('/')[0] ?? '']),
    ]),
  );
}

interface Tied {
  readonly row: ArticleRow;
  readonly level: number;
  readonly edges: readonly EdgeRow[];
}

function pick(
  around: Surroundings,
  side: Side,
  options: QueryOptions,
): { found: readonly Tied[]; beyondLimit: number } {
  const ties = tiesOf(around, side);
  const accepted = options.proof === undefined ? undefined : new Set(proofs(options.proof));
  const within = options.within === undefined ? undefined : new Set(options.within);
  const tied: Tied[] = [];
  for (const row of sortArticles(around.articles)) {
    const level = around.levels.get(row.id) ?? 0;
    const edges = (ties.get(row.id) ?? []).filter(
      (edge) => accepted === undefined || edge.origins.some((origin) => accepted.has(origin)),
    );
    if (level === 0 || edges.length === 0 || within?.has(row.textKey) === false) continue;
    tied.push({ row, level, edges });
  }
  const kept = options.limit === undefined ? tied : strongestFirst(tied).slice(0, options.limit);
  return { found: kept, beyondLimit: tied.length - kept.length };
}

const standingOf = (edges: readonly EdgeRow[]): Standing =>
  STRENGTH.find((standing) => edges.some((edge) => edge.standing === standing)) ?? 'formerly';

const strongestFirst = (tied: readonly Tied[]): Tied[] =>
  [...tied].sort(
    (a, b) => a.level - b.level || STRENGTH.indexOf(standingOf(a.edges)) - STRENGTH.indexOf(standingOf(b.edges)),
  );

/** Joins articles with their evidence, drops what the day or the status asked for excludes, and puts them in order. */
function prove(
  whole: { readonly picked: readonly Tied[]; readonly evidence: readonly EvidenceRow[]; readonly wordings: Wordings },
  options: QueryOptions,
): { found: Found[]; dead: number; day: number; undated: number } {
  const byEdge = evidenceByEdge(whole.evidence);
  const versions = versionsByArticle(whole.wordings);
  const accepted = options.proof === undefined ? undefined : new Set(proofs(options.proof));
  const found: Found[] = [];
  const left = { dead: 0, day: 0, undated: 0 };
  for (const { row, level, edges } of whole.picked) {
    const all = edges.flatMap((edge) => byEdge.get(edgeKey(edge)) ?? []);
    const evidence = all.filter(
      (piece) => speaksOf(piece, options.at, whole.wordings) && (accepted?.has(piece.origin) ?? true),
    );
    const status = statusOn(row, options.at, versions.get(row.id) ?? []);
    if (all.length > 0 && evidence.length === 0) left.day += 1;
    else if (options.status === 'in-force' && isDead(status.status)) left.dead += 1;
    else {
      const standing = standingOf(edges);
      if (options.at !== undefined && !dated(versions.get(row.id))) left.undated += 1;
      found.push({ row, level, standing, status, group: groupOf(level, standing, status), edges, evidence });
    }
  }
  found.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.level - b.level);
  return { found, ...left };
}

const dated = (versions: readonly VersionRow[] | undefined): boolean => versions?.some(isDated) ?? false;
