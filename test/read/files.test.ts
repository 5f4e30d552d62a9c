import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileHints, type SourceRoot } from '../../src/read/discovery.js';
import { cidOfFileName, consolidationDay, folderCard, readmeCard } from '../../src/read/family.js';
import { discover, readListed } from '../../src/read/files.js';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cite-graph-read-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, words = 'x', time?: string): void {
  const absolute = join(base, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, words);
  if (time !== undefined) utimesSync(absolute, new Date(time), new Date(time));
}
const found = (roots: readonly SourceRoot[], ignore: readonly string[] = []): readonly string[] =>
  discover(roots, { base, ignore }).sources.map((source) => source.path);
const told = (roots: readonly SourceRoot[], maxBytes = 1_000_000): readonly string[] =>
  discover(roots, { base, maxBytes }).diagnostics.map(({ code, path }) => `${code} ${path}`);

describe('what is found', () => {
  beforeAll(() => {
    for (const path of ['a/x.md', 'a/y.html', 'a/b/z.txt', 'a/photo.jpg', 'a/.hidden.md', 'a/node_modules/n.md'])
      write(path);
    for (const path of ['a/brouillon.md', 'a/b/secret/s.md', 'c/1.md', 'c/2.md']) write(path);
    write('a/.gitignore', 'brouillon.md\nsecret/\n');
  });

  test.each([
    ['a folder', [{ path: 'a' }], [], ['a/b/z.txt', 'a/x.md', 'a/y.html']],
    ['a file', [{ path: 'c/2.md' }], [], ['c/2.md']],
    ['a glob reads what .gitignore leaves out', [{ path: 'a/*.md' }], [], ['a/brouillon.md', 'a/x.md']],
    ['all Markdown, never node_modules', [{ path: '**/x.md' }, { path: '**/n.md' }], [], ['a/x.md']],
    ['what a source ignores', [{ path: 'c', ignore: ['2.md'] }], [], ['c/1.md']],
    ['what the configuration ignores', [{ path: '.' }], ['a/'], ['c/1.md', 'c/2.md']],
    ['roots in any order', [{ path: 'c/2.md' }, { path: 'c' }], [], ['c/1.md', 'c/2.md']],
  ] as const)('%s', (_, roots, ignore, expected) => expect(found(roots, ignore)).toEqual(expected));

  test('whoever asks is told of each file as it is found', () => {
    const sizes: number[] = [];
    write('sizes/a.md', 'xyz');
    write('sizes/b.md', 'é');
    write('sizes/c.jpg', 'x');
    discover([{ path: 'sizes' }, { path: 'sizes/a.md' }], { base }, (bytes) => void sizes.push(bytes));
    rmSync(join(base, 'sizes'), { recursive: true });
    expect(sizes).toEqual([3, 2]);
  });

  test('the first root that names a file describes it', () => {
    const roots = [
      { path: 'c/2.md', hints: { text: 'code civil' } },
      { path: 'c', hints: { text: 'code pénal' } },
    ];
    expect(discover(roots, { base }).sources.map((source) => source.hints.text)).toEqual(['code pénal', 'code civil']);
  });

  test('files of other kinds are counted, not read', () => {
    expect(discover([{ path: 'a' }], { base }).diagnostics).toMatchObject([
      { code: 'other-kinds', severity: 'info', message: '1 file of other kinds left out (.jpg)' },
    ]);
  });
});

describe('what cannot be read is one diagnostic, and the rest is read', () => {
  beforeAll(() => {
    for (const path of ['bad/ok.md', 'bad/sub/ok.md', 'bad/large.md']) write(path);
    truncateSync(join(base, 'bad/large.md'), 2_000_000);
    symlinkSync('../bad', join(base, 'bad/self'));
    symlinkSync('..', join(base, 'bad/sub/up'));
    symlinkSync('nowhere.md', join(base, 'bad/dead.md'));
    symlinkSync('ring.md', join(base, 'bad/ring.md'));
  });

  test('links that loop or lead nowhere, files beyond the limit', () => {
    expect(told([{ path: 'bad' }])).toEqual([
      'link-loop bad/self/',
      'link-loop bad/sub/up/',
      'broken-link bad/dead.md',
      'broken-link bad/ring.md',
      'too-large bad/large.md',
    ]);
    const { sources } = discover([{ path: 'bad' }], { base, maxBytes: 1_000_000 });
    expect(sources.map((source) => source.path)).toEqual(['bad/ok.md', 'bad/sub/ok.md']);
  });

  test.each([
    [{ path: 'missing.md' }, 'unreadable missing.md'],
    [{ path: 'none/*.md' }, 'no-match none/*.md'],
    [{ path: 'bad/ring.md' }, 'unreadable bad/ring.md'],
  ])('%j', (root, expected) => expect(told([root])).toEqual([expected]));

  test('a file that goes away between listing and reading', () => {
    write('gone.md');
    const [listing] = discover([{ path: 'gone.md' }], { base }).sources;
    rmSync(join(base, 'gone.md'));
    expect(() => listing && readListed(listing)).toThrow('gone.md: cannot be read: it does not exist');
  });
});

const README = `# Code du travail

Ce dépot contient toutes les versions consolidées du Code du travail.

La dernière mise à jour LEGI prise en compte dans ce dépot est: legi_20201028-221652.tar.gz en date de: 2020-10-28 22:16:52 +0100

# License
- paternité des données [DILA](https://www.data.gouv.fr/)
`;
const SOURCE = 'DILA, LEGI, Licence Ouverte';

describe('a code as a folder needs no configuration', () => {
  const MIDNIGHT = '2024-12-31T23:00:00Z';
  beforeAll(() => {
    write('depot/README.md', README, MIDNIGHT);
    write('depot/03. Partie législative ancienne/Article L122-14 - 6646113.md', '# Article L122-14\n', MIDNIGHT);
    write('depot/02. Partie réglementaire/Livre Ier/Article R1 - 18532.md', '# Article R1\n', MIDNIGHT);
    write('code-de-la-route/Article L1.md', '# Article L1\n', '2020-03-01T10:12:00Z');
    write('code-de-la-route/README.md', '# Outils\n');
  });

  test('text, dates and attribution from the README, divisions from the folders, identifiers from the names', () => {
    const common = {
      text: 'Code du travail',
      textFrom: 'readme',
      knownOn: '2020-10-28',
      stateOn: '2025-01-01',
      source: SOURCE,
    };
    const { sources } = discover([{ path: 'depot' }], { base });
    expect(sources.map((source) => ({ path: source.path, hints: fileHints(source) }))).toEqual([
      {
        path: 'depot/02. Partie réglementaire/Livre Ier/Article R1 - 18532.md',
        hints: { ...common, cid: 'LEGIARTI000000018532', divisions: ['Partie réglementaire', 'Livre Ier'] },
      },
      {
        path: 'depot/03. Partie législative ancienne/Article L122-14 - 6646113.md',
        hints: { ...common, cid: 'LEGIARTI000006646113', divisions: ['Partie législative ancienne'] },
      },
    ]);
  });

  test('a configuration says more than the folder, and the rest stays', () => {
    const root = {
      path: 'depot',
      hints: { text: 'code du travail maritime', textFrom: 'configuration' as const, stateOn: '2024-06-01' },
    };
    expect(discover([root], { base }).sources[0]?.hints).toMatchObject({ ...root.hints, knownOn: '2020-10-28' });
  });

  test('without such a README the folder’s name says it', () => {
    const { sources } = discover([{ path: 'code-de-la-route' }], { base });
    expect(sources.map(({ path, hints }) => [path, hints])).toEqual([
      ['code-de-la-route/Article L1.md', { text: 'code de la route', textFrom: 'folder' }],
      ['code-de-la-route/README.md', { text: 'code de la route', textFrom: 'folder' }],
    ]);
  });

  test('the folder itself as base', () => {
    const { sources } = discover([{ path: '.' }], { base: join(base, 'depot') });
    expect(sources.map((source) => [source.path.slice(0, 3), source.hints.textFrom])).toEqual([
      ['02.', 'readme'],
      ['03.', 'readme'],
    ]);
  });

  test.each([
    ['# Code du travail\n\nUn outil pour chercher.', undefined],
    ['# Notre projet\n\nDonnées DILA, LEGI.', undefined],
    ['# Code civil\n\nSource : Légifrance', { text: 'Code civil', textFrom: 'readme' }],
    [README, { text: 'Code du travail', textFrom: 'readme', knownOn: '2020-10-28', source: SOURCE }],
  ])('README %j', (readme, card) => expect(readmeCard(readme)).toEqual(card));

  test.each([
    ['code-du-travail', 'code du travail'],
    ['Code civil', 'Code civil'],
    ['code', undefined],
    ['code-review', undefined],
    ['lois', undefined],
  ])('folder %s', (name, text) => expect(folderCard(name)?.text).toBe(text));

  test.each([
    ['Article L162-5 - 6740684.md', 'LEGIARTI000006740684'],
    ['Article  L3314-11 - 38525402.md', 'LEGIARTI000038525402'],
    ["Article Annexe I à l'art. R434-32 (17) - 6746274.md", 'LEGIARTI000006746274'],
    ['Article L162-5.md', undefined],
    ['Note - 12.md', undefined],
  ])('file %s', (name, cid) => expect(cidOfFileName(name)).toBe(cid));

  test.each([
    ['midnight in Paris in winter', ['2024-12-31T23:00:00Z', '2024-12-31T23:00:00Z'], '2025-01-01'],
    ['midnight in Paris in summer', ['2016-06-30T22:00:00Z'], '2016-07-01'],
    ['a checkout', ['2024-05-01T10:00:00.123Z', '2024-05-01T10:00:00.456Z'], undefined],
    ['any one time', ['2024-05-01T10:00:00Z'], undefined],
    ['no file', [], undefined],
  ])('times of %s', (_, times, day) => expect(consolidationDay(times.map((time) => Date.parse(time)))).toBe(day));
});
