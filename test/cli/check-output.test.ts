import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake, type Outcome, type World } from './fake-io.js';

const DEAD = 'Vu l’article L. 4134-4 du code de la santé publique';
const ALIVE = 'Vu l’article L. 162-5 du code de la sécurité sociale';

let folder = '';
const file = (name: string): string => join(folder, name);
const put = (name: string, words: string): void => {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), words);
};
const read = (name: string): string => readFileSync(file(name), 'utf8');
const bare = (argv: readonly string[], world: World = {}): Promise<Outcome> => runFake(argv, { cwd: folder, ...world });
const check = (...argv: readonly string[]): Promise<Outcome> => bare(['check', '--index', file('law.sqlite'), ...argv]);
const found = async (...argv: readonly string[]) => {
  const { stdout, code } = await check('--format', 'json', ...argv);
  const { findings, suppressed, ...about } = JSON.parse(stdout);
  const short = ({ severity, rule, line }: Record<string, unknown>): string => [severity, rule, line].join(' ');
  const all = (list: readonly Record<string, unknown>[] = []): string[] => list.map(short);
  return { code, findings: all(findings), suppressed: all(suppressed), about };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-check-'));
  const built = await bare(['build', '--config', join(process.cwd(), 'seeds'), '--index', file('law.sqlite'), '-q']);
  expect(built).toMatchObject({ code: 0 });
  put('notes/dead.md', `# Note\n\n${DEAD}.\n`);
  put('notes/alive.md', `${ALIVE}.\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('formats', () => {
  test('one run serves several readers; stdout has the one without a file', async () => {
    const { stdout, code } = await check(
      ...['notes', '--format', 'github', '--format', 'sarif=out/law.sarif', '-f', 'csv=out/law.csv'],
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=notes\/dead\.md,line=3,/);
    expect(JSON.parse(read('out/law.sarif')).runs[0].results).toHaveLength(1);
    expect(read('out/law.csv').split('\r\n')).toHaveLength(3);
  });

  test('with nothing for stdout, a line on stderr says what was found', async () => {
    expect(await check('notes', '--format', 'junit=out/law.xml')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: '1 error: out/law.xml\n',
    });
    expect((await check('notes', '-q', '--format', 'junit=out/law.xml')).stderr).toBe('');
    expect((await check('notes', '-f', 'text', '-o', 'out/law.txt')).stdout).toBe('');
    expect(read('out/law.txt')).toContain('^^^^^^^^^');
  });

  test('colour is for the terminal, not for a file beside it', async () => {
    const { stdout } = await bare(
      ['check', '--index', file('law.sqlite'), 'notes', '-f', 'text', '-f', 'text=out/plain.txt'],
      { terminal: true, columns: 60 },
    );
    expect(stdout).toContain('\u001b[');
    expect(read('out/plain.txt')).not.toContain('\u001b[');
  });

  test.each([
    [['--format', 'sarf'], /Allowed choices are/],
    [['--format', 'json', '--format', 'text'], /two formats for stdout/],
    [['--format', 'json=a', '--format', 'text=a'], /two formats for a/],
    [['--format', 'json='], /the file has no name/],
    [['--update-baseline'], /which file\? name it with --baseline/],
    [['--baseline', 'none.json'], /none\.json: there is no such baseline\n {2}cite-graph check --baseline none\.json/],
    [['--rule', 'repeled=off'], /did you mean “repealed”/],
    [['--changed-lines', '--update-baseline', '--baseline', 'b.json'], /changed-/],
  ])('%j is refused', async (argv, words) => {
    const { code, stderr } = await check('notes', ...argv);
    expect([code, stderr]).toEqual([2, expect.stringMatching(words)]);
  });

  test('a saved report is rendered again, without index and documents, to the same bytes and status', async () => {
    await check('notes', '--format', 'json=out/saved.json');
    const now = await check('notes', '--format', 'html');
    expect(await bare(['check', '--from', 'out/saved.json', '--format', 'html'])).toMatchObject({
      code: 1,
      stdout: now.stdout,
    });
    expect((await bare(['check', '--from', 'out/saved.json', '--fail-on', 'never'])).code).toBe(0);
  });

  test.each([
    ['{', /not JSON/],
    ['[]', /no saved findings of check/],
    ['{"kind":"cite-graph-findings","version":7}', /of version 7; this program reads version 1/],
    ['{"kind":"cite-graph-findings","version":1}', /damaged at findings/],
  ])('what is no saved report is told: %s', async (words, message) => {
    put('out/wrong.json', words);
    const { code, stderr } = await bare(['check', '--from', 'out/wrong.json']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  test('without an index the two ways to get one are told', async () => {
    const { code, stderr } = await bare(['check', 'notes']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/two ways to get one:\n.*cite-graph build FOLDER.*\n.*--index FILE/);
  });

  test('the list of rules can be had as a table', async () => {
    const { stdout } = await check('--rules', '--format', 'json', '--rule', 'repealed=warning');
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ rule: 'repealed', severity: 'warning' });
    expect((await check('--rules', '--format', 'sarif')).code).toBe(2);
  });
});

describe('baseline', () => {
  test('what is known is not told again; a new fault is, though an old one went away', async () => {
    put('base/a.md', `${DEAD}.\n`);
    put('base/b.md', `Le contrat suit l’article L. 4134-4 du code de la santé publique.\n`);
    const written = await check('base', '--baseline', 'known.json', '--update-baseline');
    expect(written).toMatchObject({ code: 0, stderr: 'known.json: 2 known (2 added, 0 removed)\n' });
    expect(await found('base', '--baseline', 'known.json')).toMatchObject({ code: 0, findings: [] });
    // Lines move, and nothing is new.
    put('base/a.md', `# Titre\n\nUn paragraphe de plus.\n\n${DEAD}.\n`);
    expect(await found('base', '--baseline', 'known.json')).toMatchObject({ code: 0, suppressed: expect.any(Array) });
    // One is mended, another comes: they do not cancel out.
    put('base/b.md', `${ALIVE}.\n\nPour les médecins, voir l’article L. 4134-4 du code de la santé publique.\n`);
    expect(await found('base', '--baseline', 'known.json')).toMatchObject({
      code: 1,
      findings: ['error repealed 3'],
      suppressed: ['error repealed 5'],
      about: { baseline: { path: 'known.json', known: 1, stale: ['base/b.md: « L. 4134-4 » (repealed)'] } },
    });
  });

  test('a run over some files says nothing of the others; a file that is gone is stale', async () => {
    put('part/a.md', `${DEAD}.\n`);
    put('part/b.md', `${DEAD}.\n`);
    await check('part', '--baseline', 'part.json', '--update-baseline', '-q');
    const before = read('part.json');
    expect((await found('part/a.md', '--baseline', 'part.json')).about.baseline.stale).toEqual([]);
    await check('part/a.md', '--baseline', 'part.json', '--update-baseline', '-q');
    expect(read('part.json')).toBe(before);
    rmSync(file('part/b.md'));
    expect((await found('part/a.md', '--baseline', 'part.json')).about.baseline.stale).toEqual([
      'part/b.md: « L. 4134-4 » (repealed)',
    ]);
    const { stderr } = await check('part/a.md', '--baseline', 'part.json', '--update-baseline');
    expect(stderr).toBe('part.json: 1 known (0 added, 1 removed)\n');
  });

  test('one that is damaged is told, and written anew when asked', async () => {
    put('broken.json', '{');
    expect((await check('notes', '--baseline', 'broken.json')).stderr).toMatch(/broken\.json: not JSON/);
    expect((await check('notes', '--baseline', 'broken.json', '--update-baseline')).code).toBe(0);
    expect((await check('notes', '--baseline', 'broken.json')).code).toBe(0);
  });
});

describe('comments', () => {
  test('a fault is held back with its reason; a comment that holds nothing back is told', async () => {
    put('said/a.md', `<!-- cite-graph-ignore repealed: cité exprès -->\n${DEAD}.\n\n${DEAD}.\n`);
    put('said/b.md', `<!-- cite-graph-ignore repealed: plus rien -->\n${ALIVE}.\n`);
    const { findings, suppressed } = await found('said');
    expect([findings, suppressed]).toEqual([['error repealed 4', 'warning ignore-comment 1'], ['error repealed 2']]);
    expect((await found('said', '--rule', 'ignore-comment=off')).findings).toEqual(['error repealed 4']);
  });
});

describe('configuration', () => {
  const configured = (section: string): void =>
    put('house/cite-graph.yml', `index: ${file('law.sqlite')}\nsources: []\ncheck:\n${section}`);
  const house = async (...argv: readonly string[]) => {
    const { stdout, stderr, code } = await bare(['check', '--format', 'json', '--index', file('law.sqlite'), ...argv], {
      cwd: join(folder, 'house'),
    });
    return stdout === '' ? { code, stderr } : { code, report: JSON.parse(stdout) };
  };

  test('severities for some files, names of the house and the text of bare numbers', async () => {
    put('house/docs/a.md', 'Selon l’article L. 4134-4 du Code, rien.\n');
    put('house/drafts/b.md', 'Selon l’article L. 4134-4, rien.\n');
    put('house/drafts/old/c.md', `${DEAD}.\n`);
    configured(
      [
        '  aliases: { le Code: code de la santé publique }',
        '  fail-on: warning',
        '  files:',
        '    - { path: drafts/, text: code de la santé publique, rules: { repealed: info } }',
        '    - { path: [drafts/old/], rules: { repealed: off } }',
        '',
      ].join('\n'),
    );
    const { code, report } = await house('docs', 'drafts');
    expect(code).toBe(1);
    const judged: readonly Record<string, string>[] = report.findings;
    expect(judged.map(({ path, severity }) => [path, severity])).toEqual([
      ['docs/a.md', 'error'],
      ['drafts/b.md', 'info'],
    ]);
    expect((await house('drafts')).code).toBe(0);
    expect((await house('drafts', '--rule', 'repealed=error')).code).toBe(1);
    expect((await house('docs', '--fail-on', 'never')).code).toBe(0);
  });

  test('a baseline, the most warnings, and a text that nobody knows', async () => {
    configured('  baseline: base.json\n  max-warnings: 0\n  rules: { repealed: warning }\n');
    put('house/docs/a.md', `${DEAD}.\n`);
    expect((await house('docs', '--update-baseline')).code).toBe(0);
    expect(existsSync(file('house/base.json'))).toBe(true);
    put('house/docs/b.md', `${DEAD}.\n`);
    expect((await house('docs')).code).toBe(1);
    expect((await house('docs', '--max-warnings', '1')).code).toBe(0);
    configured('  text: le code des chats\n');
    expect((await house('docs')).stderr).toMatch(/check: no text is known as “le code des chats”/);
  });
});

test('law that is old is told, without changing the status', async () => {
  put('law/l.md', '# Article L1\n\nRien.\n');
  const source = '{ path: l.md, text: code du travail, known: 2024-01-01, state: 2024-03-01 }';
  put('law/cite-graph.yml', `sources: [${source}]\n`);
  put('law/doc/note.md', 'Rien.\n');
  const run = (...more: readonly string[]) => bare(['check', 'doc/note.md', ...more], { cwd: join(folder, 'law') });
  const first = await run();
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('306 days old (2024-03-01)') });
  expect((await run('--lang', 'fr')).stdout).toContain('a 306 jours');
  put('law/cite-graph.yml', `sources: [${source}]\ncheck: { max-age: 400 }\n`);
  expect((await run()).stdout).not.toContain('days old');
});
