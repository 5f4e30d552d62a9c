import { isKnownDead, type StatusReport } from '../model/status.js';
import { sortArticles } from '../graph/official-order.js';
import type { Surroundings } from '../graph/surroundings.js';
import type { ArticleRow, EdgeRow, EvidenceRow, Standing } from '../store/store.js';
import type { QueryOptions } from './query.js';
import type { Group } from './words/words.js';

/** `in`: what cites the subjects; `out`: what they cite. */
export type Side = 'in' | 'out';

/** An article found around the subjects, and the edges that tie it to the level before its own. */
export interface Tied {
  readonly row: ArticleRow;
  /** Steps from the subject, from 1. */
  readonly level: number;
  /** The best of its edges. */
  readonly standing: Standing;
  readonly status: StatusReport;
  readonly edges: readonly EdgeRow[];
}

/** What an answer counts: the articles one step away. `articles` are those whose own wording proves it. */
export interface Counts {
  readonly articles: number;
  readonly texts: number;
  readonly dead: number;
  readonly declared: number;
  readonly formerly: number;
}

const STRENGTH: readonly Standing[] = ['proved', 'declared', 'formerly'];

/** The kinds of evidence that `--proof list` and `--proof text` accept. */
export const acceptedOrigins = (proof: QueryOptions['proof']): ReadonlySet<EvidenceRow['origin']> | undefined =>
  proof === undefined ? undefined : new Set(proof === 'list' ? ['list', 'link'] : ['text', 'note']);

const bestStanding = (edges: readonly EdgeRow[]): Standing =>
  STRENGTH.find((standing) => edges.some((edge) => edge.standing === standing)) ?? 'formerly';

/** For every article found, the edges that tie it to the level before it. */
function edgesByFarEnd(around: Surroundings, side: Side): Map<number, EdgeRow[]> {
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

/** The articles around the subjects that the options let in, in official order. */
export function tiedArticles(around: Surroundings, side: Side, options: QueryOptions): readonly Tied[] {
  const ties = edgesByFarEnd(around, side);
  const accepted = acceptedOrigins(options.proof);
  const within = options.within === undefined ? undefined : new Set(options.within);
  const tied: Tied[] = [];
  for (const row of sortArticles(around.articles)) {
    const level = around.levels.get(row.id) ?? 0;
    const edges = (ties.get(row.id) ?? []).filter(
      (edge) => accepted === undefined || edge.origins.some((origin) => accepted.has(origin)),
    );
    if (level === 0 || edges.length === 0 || within?.has(row.textKey) === false) continue;
    tied.push({ row, level, edges, standing: bestStanding(edges), status: row.status });
  }
  return tied;
}

/** Counts over everything found, before `--limit` cuts it. */
export function countTied(found: readonly Tied[]): Counts {
  const near = found.filter((one) => one.level === 1);
  const proved = near.filter((one) => one.standing === 'proved');
  return {
    articles: proved.length,
    texts: new Set(proved.map((one) => one.row.textKey)).size,
    dead: proved.filter((one) => isKnownDead(one.status)).length,
    declared: near.filter((one) => one.standing === 'declared').length,
    formerly: near.filter((one) => one.standing === 'formerly').length,
  };
}

/** In the order of the answer: nearest first, then what is proved and alive. */
const GROUPS: readonly Group[] = ['proved', 'declared', 'formerly', 'dead', 'beyond'];

/** Where an article stands in the answer. */
export const groupOf = ({ level, standing, status }: Tied): Group =>
  level > 1 ? 'beyond' : standing !== 'formerly' && isKnownDead(status) ? 'dead' : standing;

/** The same articles in the order of the answer; inside a group the official order stays. */
export const inAnswerOrder = <T extends Tied>(found: readonly T[]): readonly T[] =>
  [...found].sort((a, b) => GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) || a.level - b.level);

/** The first `limit` of them in the order of the answer. */
export const cutTo = <T extends Tied>(found: readonly T[], limit: number | undefined): readonly T[] =>
  limit === undefined || found.length <= limit ? found : inAnswerOrder(found).slice(0, limit);
