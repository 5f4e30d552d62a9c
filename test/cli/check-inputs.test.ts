import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipOf } from '../zip-archive.js';
import { runFake, type Outcome } from './fake-io.js';

const FIXTURES = 'test/fixtures/read/documents';
const DEAD = 'l’article L. 4134-4 du code de la santé publique';
const OLD_ADDRESS =
  'https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000006688885&amp;cidTexte=LEGITEXT000006072665';

let folder = '';
const file = (name: string): string => join(folder, name);
const put = (name: string, words: string | Uint8Array): void => {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), words);
};
const bare = (argv: readonly string[], cwd = folder): Promise<Outcome> => runFake(['check', ...argv], { cwd });
const check = (...argv: readonly string[]): Promise<Outcome> =>
  bare(['--index', file('law.sqlite'), '--no-cache', ...argv]);
const found = async (...argv: readonly string[]): Promise<readonly Record<string, unknown>[]> =>
  JSON.parse((await check('--format', 'json', ...argv)).stdout).findings;

const docxOf = (body: string, rels = ''): Uint8Array =>
  zipOf([
    { name: 'word/document.xml', words: `<w:document><w:body>${body}</w:body></w:document>` },
    ...(rels === '' ? [] : [{ name: 'word/_rels/document.xml.rels', words: `<Relationships>${rels}</Relationships>` }]),
  ]);
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-inputs-'));
  const built = await runFake(
    ['build', '--config', join(process.cwd(), 'seeds'), '--index', file('law.sqlite'), '-q'],
    { cwd: folder },
  );
  expect(built).toMatchObject({ code: 0 });
  put('good.md', `Vu ${DEAD}.\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bad input is told in a line, and the rest is checked', () => {
  const bomb = new Uint8Array(16 * 1024 * 1024);
  test.each<[string, string, () => Uint8Array | string, RegExp]>([
    [
      'a locked PDF',
      'locked.pdf',
      () => readFileSync(`${FIXTURES}/locked.pdf`),
      /locked\.pdf: .*password-protected PDF/,
    ],
    ['a cut PDF', 'cut.pdf', () => readFileSync(`${FIXTURES}/avis.pdf`).subarray(0, 900), /cut\.pdf: .*damaged PDF/],
    ['a cut docx', 'cut.docx', () => readFileSync(`${FIXTURES}/note.docx`).subarray(0, 3000), /cut\.docx: /],
    [
      'a docx of an old Word, or locked',
      'locked.docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /locked\.docx: .*password-protected/,
    ],
    ['a bomb', 'bomb.docx', () => zipOf([{ name: 'word/document.xml', words: bomb }]), /bomb\.docx: .*refused/],
  ])('%s', async (_, name, bytes, words) => {
    put(name, bytes());
    const alone = await check(name);
    expect([alone.code, alone.stdout, alone.stderr]).toEqual([2, '', expect.stringMatching(words)]);
    const beside = await check(name, 'good.md', '--fail-on', 'never', '--format', 'json');
    expect([beside.code, beside.stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(JSON.parse(beside.stdout)).toMatchObject({ files: 1, references: 1, unread: [{ path: name }] });
    rmSync(file(name));
  });

  test('a file that vanishes between the list and the reading', async () => {
    put('going/a.md', `Vu ${DEAD}.\n`);
    put('going/b.md', `Vu ${DEAD}.\n`);
    const lost: unknown = await import('../../src/cli/reading.js').then(async ({ openReading, readInputs }) => {
      const { complain } = await import('../../src/cli/referred.js');
      const { listInputs } = await import('../../src/cli/inputs.js');
      const { optionsOf } = await import('../../src/cli/options.js');
      const told: string[] = [];
      const sink = { write: (chunk: unknown, done: () => void) => (told.push(String(chunk)), done(), true) };
      const call = {
        io: {
          stdin: process.stdin,
          stdout: sink,
          stderr: sink,
          isTTY: { stdout: false, stderr: false },
          env: {},
          cwd: folder,
          today: () => '2025-01-01',
          columns: undefined,
        },
        settings: { language: 'en' as const, color: false, quiet: false },
        words: ['going'],
        options: optionsOf({ resolve: false }),
        said: {},
      };
      const { files } = await listInputs(call);
      rmSync(file('going/a.md'));
      const { documents, diagnostics } = await readInputs(await openReading(call, {}), files, { store: undefined });
      const unread = await complain(call, diagnostics, files.length);
      return { read: documents.map(({ referred }) => referred.path), unread, told: told.join('') };
    });
    expect(lost).toEqual({
      read: ['going/b.md'],
      unread: [{ path: 'going/a.md', message: expect.stringMatching(/went away|does not exist/) }],
      told: expect.stringContaining('going/a.md'),
    });
  });

  test('more than is read in one go comes to what its files come to one by one', async () => {
    const filler = 'Rien de plus ne se dit ici que ce qui se dit, et deux fois plutôt qu’une.\n\n'.repeat(6000);
    const names = ['a', 'b', 'c', 'd'].map((name) => `much/${name}.md`);
    for (const [place, name] of names.entries()) put(name, `${filler}Vu ${DEAD}.\n${`Vu ${DEAD}.\n`.repeat(place)}`);
    put('much/b.docx', 'no docx');
    const all = await check('much', '--format', 'json', '--fail-on', 'never');
    const report: { findings: unknown[]; outcomes: Record<string, number>; unread: unknown[] } = JSON.parse(all.stdout);
    const alone = [];
    for (const name of names) alone.push(...(await found(name, '--fail-on', 'never')));
    expect(alone.length).toBeGreaterThan(8);
    expect(report.findings).toEqual(alone);
    expect(report).toMatchObject({ files: 4, references: 10, unread: [{ path: 'much/b.docx' }] });
    // Kept by file, and joined again, it is the same.
    const kept = ['--index', file('law.sqlite'), 'much', '--format', 'json', '--fail-on', 'never'];
    expect((await bare(kept)).stdout).toBe(all.stdout);
    expect((await bare(kept)).stdout).toBe(all.stdout);
    rmSync(file('much'), { recursive: true });
  });

  test('a baseline of another version, and one that is damaged', async () => {
    put('other.json', '{"kind":"cite-graph-baseline","version":99,"entries":[]}');
    const other = await check('good.md', '--baseline', 'other.json');
    expect([other.code, other.stderr]).toEqual([2, expect.stringMatching(/other\.json: .*(version|baseline)/)]);
    put('other.json', '{"kind":');
    expect(await check('good.md', '--baseline', 'other.json')).toMatchObject({ code: 2 });
  });

  test('the baseline and the reports of a run are no documents of the next', async () => {
    put('own/note.md', `Vu ${DEAD}.\n`);
    const paths = async (...more: readonly string[]): Promise<readonly unknown[]> =>
      (await found(file('own'), ...more)).map(({ path }) => path);
    await check(file('own'), '--baseline', file('own/known.json'), '--update-baseline');
    await check(file('own'), '--format', `json=${file('own/report.json')}`);
    expect(await paths()).toContain('own/report.json');
    const named = ['--baseline', file('own/known.json'), '--format', `csv=${file('own/report.json')}`];
    expect(await paths(...named)).toEqual([]);
    expect((await runFake(['extract', file('own'), '--format', 'json', '-q'], { cwd: folder })).code).toBe(0);
  });

  test('a rule that does not exist: the nearest one is suggested, also in the configuration', async () => {
    expect((await check('good.md', '--rule', 'repealled=off')).stderr).toContain('did you mean “repealed”?');
    put('conf/cite-graph.yml', 'check:\n  rules:\n    old-lnk: off\n');
    const { code, stderr } = await bare(['--index', file('law.sqlite'), '../good.md'], file('conf'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('old-link')]);
  });

  test('no index: the two ways to get one; one that is no index; one that is not there', async () => {
    put('bare/good.md', `Vu ${DEAD}.\n`);
    const none = await bare(['good.md'], file('bare'));
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringMatching(/two ways to get one:\n.*cite-graph build FOLDER.*\n.*--index FILE/),
    ]);
    put('bare/law.sqlite', 'no database');
    expect(await bare(['good.md', '--index', 'law.sqlite'], file('bare'))).toMatchObject({ code: 2, stdout: '' });
    expect((await bare(['good.md', '--index', 'gone.sqlite'], file('bare'))).stderr).toContain('gone.sqlite');
  });

  test('an index whose law is old is told, as often as the configuration wants', async () => {
    put('aged/law/code.md', '# Code du travail\n\n## Article L1232-2\n\nL’employeur convoque le salarié.\n');
    put('aged/good.md', 'Vu l’article L. 1232-2 du code du travail.\n');
    // A year and a day before the day that counts as today.
    const { today } = JSON.parse((await bare(['--index', file('law.sqlite'), 'good.md', '-f', 'json'])).stdout);
    const known = new Date(Date.parse(today) - 366 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const configured = async (maxAge: string): Promise<Outcome> => {
      put('aged/cite-graph.yml', `sources:\n  - path: law\n    known: ${known}\ncheck:\n${maxAge}  show: info\n`);
      if (maxAge === '') await runFake(['build', '-q'], { cwd: file('aged') });
      return bare(['good.md'], file('aged'));
    };
    const caution = `the law of the index is 366 days old (${known})`;
    const plain = async (maxAge: string) => (await configured(maxAge)).stdout.replace(/\s+/g, ' ');
    expect(await plain('')).toContain(caution);
    expect(await plain('  max-age: 366\n')).not.toContain('days old');
    expect(await plain('  max-age: 365\n')).toContain(caution);
  });

  test('code between fences is read by option and by configuration, and never rewritten', async () => {
    put('code.md', `Texte.\n\n\`\`\`py\n# ${DEAD}\n\`\`\`\n`);
    expect(await found('code.md')).toEqual([]);
    expect(await found('code.md', '--code-fences')).toMatchObject([{ rule: 'repealed', line: 4 }]);
    put('fences/cite-graph.yml', 'check:\n  code-fences: true\n');
    const { stdout } = await bare(['--index', file('law.sqlite'), '../code.md', '-f', 'json'], file('fences'));
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'repealed', line: 4 }]);
    const extracted = await runFake(['extract', 'code.md', '--no-resolve', '--code-fences', '-f', 'json'], {
      cwd: folder,
    });
    expect(extracted.stdout).toContain('L4134-4');
    const dry = await check('code.md', '--code-fences', '--fix', '--dry-run');
    expect(dry.stdout).toBe('');
  });

  test('notes are counted and listed by --show, or where they make the run fail', async () => {
    put('notes.md', 'Vu l’ancien article L. 4134-4 du code de la santé publique.\n');
    const plain = await check('notes.md');
    expect([plain.code, plain.stdout]).toEqual([
      0,
      expect.stringContaining('Not listed: repealed 1 (--show info does)'),
    ]);
    for (const asked of [
      ['--show', 'info'],
      ['--fail-on', 'info'],
    ])
      expect((await check('notes.md', ...asked)).stdout).toMatch(/^ {2}1:\d+ {2}info {4} ?repealed/m);
  });
});

test('a file of several documents is read once, and each citation told once', async () => {
  const part = (code: string, number: string): string => `# Code ${code}\n\n## Article ${number}\n\nVu ${DEAD}.\n\n`;
  put('several.md', part('de la sécurité sociale', 'L162-5') + part('du travail', 'L1232-2'));
  const { stdout } = await check('several.md', '--format', 'json', '--fail-on', 'never');
  const { findings, files, references } = JSON.parse(stdout);
  const told: readonly { readonly line: number }[] = findings;
  const lines = told.map(({ line }) => line);
  expect([files, references, lines]).toEqual([2, 2, [5, 11]]);
});

describe('addresses behind words', () => {
  const link = `<w:p><w:hyperlink r:id="r7"><w:r><w:t>voir le texte</w:t></w:r></w:hyperlink></w:p>`;
  const relation = `<Relationship Id="r7" TargetMode="External" Target="${OLD_ADDRESS}"/>`;

  test('of a docx', async () => {
    put('links.docx', docxOf(paragraph('Note.') + link, relation));
    expect(await found('links.docx')).toMatchObject([
      { rule: 'old-link', surface: 'voir le texte', line: 2, paragraph: 2, column: 1 },
    ]);
    put('inside.docx', docxOf(link.replace('r:id="r7"', 'w:anchor="plus-loin"')));
    expect(await found('inside.docx')).toEqual([]);
  });

  test('of an odt', async () => {
    const body = `<text:p>Note : <text:a xlink:href="${OLD_ADDRESS}">${DEAD}</text:a>.</text:p>`;
    put(
      'links.odt',
      zipOf([{ name: 'content.xml', words: `<office:document-content>${body}</office:document-content>` }]),
    );
    const findings = await found('links.odt');
    expect(findings.map(({ rule }) => rule)).toEqual(['old-link', 'repealed']);
    expect(findings.map(({ surface }) => surface)).toEqual([1, 2].map(() => expect.stringContaining('4134-4')));
  });

  test('of HTML, which offers the new address and no edit', async () => {
    put('links.html', `<p>Note.</p><p><a href="${OLD_ADDRESS}">voir</a>, <a href="#haut">haut</a></p>`);
    const findings = await found('links.html');
    expect(findings.map(({ rule }) => rule)).toEqual(['old-link']);
    expect(JSON.stringify(findings)).not.toContain('"edit"');
  });
});

describe('where it stands in a file that has no lines', () => {
  beforeAll(() => {
    copyFileSync(`${FIXTURES}/avis.pdf`, file('avis.pdf'));
    put('note.docx', docxOf(paragraph('Note.') + paragraph('') + paragraph(`Vu ${DEAD}.`)));
  });

  test('the paragraph of a docx', async () => {
    const of = async (format: string, ...more: readonly string[]) =>
      (await check('note.docx', '--format', format, ...more)).stdout;
    expect(await of('text')).toMatch(/^ {2}¶ 2 {2}error/m);
    expect(await of('markdown')).toContain('| ¶ 2 |');
    expect(await of('html')).toContain('<span class="place">¶ 2</span>');
    expect(await of('csv')).toMatch(/^path,.*,page,paragraph,.*\r\n.*,,2,/);
    for (const format of ['github', 'gitlab', 'checkstyle', 'junit', 'sarif'])
      expect(await of(format)).toContain('¶ 2');
    expect(await of('github')).not.toContain('line=');
  });

  test('page and line of a PDF, also in the table of extract', async () => {
    const { stdout } = await runFake(['extract', 'avis.pdf', '--no-resolve'], { cwd: folder });
    expect(stdout).toMatch(/avis\.pdf, p\. \d+, line \d+/);
    const csv = await runFake(['extract', 'note.docx', '--no-resolve', '-f', 'csv'], { cwd: folder });
    const [head = '', row = ''] = csv.stdout.split('\r\n');
    expect(row.split(',')[head.split(',').indexOf('paragraph')]).toBe('2');
    const words = await check('avis.pdf', '--rule', 'ambiguous=info', '--lang', 'fr');
    if (words.stdout.includes('avis.pdf')) expect(words.stdout).toMatch(/p\. \d+, ligne \d+/);
  });
});
