import { natureOf } from '../../model/nature-of.js';
import { nearest } from '../nearest.js';
import { searchWords } from '../search-words.js';
import type {
  ArticleView,
  GraphView,
  Language,
  Narrowing,
  NodeView,
  OfflineLaw,
  SearchHit,
  SearchNarrowing,
  Tie,
  Ties,
} from '../view.js';
import { Refusal, type Law } from './law.js';
import { pageWords } from './words.js';

const MOST_HITS = 40;

type Asked = { readonly narrowing: Narrowing; readonly language: Language };

/** What the index says of a row, against what is asked of it. */
const lets = (row: { readonly textKey: string; readonly dead: boolean }, { within, alive }: Narrowing): boolean =>
  (within === undefined || row.textKey === within) && (alive === undefined || !row.dead);

/** Articles tied to one in the graph that the file carries; labels as Légifrance prints them. */
function sideOf(
  law: OfflineLaw,
  key: string,
  by: { readonly side: 'in' | 'out'; readonly narrowing: Narrowing },
): Ties {
  const { side, narrowing } = by;
  const nodes = new Map(law.graph.nodes.map((node) => [node.key, node]));
  const labels = new Map(law.about.relations.map((each) => [each.name, each]));
  const rows = new Map<string, Tie>();
  for (const edge of law.graph.edges) {
    if ((side === 'in' ? edge.target : edge.source) !== key) continue;
    if (narrowing.relation !== undefined && edge.relation !== narrowing.relation) continue;
    const far = nodes.get(side === 'in' ? edge.source : edge.target);
    const label = labels.get(edge.relation)?.[side === 'in' ? 'incoming' : 'outgoing'] ?? edge.relation;
    if (far === undefined || !lets(far, narrowing)) continue;
    const before = rows.get(far.key);
    const relations = [...(before?.relations ?? []), label];
    const { key: id, label: name, textKey, heading, state, dead } = far;
    rows.set(far.key, {
      key: id,
      label: name,
      textKey,
      heading,
      state,
      dead,
      relations,
      belief: '',
      standing: edge.standing,
    });
  }
  return { rows: [...rows.values()], notes: [] };
}

/** A view that the file carries, narrowed as asked. */
function narrowed(law: OfflineLaw, view: ArticleView, narrowing: Narrowing): ArticleView {
  const names = new Set(
    law.about.relations
      .filter(({ name }) => name === narrowing.relation)
      .flatMap((each) => [each.incoming, each.outgoing]),
  );
  const keep = (ties: Ties): Ties => ({
    ...ties,
    rows: ties.rows.filter(
      (row) => lets(row, narrowing) && (names.size === 0 || row.relations.some((name) => names.has(name))),
    ),
  });
  return { ...view, citing: keep(view.citing), cited: keep(view.cited) };
}

/** An article that the file knows by name: its ties are those of the graph. */
function bare(node: NodeView): ArticleView {
  return {
    ...{ key: node.key, title: `${node.label}, ${node.heading}`, label: node.label },
    ...{ textKey: node.textKey, heading: node.heading, divisions: [], dead: node.dead, inForce: false },
    ...{ lines: node.state === '' ? [] : [node.state], wordings: [], passages: [], life: [] },
    ...{ citing: { rows: [], notes: [] }, cited: { rows: [], notes: [] } },
  };
}

function article(law: OfflineLaw, key: string, { narrowing, language }: Asked): ArticleView {
  const words = pageWords(language);
  const node = law.graph.nodes.find((each) => each.key === key);
  const { at } = narrowing;
  const dated = at === undefined ? undefined : law.days[at];
  if (dated !== undefined && dated.key === key) return narrowed(law, dated, narrowing);
  const held = law.articles[key];
  if (held === undefined && node === undefined) throw new Refusal(`${key}: ${words.nothing}`);
  const notice = at === undefined ? {} : { notice: words.noDay };
  // Only the article that the file is about has its sides with their words; others have what the graph knows of them.
  if (held !== undefined && key === law.about.start) return { ...narrowed(law, held, narrowing), ...notice };
  const view = held ?? (node === undefined ? undefined : bare(node));
  if (view === undefined) throw new Refusal(`${key}: ${words.nothing}`);
  return {
    ...view,
    ...(held === undefined ? { notice: words.nameOnly } : notice),
    citing: sideOf(law, key, { side: 'in', narrowing }),
    cited: sideOf(law, key, { side: 'out', narrowing }),
  };
}

function graph(law: OfflineLaw, key: string, { narrowing, limit }: Asked & { readonly limit: number }): GraphView {
  const edges = law.graph.edges.filter(
    (edge) =>
      (edge.source === key || edge.target === key) &&
      (narrowing.relation === undefined || edge.relation === narrowing.relation),
  );
  const near = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const now = new Set(edges.filter(({ standing }) => standing !== 'formerly').flatMap((e) => [e.source, e.target]));
  const citing = new Set(edges.map(({ source }) => source));
  const found = law.graph.nodes.filter((node) => node.key !== key && near.has(node.key) && lets(node, narrowing));
  const { taken, leftOut } = nearest(found, {
    room: limit - 1,
    cites: (node) => citing.has(node.key),
    late: (node) => node.dead || !now.has(node.key),
  });
  const nodes = [
    ...law.graph.nodes.filter((node) => node.key === key).map((node) => ({ ...node, distance: 0 })),
    ...taken.map((node) => ({ ...node, distance: 1 })),
  ];
  const kept = new Set(nodes.map((node) => node.key));
  return { nodes, edges: edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)), leftOut };
}

function search(law: OfflineLaw, typed: string, narrowing: SearchNarrowing): { hits: SearchHit[]; more: boolean } {
  const asked = searchWords(typed);
  const has = (written: string): boolean => {
    const words = searchWords(written);
    return asked.every((word, index) =>
      index === asked.length - 1 ? words.some((each) => each.startsWith(word)) : words.includes(word),
    );
  };
  if (asked.length === 0) return { hits: [], more: false };
  const names = law.about.names;
  const { nature } = narrowing;
  const nodes = law.graph.nodes.filter(
    (node) => lets(node, narrowing) && (nature === undefined || natureOf(node.textKey) === nature),
  );
  const named = nodes.filter((node) => has(`${node.label} ${node.heading} ${names?.[node.textKey] ?? ''}`));
  const written = nodes.filter(
    (node) => !named.includes(node) && law.articles[node.key]?.passages.some(({ text }) => has(text)) === true,
  );
  const hits = [...named, ...written];
  return { hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS };
}

/** The law that the file itself carries: the same answers, from what is in it. */
export function offlineLaw(law: OfflineLaw): Law {
  return {
    about: async () => law.about,
    search: async (words, asked) => search(law, words, asked.narrowing),
    article: async (key, asked) => article(law, key, asked),
    graph: async (key, asked) => graph(law, key, asked),
  };
}
