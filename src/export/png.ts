import type { PictureExporter } from './exporter.js';
import { svgPicture } from './svg.js';

/** Pixels: a wide screen. */
const WIDTH = 1920;

/** The same picture as `svg`, as a PNG of 1,920 pixels' width. */
export const exporter: PictureExporter = {
  name: 'png',
  extension: 'png',
  async *render(graph, card) {
    // The renderer is heavy: it loads when there is something to render.
    const { pngOf } = await import('../draw/png.js');
    yield await pngOf(svgPicture(graph, card), WIDTH);
  },
};
