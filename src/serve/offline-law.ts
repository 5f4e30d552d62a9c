import { catalogueText } from '../catalogue/catalogue.js';
import { NotFoundError } from '../model/errors.js';
import type { LawStore } from '../store/store.js';
import { aboutLaw } from './about.js';
import { articleView, portraitView } from './article-view.js';
import { graphView } from './graph-view.js';
import { natureOf } from '../model/nature-of.js';
import type { ArticleView, EdgeView, GraphView, Language, Narrowing, OfflineLaw } from './view.js';

/** What goes into the file. */
export interface OfflineAsked {
  readonly language: Language;
  readonly narrowing: Narrowing;
  readonly depth: number;
  /** Most articles. */
  readonly limit: number;
  /** Most bytes of law: the nearest articles come with their words, the others by name. */
  readonly bytes: number;
}

/** Days of the article's own past that come with the file, the newest ones. */
const MOST_DAYS = 40;

/** Bytes that a record takes in the file, where « < » is written in six. */
const sizeOf = (record: unknown): number => {
  const json = JSON.stringify(record);
  return new TextEncoder().encode(json).length + 5 * (json.split('<').length - 1);
};

/** What ties the articles of the file to one another, beyond what was followed to find them. */
async function within(store: LawStore, graph: GraphView, room: number): Promise<GraphView> {
  const rows = await store.articles(graph.nodes.map(({ key }) => key));
  const keys = new Map(rows.map((row) => [row.id, row.key]));
  const known = new Set(graph.edges.map(({ source, relation, target }) => `${source} ${relation} ${target}`));
  const more: EdgeView[] = [];
  let left = room;
  for (const { source, target, relation, standing } of await store.cited([...keys.keys()])) {
    const edge = { source: keys.get(source) ?? '', target: keys.get(target) ?? '', relation, standing };
    if (edge.source === '' || edge.target === '' || edge.source === edge.target) continue;
    if (known.has(`${edge.source} ${relation} ${edge.target}`)) continue;
    left -= sizeOf(edge) + 1;
    if (left < 0) break;
    more.push(edge);
  }
  return { ...graph, edges: [...graph.edges, ...more] };
}

/** What people call the texts of the file, for its search. */
function otherNames(graph: GraphView): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { textKey } of graph.nodes) {
    const known = catalogueText(textKey);
    const said = [
      ...(known?.abbreviations ?? []).map((each) => each.replace(/[^\p{L}\d]/gu, '')),
      ...(known?.nicknames ?? []),
    ];
    if (said.length > 0) names[textKey] = said.join(' ');
  }
  return names;
}

/** The article on the first day of each of its wordings. */
async function daysOf(
  store: LawStore,
  view: ArticleView,
  { room, ...asked }: OfflineAsked & { readonly room: number },
) {
  const days: Record<string, ArticleView> = {};
  const first = [...new Set(view.wordings.flatMap(({ from }) => from ?? []))].sort().slice(-MOST_DAYS);
  let left = room;
  for (const at of first.reverse()) {
    const narrowing = { ...asked.narrowing, at };
    const then = await articleView(store, view.key, { narrowing, language: asked.language });
    left -= sizeOf(then) + at.length + 4;
    if (left < 0) break;
    days[at] = then;
  }
  return { days, left };
}

/** The words of the articles around, the nearest first, as long as there is room. */
async function portraits(
  store: LawStore,
  graph: GraphView,
  { room, ...asked }: OfflineAsked & { readonly room: number },
) {
  const found: Record<string, ArticleView> = {};
  const { language } = asked;
  let left = room;
  for (const node of [...graph.nodes].sort((a, b) => a.distance - b.distance).slice(1)) {
    const [row] = await store.articles([node.key]);
    if (row?.held !== true) continue;
    const view = await portraitView(store, row, { narrowing: {}, language });
    const size = sizeOf(view) + node.key.length + 4;
    if (size > left) continue;
    left -= size;
    found[node.key] = view;
  }
  return found;
}

/**
 * What a file about one article carries: the graph around it, the article on every day of its own, the words of its
 * neighbours as far as there is room. @throws NotFoundError for a key that the index does not know
 */
export async function offlineLaw(store: LawStore, key: string, asked: OfflineAsked): Promise<OfflineLaw> {
  const { language, narrowing } = asked;
  const [subject] = await store.articles([key]);
  if (subject === undefined) throw new NotFoundError(`${key}: not in the index`);
  const near = await graphView(store, key, asked);
  const view = await articleView(store, key, { narrowing, language });
  const fixed = sizeOf(near) + sizeOf(view);
  const graph = await within(store, near, (asked.bytes - fixed) / 4);
  const about = await aboutLaw(store, { language, start: key });
  const names = otherNames(graph);
  // The last part is kept for the frame around the records.
  const room = asked.bytes - sizeOf(graph) - sizeOf(view) - sizeOf(about) - sizeOf(names) - 1000;
  const past = await daysOf(store, view, { ...asked, room: room / 2 });
  const around = await portraits(store, graph, { ...asked, room: room / 2 + past.left });
  const carried = Object.keys(around).length + 1;
  const articles = graph.nodes.length;
  const present = new Set(graph.nodes.map(({ textKey }) => natureOf(textKey)));
  const natures = about.natures.filter((nature) => present.has(nature));
  const leftOut = graph.leftOut.citing + graph.leftOut.cited;
  return {
    about: { ...about, texts: [], natures, names, offline: { articles, leftOut, wordless: articles - carried } },
    graph,
    articles: { [key]: view, ...around },
    days: past.days,
  };
}
