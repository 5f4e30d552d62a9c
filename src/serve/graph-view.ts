import { NotFoundError } from '../model/errors.js';
import { surroundings } from '../graph/surroundings.js';
import { isKnownDead } from '../model/status.js';
import { lawOn } from '../query/law-on-day.js';
import { namesFor, type Names } from '../query/names.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { namedOf } from './article-view.js';
import type { EdgeView, GraphView, Language, Narrowing } from './view.js';

/** An act without a number is told from others by its day. */
function nameOf(row: ArticleRow, names: Names): string {
  const text = names.text(row.textKey);
  if (text?.nature === 'code' || row.number === '') return names.short(row);
  return text?.number === undefined ? `${names.heading(row.textKey)}, ${names.short(row)}` : names.act(row);
}

/** How far to look, and in which language to name what is found. */
export interface GraphAsked {
  readonly narrowing: Narrowing;
  readonly language: Language;
  readonly depth: number;
  /** Most articles, the first one included. */
  readonly limit: number;
}

/**
 * The articles around one and what ties them, on a day where one is asked. `leftOut` are those beyond the limit. @throws
 * NotFoundError for a key that the index does not know
 */
export async function graphView(store: LawStore, key: string, asked: GraphAsked): Promise<GraphView> {
  const { narrowing, language, depth, limit } = asked;
  const law = narrowing.at === undefined ? store : lawOn(store, narrowing.at);
  const [subject] = await law.articles([key]);
  if (subject === undefined) throw new NotFoundError(`${key}: not in the index`);
  const relations = narrowing.relation === undefined ? {} : { relations: [narrowing.relation] };
  const found = await surroundings(law, [subject.id], { direction: 'both', depth, limit, ...relations });
  const keep = found.articles.filter(
    (row) =>
      row.id === subject.id ||
      ((narrowing.within === undefined || row.textKey === narrowing.within) &&
        (narrowing.alive === undefined || !isKnownDead(row.status))),
  );
  const keys = new Map(keep.map((row) => [row.id, row.key]));
  const names = await namesFor(
    store,
    keep.map((row) => row.textKey),
  );
  const edges = found.edges.flatMap((edge): EdgeView[] => {
    const source = keys.get(edge.source);
    const target = keys.get(edge.target);
    if (source === undefined || target === undefined) return [];
    return [{ source, target, relation: edge.relation, standing: edge.standing }];
  });
  const nodes = keep.map((row) => ({
    ...namedOf(row, names, language),
    name: nameOf(row, names),
    distance: found.levels.get(row.id) ?? 0,
  }));
  return { nodes, edges, leftOut: found.leftOut };
}
