import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { diskShelf, memoryShelf } from '../../src/cli/check/cache-file.js';
import { glimpse, hashOf, keptOf } from '../../src/cli/check/known-files.js';
import { FINDINGS_FORMATS } from '../../src/findings-format/registry.js';
import type { Io, Sink } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import { runFake, type Outcome } from './fake-io.js';

const DEAD = 'Vu l’article L. 4134-4 du code de la santé publique';
const ALIVE = 'Vu l’article L. 162-5 du code de la sécurité sociale';
const OLD = new Date('2020-01-01T00:00:00Z');

let home = '';
let index = '';
const file = (name: string): string => join(home, 'work', name);
const put = (name: string, words: string): void => {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), words);
};
const cached = (): string[] => {
  const folder = file('.cite-graph/cache');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('check-')) : [];
};
const bare = (...argv: readonly string[]): Promise<Outcome> => runFake(['check', ...argv], { cwd: join(home, 'work') });
const check = (...argv: readonly string[]): Promise<Outcome> => bare('--index', index, 'docs', ...argv);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cite-graph-cache-'));
  index = join(home, 'law.sqlite');
  const built = await runFake(['build', '--config', join(process.cwd(), 'seeds'), '--index', index, '-q'], {
    cwd: home,
  });
  expect(built).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(join(home, 'work'), { recursive: true, force: true });
  put('docs/dead.md', `# Note\n\n${DEAD}, et l’article L. 9999-99 du même code.\n`);
  put('docs/alive.md', `${ALIVE}.\n`);
  put('docs/known.md', `<!-- cite-graph-ignore repealed: cité pour mémoire -->\n${DEAD}.\n`);
  put('docs/none.txt', 'Rien.\n');
});

describe('the same words, whether read now or kept', () => {
  test.each(FINDINGS_FORMATS.map(({ name }) => name))('%s', async (name) => {
    const plain = await check('--format', name, '--no-cache');
    expect(cached()).toEqual([]);
    const first = await check('--format', name);
    expect(cached()).toHaveLength(1);
    const second = await check('--format', name);
    expect(first).toEqual(plain);
    expect(second).toEqual(plain);
    expect(plain.stdout).not.toBe('');
  });

  test('of several runs of one kind, one place is kept; each other way to ask has its own', async () => {
    await check();
    await check('--format', 'json', '--fail-on', 'never', '--max-warnings', '3');
    expect(cached()).toHaveLength(1);
    await check('--at', '2008-04-30');
    await check('--rule', 'repealed=info');
    await check('--lang', 'fr');
    await check('--text', 'code du travail');
    put('cite-graph.yml', 'check:\n  rules:\n    repealed: warning\n');
    expect((await check('--format', 'json')).stdout).toContain('"severity": "warning"');
    expect(cached()).toHaveLength(6);
    expect(readFileSync(file('.cite-graph/cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('what changed, came or went is seen', async () => {
    await check();
    put('docs/alive.md', `${DEAD}.\n`);
    put('docs/new/more.md', `${DEAD}.\n`);
    rmSync(file('docs/dead.md'));
    const again = await check('--format', 'json');
    expect(again).toEqual(await check('--format', 'json', '--no-cache'));
    expect(again.stdout).toContain('docs/new/more.md');
    expect(again.stdout).not.toContain('docs/dead.md');
  });

  test('a file that cannot be read is told every time', async () => {
    writeFileSync(file('docs/broken.docx'), 'PK\u0003\u0004 nothing');
    const first = await check();
    expect(first.stderr).toContain('docs/broken.docx');
    expect(await check()).toEqual(first);
    expect(await check('--no-cache')).toEqual(first);
  });

  test('a baseline is asked anew of what is kept', async () => {
    await check('--baseline', 'known.json', '--update-baseline');
    expect(await check('--baseline', 'known.json')).toMatchObject({ code: 0 });
    expect(await check()).toMatchObject({ code: 1 });
  });

  test('what is edited, compared or comes by stdin is not kept', async () => {
    await check('--fix', '--dry-run');
    await check('--since', index);
    await runFake(['check', '--index', index], { cwd: join(home, 'work'), stdin: `${DEAD}.` });
    expect(cached()).toEqual([]);
  });
});

describe('what is kept', () => {
  test.each([
    ['cut short', (words: string) => words.slice(0, -10)],
    ['changed', (words: string) => words.replace('repealed', 'repeated')],
    ['empty', () => ''],
    ['of another program', () => 'null'],
  ])('is not believed when it is %s', async (_, damage) => {
    const plain = await check('--format', 'json');
    const [name = ''] = cached();
    const path = file(`.cite-graph/cache/${name}`);
    const words = readFileSync(path, 'utf8');
    writeFileSync(path, damage(words));
    expect(await check('--format', 'json')).toEqual(plain);
    expect(readFileSync(path, 'utf8')).toBe(words);
  });

  test('many runs at once leave one whole cache, and no pieces', async () => {
    const plain = await check('--format', 'json', '--no-cache');
    const runs = await Promise.all([1, 2, 3, 4, 5].map(() => check('--format', 'json')));
    for (const run of runs) expect(run).toEqual(plain);
    expect(readdirSync(file('.cite-graph/cache')).sort()).toEqual(['.gitignore', ...cached()]);
    expect(await check('--format', 'json')).toEqual(plain);
  });

  test('a folder that cannot be written is done without', async () => {
    put('.cite-graph/cache', 'a file where the folder should be');
    expect(await check()).toMatchObject({ code: 1, stderr: '' });
  });

  test('the oldest goes when there is too much', async () => {
    const folder = join(home, 'shelf');
    const shelf = diskShelf(folder, { each: 2000, all: 4000 });
    const cache = (size: number) => ({
      head: { rules: [], law: { attribution: ['x'.repeat(size)] } },
      files: new Map(),
    });
    for (const [at, letter] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      await shelf.write(letter.repeat(32), cache(900));
      utimesSync(join(folder, `check-${letter.repeat(32)}.json`), OLD, new Date(OLD.getTime() + at * 1000));
    }
    writeFileSync(join(folder, 'something.else'), 'x'.repeat(5000));
    expect(await shelf.read('a'.repeat(32))).toBeUndefined();
    expect((await shelf.read('e'.repeat(32)))?.files.size).toBe(0);
    await shelf.write('f'.repeat(32), cache(3000));
    expect(await shelf.read('f'.repeat(32))).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test('in memory only the last way to run', async () => {
    const shelf = memoryShelf();
    const head = { rules: [], law: { attribution: [] } };
    await shelf.write('a', { head, files: new Map() });
    await shelf.write('b', { head, files: new Map() });
    expect([await shelf.read('a'), (await shelf.read('b'))?.head]).toEqual([undefined, head]);
  });
});

describe('a file is known', () => {
  const inputOf = (name: string, loads: string[] = []) => ({
    path: name,
    hints: {},
    load: () => {
      loads.push(name);
      return Promise.resolve({ path: name, bytes: readFileSync(file(name)) });
    },
  });
  const cacheOf = (name: string, writtenMs: number) => {
    const seen = glimpse(join(home, 'work'), inputOf(name));
    if (seen === undefined) throw new Error('no file');
    const result = { documents: 1, outcomes: {}, findings: [], suppressed: [] };
    const known = { ...seen, hash: hashOf(readFileSync(file(name))), result };
    return { head: { rules: [], law: { attribution: [] } }, files: new Map([[name, known]]), writtenMs };
  };

  test('by size and times alone, unless it is as young as the cache', async () => {
    const name = 'docs/dead.md';
    const loads: string[] = [];
    const input = inputOf(name, loads);
    const seen = glimpse(join(home, 'work'), input);
    if (seen === undefined) throw new Error('no file');
    expect(await keptOf(cacheOf(name, Date.now() + 60_000), input, seen)).toMatchObject({ atOnce: true });
    expect(loads).toEqual([]);
    expect(await keptOf(cacheOf(name, Date.now()), input, seen)).toMatchObject({ atOnce: false });
    expect(loads).toEqual([name]);
  });

  test('by its content when it was touched, and not when it says something else', async () => {
    const name = 'docs/dead.md';
    const cache = cacheOf(name, Date.now() + 60_000);
    utimesSync(file(name), OLD, OLD);
    const touched = glimpse(join(home, 'work'), inputOf(name));
    if (touched === undefined) throw new Error('no file');
    expect(await keptOf(cache, inputOf(name), touched)).toMatchObject({ atOnce: false, known: { stat: touched.stat } });
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replace('4134', '4135'));
    const other = glimpse(join(home, 'work'), inputOf(name));
    if (other === undefined) throw new Error('no file');
    expect(await keptOf(cache, inputOf(name), other)).toBeUndefined();
    expect(await keptOf(cache, inputOf(name), { ...other, hints: '{"text":"x"}' })).toBeUndefined();
  });

  test('what went away or is no file is not', async () => {
    const name = 'docs/dead.md';
    const cache = cacheOf(name, 0);
    const seen = glimpse(join(home, 'work'), inputOf(name));
    rmSync(file(name));
    if (seen === undefined) throw new Error('no file');
    expect(await keptOf(cache, inputOf(name), seen)).toBeUndefined();
    expect(glimpse(join(home, 'work'), inputOf(name))).toBeUndefined();
    expect(glimpse(join(home, 'work'), inputOf('docs'))).toBeUndefined();
  });
});

/** Waits until something holds, as long as a slow machine may need. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries++) await new Promise((done) => setTimeout(done, 25));
  expect(holds()).toBe(true);
}

describe('--watch', () => {
  const watching = (terminal: boolean, ...argv: readonly string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const into = (lines: string[]): Sink => ({
      write(chunk, done) {
        lines.push(String(chunk));
        done();
        return true;
      },
    });
    const io: Io = {
      stdin: process.stdin,
      stdout: into(out),
      stderr: into(err),
      isTTY: { stdout: terminal, stderr: false },
      env: {},
      cwd: join(home, 'work'),
      today: () => '2025-01-01',
      columns: 80,
    };
    const ended = run(['check', '--watch', '--index', index, ...argv], io);
    const rounds = (): number => err.join('').split('watching for changes').length - 1;
    return { out, err, ended, rounds, words: () => out.join('') };
  };

  test('looks again at what changed, also in a new folder, and ends when it is interrupted', async () => {
    const { ended, rounds, words, out } = watching(false, 'docs', '-f', 'csv');
    await until(() => rounds() === 1);
    expect(words()).toContain('docs/dead.md');
    expect(words()).not.toContain('\u001b[2J');
    out.length = 0;
    put('docs/alive.md', `${DEAD}.\n`);
    await until(() => words().includes('docs/alive.md'));
    put('docs/new/more.md', `${DEAD}.\n`);
    await until(() => words().includes('docs/new/more.md'));
    await until(() => rounds() >= 3);
    out.length = 0;
    put('docs/new/more.md', `${ALIVE}.\n`);
    await until(() => words() !== '' && !words().includes('docs/new/more.md'));
    process.emit('SIGINT');
    expect(await ended).toBe(0);
  });

  test('reads everything again when the index was built anew; the screen is cleared on a terminal', async () => {
    const { ended, rounds, words } = watching(true, 'docs/*.md', '--no-cache');
    await until(() => rounds() === 1);
    expect(words().split('\u001b[2J')).toHaveLength(2);
    expect(cached()).toEqual([]);
    utimesSync(index, new Date(), new Date());
    await until(() => rounds() === 2);
    expect(words().split('\u001b[2J')).toHaveLength(3);
    process.emit('SIGINT');
    expect(await ended).toBe(0);
  });

  test('what stands in the way is told, and watching goes on', async () => {
    put('cite-graph.yml', 'check:\n  rules:\n    repealed: grave\n');
    const { ended, rounds, err, words } = watching(false, 'docs/dead.md', '-f', 'csv');
    await until(() => rounds() === 1);
    expect(err.join('')).toContain('cite-graph.yml');
    put('cite-graph.yml', 'check:\n  rules:\n    repealed: info\n');
    await until(() => words().includes('docs/dead.md'));
    process.emit('SIGINT');
    expect(await ended).toBe(0);
  });

  test.each([
    [['docs', '--fix'], /not with --fix/],
    [['--law'], /not with --law/],
    [['docs', '--baseline', 'b.json', '--update-baseline'], /not with --update-baseline/],
    [[], /name files or folders/],
    [['-'], /name files or folders/],
  ])('%j is refused', async (argv, words) => {
    const { code, stderr } = await bare('--watch', '--index', index, ...argv);
    expect([code, stderr]).toEqual([2, expect.stringMatching(words)]);
  });
});
