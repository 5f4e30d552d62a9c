import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { VIEWS } from '../../src/store/views.js';
import { expectGolden } from '../golden.js';
import { runFake, type Outcome, type World } from './fake-io.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-time-'));
const index = join(folder, 'travail.sqlite');
const source = resolve('test/fixtures/query/code-du-travail');
const ask = (argv: readonly string[], world: World = {}): Promise<Outcome> =>
  runFake([...argv, '--index', index], { cwd: folder, ...world });
const rowsOf = async (argv: readonly string[], world: World = {}): Promise<Record<string, unknown>[]> =>
  (await ask([...argv, '--format', 'ndjson'], world)).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  const built = await runFake(['build', source, '--index', index, '--quiet'], { cwd: folder });
  expect(built.code).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const steps = (rows: readonly Record<string, unknown>[]): unknown[][] =>
  rows.map((row) => [row['from'], row['hop'], row['via'], row['to'], row['outcome']]).map((row) => row.map(short));
const short = (cell: unknown): unknown => (typeof cell === 'string' ? cell.replace('code-du-travail/', '') : cell);

describe('successors', () => {
  test('of an article whose list also names one that ended with it', async () => {
    const { stdout, code } = await ask(['successors', 'L122-14']);
    expect(code).toBe(0);
    expectGolden('query/successors-l122-14.txt', stdout);
  });

  test('several, from stdin, as a concordance table', async () => {
    const lines = 'L122-14-7\n\n  art. R. 516-45 du code du travail  \nL. 200-2\nL. 9999-9\n';
    const { stdout, code } = await ask(['successors', '-', '--format', 'csv'], { stdin: lines });
    expect(code).toBe(1);
    expectGolden('query/successors.csv', stdout);
  });

  test('stop at the first that lives, and do not go through what ended on the same day', async () => {
    const all = steps(await rowsOf(['successors', 'L122-14']));
    expect(all).toContainEqual(['L122-14', 1, null, 'L122-14-7', 'earlier']);
    expect(all.filter(([, , via]) => via === 'L122-14-7')).toEqual([]);
    expect(all.filter(([, , via]) => via === 'L1232-2')).toEqual([]);
  });

  test('none: says which recodification ended it', async () => {
    const [row, ...others] = await rowsOf(['successors', 'L200-2']);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ to: null, outcome: 'none', hop: null });
    expect(row?.['remark']).toBe('recodified by ordonnance n° 2007-329 from 2008-05-01; no list says where to');
  });

  test('a move inside the code is followed; the act that moved it is not where it went', async () => {
    expect(steps(await rowsOf(['successors', 'R1423-40']))).toEqual([['R1423-40', null, null, null, 'none']]);
  });

  test.each([
    [['successors', 'L9999-9'], '', 1],
    [['successors', '-'], '', 1],
    [['successors', 'L9999-9', 'L9999-8'], '', 1],
  ])('%j of %j ends in %i', async (argv, stdin, status) => {
    expect((await ask(argv, { stdin })).code).toBe(status);
  });

  test('the same reference twice is one row', async () => {
    expect(await rowsOf(['successors', 'L200-2', 'L. 200-2'])).toHaveLength(1);
  });

  test('cut where --limit says, and says so', async () => {
    const { stdout } = await ask(['successors', 'L122-14', '--limit', '1']);
    expect(stdout).toMatch(/\d+ more steps left out/);
  });
});

describe('predecessors', () => {
  test('mirror the successors', async () => {
    const back = steps(await rowsOf(['predecessors', 'L1231-2']));
    expect(back).toContainEqual(['L1231-2', 1, null, 'L122-14-7', 'through']);
    expect(back).toContainEqual(['L1231-2', 2, 'L122-14-7', 'L122-14', expect.any(String)]);
  });
});

describe('--at', () => {
  const own = '2020-10-28';

  test.each([
    ['who-cites', 'L122-14'],
    ['cites', 'L122-14'],
    ['show', 'L122-14'],
    ['path', 'L122-14', 'L1232-2'],
    ['list', 'code du travail'],
    ['export', 'L122-14'],
    ['export'],
    ['applied-by', 'L122-14-3'],
  ])('%s: undated wordings speak of their own day only', async (...argv) => {
    const refused = await ask([...argv, '--at', '2004-06-01']);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/have no dates: the index cannot say what held on 2004-06-01\n.*--at 2020-10-28/);
    expect((await ask([...argv, '--at', own])).code).toBe(0);
  });

  test('history tells what had happened by then', async () => {
    const events = async (day: string) =>
      (await rowsOf(['history', 'L122-14', '--at', day]))
        .map((row) => row['event'])
        .filter((kind) => kind !== 'follows');
    expect(await events('2025-01-01')).toEqual(expect.arrayContaining(['repealed', 'replaced']));
    const before = await events('2007-01-01');
    expect(before.length).toBeGreaterThan(0);
    expect(before.filter((kind) => kind === 'repealed' || kind === 'replaced')).toEqual([]);
  });
});

describe('what is held', () => {
  test('a number without a page: the holding of its text says what that is worth', async () => {
    const { stdout } = await ask(['show', 'L1232-3']);
    expect(stdout).toContain('the source holds only a part of this text: that a page is missing proves nothing');
    expect((await ask(['show', 'L1232-2'])).stdout).not.toContain('proves nothing');
  });

  test('the list of texts says it of what is held, and of nothing else', async () => {
    const { stdout } = await ask(['list']);
    expect(
      stdout
        .split('\n')
        .filter((line) => line.includes('a part'))
        .map((line) => line.split(' ')[0]),
    ).toEqual(['code-du-travail']);
  });

  test('show --versions: wordings and nothing else', async () => {
    const rows = await rowsOf(['show', 'L122-14', '--versions']);
    expect(rows.map((row) => row['kind'])).toEqual(['version']);
    expect((await rowsOf(['show', 'L122-14'])).length).toBeGreaterThan(1);
  });
});

describe('applied-by', () => {
  test('a regulatory article that cites it in its own words, with its reason', async () => {
    const rows = await rowsOf(['applied-by', 'L122-14-3']);
    expect(rows.map((row) => [row['article'], row['because'], row['surfaces']])).toEqual([
      ['code-du-travail/R516-45', ['cites'], expect.arrayContaining(['L. 122-14-3'])],
    ]);
  });

  test('the law that cites it does not apply it', async () => {
    const cite = await rowsOf(['who-cites', 'L116-7']);
    expect(cite.map((row) => row['article'])).toContain('code-du-travail/L115-1');
    expect((await rowsOf(['applied-by', 'L116-7'])).filter((row) => String(row['article']).includes('/L'))).toEqual([]);
  });

  test('what lists declare to apply it, and how many of each', async () => {
    const { stdout } = await ask(['applied-by', 'L. 115-1 du code du travail']);
    expectGolden('query/applied-by-l115-1.txt', stdout);
  });

  test('cut where --limit says', async () => {
    const { stdout } = await ask(['applied-by', 'L. 115-1 du code du travail', '--limit', '1']);
    expect(stdout).toMatch(/\d+ more left out by --limit/);
  });
});

describe('sql', () => {
  const sql = async (statement: string, stdin = ''): Promise<Outcome> => {
    const outcome = await ask(['sql', ...(statement === '' ? [] : [statement]), '--format', 'csv'], { stdin });
    return { ...outcome, stdout: outcome.stdout.replaceAll('\r\n', '\n') };
  };

  test('answers on the documented views', async () => {
    const { stdout } = await sql(
      `select number, status, basis, since, by from v_articles
       where text = 'code-du-travail' and held and status = 'repealed' order by id`,
    );
    expect(stdout).toBe(
      [
        'number,status,basis,since,by',
        'L115-1,repealed,nota,2008-05-01,ordonnance-2007-329/12',
        'L122-14,repealed,nota,2008-05-01,ordonnance-2007-329/12',
        'L122-14-7,repealed,nota,2008-05-01,ordonnance-2007-329/12',
        'L200-2,repealed,nota,2008-05-01,ordonnance-2007-329/12',
        'R516-45,repealed,page,2008-05-01,decret-2008-244/9',
        '',
      ].join('\n'),
    );
  });

  test('the day of a recodification is told from a day of the page', async () => {
    const { stdout } = await sql(`select number, since_is from v_articles where since_is is not null`);
    expect(stdout).toBe('number,since_is\nR516-45,recodification\n');
    expect((await ask(['show', 'R516-45'])).stdout).toMatch(
      /abrogé since 2008-05-01, by décret n° 2008-244, art\.\s9 \(its own page; the day of the recodification\)/,
    );
  });

  test.each(VIEWS.map(({ name, columns }) => [name, Object.keys(columns)] as const))(
    '%s has its columns and rows',
    async (name, columns) => {
      const [head, ...rows] = (await sql(`select * from ${name}`)).stdout.trimEnd().split('\n');
      expect(head?.split(',')).toEqual(columns);
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test('every citation of the view is one that who-cites gives', async () => {
    const { stdout } = await sql(
      `select source from v_citations where relation = 'cites' and target = 'code-du-travail/L122-14' order by source_id`,
    );
    const rows = await rowsOf(['who-cites', 'L122-14']);
    expect(stdout.trimEnd().split('\n').slice(1).sort()).toEqual(rows.map((row) => String(row['article'])).sort());
  });

  test.each([
    "attach 'other.sqlite' as other",
    'detach main',
    'PRAGMA query_only = OFF',
    "select * from pragma_table_info('text')",
    'delete from text',
    'with x as (select 1) delete from text',
    'with x as (select 1) replace into meta select 1, 2',
    'create temp table x(a)',
    'update text set title = 1',
    '/* select */ drop table text',
    'vacuum into "copy.sqlite"',
    "select load_extension('x')",
    'selec 1',
    'select * from nowhere',
    'select 1; delete from text',
  ])('refused, in 2: %s', async (statement) => {
    expect(await sql(statement)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^cite-graph: /) });
  });

  test.each<[string, string, string]>([
    ["select 'attach; --' as x, replace('a', 'a', 'b') as \"delete\" -- drop", '', 'x,delete\nattach; --,b\n'],
    ['', 'select 1 as a;\nselect 2 as a, 3 as a', 'a\n1\na,a_2\n2,3\n'],
    ['-', 'values (1)', 'column1\n1\n'],
    ['', '', ''],
    ["select '", '', ''],
  ])('%j of %j', async (statement, stdin, expected) => {
    const { stdout, code } = await sql(statement, stdin);
    expect([stdout, code]).toEqual([expected, expected === '' && statement !== '' ? 2 : 0]);
  });

  test('as many rows as --limit says, and the rest is mentioned', async () => {
    const { stdout } = await ask(['sql', 'select number from v_articles', '--limit', '2']);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('more rows left out by --limit');
  });
});
