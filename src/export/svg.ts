import { pictureOf } from '../draw/picture.js';
import type { LawGraph } from '../graph/law-graph.js';
import type { ExportCard, PictureExporter } from './exporter.js';

/** Articles that a picture has room for when nothing else is said. */
const MAX_NODES = 60;

/** The picture of a graph around the article asked about, or around the one with most links; what it leaves out it counts. */
export const svgPicture = (graph: LawGraph, { attribution, leftOut = [] }: ExportCard): string =>
  pictureOf(graph, { language: 'en', theme: 'light', maxNodes: MAX_NODES, notes: [...leftOut, ...attribution] });

/** SVG: citing on the left, cited on the right, texts as boxes; `draw` has more to say about how it looks. */
export const exporter: PictureExporter = {
  name: 'svg',
  extension: 'svg',
  *render(graph, card) {
    yield svgPicture(graph, card);
  },
};
