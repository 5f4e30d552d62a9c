import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What measuring needs of the grammar; a revision that lacks one of these files is measured without it. */
const SOURCES = [
  'src/extract/extract.ts',
  'src/extract/identify-text.ts',
  'src/extract/lists/bullet.ts',
  'src/catalogue/catalogue.ts',
  'src/model/number.ts',
  'src/read/markdown.ts',
];

const yaml = {
  name: 'yaml',
  setup(bundle) {
    bundle.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: `export default () => JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))});`,
      loader: 'js',
    }));
  },
};

/** Bundles the grammar of a source tree and imports it, so that two revisions can be measured by one script. */
export async function grammar(root = ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'cite-graph-grammar-'));
  const outfile = join(folder, 'grammar.mjs');
  try {
    await build({
      stdin: {
        contents: SOURCES.filter((path) => existsSync(join(root, path)))
          .map((path) => `export * from './${path}';`)
          .join('\n'),
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      outfile,
      logLevel: 'error',
      plugins: [yaml],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
