import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXPORTERS } from '../../src/export/registry.js';
import { VERSION } from '../../src/model/program.js';
import { REPORTERS } from '../../src/report/registry.js';
import { runFake, type Outcome, type World } from './fake-io.js';

const ESCAPE = '\u001b';
let folder = '';
const ask = (...argv: string[]): Promise<Outcome> => runFake(argv, { cwd: folder });
const rowsOf = async (...argv: string[]): Promise<Record<string, unknown>[]> =>
  (await ask(...argv, '--format', 'ndjson')).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-ask-'));
  cpSync('seeds', folder, { recursive: true });
  writeFileSync(
    join(folder, 'cite-graph.yml'),
    readFileSync('seeds/cite-graph.yml', 'utf8').replace(/^index: .*$/m, ''),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the index builds itself', () => {
  test('on the first question, says so on stderr, and is left alone while nothing changes', async () => {
    const first = await ask('who-cites', 'L162-5');
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/^read 5 files: /m);
    const index = join(folder, '.cite-graph', 'index.sqlite');
    const { mtimeMs } = statSync(index);
    const second = await ask('who-cites', 'L162-5');
    expect(second).toEqual({ code: 0, stdout: first.stdout, stderr: '' });
    expect(statSync(index).mtimeMs).toBe(mtimeMs);
  });

  test('again when a source is added or taken away', async () => {
    const note = join(folder, 'note.md');
    const config = join(folder, 'cite-graph.yml');
    const words = readFileSync(config, 'utf8');
    writeFileSync(note, "Vu l'article L. 162-5 du code de la sécurité sociale.\n");
    writeFileSync(config, `${words}\n  - path: note.md\n`);
    const more = await ask('who-cites', 'L162-5');
    expect(more.stderr).toMatch(/^read 6 files: /m);
    expect(more.stdout).toContain('note.md:1:');
    rmSync(note);
    writeFileSync(config, words);
    const less = await ask('who-cites', 'L162-5', '--quiet');
    expect(less.stderr).toBe('');
    expect(less.stdout).not.toContain('note.md');
  });

  test('a folder with nothing says what to do, in 2', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'cite-graph-empty-'));
    const { code, stdout, stderr } = await runFake(['who-cites', 'L162-5'], { cwd: empty });
    rmSync(empty, { recursive: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/no cite-graph\.yml here or above, and no index\n {2}cite-graph init /);
  });

  test('a folder with nothing is answered from the founding corpus, where the program brings it, and told so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'cite-graph-empty-'));
    const world = { cwd: empty, founding: join(folder, 'cite-graph.yml') };
    const own = await ask('who-cites', 'L162-5', '--format', 'json', '--quiet');
    const founding = await runFake(['who-cites', 'L162-5', '--format', 'json'], world);
    const named = await runFake(['who-cites', 'L162-5', '--index', 'none.sqlite'], world);
    const checked = await runFake(['check', '-'], {
      ...world,
      stdin: "l'article L. 162-5 du code de la sécurité sociale",
    });
    rmSync(empty, { recursive: true });
    expect({ ...founding, stderr: '' }).toEqual(own);
    expect(founding.stderr).toMatch(/no index here: answered from the five founding documents/);
    // What is named is not there, and a check rests on law that somebody chose.
    expect([named.code, checked.code]).toEqual([2, 2]);
  });

  test('a damaged index is one clear line', async () => {
    const broken = join(folder, 'broken.sqlite');
    writeFileSync(broken, 'this is no index');
    const { code, stderr } = await ask('who-cites', 'L162-5', '--index', broken);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cite-graph: .*broken\.sqlite: .*\n( {2}.*\n)?$/);
  });

  test('a configuration with a typo names line, column and the nearest key', async () => {
    const typo = join(folder, 'typo.yml');
    writeFileSync(typo, 'sorces:\n  - path: a.md\n');
    const { code, stderr } = await ask('who-cites', 'L162-5', '--config', 'typo.yml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/typo\.yml:1:1: unknown key "sorces": did you mean "sources"\?/);
  });
});

describe('build', () => {
  test('without a configuration reads the paths it is given into the index it is given', async () => {
    const { code, stdout, stderr } = await ask('build', 'css-section-2-2.md', '--index', 'one.sqlite');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/read 1 files: 4 articles held/);
    expect((await ask('list', 'css', '--index', 'one.sqlite')).stdout).toContain('L.\u00a0162-12-19');
  });

  test('of a folder that has a configuration goes by it, from wherever it is asked', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cite-graph-elsewhere-'));
    const index = join(elsewhere, 'law.sqlite');
    const { code } = await runFake(['build', folder, '--index', index], { cwd: elsewhere });
    const { stdout } = await runFake(['list', '--index', index, '--format', 'csv'], { cwd: elsewhere });
    const own = await ask('list', '--format', 'csv');
    rmSync(elsewhere, { recursive: true });
    expect({ code, stdout }).toEqual({ code: 0, stdout: own.stdout });
  });

  test('never puts other paths where the configuration has its index', async () => {
    const { code, stderr } = await ask('build', 'css-section-2-2.md');
    expect(code).toBe(2);
    expect(stderr).toContain('--index');
  });

  test('says when nothing has changed, and --force builds anyway', async () => {
    await ask('build');
    expect((await ask('build')).stderr).toContain('nothing has changed');
    expect((await ask('build', '--force')).stderr).toContain('read 5 files');
  });

  test('a file that cannot be read is left out and told, in 1', async () => {
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0, 1, 2, 0xff, 0, 0x80, 0x1f]));
    const { code, stderr } = await ask('build', 'binary.md', 'css-l162-5.md', '--index', 'left-out.sqlite');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^binary\.md: error: /m);
    expect(stderr).toMatch(/1 articles held/);
  });

  test('--stats counts references by form and outcome', async () => {
    const { stdout } = await ask('build', '--force', '--stats', '--format', 'json');
    const { rows } = JSON.parse(stdout) as { rows: { what: string; name: string; figure: number }[] };
    expect(rows.find(({ what, name }) => what === 'count' && name === 'files')?.figure).toBe(5);
    expect(rows.some(({ what }) => what === 'reference')).toBe(true);
  });
});

describe('a question', () => {
  test.each(REPORTERS.map(({ name }) => name))(
    'is answered as %s, without colour in a pipe, ending in a newline',
    async (name) => {
      const { code, stdout, stderr } = await ask('who-cites', 'L162-5', '--format', name);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.endsWith('\n')).toBe(true);
      expect(stdout).not.toContain(ESCAPE);
      expect(stdout).toContain('162-12-17');
    },
  );

  test.each(['dot', 'graphml'])('leaves as a graph in %s', async (name) => {
    const { code, stdout } = await ask('who-cites', 'L162-5', '--format', name);
    expect(code).toBe(0);
    expect(stdout).toContain('code-de-la-sante-publique/L4134-4');
  });

  test('has colour on a terminal and under --color, and none under --no-color', async () => {
    const on = async (argv: string[], world: World): Promise<boolean> =>
      (await runFake(['who-cites', 'L162-5', ...argv], { cwd: folder, ...world })).stdout.includes(ESCAPE);
    expect([await on([], { terminal: true, columns: 100 }), await on(['--color'], {})]).toEqual([true, true]);
    expect(await on(['--no-color'], { terminal: true, columns: 100 })).toBe(false);
    expect(await on([], { terminal: true, columns: 100, env: { NO_COLOR: '1' } })).toBe(false);
  });

  test('fits the terminal', async () => {
    const { stdout } = await runFake(['who-cites', 'L162-5', '--no-color'], {
      cwd: folder,
      terminal: true,
      columns: 120,
    });
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(120);
  });

  test('may be asked in French', async () => {
    const { stdout } = await ask('who-cites', 'L162-5', '--lang', 'fr');
    expect(stdout).not.toBe((await ask('who-cites', 'L162-5', '--lang', 'en')).stdout);
    expect(stdout).toMatch(/cité|citent/i);
  });

  test.each([
    ['art. L. 162-5 CSS'],
    ['css L162-5'],
    ["l'article L. 162-5 du code de la sécurité sociale"],
    ['code-de-la-securite-sociale/L162-5'],
  ])('may be typed as %s', async (words) => {
    expect((await ask('who-cites', words)).stdout).toBe((await ask('who-cites', 'L162-5')).stdout);
  });

  test('--text names the text, by abbreviation, title or key', async () => {
    const plain = await ask('who-cites', 'L162-5');
    for (const text of ['css', 'code de la sécurité sociale', 'code-de-la-securite-sociale'])
      expect((await ask('who-cites', 'L162-5', '--text', text)).stdout).toBe(plain.stdout);
    expect((await ask('who-cites', 'L162-5', '--text', 'csp')).code).toBe(1);
  });

  test('narrows by text, relation and number of rows', async () => {
    const all = await rowsOf('who-cites', 'L162-5');
    expect((await rowsOf('who-cites', 'L162-5', '--in', 'loi-93-8')).map(({ article }) => article)).toEqual([
      'loi-93-8/8',
    ]);
    expect(await rowsOf('who-cites', 'L162-5', '--limit', '2')).toEqual(all.slice(0, 2));
    expect((await ask('who-cites', 'L162-5', '--relation', 'annuls')).code).toBe(0);
  });

  test('an article nobody knows is 1 with near misses; an answer with no rows is 0', async () => {
    const unknown = await ask('who-cites', 'L162-5-99');
    expect({ code: unknown.code, stdout: unknown.stdout }).toEqual({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/L162-5-99: not in the index; near: .*L162-5\b/);
    expect((await ask('cites', 'L162-47')).code).toBe(0);
  });

  test('words that are no reference are 2', async () => {
    expect((await ask('who-cites', 'bonjour')).code).toBe(2);
  });

  test('a reader that leaves early is a success', async () => {
    const { code, stderr } = await runFake(['who-cites', 'L162-5'], { cwd: folder, closesAfter: 0 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.each(['show', 'history', 'cites', 'list'])('%s answers', async (name) => {
    const { code, stdout, stderr } = await ask(name, ...(name === 'list' ? [] : ['L4134-4']));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(50);
  });

  test('path goes from one to the other', async () => {
    const { code, stdout } = await ask('path', 'L162-12-20', 'L6325-1');
    expect(code).toBe(0);
    expect(stdout).toMatch(/162-5/);
  });
});

describe('formats of an answer', () => {
  const FIGURES = ['stats', 'rank', 'matrix', 'cycles', 'communities', 'components', 'orphans', 'similar', 'list'];

  test.each(FIGURES)('%s is figures: no graph format is offered or taken', async (name) => {
    expect((await ask(name, '--help')).stdout).not.toContain('graphml');
    const { code, stderr } = await ask(name, '--format', 'graphml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/graphml.*(?:choices|text, )/s);
  });

  test.each(['who-cites', 'cites', 'applied-by', 'show', 'history', 'impact', 'successors', 'predecessors'])(
    '%s leaves as a graph',
    async (name) => {
      const { code, stdout } = await ask(name, 'L162-5 css', '--format', 'graphml');
      expect([code, stdout.slice(0, 5)]).toEqual([0, '<?xml']);
    },
  );
});

describe('export', () => {
  /** What a file of each format is known by; whole files are held to independent readers beside the exporters. */
  const SIGNS: Readonly<Record<string, RegExp>> = {
    dot: /^digraph \S* ?\{[^]*->[^]*\}\s*$/,
    graphml: /<graphml[^]*<edge [^]*<\/graphml>\s*$/,
    gexf: /<gexf[^]*<edge [^]*<\/gexf>\s*$/,
    'gexf-1.2': /<gexf[^]*<edge [^]*<\/gexf>\s*$/,
    json: /^\{[^]*"nodes":[^]*"edges":[^]*\}\s*$/,
    'node-link': /^\{[^]*"nodes":[^]*"links":[^]*\}\s*$/,
    csv: /^source,target,/,
    cypher: /MERGE \([^]*MERGE \(/,
    mermaid: /^(?:flowchart|graph) [^]*-->/m,
    svg: /^<svg [^]*<\/svg>\s*$/,
    png: /PNG\r\n/,
    turtle: /^@prefix eli: /m,
    jsonld: /^\{[^]*"@context"[^]*"@graph"/,
  };
  /** Two tables are two files of an archive. */
  const TABLES: Readonly<Record<string, RegExp>> = {
    'csv-pair': /nodes\.csv[^]*edges\.csv/,
    neo4j: /nodes\.csv[^]*relationships\.csv/,
    parquet: /nodes\.parquet[^]*edges\.parquet/,
  };

  test.each(EXPORTERS.map(({ name }) => name))('writes everything as %s', async (name) => {
    const { code, stdout } = await ask('export', '--format', name);
    const sign = SIGNS[name] ?? TABLES[name];
    expect([code, sign]).toEqual([0, expect.any(RegExp)]);
    expect(stdout).toMatch(sign!);
    if (SIGNS[name] === undefined || name === 'png') return;
    // The article of the emblem and one that cites it, however a format writes numbers.
    for (const number of ['162-5', '162-12-17']) expect(stdout).toMatch(new RegExp(`L\\.?[ \u00a0]?${number}(?!\\d)`));
  });

  test('writes what is around an article, or one text, into a file', async () => {
    const around = (await ask('export', 'L4134-4', '--depth', '1', '--format', 'csv')).stdout;
    expect(around).toContain('L4134-4');
    expect(around.length).toBeLessThan((await ask('export', '--format', 'csv')).stdout.length);
    await ask('export', '--in', 'css', '--format', 'csv', '-o', 'css.csv');
    expect(existsSync(join(folder, 'css.csv'))).toBe(true);
  });
});

describe('completion from the index', () => {
  test('offers numbers and texts, and nothing where there is no index', async () => {
    expect((await ask('complete', '--', 'who-cites', 'L162-12-1')).stdout).toMatch(/^L162-12-17\t/m);
    expect((await ask('complete', '--', 'cites', '--text', 'code-de-la-san')).stdout).toMatch(
      /^code-de-la-sante-publique\t/,
    );
    const empty = mkdtempSync(join(tmpdir(), 'cite-graph-empty-'));
    expect((await runFake(['complete', '--', 'who-cites', 'L'], { cwd: empty })).stdout).toBe('');
    rmSync(empty, { recursive: true });
  });
});

describe('the real program', () => {
  const bin = join(process.cwd(), 'bin/cite-graph.cjs');

  test('prints its version', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  test('answers, and ends well when its reader leaves after the first bytes', async () => {
    const child = spawn(process.execPath, [bin, 'export', '--format', 'json', '--config', folder], { cwd: folder });
    const errors: Buffer[] = [];
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    const first = await new Promise<Buffer>((seen) => child.stdout.once('data', seen));
    child.stdout.destroy();
    const status = await new Promise((ended) => child.once('close', ended));
    expect(first.length).toBeGreaterThan(0);
    expect({ status, stderr: Buffer.concat(errors).toString('utf8') }).toEqual({ status: 0, stderr: '' });
  });
});
