import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runFake } from './fake-io.js';

// Whole runs, through grammar, build, index and answer.
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-frozen-'));
const page = (name: string, days: string, words: string): void =>
  writeFileSync(join(folder, 'law', name), `---\ntext: code du travail\n${days}---\n# Article ${words}\n`);
const ask = (...argv: string[]) => runFake(argv, { cwd: folder });

beforeAll(() => {
  mkdirSync(join(folder, 'law'));
  writeFileSync(join(folder, 'cite-graph.yml'), 'sources:\n  - path: law\n');
  page('1989.md', 'from: 1989-08-08\nuntil: 1991-01-18\n', 'L122-14\n\nL’employeur convoque le salarié.');
  page('1991.md', 'from: 1991-01-18\nuntil: 2008-05-01\n', 'L122-14\n\nL’employeur, avant toute décision, convoque.');
  page('1987.md', 'from: 1987-01-01\nuntil: 2008-05-01\n', 'L122-15\n\nLe salarié se fait assister.');
  const frozen = 'l’article L. 122-14, dans sa rédaction en vigueur au 1er janvier 1990';
  page('2010.md', 'from: 2010-01-01\n', `L9000\n\nRestent applicables ${frozen}, et l’article L. 122-15.`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what the words freeze is in the state of that day, and the answer says which wording they mean', async () => {
  const { stdout, code } = await ask('cites', 'code du travail L9000', '--at', '2012-01-01', '--format', 'json');
  expect(code).toBe(0);
  const { rows } = JSON.parse(stdout) as { rows: Record<string, unknown>[] };
  expect(rows.map(({ number, status, basis, frozen }) => ({ number, status, basis, frozen }))).toEqual([
    {
      number: 'L122-14',
      status: 'in-force',
      basis: 'dates',
      frozen: ['the one of 1990-01-01 (since 1989-08-08)'],
    },
    { number: 'L122-15', status: 'unknown', basis: 'dates', frozen: [] },
  ]);
  expect(rows[0]?.['evidence']).toEqual([
    expect.objectContaining({ date: '1990-01-01', dateKind: 'frozen', meant: 'code-du-travail/L122-14@1989-08-08' }),
  ]);
});

test('who cites: the row says which wording of the article is cited, in the language asked for', async () => {
  const { stdout } = await ask('who-cites', 'code du travail L122-14', '--at', '2012-01-01', '--lang', 'fr');
  expect(stdout).toContain('celle du 1er janvier 1990');
  expect(stdout).toContain('8 août 1989');
  const other = await ask('who-cites', 'code du travail L122-15', '--at', '2012-01-01', '--lang', 'fr');
  expect(other.stdout).toMatch(/L\.\s9000/);
  expect(other.stdout).not.toContain('celle du');
});

test('a memo’s hyperlink says which article is meant, whatever its words say', async () => {
  const cid = 'LEGIARTI000006901112';
  page('L1232-2.md', `cid: ${cid}\n`, 'L1232-2\n\nL’employeur convoque le salarié.');
  const address = `https://www.legifrance.gouv.fr/codes/article_lc/${cid}`;
  writeFileSync(join(folder, 'law', 'memo.md'), `Les règles de [convocation](${address}) changent.\n`);
  writeFileSync(
    join(folder, 'law', 'memo.html'),
    `<p>Les règles de <a href="${address}">convocation</a> changent.</p>\n`,
  );
  const { stdout } = await ask('who-cites', 'code du travail L1232-2', '--format', 'json');
  const { rows } = JSON.parse(stdout) as { rows: { text: string; origins: string[] }[] };
  expect(rows.map(({ text, origins }) => [text, origins])).toEqual([
    ['document-law-memo-html', ['link']],
    ['document-law-memo-md', ['link']],
  ]);
});
