import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Files that come with the program: their names beside the bundles, and where a package has them. */
const SHIPPED = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'arimo-regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'arimo-bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

/** The bytes of a file that comes with the program; run from its sources, the program takes them out of their package. */
export function shipped(name: keyof typeof SHIPPED): Uint8Array<ArrayBuffer> {
  const here = import.meta.url;
  const path = here.endsWith('.ts') ? createRequire(here).resolve(SHIPPED[name]) : new URL(`./${name}`, here);
  return new Uint8Array(readFileSync(path));
}
