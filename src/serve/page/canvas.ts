import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeView, GraphView, NodeView } from '../view.js';
import { currentColours, kindOf, type Colours } from './colours.js';
import { cellOf, placeAround, type Place } from './places.js';

interface DrawnNode {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  node: NodeView;
  forceLabel: boolean;
  /** Columns away from the article that was asked about: negative to its left. */
  column: number;
  row: number;
}

interface DrawnEdge {
  size: number;
  color: string;
  edge: EdgeView;
}

/** The drawn graph: articles are added to it, never taken away. */
export interface Canvas {
  /** Adds what is around an article; returns how many articles are new. */
  add(key: string, graph: GraphView): number;
  select(key: string | undefined): void;
  fit(): void;
  readonly nodes: () => readonly NodeView[];
  readonly edges: () => number;
  close(): void;
}

/** From the article to the columns beside it, from those to the next, whose names stand between, and room for names outside. */
const WIDE = 5;
const APART = 7;
const NAME = 7.5;

const acrossOf = (column: number): number =>
  column === 0 ? 0 : Math.sign(column) * (WIDE + (Math.abs(column) - 1) * APART);

/** Letters of a name on a wide stage and on a phone's, which is narrower than this many pixels. */
const LETTERS = { wide: 34, narrow: 18, below: 480 };

const shortened = (name: string, most: number): string =>
  name.length > most ? (most < 1 ? '' : `${name.slice(0, most - 1)}…`) : name;

const colourOf = (node: NodeView, asked: string, colours: Colours): string =>
  node.key === asked ? colours.asked : node.dead ? colours.dead : colours.alive;

/** A node as it is drawn, with the side on which its name has room. */
interface Named {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  readonly column?: number;
  readonly row?: number;
  /** Where the node stands that is next in its row, away from the article. */
  readonly next?: number | undefined;
}

/** Where a name of this width begins: to the left of what stands left, below the article itself, else to the right. */
function nameAt({ x, y, size, column = 1 }: Named, width: number): readonly [x: number, y: number] {
  if (column < 0) return [x - size - 4 - width, y + 4];
  return column === 0 ? [x - width / 2, y + size + 15] : [x + size + 4, y + 4];
}

/** Name beside the node on paper of its own, so that it stays readable over lines in both themes. */
function drawHover(context: CanvasRenderingContext2D, node: Named, colours: Colours): void {
  const words = node.label ?? '';
  context.font = '600 13px system-ui, sans-serif';
  const width = context.measureText(words).width;
  const [x, y] = nameAt(node, width);
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.rect(x - 5, y - 15, width + 10, 22);
  context.fill();
  context.stroke();
  context.fillStyle = colours.ink;
  context.fillText(words, x, y);
}

/**
 * The name as far as there is room beside its node, to the border or to the node that stands next in its row: a name cut by
 * either would begin in the middle of a word.
 */
function fitted(context: CanvasRenderingContext2D, { label, x, size, column = 1, next }: Named): string {
  const words = label ?? '';
  if (column === 0) return words;
  const border = column < 0 ? 0 : context.canvas.clientWidth;
  const room = next === undefined ? Math.abs(border - x) - size - 8 : Math.abs(next - x) - 2 * size - 8;
  let kept = words.length;
  while (kept > 0 && context.measureText(shortened(words, kept)).width > room) kept--;
  return shortened(words, kept);
}

function drawLabel(context: CanvasRenderingContext2D, node: Named, colours: Colours): void {
  if (node.label === null) return;
  context.font = `${node.column === 0 ? '600 13px' : '12px'} system-ui, sans-serif`;
  const words = fitted(context, node);
  const [x, y] = nameAt(node, context.measureText(words).width);
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  context.strokeText(words, x, y);
  context.fillText(words, x, y);
}

/** Room for the names outside the outermost columns: those to the left are written leftwards. */
function withNames(places: Iterable<Place>): { x: [number, number]; y: [number, number] } {
  const all = [...places];
  const columns = all.map(({ column }) => acrossOf(column));
  const rows = all.map(({ row }) => -row);
  const [left, right] = [Math.min(...columns, 0), Math.max(...columns, 0)];
  return {
    x: [left - (left < 0 ? NAME : 1), right + (right > 0 ? NAME : 1)],
    y: [Math.min(...rows, -4), Math.max(...rows, 4)],
  };
}

/** Draws a graph into an element; throws where the browser has no WebGL. */
export function drawGraph(element: HTMLElement, asked: string, on: { readonly click: (key: string) => void }): Canvas {
  const graph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  const places = new Map<string, Place>();
  let colours = currentColours();
  let selected: string | undefined;
  const taken = new Set<string>();
  const nextInRow = ({ column = 0, row = 0 }: Named): number | undefined => {
    const beyond = column + Math.sign(column);
    if (column === 0 || !taken.has(cellOf({ column: beyond, row }))) return undefined;
    return sigma.graphToViewport({ x: acrossOf(beyond), y: -row }).x;
  };
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, element, {
    defaultEdgeType: 'arrow',
    labelRenderedSizeThreshold: 0,
    labelDensity: 6,
    labelGridCellSize: 60,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    stagePadding: 24,
    zIndex: true,
    defaultDrawNodeLabel: (context, node) => {
      const named = { ...node, label: node.label ?? null };
      drawLabel(context, { ...named, next: nextInRow(named) }, colours);
    },
    defaultDrawNodeHover: (context, node) => {
      drawHover(context, { ...node, label: node.label ?? null }, colours);
    },
    nodeReducer: (key, drawn) => ({
      ...drawn,
      color: colourOf(drawn.node, asked, colours),
      highlighted: key === selected,
    }),
    edgeReducer: (key, drawn) => {
      const near = selected === undefined || graph.extremities(key).includes(selected);
      return {
        ...drawn,
        color: colours[kindOf(drawn.edge.relation)],
        size: near && selected !== undefined ? 2.2 : 1.2,
      };
    },
  });
  sigma.on('clickNode', ({ node }) => {
    on.click(node);
  });
  const themed = (): void => {
    colours = currentColours();
    sigma.refresh();
  };
  document.addEventListener('themechange', themed);
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', themed);

  const most = element.clientWidth < LETTERS.below ? LETTERS.narrow : LETTERS.wide;
  const addNode = (node: NodeView): void => {
    const { column, row } = places.get(node.key) ?? { column: 0, row: 0 };
    const name = `${node.dead ? '† ' : ''}${shortened(node.name, most)}`;
    graph.addNode(node.key, {
      ...{ x: acrossOf(column), y: -row, size: node.key === asked ? 11 : 5, label: name, node },
      ...{ color: '', forceLabel: node.key === asked, column, row },
    });
  };
  const addEdge = (edge: EdgeView): void => {
    const key = `${edge.source} ${edge.relation} ${edge.target}`;
    if (graph.hasEdge(key) || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) return;
    graph.addDirectedEdgeWithKey(key, edge.source, edge.target, { size: 1.2, color: '', edge });
  };
  return {
    add(key, found) {
      const before = graph.order;
      placeAround(key, found, places);
      for (const place of places.values()) taken.add(cellOf(place));
      for (const node of found.nodes) if (!graph.hasNode(node.key)) addNode(node);
      for (const edge of found.edges) addEdge(edge);
      sigma.setCustomBBox(withNames(places.values()));
      sigma.refresh();
      return graph.order - before;
    },
    select(key) {
      selected = key;
      sigma.refresh({ skipIndexation: true });
    },
    fit: () => void sigma.getCamera().animatedReset(),
    nodes: () => graph.mapNodes((_, { node }) => node),
    edges: () => graph.size,
    close() {
      document.removeEventListener('themechange', themed);
      media.removeEventListener('change', themed);
      sigma.kill();
    },
  };
}
