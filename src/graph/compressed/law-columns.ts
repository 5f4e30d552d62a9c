import { ARTICLE_FLAG, ARTICLE_ROW, EDGE_ROW } from '../../model/packed-law.js';
import { isDead, STATUSES } from '../../model/status.js';
import type { LawStore } from '../../store/store.js';

/** Edges, a column each; articles are named by their place. */
export interface EdgeColumns {
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Place in `RELATION_NAMES`. */
  readonly relation: Uint8Array;
  /** Place in `STANDINGS`. */
  readonly standing: Uint8Array;
  readonly weight: Int32Array;
}

/** The whole index in typed arrays: some thirty bytes an edge where an object takes three hundred. */
export interface LawColumns {
  /** Articles, by ascending id. */
  readonly count: number;
  readonly ids: Int32Array;
  /** Keys of all texts, and the place of each article's. */
  readonly texts: readonly string[];
  readonly text: Int32Array;
  readonly flags: Uint8Array;
  /** Place in `STATUSES`. */
  readonly status: Uint8Array;
  readonly edges: EdgeColumns;
}

/** Chunks joined, without holding more than both at once. */
async function joined(chunks: AsyncIterable<Int32Array>): Promise<Int32Array> {
  let cells = new Int32Array(1 << 16);
  let used = 0;
  for await (const chunk of chunks) {
    if (used + chunk.length > cells.length) {
      const larger = new Int32Array(Math.max(used + chunk.length, Math.ceil(cells.length * 1.5)));
      larger.set(cells.subarray(0, used));
      cells = larger;
    }
    cells.set(chunk, used);
    used += chunk.length;
  }
  return cells.subarray(0, used);
}

interface Cut {
  readonly width: number;
  readonly at: number;
}

function column<Out extends Int32Array | Uint8Array>(cells: Int32Array, { width, at }: Cut, out: Out): Out {
  for (let row = 0, cell = at; row < out.length; row += 1, cell += width) out[row] = cells[cell] ?? 0;
  return out;
}

/** The place of each id; ids are close together, so that a table of them is small. */
function placesOf(ids: Int32Array): Int32Array {
  const places = new Int32Array((ids[ids.length - 1] ?? 0) + 1).fill(-1);
  for (let place = 0; place < ids.length; place += 1) places[ids[place] ?? 0] = place;
  return places;
}

function edgeColumns(cells: Int32Array, places: Int32Array): EdgeColumns {
  const { width } = EDGE_ROW;
  const count = cells.length / width;
  const of = <Out extends Int32Array | Uint8Array>(at: number, out: Out): Out => column(cells, { width, at }, out);
  const placed = (at: number): Int32Array => {
    const ends = of(at, new Int32Array(count));
    for (let edge = 0; edge < count; edge += 1) ends[edge] = places[ends[edge] ?? 0] ?? -1;
    return ends;
  };
  return {
    count,
    source: placed(EDGE_ROW.source),
    target: placed(EDGE_ROW.target),
    relation: of(EDGE_ROW.relation, new Uint8Array(count)),
    standing: of(EDGE_ROW.standing, new Uint8Array(count)),
    weight: of(EDGE_ROW.weight, new Int32Array(count)),
  };
}

/** Everything the index has, in typed arrays; edges only of a day (ISO) where one is given. */
export async function loadColumns(store: LawStore, day?: string): Promise<LawColumns> {
  const packed = await store.packed();
  const articles = await joined(packed.articles());
  const { width } = ARTICLE_ROW;
  const count = articles.length / width;
  const of = <Out extends Int32Array | Uint8Array>(at: number, out: Out): Out => column(articles, { width, at }, out);
  const ids = of(ARTICLE_ROW.id, new Int32Array(count));
  return {
    count,
    ids,
    texts: packed.texts,
    text: of(ARTICLE_ROW.text, new Int32Array(count)),
    flags: of(ARTICLE_ROW.flags, new Uint8Array(count)),
    status: of(ARTICLE_ROW.status, new Uint8Array(count)),
    edges: edgeColumns(await joined(packed.edges(day)), placesOf(ids)),
  };
}

const DEAD: readonly boolean[] = STATUSES.map(isDead);

/** Whether it is proved that the article at this place is dead: somebody's mark only hints. */
export const isDeadAt = ({ status, flags }: LawColumns, place: number): boolean =>
  DEAD[status[place] ?? 0] === true && ((flags[place] ?? 0) & ARTICLE_FLAG.hinted) === 0;

/** Whether a page of the article at this place is held. */
export const isHeldAt = ({ flags }: LawColumns, place: number): boolean =>
  ((flags[place] ?? 0) & ARTICLE_FLAG.held) !== 0;
