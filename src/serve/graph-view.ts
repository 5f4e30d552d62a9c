import { NotFoundError } from '../model/errors.js';
import { sortArticles } from '../graph/official-order.js';
import { step } from '../graph/surroundings.js';
import { isKnownDead } from '../model/status.js';
import { lawOn } from '../query/law-on-day.js';
import { namesFor, type Names } from '../query/names.js';
import type { ArticleRow, EdgeRow, LawStore } from '../store/store.js';
import { namedOf } from './article-view.js';
import { nearest, type Sides } from './nearest.js';
import type { EdgeView, GraphView, Language, Narrowing } from './view.js';

const MONTHS = /\b(janv|févr|avr|juill|sept|oct|nov|déc)\p{L}+(?= \d{4})/gu;

/** « Arrêté du 24 déc. 2014 », as lawyers write it: what comes after must still have room. */
const withShortMonth = (heading: string): string => heading.replace(MONTHS, '$1.');

/** An act without a number is told from others by its day. */
function nameOf(row: ArticleRow, names: Names): string {
  const text = names.text(row.textKey);
  if (row.number === '') return names.heading(row.textKey);
  if (text?.nature === 'code') return names.short(row);
  return text?.number === undefined
    ? `${withShortMonth(names.heading(row.textKey))}, ${names.short(row)}`
    : names.act(row);
}

/** How far to look, and in which language to name what is found. */
export interface GraphAsked {
  readonly narrowing: Narrowing;
  readonly language: Language;
  readonly depth: number;
  /** Most articles, the first one included. */
  readonly limit: number;
}

/** What was found around an article. */
interface Around {
  readonly articles: readonly ArticleRow[];
  readonly edges: readonly EdgeRow[];
  readonly levels: ReadonlyMap<number, number>;
  readonly leftOut: Sides;
}

/** Breadth first; of each step both sides have their share of the room, and who only once cited comes last. */
async function around(law: LawStore, subject: ArticleRow, { narrowing, depth, limit }: GraphAsked): Promise<Around> {
  const { relation, within, alive } = narrowing;
  const articles = [subject];
  const edges: EdgeRow[] = [];
  const levels = new Map([[subject.id, 0]]);
  const leftOut = { citing: 0, cited: 0 };
  let frontier: readonly number[] = [subject.id];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const relations = relation === undefined ? {} : { relations: [relation] };
    const found = await step(law, frontier, { direction: 'both', ...relations });
    edges.push(...found);
    const holding = found.filter(({ standing }) => standing !== 'formerly');
    const now = new Set(holding.flatMap(({ source, target }) => [source, target]));
    const near = new Set(frontier);
    const citing = new Set(found.filter(({ target }) => near.has(target)).map(({ source }) => source));
    const ids = new Set(found.flatMap(({ source, target }) => [source, target]).filter((id) => !levels.has(id)));
    const fresh = sortArticles(await law.articlesById([...ids])).filter(
      (row) => (within === undefined || row.textKey === within) && (alive === undefined || !isKnownDead(row.status)),
    );
    const chosen = nearest(fresh, {
      room: limit - articles.length,
      cites: ({ id }) => citing.has(id),
      late: ({ id, status }) => isKnownDead(status) || !now.has(id),
    });
    leftOut.citing += chosen.leftOut.citing;
    leftOut.cited += chosen.leftOut.cited;
    articles.push(...chosen.taken);
    frontier = chosen.taken.map(({ id }) => id);
    for (const id of frontier) levels.set(id, level);
  }
  return { articles, edges, levels, leftOut };
}

/** Edges between the articles that are shown, each once. */
function edgeViews(edges: readonly EdgeRow[], keys: ReadonlyMap<number, string>): EdgeView[] {
  const views = new Map<string, EdgeView>();
  for (const { source: from, target: to, relation, standing } of edges) {
    const [source, target] = [keys.get(from), keys.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    views.set(`${source} ${relation} ${target}`, { source, target, relation, standing });
  }
  return [...views.values()];
}

/**
 * The articles around one and what ties them, on a day where one is asked. Where there are more than the limit, those that
 * cite and those that are cited share it; `leftOut` are the others. @throws NotFoundError for a key that the index does
 * not know
 */
export async function graphView(store: LawStore, key: string, asked: GraphAsked): Promise<GraphView> {
  const { at } = asked.narrowing;
  const law = at === undefined ? store : lawOn(store, at);
  const [subject] = await law.articles([key]);
  if (subject === undefined) throw new NotFoundError(`${key}: not in the index`);
  const { articles, edges, levels, leftOut } = await around(law, subject, asked);
  const names = await namesFor(
    store,
    articles.map((row) => row.textKey),
  );
  const nodes = articles.map((row) => ({
    ...namedOf(row, names, asked.language),
    name: nameOf(row, names),
    distance: levels.get(row.id) ?? 0,
  }));
  return { nodes, edges: edgeViews(edges, new Map(articles.map((row) => [row.id, row.key]))), leftOut };
}
