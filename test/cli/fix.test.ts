import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  chmodSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { suggestionsForAll, successionIn } from '../../src/check/succession.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import { runFake, type Outcome } from './fake-io.js';

const LAW = fileURLToPath(new URL('../fixtures/check/code-du-travail', import.meta.url));
const OLD_PART = '03. Partie législative ancienne';

let folder = '';
const at = (path: string): string => join(folder, path);
const run = (...argv: string[]): Promise<Outcome> => runFake([...argv, '--index', at('law.sqlite')], { cwd: folder });

/** Today's slices, and the same as an older source had them. */
async function build(): Promise<void> {
  cpSync(LAW, at('law'), { recursive: true });
  cpSync(LAW, at('older'), { recursive: true });
  const page = `older/01. Partie législative/Article L1232-2 - 6901000.md`;
  writeFileSync(at(page), readFileSync(at(page), 'utf8').replace('de licencier', 'de congédier'));
  const dead = readdirSync(at(`older/${OLD_PART}`)).find((name) => name.includes('L521-1'))!;
  const alive = readFileSync(at(`older/${OLD_PART}/${dead}`), 'utf8').split('**Nota:**')[0]!;
  writeFileSync(at(`older/01. Partie législative/${dead}`), alive);
  rmSync(at(`older/${OLD_PART}/${dead}`));
  rmSync(at('older/01. Partie législative/Article L1331-2 - 6901446.md'));
  rmSync(at('older/02. Partie réglementaire'), { recursive: true });
  for (const name of ['law', 'older']) {
    const { code, stderr } = await runFake(['build', name, '--index', at(`${name}.sqlite`)], { cwd: folder });
    if (code !== 0) throw new Error(stderr);
  }
}

const NOTE = `# Note

L'article L. 122-4 du code du travail et les articles L521-1 et L. 1232-2 du code du travail.

Il écrit « l'article L. 122-4 du code du travail ». Voir [L. 122-4](x.md) et l'article L. 225-19 du code du travail.

L'article L. 122-14 du code du travail. L'article **R. 516-45** du même code.
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-fix-'));
  await build();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what came after', () => {
  const one = (number: string): string => `code-du-travail/${number}`;

  test.each([
    ['L122-4', ['L1231-1'], true],
    ['L521-1', ['L2511-1'], true],
    ['R516-45', ['R1456-1'], true],
    ['L122-42', ['L1331-2'], true],
    // The number was given to another rule since.
    ['L225-19', ['L3142-21'], false],
    ['L1232-2', [], false],
  ])('%s', async (number, successors, certain) => {
    const store = await openIndex(at('law.sqlite'));
    try {
      const found = await suggestionsForAll(store, [one(number)], { day: '2025-01-01' });
      const suggestions = found.get(one(number)) ?? [];
      expect(suggestions.map(({ targets }) => targets)).toEqual(successors.map((each) => [one(each)]));
      expect(suggestions.some((each) => each.certain)).toBe(certain);
      expect(suggestions.some((each) => each.reused === true)).toBe(number === 'L225-19');
    } finally {
      await store.close();
    }
  });

  test('several are candidates, each with its chain; what nobody knows has none', async () => {
    const store = await openIndex(at('law.sqlite'));
    try {
      const succession = successionIn(store, { day: '2025-01-01' });
      await succession.prime([one('L122-14'), one('L0')]);
      const suggestions = await succession.of(one('L122-14'));
      expect(suggestions.length).toBeGreaterThan(1);
      expect(suggestions.every(({ certain }) => !certain)).toBe(true);
      expect(suggestions[0]).toMatchObject({
        words: 'art.\u00a0L.\u00a01232-2 du code du travail',
        chain: [
          {
            from: one('L122-14'),
            to: one('L1232-2'),
            relation: 'replaces',
            by: 'ordonnance n° 2007-329, art.\u00a012',
            on: '2008-05-01',
          },
        ],
      });
      expect(await succession.of(one('L0'))).toEqual([]);
    } finally {
      await store.close();
    }
  });
});

describe('check --fix', () => {
  test('--dry-run prints the diff and writes nothing', async () => {
    writeFileSync(at('note.md'), NOTE);
    const { stdout, stderr } = await run('check', 'note.md', '--fix', '--dry-run');
    expect(stdout).toBe(`--- a/note.md
+++ b/note.md
@@ -1,7 +1,7 @@
 # Note
 
-L'article L. 122-4 du code du travail et les articles L521-1 et L. 1232-2 du code du travail.
+L'article L. 1231-1 du code du travail et les articles L2511-1 et L. 1232-2 du code du travail.
 
 Il écrit « l'article L. 122-4 du code du travail ». Voir [L. 122-4](x.md) et l'article L. 225-19 du code du travail.
 
-L'article L. 122-14 du code du travail. L'article **R. 516-45** du même code.
+L'article L. 122-14 du code du travail. L'article **R. 1456-1** du même code.
`);
    expect(stderr).toContain('3 citations would be rewritten in 1 file');
    expect(readFileSync(at('note.md'), 'utf8')).toBe(NOTE);
  });

  test('writes exactly that, keeps the file’s rights, and has nothing to do the second time', async () => {
    writeFileSync(at('note.md'), NOTE);
    chmodSync(at('note.md'), 0o640);
    const { stdout, stderr } = await run('check', 'note.md', '--fix', '--format', 'csv');
    const now = NOTE.replace('L. 122-4', 'L. 1231-1').replace('L521-1', 'L2511-1').replace('R. 516-45', 'R. 1456-1');
    expect(readFileSync(at('note.md'), 'utf8')).toBe(now);
    expect(statSync(at('note.md')).mode & 0o777).toBe(0o640);
    expect(stderr).toContain('3 citations rewritten in 1 file');
    // What is left is told, what is done is not.
    expect(stdout).toContain('L. 122-14');
    expect(stdout).not.toContain('L521-1');
    expect((await run('check', 'note.md', '--fix')).stderr).toContain('0 citations rewritten in 0 files');
    expect(readFileSync(at('note.md'), 'utf8')).toBe(now);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('keeps other encodings, ends of lines and a last line without end', async () => {
    const words = 'L\x92\xe9t\xe9 : article L. 122-4 du code du travail.\r\nFin';
    writeFileSync(at('old.txt'), Buffer.from(words, 'latin1'));
    const { stdout } = await run('check', 'old.txt', '--fix', '--dry-run', '--quiet');
    expect(stdout).toContain('\\ No newline at end of file');
    await run('check', 'old.txt', '--fix');
    expect(readFileSync(at('old.txt'), 'latin1')).toBe(words.replace('122-4', '1231-1'));
  });

  test('a dated act keeps its words, and gets its clauses', async () => {
    const accord =
      '# Accord du 12 mars 2004\n\n## Article 35\n\nL’article L. 122-4 du code du travail. L’article L. 122-14 du code du travail.\n';
    writeFileSync(at('accord.md'), accord);
    await run('check', 'accord.md', '--fix');
    expect(readFileSync(at('accord.md'), 'utf8')).toBe(accord);
    const { stdout } = await run('check', 'accord.md', '--format', 'clause');
    expect(stdout).toContain(
      'À l’article 35, la référence à l’article L.\u00a0122-4 du code du travail est remplacée par la référence à l’article L.\u00a01231-1 du même code.',
    );
    expect(stdout).toContain('[au choix : l’article L.\u00a01232-2 du même code ; ');
  });

  test('comments and strings of code, and values of YAML', async () => {
    const code = 'X = "article L. 122-4 du code du travail"  # article L. 521-1 du code du travail\nL122_4 = 1\n';
    writeFileSync(at('regle.py'), code);
    writeFileSync(at('regle.yaml'), 'a: "article L. 122-4 du code du travail"\n');
    await run('check', 'regle.py', 'regle.yaml', '--fix');
    expect(readFileSync(at('regle.py'), 'utf8')).toBe(
      'X = "article L. 1231-1 du code du travail"  # article L. 2511-1 du code du travail\nL122_4 = 1\n',
    );
    expect(readFileSync(at('regle.yaml'), 'utf8')).toBe('a: "article L. 1231-1 du code du travail"\n');
  });

  test('links stay as they are, stdin is not written, --dry-run alone is refused', async () => {
    writeFileSync(
      at('page.html'),
      '<p>L’article L.&nbsp;122-4 du code du travail.</p>\n<p>L’article <a href="#">L. 521-1</a> du code du travail.</p>\n',
    );
    await run('check', 'page.html', '--fix');
    expect(readFileSync(at('page.html'), 'utf8')).toBe(
      '<p>L’article L.&nbsp;1231-1 du code du travail.</p>\n<p>L’article <a href="#">L. 521-1</a> du code du travail.</p>\n',
    );
    const piped = await runFake(['check', '-', '--fix', '--index', at('law.sqlite')], { cwd: folder, stdin: NOTE });
    expect(piped.stderr).toContain('not rewritten: it is no file of its own');
    expect(piped.stderr).toContain('0 citations rewritten');
    const dry = await run('check', 'note.md', '--dry-run');
    expect(dry).toMatchObject({ code: 2 });
    expect(dry.stderr).toContain('without --fix');
  });
});

describe('check --since', () => {
  test('tells what has moved in the law that is cited, and nothing else', async () => {
    writeFileSync(
      at('memo.md'),
      'Articles L. 521-1, L. 1232-2, L. 2511-1, L. 122-42 et R. 1456-1 du code du travail. Article L. 122-4 du code du travail.\n',
    );
    const { stdout } = await run('check', 'memo.md', '--since', 'older.sqlite', '--format', 'csv');
    expect(stdout).toContain('now abrogé since 2008-05-01, by ordonnance n° 2007-329');
    expect(stdout).toContain('L.\u00a01232-2 du code du travail: other words than in the older index');
    expect(stdout.match(/,moved,/g)?.length).toBe(stdout.trim().split('\n').length - 1);
    expect(stdout).not.toContain('L.\u00a0122-4 du');
    const french = await run('check', 'memo.md', '--since', 'older.sqlite', '--lang', 'fr');
    expect(french.stdout).toContain('désormais abrogé depuis le 1er mai 2008');
    expect(
      (await run('check', 'memo.md', '--since', 'law.sqlite', '--format', 'csv')).stdout.trim().split('\n'),
    ).toHaveLength(1);
    copyFileSync(at('law.sqlite'), at('now.sqlite'));
    const back = await runFake(
      ['check', 'memo.md', '--since', 'now.sqlite', '--index', at('older.sqlite'), '--format', 'csv'],
      {
        cwd: folder,
      },
    );
    expect(back.stdout).toContain('dead in the older index, and not now');
    mkdirSync(at('empty'), { recursive: true });
    expect((await run('check', 'memo.md', '--since', 'empty/none.sqlite')).code).toBe(2);
  });
});

describe('rule quote', () => {
  test('names the words that differ, in both languages', async () => {
    writeFileSync(
      at('quote.md'),
      [
        'L’article L. 1232-2 du code du travail dispose que « l’employeur qui envisage de punir un salarié le convoque ».',
        'Aux termes de l’article L. 1232-2 du code du travail : « L’employeur qui envisage de licencier […] à un entretien préalable ».',
        'L’article L. 1232-2 du code du travail prévoit que « nul mot que voici ne fut jamais écrit là ».',
        'L’article 1240 du code civil dispose que « tout fait quelconque de l’homme oblige celui par qui ».',
      ].join('\n\n'),
    );
    const { stdout } = await run('check', 'quote.md', '--format', 'csv');
    expect(stdout).toContain('envisage de punir un salarié');
    expect(stdout).toContain('stand in no wording held');
    expect(stdout).toContain('its wording is not held');
    expect(stdout.match(/,quote,/g)).toHaveLength(3);
    const french = await run('check', 'quote.md', '--lang', 'fr', '--format', 'csv');
    expect(french.stdout).toContain('au lieu de');
    expect(french.stdout).toContain('aucune rédaction détenue');
  });
});
