import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseConfiguration } from '../../src/cli/configuration.js';
import { freshIndex, namedIndex, stamp } from '../../src/cli/freshness.js';
import type { Io } from '../../src/cli/io.js';
import { startProgress } from '../../src/cli/progress.js';
import { runFake } from './fake-io.js';

let folder = '';
const inFolder = (...parts: string[]): string => join(folder, ...parts);
const fresh = (name: string): string => {
  mkdirSync(inFolder(name), { recursive: true });
  return inFolder(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('init', () => {
  const corpus = (name: string): string => {
    const path = fresh(name);
    cpSync('seeds/css-section-2-2.md', join(path, 'section.md'));
    mkdirSync(join(path, 'notes'));
    writeFileSync(join(path, 'notes', 'a.txt'), 'Vu l’article 1240 du code civil.');
    writeFileSync(join(path, 'notes', 'b.txt'), 'Vu l’article L. 1 du code du travail.');
    return path;
  };

  test('writes a configuration that can be read back, with an entry for each file and folder', async () => {
    const cwd = corpus('writes');
    const { code, stdout, stderr } = await runFake(['init'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote cite-graph.yml; next: cite-graph list\n',
    });
    const written = parseConfiguration(readFileSync(join(cwd, 'cite-graph.yml'), 'utf8'), 'cite-graph.yml');
    expect(written).toEqual({
      sources: [{ path: 'notes/' }, { path: 'section.md', text: 'CODE DE LA SECURITE SOCIALE' }],
    });
  });

  test('every line it leaves commented out can be taken as it stands', async () => {
    const { stdout } = await runFake(['init', '--dry-run'], { cwd: corpus('comments') });
    const words = stdout
      .split('\n')
      .filter((line) => !/^ *# (\d+ file|What|More|House)/.test(line))
      .map((line) => line.replace(/^( *)# ( *)(?=[a-z])/, (_, before: string, more: string) => before + more))
      .join('\n');
    expect(Object.keys(parseConfiguration(words, 'x')).sort()).toEqual(['aliases', 'ignore', 'index', 'sources']);
  });

  test('never replaces what is there unless told to', async () => {
    const cwd = corpus('keeps');
    writeFileSync(join(cwd, 'cite-graph.yml'), 'sources: []\n');
    const refused = await runFake(['init'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/cite-graph\.yml exists already\n.*--force/);
    expect(readFileSync(join(cwd, 'cite-graph.yml'), 'utf8')).toBe('sources: []\n');
    expect((await runFake(['init', '--force', '--quiet'], { cwd })).stderr).toBe('');
    expect(readFileSync(join(cwd, 'cite-graph.yml'), 'utf8')).toContain('section.md');
  });

  test('many files beside each other are one entry; a folder with nothing to read says so', async () => {
    const cwd = fresh('many');
    for (let n = 0; n < 30; n++) writeFileSync(join(cwd, `note-${String(n)}.txt`), 'Vu le code civil.');
    expect((await runFake(['init', '--dry-run'], { cwd })).stdout).toContain('- path: "*.txt"');
    expect((await runFake(['init', '--dry-run'], { cwd: fresh('nothing') })).stdout).toContain(
      'nothing was found here',
    );
  });

  test('a folder that is not there is an error', async () => {
    expect(await runFake(['init', 'nowhere'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'cite-graph: nowhere: there is no such folder\n',
    });
  });
});

describe('extract', () => {
  test('reads stdin, and offsets are those of the source', async () => {
    const stdin = 'Vu les articles L. 162-5 et 1240 du code civil.';
    const { code, stdout } = await runFake(['extract', '-', '--format', 'ndjson'], { stdin });
    expect(code).toBe(0);
    const rows: { start: number; end: number; surface: string }[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ start, end }) => stdin.slice(start, end))).toEqual(['L. 162-5', '1240']);
    expect(rows.map(({ surface }) => surface)).toEqual(['L. 162-5', '1240']);
  });

  test('--text says what a bare article belongs to', async () => {
    const { stdout } = await runFake(['extract', '--text', 'css', '--format', 'csv'], {
      stdin: "Vu l'article L. 162-5.",
    });
    expect(stdout).toContain('code-de-la-securite-sociale');
    const unknown = await runFake(['extract', '--text', 'qwertz'], { stdin: '' });
    expect({ code: unknown.code, stderr: unknown.stderr }).toEqual({
      code: 2,
      stderr: 'cite-graph: --text: no text is known as “qwertz”\n',
    });
  });

  test.each([
    ['a file that is not there', ['extract', 'nowhere.md'], /nowhere\.md: no such file or folder/],
    ['a binary file', ['extract', 'binary.md'], /^cite-graph: binary\.md: /],
  ])('%s is one clear line', async (_, argv, message) => {
    writeFileSync(inFolder('binary.md'), Buffer.from([0, 1, 2, 0xff, 0, 0x80, 0x1f]));
    const { code, stdout, stderr } = await runFake(argv, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('--output writes the file and nothing on stdout', async () => {
    const { code, stdout } = await runFake(['extract', '-', '-o', 'out.csv', '-f', 'csv'], {
      cwd: folder,
      stdin: 'Vu le code civil.',
      terminal: true,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(inFolder('out.csv'), 'utf8')).toContain('code-civil');
    const refused = await runFake(['extract', '-', '-o', 'no/such/out.csv'], {
      cwd: folder,
      stdin: 'Vu le code civil.',
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/out\.csv: no such file or folder/);
  });
});

describe('an index is fresh', () => {
  test.each<[string, string | undefined]>([
    ['sources: []', '.cite-graph/index.sqlite'],
    ['index: ../up/index.sqlite', '../up/index.sqlite'],
    ['index: law.sqlite   # here', 'law.sqlite'],
    ['sources:\n  - path: a\n    index: no', '.cite-graph/index.sqlite'],
    ['index: "quoted.sqlite"', undefined],
    ['index: &anchor x', undefined],
  ])('%j names %s', (words, expected) => {
    expect(namedIndex('/folder/cite-graph.yml', words)).toBe(expected && join('/folder', expected));
  });

  test('until its configuration, a source, or a folder of sources changes', () => {
    const cwd = fresh('fresh');
    const path = (name: string): string => join(cwd, name);
    for (const name of ['a.md', 'b.md', 'index.sqlite']) writeFileSync(path(name), name);
    writeFileSync(path('cite-graph.yml'), 'index: index.sqlite\n');
    const remember = (): void => {
      stamp(path('index.sqlite'), path('cite-graph.yml'), [path('a.md'), path('b.md')]);
    };
    const isFresh = (): boolean => freshIndex(path('cite-graph.yml')) === path('index.sqlite');
    expect(isFresh()).toBe(false);
    remember();
    expect(isFresh()).toBe(true);
    utimesSync(path('a.md'), 1, 1);
    expect(isFresh()).toBe(false);
    remember();
    writeFileSync(path('c.md'), 'new');
    expect(isFresh()).toBe(false);
    remember();
    writeFileSync(path('cite-graph.yml'), 'index: index.sqlite\nignore: [c.md]\n');
    expect(isFresh()).toBe(false);
    remember();
    rmSync(path('b.md'));
    expect(isFresh()).toBe(false);
    remember();
    writeFileSync(path('index.sqlite.stamp.json'), '{');
    expect(isFresh()).toBe(false);
  });
});

describe('build --jobs', () => {
  test('gives the same index with one thread as with many, and takes nothing but a whole number', async () => {
    const cwd = fresh('jobs');
    mkdirSync(join(cwd, 'notes'));
    writeFileSync(join(cwd, 'notes', 'note.txt'), 'Vu l’article L. 1 du code du travail.');
    const bytes = async (jobs: string): Promise<Buffer> => {
      const words = ['build', 'notes', '--index', 'law.sqlite', '--force', '--quiet', '--jobs', jobs];
      expect((await runFake(words, { cwd })).code).toBe(0);
      return readFileSync(join(cwd, 'law.sqlite'));
    };
    expect((await bytes('2')).equals(await bytes('1'))).toBe(true);
    expect(await runFake(['build', 'notes', '--jobs', '0'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('progress', () => {
  const watch = (env: Record<string, string>, terminal: boolean, quiet = false): string[] => {
    const lines: string[] = [];
    const io = {
      stderr: { write: (words: string) => lines.push(words) > 0 },
      isTTY: { stdout: terminal, stderr: terminal },
      env,
      columns: 20,
    } as unknown as Io;
    let time = 0;
    const progress = startProgress(io, { language: 'en', color: false, quiet }, () => time);
    for (const [at, words] of [
      [0, 'too soon'],
      [299, 'still too soon'],
      [300, 'shown'],
      [350, 'too near'],
      [400, 'cut where the terminal ends'],
    ] as const) {
      time = at;
      progress.say(words);
    }
    progress.end();
    return lines;
  };

  test('is one line after 300 ms, rewritten, cut to the terminal, taken away at the end', () => {
    expect(watch({}, true)).toEqual(['\r\u001b[2Kshown', '\r\u001b[2Kcut where the termi', '\r\u001b[2K']);
  });

  test('is silent in pipes, in CI and under --quiet', () => {
    expect([watch({}, false), watch({ CI: 'true' }, true), watch({}, true, true)]).toEqual([[], [], []]);
  });
});
