// Builds dist/: the command line as CommonJS in few files, the library behind ES modules, types, the configuration's schema.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildExplorer } from './bundle/explorer.mjs';
import { buildCommandLine, cacheCode } from './bundle/command-line.mjs';
import { browserSettings, buildNodeLibrary } from './bundle/library.mjs';
import { inRoot, ROOT } from './bundle/shared.mjs';
import { buildWorker, cacheWorker } from './bundle/worker.mjs';

/** Files that `src/draw/shipped.ts` reads beside the bundles: the renderer of SVG, and the letters of a picture in PNG. */
const SHIPPED = [
  ['resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'],
  ['arimo-regular.ttf', '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'],
  ['arimo-bold.ttf', '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'],
];

/** dist/types, when the compiler is there (an install without development tools has no need of them). */
function emitTypes() {
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) return;
  const options = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/types'];
  execFileSync(process.execPath, [compiler, '-p', 'src/library.tsconfig.json', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

rmSync(inRoot('dist'), { recursive: true, force: true });
mkdirSync(inRoot('dist'), { recursive: true });
const { front, pieces } = await buildCommandLine();
await Promise.all([buildNodeLibrary(), browserSettings().then(build), buildWorker(), buildExplorer()]);
copyFileSync(inRoot('src/cli/cite-graph.schema.json'), inRoot('dist/cite-graph.schema.json'));
for (const [name, path] of SHIPPED) copyFileSync(inRoot('node_modules', path), inRoot('dist', name));
cacheCode();
cacheWorker();
emitTypes();
process.stdout.write(
  `dist/front.js ${String(Math.round(front / 1024))} KB, and ${String(pieces)} pieces that load when used\n`,
);
