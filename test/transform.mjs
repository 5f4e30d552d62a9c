import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { parse } from 'yaml';

/** jest's transformer: TypeScript by esbuild, catalogue YAML to a module (as the bundle does). */
export default {
  process(source, path) {
    if (path.endsWith('.yml'))
      return { code: `export default () => (${JSON.stringify(parse(readFileSync(path, 'utf8')))});` };
    return transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20.19',
      sourcemap: 'inline',
      sourcefile: path,
    });
  },
};
