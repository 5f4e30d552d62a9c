import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake } from './cli/fake-io.js';
import { expectGolden } from './golden-file.js';

/**
 * What the five founding documents yield, each answer checked against the documents by eye. The facts are written out
 * here; the whole answers, as people read them, are golden files.
 */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-seeds-'));
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (...argv: string[]): Promise<string> => {
  const { code, stdout, stderr } = await runFake(argv, { cwd: join(folder, 'seeds') });
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit ${String(code)}\n${stderr}`);
  return stdout;
};

interface Evidence {
  origin: string;
  path: string;
  line: number;
  column: number;
  words: string;
  from?: string;
}
interface Row {
  article: string;
  label: string;
  evidence: Evidence[];
}
const rows = async (...argv: string[]): Promise<Row[]> => {
  const answer: { rows: Row[] } = JSON.parse(await ask(...argv, '--format', 'json'));
  return answer.rows;
};

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';

describe('who-cites L162-5', () => {
  test('five articles, each with every place where it says so', async () => {
    const found = await rows('who-cites', 'L162-5');
    const places = Object.fromEntries(
      found.map(({ article, evidence }) => [
        article,
        evidence.map(
          ({ origin, path, line, column, words }) => `${origin} ${path}:${String(line)}:${String(column)} ${words}`,
        ),
      ]),
    );
    expect(places).toEqual({
      [`${CSS}/L162-12-17`]: [
        'text css-l162-12-17.md:4:25 L. 162-5',
        'list css-l162-12-17.md:55:42 L162-5',
        'text css-section-2-2.md:14:151 L. 162-5',
      ],
      [`${CSS}/L162-12-18`]: ['text css-section-2-2.md:32:44 L. 162-5', 'text css-section-2-2.md:56:38 L. 162-5'],
      [`${CSS}/L162-12-20`]: ['text css-section-2-2.md:68:44 L. 162-5', 'text css-section-2-2.md:74:149 L. 162-5'],
      [`${CSP}/L4134-4`]: ['text csp-l4134-4.md:20:120 L.\n162-5', 'list csp-l4134-4.md:60:42 L162-5'],
      'loi-93-8/8': ['text loi-93-8-article-8.md:19:120 L. 162-5'],
    });
  });

  test('as people read it', async () => {
    expectGolden('seeds/who-cites-L162-5.txt', await ask('who-cites', 'L162-5'));
    expectGolden('seeds/who-cites-L162-5.fr.txt', await ask('who-cites', 'L162-5', '--lang', 'fr'));
  });
});

describe('cites', () => {
  test('L162-5 cites twelve articles; the reference to itself is kept apart', async () => {
    const found = await rows('cites', 'L162-5');
    expect(found.map(({ article }) => article).sort()).toEqual(
      [
        ...[
          'L162-5-2',
          'L161-28',
          'L161-29',
          'L162-31-1',
          'L162-5-12',
          'L162-5-3',
          'L162-2-1',
          'L162-14-1',
          'L162-47',
        ].map((number) => `${CSS}/${number}`),
        'loi-93-8/6',
        `${CSP}/L6325-1`,
        `${CSP}/L5121-1`,
      ].sort(),
    );
    const answer: { about: { selfReferences: number } } = JSON.parse(await ask('cites', 'L162-5', '--format', 'json'));
    expect(answer.about.selfReferences).toBe(1);
  });

  test('L162-12-17: the wording of 1999 and that of 2002 are told apart', async () => {
    const found = await rows('cites', 'L162-12-17');
    const by = (from: string): string[] =>
      found
        .filter(({ evidence }) => evidence.some((each) => each.from === from))
        .map(({ label }) => label.replace(/\u00a0/g, ' '));
    expect(by('1999-12-30')).toEqual(['art. L. 162-5', 'art. L. 162-15']);
    expect(by('2002-03-07').sort()).toEqual(
      ['L. 162-5', 'L. 162-9', 'L. 162-12-2', 'L. 162-12-9', 'L. 162-14', 'L. 322-5-2', 'L. 162-15']
        .map((number) => `art. ${number}`)
        .sort(),
    );
    expectGolden('seeds/cites-L162-12-17.txt', await ask('cites', 'L162-12-17'));
  });
});

describe('history', () => {
  test('L4134-4: from loi 93-8 art. 8, codified in 2000, repealed in 2009', async () => {
    expectGolden('seeds/history-L4134-4.txt', await ask('history', 'L4134-4'));
  });
  test('L162-12-17: « Codifié par » of 1985 codified the code, not the article of 1999', async () => {
    expectGolden('seeds/history-L162-12-17.txt', await ask('history', 'L162-12-17'));
  });
});

test('show L4134-4: status, relations under their labels, text with its references', async () => {
  expectGolden('seeds/show-L4134-4.txt', await ask('show', 'L4134-4'));
});

test('« 3° (Abrogé) » is a fact of L162-5', async () => {
  const shown = await ask('show', 'L162-5');
  expect(shown).toMatch(/3°.*[Aa]brogé/);
  expect(shown).toMatch(/11°.*[Aa]brogé/);
});

test('a path through the seeds', async () => {
  expectGolden('seeds/path.txt', await ask('path', 'L162-12-20', 'L161-28'));
});
