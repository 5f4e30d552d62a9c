import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { isArchiveName, officialArchive, stampDay } from '../../src/read/archive/archive-name.js';
import { archiveSeries, officialPlace, supersession } from '../../src/read/archive/increments.js';
import { tarReader, type TarMember } from '../../src/read/archive/tar.js';
import type { SourceListing } from '../../src/read/discovery.js';
import { discover } from '../../src/read/files.js';
import { openSources, type OpenedFile } from '../../src/read/files/open-sources.js';
import { tar, tarGz, type Member } from '../tar-archive.js';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cite-graph-archive-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, bytes: Uint8Array | string): string {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), bytes);
  return path;
}

interface Opened {
  readonly files: readonly OpenedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function openAll(listings: readonly SourceListing[]): Promise<Opened> {
  const diagnostics: Diagnostic[] = [];
  const files: OpenedFile[] = [];
  for await (const source of openSources(listings, diagnostics))
    for await (const file of source.files) files.push(file);
  return { files, diagnostics };
}
const open = (
  paths: readonly string[],
  more: { maxBytes?: number; ignore?: readonly string[] } = {},
): Promise<Opened> =>
  openAll(
    discover(
      paths.map((path) => ({ path })),
      { base, ...more },
    ).sources,
  );
const words = ({ file }: OpenedFile): string => new TextDecoder().decode(file.bytes);
const said = ({ diagnostics }: Opened): readonly string[] =>
  diagnostics.map(({ severity, code, path, message }) => `${severity} ${code} ${path}: ${message}`);

const ARTICLE = 'test/fixtures/build/code-du-travail';
const README = readFileSync(`${ARTICLE}/README.md`, 'utf8');
const page = (name: string): string => readFileSync(`${ARTICLE}/${name}`, 'utf8');
const CODE: readonly Member[] = [
  { path: 'pax_global_header', type: 'g', bytes: '52 comment=9646e009061c1738b267b7d4cb52d1006ee3026f\n' },
  { path: 'code-du-travail/', type: '5' },
  { path: 'code-du-travail/01. Partie législative/', type: '5' },
  {
    path: 'code-du-travail/01. Partie législative/Article L1232-2 - 6901001.md',
    bytes: page('Article L1232-2 - 6901001.md'),
  },
  { path: 'code-du-travail/Article L1232-3 - 6901002.md', bytes: page('Article L1232-3 - 6901002.md') },
  { path: 'code-du-travail/.gitignore', bytes: '*' },
  { path: 'code-du-travail/plan.pdf', bytes: '%PDF' },
  { path: 'code-du-travail/README.md', bytes: README },
];

describe('an archive of a code', () => {
  const FIRST = {
    text: 'Code du travail',
    textFrom: 'readme',
    knownOn: '2020-10-28',
    source: 'DILA, LEGI, Licence Ouverte',
    stateOn: '2020-10-28',
  };
  const expected = [
    [
      'travail.tar.gz/code-du-travail/01. Partie législative/Article L1232-2 - 6901001.md',
      { ...FIRST, divisions: ['Partie législative'], cid: 'LEGIARTI000006901001' },
    ],
    ['travail.tar.gz/code-du-travail/Article L1232-3 - 6901002.md', { ...FIRST, cid: 'LEGIARTI000006901002' }],
  ];

  test('is read as its folder would be, though the README stands last', async () => {
    const opened = await open([write('travail.tar.gz', tarGz(CODE))]);
    expect(opened.files.map(({ file, hints }) => [file.path, hints])).toEqual(expected);
    expect(opened.files[0] && words(opened.files[0])).toBe(page('Article L1232-2 - 6901001.md'));
    expect(said(opened)).toEqual(['info other-kinds travail.tar.gz: 1 file of other kinds left out (.pdf)']);
  });

  test.each(['travail.tar', 'travail.tgz', 'dossier/travail.tar.gz'])('%s', async (path) => {
    const bytes = path.endsWith('.tar') ? tar(CODE) : tarGz(CODE);
    const { files } = await open([write(path, bytes)]);
    expect(files.map(({ hints }) => hints.knownOn)).toEqual(['2020-10-28', '2020-10-28']);
  });

  test('without a README its own name, or a folder’s, says the text', async () => {
    const bare = CODE.filter(({ path }) => !path.endsWith('README.md'));
    const { files } = await open([write('bare.tar.gz', tarGz(bare))]);
    expect(files[0]?.hints).toMatchObject({ text: 'code du travail', textFrom: 'folder', stateOn: '2020-10-28' });
    const flat = [{ path: 'Article L1 - 1.md', bytes: '# Article L1' }];
    const own = await open([write('code-de-la-route.tgz', tarGz(flat))]);
    expect(own.files[0]?.hints).toMatchObject({ text: 'code de la route', cid: 'LEGIARTI000000000001' });
  });

  test('members of different times say no day of consolidation', async () => {
    const mixed = CODE.map((member, place) => (place === 3 ? { ...member, mtime: '2021-01-01T10:00:00Z' } : member));
    const { files } = await open([write('mixed.tar.gz', tarGz(mixed))]);
    expect(files.map(({ hints }) => hints.stateOn)).toEqual([undefined, undefined]);
  });

  test('what the configuration leaves out, and what it says of every member', async () => {
    write('left.tar.gz', tarGz(CODE));
    const { files } = await open(['left.tar.gz'], { ignore: ['*6901002*'] });
    expect(files.map(({ file }) => file.path)).toEqual([`left.tar.gz/${CODE[3]?.path ?? ''}`]);
    const { sources } = discover([{ path: 'left.tar.gz', hints: { text: 'code civil' }, format: 'text' }], { base });
    const configured = await openAll(sources);
    expect(configured.files[0]).toMatchObject({ hints: { text: 'code civil', knownOn: '2020-10-28' }, format: 'text' });
  });

  test('an archive lying in a folder of law does not change what the folder says', () => {
    write('code-du-sport/Article L1 - 1.md', 'x');
    utimesSync(
      join(base, 'code-du-sport/Article L1 - 1.md'),
      new Date('2020-10-27T23:00:00Z'),
      new Date('2020-10-27T23:00:00Z'),
    );
    write('code-du-sport/old.tar.gz', tarGz(CODE));
    const { sources } = discover([{ path: 'code-du-sport' }], { base });
    expect(sources.map(({ path, hints }) => [path, hints.stateOn])).toEqual([
      ['code-du-sport/Article L1 - 1.md', '2020-10-28'],
      ['code-du-sport/old.tar.gz', undefined],
    ]);
  });
});

describe('hostile archives', () => {
  const good = (name: string): Member => ({ path: name, bytes: `# ${name}` });

  test('members that lead out, links, devices and what is too large are named and never read; the rest is', async () => {
    const hostile: readonly Member[] = [
      good('a.md'),
      { path: '../evil.md', bytes: 'x' },
      { path: 'a/../../evil.md', bytes: 'x' },
      { path: '/etc/passwd.md', bytes: 'x' },
      { path: 'C:\\windows.md', bytes: 'x' },
      { path: 'link.md', type: '2' },
      { path: 'hard.md', type: '1' },
      { path: 'device.md', type: '3' },
      { path: 'pipe.md', type: '6' },
      { path: 'large.md', bytes: 'x'.repeat(5000) },
      good('b.md'),
    ];
    const opened = await open([write('hostile.tar.gz', tarGz(hostile))], { maxBytes: 4096 });
    expect(opened.files.map(({ file }) => file.path)).toEqual(['hostile.tar.gz/a.md', 'hostile.tar.gz/b.md']);
    expect(said(opened)).toEqual(
      [
        '../evil.md: left out: a path that leads out of the archive',
        'a/../../evil.md: left out: a path that leads out of the archive',
        '/etc/passwd.md: left out: an absolute path',
        'C:\\windows.md: left out: an absolute path',
        'link.md: left out: a link',
        'hard.md: left out: a link',
        'device.md: left out: a device',
        'pipe.md: left out: a pipe',
        'large.md: left out: 0 MB: larger than 0 MB',
      ].map((line) => `error refused-member hostile.tar.gz/${line}`),
    );
  });

  test('a path that only a pax record gives is judged too; a long one is read', async () => {
    const record = (path: string): Member => {
      const rest = ` path=${path}\n`;
      const length = rest.length + String(rest.length + 3).length;
      return { path: 'pax', type: 'x', bytes: `${String(length)}${rest}` };
    };
    const long = `${'livre/'.repeat(30)}article.md`;
    const opened = await open([
      write('pax.tar.gz', tarGz([record('../evil.md'), good('x.md'), record(long), good('y.md'), good('z.md')])),
    ]);
    expect(opened.files.map(({ file }) => file.path)).toEqual([`pax.tar.gz/${long}`, 'pax.tar.gz/z.md']);
    expect(said(opened)).toHaveLength(1);
  });

  test('a member of 2 GB costs no memory: it is passed over as it goes by', () => {
    const size = 2 ** 31 + 5;
    const reader = tarReader(({ size: asked }) => (asked > 1000 ? { refused: 'too large' } : 'take'));
    const head = tar([{ path: 'huge.xml', size }]).subarray(0, 512);
    expect(reader.push(head)).toEqual([]);
    const chunk = new Uint8Array(1 << 24);
    const members: TarMember[] = [];
    for (let left = Math.ceil(size / 512) * 512; left > 0; left -= chunk.length)
      members.push(...reader.push(chunk.subarray(0, Math.min(left, chunk.length))));
    members.push(...reader.push(tar([good('after.md')])));
    expect(members.map(({ path, refused }) => [path, refused])).toEqual([
      ['huge.xml', 'too large'],
      ['after.md', undefined],
    ]);
  });

  const whole = tarGz([good('a.md'), good('b.md'), { path: 'c.md', bytes: 'é'.repeat(40_000) }, good('d.md')]);
  test.each([
    ['cut in its compression', whole.subarray(0, whole.length - 40), 'it is cut short'],
    [
      'cut in a member',
      gzipSync(tar([good('a.md'), good('b.md'), good('c.md')]).subarray(0, 2600)),
      'it ends inside c.md',
    ],
    ['cut in a header', gzipSync(tar([good('a.md'), good('b.md')]).subarray(0, 2100)), 'it ends inside a header'],
    [
      'damaged',
      gzipSync(Buffer.concat([tar([good('a.md'), good('b.md')]).subarray(0, 2048), Buffer.alloc(512, 'x')])),
      'a block that is no header of a tar archive',
    ],
  ])('one that is %s: everything before is kept, one diagnostic', async (_, bytes, reason) => {
    const opened = await open([write('broken.tar.gz', bytes)]);
    expect(opened.files.slice(0, 2).map(({ file }) => file.path)).toEqual(['broken.tar.gz/a.md', 'broken.tar.gz/b.md']);
    expect(said(opened)).toEqual([
      `error damaged-archive broken.tar.gz: ${reason}; ${String(opened.files.length)} files before that kept`,
    ]);
  });

  test('a web page under an archive’s name', async () => {
    const opened = await open([write('404.tar.gz', `<html>${'not found '.repeat(200)}</html>`)]);
    expect(opened.files).toEqual([]);
    expect(said(opened)).toEqual([
      'error damaged-archive 404.tar.gz: a block that is no header of a tar archive; 0 files before that kept',
    ]);
  });

  test('however the bytes are cut, the members are the same', () => {
    const bytes = tar([
      good('a.md'),
      { path: 'b.md', bytes: 'b'.repeat(1300) },
      { path: 'c/', type: '5' },
      good('c/d.md'),
    ]);
    const read = (cuts: readonly number[]): readonly (readonly [string, number])[] => {
      const reader = tarReader(() => 'take');
      const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
      const members = places.slice(1).flatMap((end, at) => reader.push(bytes.subarray(places[at], end)));
      expect(reader.end()).toBeUndefined();
      return members.map(({ path, bytes: own }) => [path, own?.length ?? -1]);
    };
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
        expect(read(cuts)).toEqual([
          ['a.md', 6],
          ['b.md', 1300],
          ['c/d.md', 8],
        ]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('any bytes: no error, no member beyond what they can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const reader = tarReader(() => 'take');
        expect(reader.push(bytes)).toEqual([]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('official archives', () => {
  test.each([
    ['Freemium_legi_global_20250713-140000.tar.gz', { fond: 'legi', global: true, stamp: '20250713-140000' }],
    ['Freemium_Legi_global_20170302-070122.tar.gz', { fond: 'legi', global: true, stamp: '20170302-070122' }],
    ['LEGI_20250714-211602.tar.gz', { fond: 'legi', global: false, stamp: '20250714-211602' }],
    ['legi_20201028-221652.tar.gz', { fond: 'legi', global: false, stamp: '20201028-221652' }],
    ['Freemium_jorf_simple_20250713-140000.tar.gz', { fond: 'jorf_simple', global: false, stamp: '20250713-140000' }],
    ['JADE_20260908-205613.tar', { fond: 'jade', global: false, stamp: '20260908-205613' }],
    ['code-du-travail.tar.gz', undefined],
    ['LEGI_20250714.tar.gz', undefined],
    ['LEGI_20250714-211602.zip', undefined],
  ])('%s', (name, expected) => expect(officialArchive(name)).toEqual(expected));

  test('names and days', () => {
    expect(['a.tar.gz', 'a.TGZ', 'a.tar', 'a.gz', 'tar'].map(isArchiveName)).toEqual([true, true, true, false, false]);
    expect(stampDay('20250713-140000')).toBe('2025-07-13');
  });

  test.each([
    [
      'legi/global/code_et_TNC_en_vigueur/TNC_en_vigueur/JORF/TEXT/00/00/00/87/44/JORFTEXT000000874463/article/LEGI/ARTI/00/00/31/01/24/LEGIARTI000031012495',
      { id: 'LEGIARTI000031012495', folder: 'TNC_en_vigueur JORFTEXT000000874463' },
    ],
    [
      './20250714-211602/legi/global/code_et_TNC_non_vigueur/code_non_vigueur/LEGI/TEXT/00/LEGITEXT000006070666/texte/struct/LEGITEXT000006070666.xml',
      { id: 'LEGITEXT000006070666 struct', folder: 'code_non_vigueur LEGITEXT000006070666' },
    ],
    ['jorf/global/article/JORF/ARTI/00/00/00/69/JORFARTI000000694291.xml', { id: 'JORFARTI000000694291', folder: '' }],
    ['20260908-205613/juri/global/CETATEXT000049314894.xml', { id: 'CETATEXT000049314894', folder: '' }],
    ['legi/eli/versions.xml', undefined],
  ])('%s', (path, place) => expect(officialPlace(path)).toEqual(place));

  test('the newest global archive with what came after it, newest first', () => {
    const names = [
      'LEGI_20250714-211602.tar.gz',
      'Freemium_legi_global_20240713-140000.tar.gz',
      'LEGI_20250715-210000.tar.gz',
      'Freemium_legi_global_20250713-140000.tar.gz',
      'LEGI_20240801-210000.tar.gz',
      'JADE_20260908-205613.tar.gz',
      'code-du-travail.tar.gz',
    ];
    const series = archiveSeries(names, (name) => name);
    expect(
      series.map(({ fond, archives, outdated }) => [fond, archives.map(({ archive }) => archive), outdated]),
    ).toEqual([
      ['legi', [names[2], names[0], names[3]], [names[4], names[1]]],
      ['jade', [names[5]], []],
    ]);
  });

  const IN_FORCE = 'legi/global/code_et_TNC_en_vigueur/code_en_vigueur/LEGI/TEXT/00/LEGITEXT000006070666/article';
  const NOT_IN_FORCE = 'legi/global/code_et_TNC_non_vigueur/code_non_vigueur/LEGI/TEXT/00/LEGITEXT000006070666/article';
  const file = (folder: string, order: number): string => `${folder}/LEGIARTI00000000000${String(order)}.xml`;
  const wording = (id: number, text: string): string =>
    `<ARTICLE><META><META_COMMUN><ID>LEGIARTI00000000000${String(id)}</ID></META_COMMUN></META><BLOC_TEXTUEL><CONTENU>${text}</CONTENU></BLOC_TEXTUEL></ARTICLE>`;

  test('a deletion reaches its own archive and every older one, in its own folder only', () => {
    const newer = supersession();
    expect(newer.admits(file(IN_FORCE, 3))).toBe(true);
    newer.remove(`${file(IN_FORCE, 1)}\n${file(IN_FORCE, 3).replace('.xml', '')}\n`);
    expect([1, 2, 3].map((order) => newer.admits(file(IN_FORCE, order)))).toEqual([false, true, false]);
    expect([1, 2].map((order) => newer.admits(file(NOT_IN_FORCE, order)))).toEqual([true, false]);
  });

  test('of an identifier that stands twice in a global archive too, whatever the order', () => {
    const [old, current] = [file(IN_FORCE, 1), file(NOT_IN_FORCE, 1)];
    const other = (n: number): string => `${IN_FORCE}/LEGIARTI${String(n).padStart(12, '0')}.xml`;
    const newer = supersession();
    newer.begin('global');
    newer.note(old, 1000);
    // Enough others that what is kept must grow.
    for (let n = 2; n < 5000; n++) newer.note(other(n), 500);
    newer.note(current, 2000);
    expect([newer.admits(old, 1000), newer.admits(other(7), 500)]).toEqual([false, true]);
    expect(newer.admits(current, 2000)).toBe(true);
    const deleted = supersession();
    deleted.remove(current);
    deleted.begin('global');
    deleted.note(current, 2000);
    deleted.note(old, 1000);
    expect([deleted.admits(current, 2000), deleted.admits(old, 1000)]).toEqual([false, true]);
  });

  test('of an identifier that stands twice in one archive the newest holds, unless it was deleted', () => {
    const newer = supersession();
    const twice = [file(NOT_IN_FORCE, 1), file(IN_FORCE, 1)] as const;
    newer.begin();
    newer.note(twice[0], 2000);
    newer.note(twice[1], 1000);
    newer.note('README.md', 3000);
    expect([newer.admits(twice[1], 1000), newer.admits(twice[0], 2000)]).toEqual([false, true]);
    const deleted = supersession();
    deleted.note(twice[0], 2000);
    deleted.note(twice[1], 1000);
    deleted.remove(twice[0]);
    expect([deleted.admits(twice[0], 2000), deleted.admits(twice[1], 1000)]).toEqual([false, true]);
  });

  test('a global archive, then increments: the newest wording of each, and nothing that was deleted', async () => {
    const legi = (name: string, members: readonly Member[]): string => write(`legi/${name}.tar.gz`, tarGz(members));
    legi('Freemium_legi_global_20250713-140000', [
      { path: file(IN_FORCE, 1), bytes: wording(1, 'ancien') },
      { path: file(IN_FORCE, 2), bytes: wording(2, 'déplacé') },
      { path: file(IN_FORCE, 3), bytes: wording(3, 'effacé') },
      { path: file(IN_FORCE, 4), bytes: wording(4, 'toujours là') },
      { path: 'legi/eli/versions.xml', bytes: '' },
    ]);
    legi('LEGI_20250714-211602', [
      { path: `20250714-211602/${file(IN_FORCE, 1)}`, bytes: wording(1, 'entre-temps') },
      { path: `20250714-211602/${file(NOT_IN_FORCE, 2)}`, bytes: wording(2, 'abrogé') },
      { path: '20250714-211602/liste_suppression_legi.dat', bytes: `${file(IN_FORCE, 2)}\n${file(IN_FORCE, 3)}\n` },
    ]);
    legi('LEGI_20250715-210000', [
      { path: file(IN_FORCE, 1), bytes: wording(1, 'nouveau') },
      { path: file(IN_FORCE, 5), bytes: wording(5, 'erreur') },
      { path: 'liste_suppression_legi.dat', bytes: file(IN_FORCE, 5).replace('.xml', '') },
    ]);
    legi('LEGI_20250101-000000', [{ path: file(IN_FORCE, 6), bytes: wording(6, 'périmé') }]);
    const opened = await open(['legi']);
    const texts = opened.files.filter(({ file: { bytes } }) => bytes.length > 0);
    expect(texts.map((each) => /<CONTENU>(.*)<\/CONTENU>/.exec(words(each))?.[1])).toEqual([
      'nouveau',
      'abrogé',
      'toujours là',
    ]);
    expect(opened.files[0]?.hints).toEqual({
      source: 'DILA, LEGI, Licence Ouverte',
      knownOn: '2025-07-15',
      holding: 'whole-history',
    });
    expect(said(opened)).toEqual([
      'info outdated-archive legi/LEGI_20250101-000000.tar.gz: older than the newest global archive beside it: left out',
    ]);
  });

  test('unpacked into folders of their stamps they are read alike', async () => {
    const put = (stamp: string, path: string, words: string): string => write(`unpacked/${stamp}/${path}`, words);
    put('20250713-140000', file(IN_FORCE, 1), wording(1, 'ancien'));
    put('20250713-140000', file(IN_FORCE, 2), wording(2, 'effacé'));
    put('20250713-140000', file(IN_FORCE, 3), wording(3, 'toujours là'));
    put('20250714-211602', file(IN_FORCE, 1), wording(1, 'nouveau'));
    put('20250714-211602', 'liste_suppression_legi.dat', file(IN_FORCE, 2));
    put('20250714-211602', 'notice.txt', 'une notice');
    write('unpacked/liste_suppression_legi.dat', file(IN_FORCE, 3));
    const opened = await open(['unpacked']);
    expect(opened.files.map((each) => /<CONTENU>(.*)<\/CONTENU>/.exec(words(each))?.[1] ?? words(each))).toEqual([
      'nouveau',
      'une notice',
      'toujours là',
    ]);
    expect(opened.files[0]?.hints).toEqual({ knownOn: '2025-07-14' });
    expect(said(opened)).toEqual([]);
  });
});
