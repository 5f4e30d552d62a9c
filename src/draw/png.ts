import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { shipped } from './shipped.js';

let ready: Promise<void> | undefined;

/** An SVG of ours as a PNG so many pixels wide: the same bytes wherever it runs, since the letters come with the program. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initWasm(shipped('resvg.wasm'));
  await ready;
  const fontBuffers = [shipped('arimo-regular.ttf'), shipped('arimo-bold.ttf')];
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: 'Arimo' },
  });
  const rendered = picture.render();
  const png = rendered.asPng();
  rendered.free();
  picture.free();
  return png;
}
