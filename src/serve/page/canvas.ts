import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeView, GraphView, NodeView } from '../view.js';
import { currentColours, kindOf, type Colours } from './colours.js';
import { placeAround, type Place } from './places.js';

interface DrawnNode {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  node: NodeView;
  forceLabel: boolean;
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

const WIDE = 8;
const MOST_LETTERS = 34;

const shortened = (name: string): string => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name);

const colourOf = (node: NodeView, asked: string, colours: Colours): string =>
  node.key === asked ? colours.asked : node.dead ? colours.dead : colours.alive;

/** Name beside the node on paper of its own, so that it stays readable over lines in both themes. */
function drawHover(
  context: CanvasRenderingContext2D,
  node: { readonly x: number; readonly y: number; readonly size: number; readonly label: string | null },
  colours: Colours,
): void {
  const words = node.label ?? '';
  context.font = '600 13px system-ui, sans-serif';
  const width = context.measureText(words).width;
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.ink;
  context.beginPath();
  context.rect(node.x + node.size + 1, node.y - 11, width + 10, 22);
  context.fill();
  context.stroke();
  context.fillStyle = colours.ink;
  context.fillText(words, node.x + node.size + 6, node.y + 4);
}

function drawLabel(
  context: CanvasRenderingContext2D,
  node: { readonly x: number; readonly y: number; readonly size: number; readonly label: string | null },
  colours: Colours,
): void {
  if (node.label === null) return;
  context.font = '12px system-ui, sans-serif';
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  context.strokeText(node.label, node.x + node.size + 3, node.y + 4);
  context.fillText(node.label, node.x + node.size + 3, node.y + 4);
}

/** Draws a graph into an element; throws where the browser has no WebGL. */
export function drawGraph(element: HTMLElement, asked: string, on: { readonly click: (key: string) => void }): Canvas {
  const graph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  const places = new Map<string, Place>();
  let colours = currentColours();
  let selected: string | undefined;
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, element, {
    defaultEdgeType: 'arrow',
    labelRenderedSizeThreshold: 0,
    labelDensity: 3,
    labelGridCellSize: 60,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    stagePadding: 48,
    zIndex: true,
    defaultDrawNodeLabel: (context, node) => {
      drawLabel(context, { ...node, label: node.label ?? null }, colours);
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

  const addNode = (node: NodeView): void => {
    const { column, row } = places.get(node.key) ?? { column: 0, row: 0 };
    const name = `${node.dead ? '† ' : ''}${shortened(node.name)}`;
    graph.addNode(node.key, {
      ...{ x: column * WIDE + (row % 2) * 0.3, y: -row, size: node.key === asked ? 11 : 6, label: name, node },
      ...{ color: '', forceLabel: node.key === asked },
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
      for (const node of found.nodes) if (!graph.hasNode(node.key)) addNode(node);
      for (const edge of found.edges) addEdge(edge);
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
