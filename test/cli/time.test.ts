import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
  test('of an article whose rule went through another dead one', async () => {
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

  test('stop at the first that lives, and go through what is dead', async () => {
    const all = steps(await rowsOf(['successors', 'L122-14']));
    expect(all).toContainEqual(['L122-14', 1, null, 'L122-14-7', 'through']);
    expect(all).toContainEqual(['L122-14', 2, 'L122-14-7', 'L1231-2', 'living']);
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
