// npm run quality -- INDEX [--examples N] [--seed S]
// INDEX: an index of whole codes with their lists. What each source alone would miss, whether the lists of both ends agree, and
// how far the marks beside links agree with the pages they point to. Prints the tables of docs/data-quality.md; with
// --examples N, N of each cause of a disagreement, drawn by a seed, with their files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './engine.mjs';
import { marksAgainstPages } from './quality-marks.mjs';
import { sourcesAlone } from './quality-sources.mjs';
import { symmetry } from './quality-symmetry.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { examples: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});
const [index] = positionals;
if (index === undefined) {
  process.stderr.write('npm run quality -- INDEX [--examples N] [--seed S]\n');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-quality-'));

/** The rows of a statement, asked of the program as anybody would ask. */
function rows(statement) {
  const file = join(folder, 'rows.ndjson');
  const argv = [join(ROOT, 'bin/cite-graph.cjs'), 'sql', statement, '--index', index, '--format', 'ndjson'];
  execFileSync(process.execPath, argv, { stdio: ['ignore', openSync(file, 'w'), 'inherit'] });
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Every article, by its id in the index. */
function articlesById() {
  const all = rows('SELECT id, article, text, number, held, status, basis FROM v_articles');
  return new Map(all.map((row) => [row.id, { ...row, dead: isDead(row) }]));
}

/** By the article's own page (or its dates), not by marks on the links of others. */
const isDead = ({ status, basis }) =>
  basis !== 'mark' && ['repealed', 'lapsed', 'annulled', 'transferred', 'stillborn'].includes(status);

try {
  const articles = articlesById();
  const proofs = rows(
    'SELECT source_id, target_id, relation, origin, page_of, mark, path, line, "column" FROM v_evidence',
  ).map(({ source_id: source, target_id: target, ...rest }) => ({ source, target, ...rest }));
  const asked = { articles, proofs, examples: Number(values.examples), seed: Number(values.seed) };
  for (const part of [sourcesAlone, symmetry, marksAgainstPages]) process.stdout.write(`${part(asked).join('\n')}\n\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
