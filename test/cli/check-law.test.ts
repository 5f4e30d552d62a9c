import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake, type Outcome } from './fake-io.js';

let folder = '';
const write = (path: string, words: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, words);
};
const run = (...argv: string[]): Promise<Outcome> => runFake(argv, { cwd: folder });

const ABROGE = `

**Liens relatifs à cet article**

_Abrogé par_:

  - Ordonnance n°2017-1386 du 22 septembre 2017 - art. 1 (V)
`;

const ANCIEN = `

**Nota:**

La loi n° 2008-67 du 21 janvier 2008 dans son article 2 X a fixé la date d'entrée en vigueur de la partie législative du code
du travail au 1er mai 2008.

**Liens relatifs à cet article**

_Abrogé par_:

  - Ordonnance n°2007-329 du 12 mars 2007 - art. 12 (VD) en vigueur au plus tard le 1er mars 2008

_Nouveaux textes_:

  - Code du travail - art. L1232-2 (V)
`;

const DEPLACE = `

**Liens relatifs à cet article**

**Liens**:

  - DEPLACE: Décret n°2011-354 du 30 mars 2011 - art. 1
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-law-'));
  write(
    'cite-graph.yml',
    'sources:\n  - { path: code/, text: code du travail, known: 2020-10-28, state: 2020-10-28 }\n',
  );
  write('code/L2323-8.md', `# Article L2323-8\n\nTexte.${ABROGE}`);
  write('code/L122-14.md', `# Article L122-14\n\nTexte ancien.${ANCIEN}`);
  write('code/R4121-1.md', `# Article R4121-1\n\nL'employeur transcrit les résultats.${DEPLACE}`);
  write('code/L1232-2.md', '# Article L1232-2\n\nL’employeur le convoque.\n');
  write('code/L1143-1.md', "# Article L1143-1\n\nAu vu des données\nmentionnées à l'article L. 2323-8.\n");
  write('code/L8000-1.md', "# Article L8000-1\n\nSelon l'article L. 122-14 et l'article R. 4121-1.\n");
  write('code/R8000-2.md', "# Article R8000-2\n\nSelon l'article L. 122-14.\n");
  write(
    'code/L8000-3.md',
    "# Article L8000-3\n\nLa référence à l'article L. 122-14 est remplacée par la référence à l'article L. 1232-2.\n",
  );
  await run('build');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly severity: string;
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly remark?: string;
}

const findings = (stdout: string): readonly string[] => {
  const report: unknown = JSON.parse(stdout);
  const list = (report as { readonly findings: readonly Said[] }).findings;
  return list.map(({ severity, rule, path, line, column, remark }) =>
    [severity, rule, `${path}:${String(line)}:${String(column)}`, ...(remark === undefined ? [] : [remark])].join(' '),
  );
};

describe('check --law', () => {
  test('says what the law itself cites that is gone, and what a clause replaces', async () => {
    const { code, stdout } = await run('check', '--law', '--format', 'json');
    expect(code).toBe(1);
    expect(findings(stdout)).toEqual([
      'error repealed code/L1143-1.md:4:25',
      'info repealed code/L8000-1.md:3:17 lue comme art.\u00a0L.\u00a01232-2 du code du travail (ordonnance n° 2007-329, art.\u00a03 replaces the reference)',
      'info repealed code/L8000-3.md:3:26 not cited but mentioned: the old side of an amending clause',
      'error repealed code/R8000-2.md:3:17',
    ]);
  });

  test('in one text, in French', async () => {
    const { stdout } = await run(
      'check',
      '--law',
      '--in',
      'code du travail',
      '--lang',
      'fr',
      '--no-color',
      '--show',
      'info',
    );
    expect(stdout).toContain('abrogé depuis le 1er mai 2008');
    expect(stdout).toContain('remplace la référence');
  });

  test('takes no files', async () => {
    const { code, stderr } = await run('check', '--law', 'code/');
    expect(code).toBe(2);
    expect(stderr).toContain('--in TEXT');
  });
});

describe('check', () => {
  test('lists its rules, with the severities of this run', async () => {
    const { code, stdout } = await run('check', '--rules', '--rule', 'outdated=error', '--format', 'text');
    expect(code).toBe(0);
    expect(stdout).toMatch(/repealed +error/);
    expect(stdout).toMatch(/outdated +error/);
    expect(stdout).toMatch(/superseded +off/);
  });

  test('a moved article that kept its number is no finding', async () => {
    write('memo.md', 'L’article R. 4121-1 du code du travail.\n');
    const { code, stdout } = await run('check', 'memo.md', '--format', 'json');
    expect({ code, findings: findings(stdout) }).toEqual({ code: 0, findings: [] });
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--rule', 'repealed=warning'], 0],
    [['--rule', 'repealed=warning', '--max-warnings', '0'], 1],
    [['--rule', 'repealed=warning', '--fail-on', 'warning'], 1],
    [['--rule', 'repealed=off', '--fail-on', 'info'], 0],
    [['--at', '2008-04-30', '--fail-on', 'warning'], 0],
    [['--at', '2008-05-01'], 1],
  ])('%j exits with %i', async (options, expected) => {
    write('bad.md', 'L’article L. 122-14 du code du travail.\n');
    expect((await run('check', 'bad.md', ...options)).code).toBe(expected);
  });

  test.each([
    ['--rule', 'repeled=off', 'did you mean'],
    ['--rule', 'repealed=grave', 'name=severity'],
  ])('refuses %s %s', async (flag, value, words) => {
    const { code, stderr } = await run('check', 'bad.md', flag, value);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
