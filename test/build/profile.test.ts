import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake } from '../cli/fake-io.js';

const SOURCE = resolve('test/fixtures/query/code-du-travail');
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-profile-'));
  expect((await cite('build', SOURCE, '--index', 'full.sqlite')).code).toBeLessThan(2);
  expect((await cite('build', SOURCE, '--index', 'status.sqlite', '--profile', 'status')).code).toBeLessThan(2);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const cite = (...argv: string[]) => runFake(argv, { cwd: folder });
interface Answer {
  readonly rows: readonly Readonly<Record<string, string>>[];
}
const json = async (...argv: string[]): Promise<Answer> => JSON.parse((await cite(...argv, '--format', 'json')).stdout);

describe('an index of statuses', () => {
  const numbers = async (index: string) =>
    (await json('list', '--in', 'code-du-travail', '--index', index)).rows.map(({ article, held, status, basis }) => ({
      article,
      held,
      status,
      basis,
    }));

  test('has the numbers of held texts with their statuses, as the whole index has them', async () => {
    const whole = await numbers('full.sqlite');
    expect(whole.length).toBeGreaterThan(5);
    expect(await numbers('status.sqlite')).toEqual(whole);
  });

  test('has the same days of every version, and the same successors', async () => {
    const [whole, lean] = [await numbers('full.sqlite'), 'status.sqlite'];
    for (const { article } of whole.filter(({ held }) => held).slice(0, 20)) {
      const days = async (index: string) =>
        (await json('show', article!.replace('/', ' '), '--versions', '--index', index)).rows.map(
          ({ from, until, status }) => ({ from, until, status }),
        );
      expect(await days(lean)).toEqual(await days('full.sqlite'));
    }
    const successors = async (index: string) =>
      (await json('successors', 'L122-14', '--text', 'code-du-travail', '--index', index)).rows.map(
        ({ to, hop, status, outcome, standing }) => ({ to, hop, status, outcome, standing }),
      );
    expect(await successors(lean)).toEqual(await successors('full.sqlite'));
  });

  test('is smaller, and keeps nothing beside it to be remembered', () => {
    const size = (name: string): number => statSync(join(folder, name)).size;
    expect(size('status.sqlite')).toBeLessThanOrEqual(size('full.sqlite'));
    expect(readdirSync(folder).filter((name) => name.startsWith('status.sqlite'))).toEqual([
      'status.sqlite',
      'status.sqlite.files',
    ]);
  });

  test.each(['who-cites', 'cites', 'applied-by', 'export'])('%s says that it is not there', async (question) => {
    const { code, stderr, stdout } = await cite(question, 'code-du-travail L1232-2', '--index', 'status.sqlite');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(`^cite-graph: ${question}: this index holds statuses and successors only[^]*cite-graph build --force`),
    );
  });

  test('says so in French, and answers of the relations it has', async () => {
    const { stderr } = await cite('cites', 'code-du-travail L1232-2', '--index', 'status.sqlite', '--lang', 'fr');
    expect(stderr).toContain('cet index ne tient que les états et les successeurs');
    const { code } = await cite(
      'cites',
      'code-du-travail L1232-2',
      '--relation',
      'replaces',
      '--index',
      'status.sqlite',
    );
    expect(code).toBe(0);
  });

  test('show says that the words are not there, beside the data where a program reads', async () => {
    const { stdout } = await cite('show', 'code-du-travail L1232-2', '--index', 'status.sqlite');
    expect(stdout).toMatch(/no wording, no citation\s*$/);
    const versions = await cite('show', 'code-du-travail L1232-2', '--versions', '--index', 'status.sqlite');
    expect(versions.stdout).toContain('words not held');
    const machine = await cite('show', 'code-du-travail L1232-2', '--index', 'status.sqlite', '--format', 'json');
    expect(machine.stderr).toContain('no wording, no citation');
    const quiet = await cite('show', 'code-du-travail L1232-2', '--index', 'status.sqlite', '--format', 'json', '-q');
    expect(quiet.stderr).toBe('');
  });

  test('another profile is another index: it is built again', async () => {
    const again = await cite('build', SOURCE, '--index', 'status.sqlite', '--profile', 'status');
    expect(again.stderr).toContain('nothing has changed');
    expect((await cite('build', SOURCE, '--index', 'status.sqlite')).stderr).toContain('articles held');
    expect((await cite('cites', 'code-du-travail L1232-2', '--index', 'status.sqlite')).code).toBe(0);
  });

  test('from cite-graph.yml', async () => {
    const cwd = join(folder, 'project');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'cite-graph.yml'), `profile: status\nsources:\n  - path: ${SOURCE}\n`);
    const { stderr, code } = await runFake(['cites', 'code-du-travail L1232-2'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('this index holds statuses and successors only');
  });
});

interface Report {
  readonly times: readonly { readonly stage: string }[];
  readonly diagnostics: readonly { readonly path: string; readonly severity: string }[];
}

describe('what a build did', () => {
  test('as JSON: counts, references by form and outcome, times by stage, what was left out', async () => {
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes', 'a.md'), 'Vu l’article L. 1232-1 du code du travail et l’article 3.\n');
    writeFileSync(join(folder, 'notes', 'b.md'), '');
    writeFileSync(join(folder, 'notes', 'c.json'), '{"a": ');
    const { code } = await cite('build', 'notes', '--index', 'n.sqlite', '--report', 'r.json', '-q');
    expect(code).toBe(1);
    const report: Report = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
    expect(report).toMatchObject({
      index: join(folder, 'n.sqlite'),
      built: true,
      counts: { files: 3, documents: expect.any(Number), articles: expect.any(Number), versions: expect.any(Number) },
      references: { article: { resolved: 1 } },
    });
    expect(report.times.map(({ stage }) => stage)).toEqual(['files', 'read', 'resolve', 'index']);
    expect(report.diagnostics.map(({ path, severity }) => [path, severity])).toEqual(
      expect.arrayContaining([['notes/c.json', 'error']]),
    );
  });

  test('as Markdown', async () => {
    await cite('build', 'notes', '--index', 'm.sqlite', '--report', 'r.md', '-q');
    const words = readFileSync(join(folder, 'r.md'), 'utf8');
    expect(words).toMatch(/^# .*m\.sqlite\n\nBuilt by cite-graph /);
    expect(words).toMatch(/\| article +\| +1 \|/);
    expect(words).toMatch(/\| error +\| notes\/c\.json/);
    expect(words).toMatch(/\| resolve +\| +\d+ \|/);
  });

  test('the same figures again where nothing has changed', async () => {
    const stats = async () =>
      (await json('build', SOURCE, '--index', 'full.sqlite', '--stats')).rows.filter(
        ({ what }) => what !== 'milliseconds',
      );
    await cite('build', SOURCE, '--index', 'full.sqlite', '--force');
    const again = await stats();
    rmSync(join(folder, 'full.sqlite'));
    const first = await stats();
    expect(again).toEqual(first);
    expect(first.filter(({ what }) => what === 'reference').length).toBeGreaterThan(0);
  });

  test('another ending is refused before anything is built', async () => {
    const { code, stderr } = await cite('build', SOURCE, '--index', 'never.sqlite', '--report', 'r.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('r.txt: a report is .json or .md');
    expect(readdirSync(folder)).not.toContain('never.sqlite');
  });
});
