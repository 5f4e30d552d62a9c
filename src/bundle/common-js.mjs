import { basename } from 'node:path';
import { transform } from 'esbuild';

/** `import.meta.url` does not exist in CommonJS; pieces that use it get their own file's address instead. */
const FILE_URL = "const import_meta_url = require('node:url').pathToFileURL(__filename).href;\n";

/** One of esbuild's ES modules as CommonJS, which starts faster and may be loaded in the middle of a function. */
export async function toCommonJs({ path, text }) {
  const usesUrl = text.includes('import.meta.url');
  const { code } = await transform(text.replaceAll('import.meta.url', 'import_meta_url'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // `import()` becomes a deferred `require`.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
  });
  // Pieces import each other by name; inside dist every one of them is now a .cjs file.
  const linked = code.replace(/(require\(")(\.\/[^"]+)\.js("\))/g, '$1$2.cjs$3');
  return { name: basename(path).replace(/\.js$/, '.cjs'), code: (usesUrl ? FILE_URL : '') + linked };
}
