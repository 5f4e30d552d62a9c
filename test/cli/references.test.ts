import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake } from './fake-io.js';

let cwd = '';
const file = (name: string): string => join(cwd, name);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cite-graph-references-'));
  mkdirSync(file('notes'));
  writeFileSync(file('note.md'), '# Note\n\nVu l’article L. 162-5 du CSS\net l’article 6 du même code.\n');
  writeFileSync(file('notes/a.txt'), 'Vu l’article 1240 du code civil.');
  writeFileSync(file('notes/b.md'), 'Vu l’article L. 1 du code du travail.');
  writeFileSync(file('notes/c.bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 0]));
  writeFileSync(
    file('law.md'),
    '---\ntext: code de la sécurité sociale\n---\n\n# Article L162-5\n\nVoir l’article L. 162-9.\n',
  );
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin?: string) =>
  runFake(argv, { cwd, ...(stdin === undefined ? {} : { stdin }) });
const lines = (words: string): Record<string, unknown>[] =>
  words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('extract', () => {
  test('from a pipe, one object a line', async () => {
    const { code, stdout, stderr } = await run(['extract', '--format', 'ndjson'], 'Vu les art. L. 1 et L. 2 CSS');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines(stdout)).toMatchObject([
      { path: 'stdin', line: 1, column: 13, number: 'L1', text: 'code-de-la-securite-sociale', textBasis: 'stated' },
      { number: 'L2', surface: 'L. 2', form: expect.any(String), portionSteps: [], marks: [] },
    ]);
    expect(lines(stdout)[0]).not.toHaveProperty('outcome');
  });

  test('folders and patterns: every file that can be read', async () => {
    const numbers = async (words: readonly string[]) => {
      const { code, stdout } = await run(['extract', ...words, '--format', 'ndjson']);
      return { code, found: lines(stdout).map(({ path, number }) => `${String(path)} ${String(number)}`) };
    };
    const both = ['notes/a.txt 1240', 'notes/b.md L1'];
    expect(await numbers(['notes'])).toEqual({ code: 0, found: both });
    expect(await numbers(['notes/*.md'])).toEqual({ code: 0, found: both.slice(1) });
    expect(await numbers(['note.md', 'notes/?.txt'])).toMatchObject({ code: 0, found: { length: 3 } });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['a file that is not there', ['extract', 'nothing.md'], 2, /nothing\.md: no such file/],
    ['a pattern without files', ['extract', '*.docx'], 2, /\*\.docx: no file to read/],
    ['a file that is no text', ['extract', 'notes/c.bin'], 2, /notes\/c\.bin: .*not text/],
    ['one of several that is no text', ['extract', 'note.md', 'notes/c.bin'], 1, /notes\/c\.bin: error: /],
    [
      'a text nobody knows',
      ['extract', '--text', 'loi des nuages', 'note.md'],
      2,
      /no text is known as “loi des nuages”/,
    ],
    ['an index that is not there', ['extract', '--resolve', 'note.md'], 2, /no cite-graph\.yml here or above/],
    ['a format nobody writes', ['extract', '--format', 'xls', 'note.md'], 2, /Allowed choices are .*annotation/],
  ])('%s', async (_, argv, status, message) => {
    const { code, stderr } = await run(argv);
    expect(code).toBe(status);
    expect(stderr).toMatch(message);
  });

  test('--explain says why, in the language of the person', async () => {
    const english = await run(['extract', '--explain', 'note.md']);
    expect(english.stdout).toMatch(/“même code” recalls the code de la sécurité sociale, named at 3:\d+/);
    expect(english.stdout).toContain('2 references read');
    const french = await run(['extract', '--explain', 'note.md', '--lang', 'fr']);
    expect(french.stdout).toMatch(/« même code » renvoie au texte cité plus haut \(3:\d+\)/);
  });

  test('--highlight shows the document; --text and front matter say whose words they are', async () => {
    const shown = await run(['extract', '--highlight', 'note.md', 'law.md']);
    expect(shown.stdout).toContain('==> note.md <==\n# Note\n\nVu l’article [L. 162-5] du CSS');
    expect((await run(['extract', '--highlight', '--color', 'note.md'])).stdout).toContain('\u001b[2mCSS\u001b[22m');
    const own = await run(['extract', 'law.md', '--format', 'ndjson']);
    expect(lines(own.stdout)).toMatchObject([
      { number: 'L162-9', text: 'code-de-la-securite-sociale', textBasis: 'own' },
    ]);
    const said = await run(['extract', '--text', 'css', '--format', 'ndjson'], 'Voir l’article L. 3.');
    expect(lines(said.stdout)).toMatchObject([{ text: 'code-de-la-securite-sociale', textBasis: 'own' }]);
  });

  test('csv and Web Annotation', async () => {
    const csv = await run(['extract', '--format', 'csv', 'note.md']);
    expect(csv.stdout).toMatch(
      /^path,line,column,endLine,endColumn,page,paragraph,start,end,surface,kind,form,number,/,
    );
    const annotation = await run(['extract', '--format', 'annotation', 'note.md', '-o', file('out.jsonld')]);
    expect(annotation).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(file('out.jsonld'), 'utf8'))).toMatchObject({
      total: 2,
      type: 'AnnotationCollection',
    });
  });
});

describe('annotate', () => {
  const CSS = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189';

  test('a file into a file, all else as it was', async () => {
    const { code, stdout, stderr } = await run(['annotate', 'note.md', '-o', file('linked.md')]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '2 links; 2 references read\n' });
    expect(readFileSync(file('linked.md'), 'utf8')).toBe(
      `# Note\n\nVu l’article [L. 162-5](${CSS}) du CSS\net l’article [6](${CSS}) du même code.\n`,
    );
  });

  test('a pipe, with a template and titles; plain text as HTML', async () => {
    const words = 'Vu l’article L. 5 du CSS & co';
    const template = ['--url-template', 'https://x.fr/{number}'];
    expect((await run(['annotate', '-q', ...template], words)).stdout).toBe(
      'Vu l’article [L. 5](https://x.fr/L5) du CSS & co',
    );
    expect((await run(['annotate', '-q', '--titles', '--to', 'html', ...template], words)).stdout).toBe(
      'Vu l’article <a href="https://x.fr/L5" title="art.\u00a0L.\u00a05 du code de la sécurité sociale">L. 5</a> du CSS &amp; co',
    );
  });

  test.each<[string, readonly string[], RegExp]>([
    ['Markdown into HTML', ['annotate', '--to', 'html', 'note.md'], /markdown becomes markdown only/],
    ['a part of an address that nobody knows', ['annotate', '--url-template', 'x{y}', 'note.md'], /\{y\} is unknown/],
    ['two files at once', ['annotate', 'note.md', 'law.md'], /too many arguments/],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('parse', () => {
  const rows = async (words: readonly string[]) => {
    const { code, stdout } = await run(['parse', ...words, '--format', 'json']);
    return { code, ...(JSON.parse(stdout) as { about: { outcome: string }; rows: Record<string, unknown>[] }) };
  };

  test('without an index: from the words alone', async () => {
    expect(await rows(["9° de l'art. L. 162-5 CSS"])).toMatchObject({
      code: 0,
      about: { outcome: 'no index asked' },
      rows: [
        {
          reading: 'art.\u00a0L.\u00a0162-5 du code de la sécurité sociale',
          key: 'code-de-la-securite-sociale/L162-5',
          number: 'L162-5',
          portion: '9°',
        },
      ],
    });
    expect(await rows(['L162-5'])).toMatchObject({ code: 0, rows: [{ number: 'L162-5', key: null, text: null }] });
    expect(await rows(['L1', 'CSS', 'et', 'CSP'])).toMatchObject({ code: 2, rows: { length: 2 } });
    expect(await rows(['L1 à L9 css'])).toMatchObject({ rows: [{ number: 'L1', through: 'L9' }] });
    expect((await run(['parse', 'bonjour'])).code).toBe(2);
    expect((await run(['parse', 'loi 93-8', '--no-resolve'])).stdout).toContain('no index asked');
  });

  test('with an index: found, near misses, several readings, no law', async () => {
    const index = ['--config', join(process.cwd(), 'seeds'), '--index', file('seeds.sqlite')];
    expect((await run(['build', ...index, '-q'])).code).toBe(0);
    expect(await rows(['L162-5', ...index])).toMatchObject({
      code: 0,
      about: { outcome: 'found' },
      rows: [{ key: 'code-de-la-securite-sociale/L162-5', held: true }],
    });
    const missing = await rows(['162-5 css', ...index]);
    expect(missing).toMatchObject({ code: 1, about: { outcome: 'not found' }, rows: { length: 1 } });
    expect(missing.about).toMatchObject({ near: expect.arrayContaining(['code-de-la-securite-sociale/L162-5']) });
    expect(await rows(['L1 du code civil suisse', ...index])).toMatchObject({ code: 2, about: { outcome: 'no law' } });
    expect(await rows(['loi 93-8', ...index])).toMatchObject({ code: 0, rows: [{ text: 'loi-93-8', number: null }] });
    const resolved = await run(['extract', 'note.md', ...index, '--format', 'ndjson']);
    expect(lines(resolved.stdout)).toMatchObject([
      {
        outcome: 'resolved',
        targets: ['code-de-la-securite-sociale/L162-5'],
        held: ['code-de-la-securite-sociale/L162-5'],
      },
      { outcome: 'resolved', held: [] },
    ]);
  });
});

describe('which files, and by which name', () => {
  const found = async (argv: readonly string[], stdin?: string): Promise<readonly string[]> => {
    const { stdout } = await run(['extract', ...argv, '--format', 'ndjson'], stdin);
    return stdout === '' ? [] : lines(stdout).map(({ path, number }) => `${String(path)} ${String(number)}`);
  };

  test('stdin goes by the name it is given, and is read as that name says', async () => {
    const code = "# l'article 9 du code civil\nx = l'article 7 du code civil\n";
    expect(await found(['--stdin-name', 'src/a.py'], code)).toEqual(['src/a.py 9']);
  });

  test('documents of other programs in a folder; what machines write is left out', async () => {
    mkdirSync(file('mixed'));
    writeFileSync(file('mixed/a.py'), "# l'article 9 du code civil");
    writeFileSync(file('mixed/package-lock.json'), '{"a": "l\'article 7 du code civil"}');
    writeFileSync(file('mixed/b.docx'), readFileSync('test/fixtures/read/documents/note.docx'));
    const places = await found(['mixed']);
    expect(places).toContain('mixed/a.py 9');
    expect(places).toContain('mixed/b.docx 1240');
    expect(places.join()).not.toContain('lock');
    const { code, stderr } = await run(['annotate', 'mixed/b.docx']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be written into docx') });
  });

  test('--changed-since: changed, renamed and new files of a git repository, and nothing else', async () => {
    const git = (...words: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.email=a@b.fr', '-c', 'user.name=a', ...words], {
        cwd: file('work'),
        stdio: 'ignore',
      });
    };
    mkdirSync(file('work'));
    for (const name of ['same', 'changed', 'old'])
      writeFileSync(file(`work/${name}.txt`), `art. 9 du code civil ${name}\n`);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'a');
    git('mv', 'old.txt', 'renamed.txt');
    writeFileSync(file('work/changed.txt'), 'art. 10 du code civil');
    writeFileSync(file('work/été.txt'), 'art. 11 du code civil');
    const asked = await runFake(['extract', '--changed-since', 'HEAD', '--format', 'ndjson'], { cwd: file('work') });
    expect(lines(asked.stdout).map(({ path, number }) => [path, number])).toEqual([
      ['changed.txt', '10'],
      ['renamed.txt', '9'],
      ['été.txt', '11'],
    ]);
    const { changedLines } = await import('../../src/cli/changed.js');
    expect([...changedLines(file('work'), 'HEAD')]).toEqual([
      ['changed.txt', [{ first: 1, last: 1 }]],
      ['renamed.txt', []],
    ]);
    expect(await runFake(['extract', '--changed-since', 'nope'], { cwd: file('work') })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('git knows no revision “nope”'),
    });
    expect(await runFake(['extract', '--changed-since', 'HEAD'], { cwd: file('notes') })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('in no git repository'),
    });
  });
});
