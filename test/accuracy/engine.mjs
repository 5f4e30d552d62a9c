import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** Bundles the grammar of a source tree and imports it, so that two revisions can be measured by one script. */
export async function grammar(root) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'cite-graph-')), 'grammar.mjs');
  await build({
    stdin: {
      contents:
        "export { extract } from './src/extract/extract.js'; export { textsNamed } from './src/catalogue/catalogue.js'; export { canonicalNumber } from './src/model/number.js';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    outfile,
    logLevel: 'error',
    plugins: [
      {
        name: 'yaml',
        setup(bundle) {
          bundle.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
            contents: `export default () => JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))});`,
            loader: 'js',
          }));
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}

/** The lines of a JSONL file, plain or gzip. */
export function readLines(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** One line of predictions as the scorer reads them: every number of a list and both ends of a range. */
export function predict({ extract, textsNamed, canonicalNumber }, article) {
  const own = textsNamed(article.code)[0];
  const number = canonicalNumber(article.num ?? '');
  const context = {
    ...(own === undefined ? {} : { ownText: own }),
    ...(number === undefined ? {} : { ownArticle: number }),
  };
  const refs = [];
  for (const reference of extract(article.text, context)) {
    if (reference.kind !== 'article' || reference.form === 'same-article') continue;
    const text = reference.text;
    const target = (value) => ({
      kind: 'article',
      ...(text === undefined ? {} : text.nature === 'code' ? { code_title: text.title } : { text_title: text.title }),
      ...(text?.cid === undefined ? {} : text.nature === 'code' ? { code_cid: text.cid } : { text_cid: text.cid }),
      article_num: value,
    });
    refs.push({ ...reference.span, target: target(reference.number) });
    if (reference.through !== undefined) refs.push({ ...reference.throughSpan, target: target(reference.through) });
  }
  return { id: article.id, refs };
}
