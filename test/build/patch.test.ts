import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fileGroups, groupEnds, groupFile } from '../../src/build/file-groups.js';
import type { GroupFile } from '../../src/build/parcel.js';
import { openParcel, type OpenParcel } from '../../src/build/patch/open-parcel.js';
import { splice } from '../../src/build/patch/splice.js';
import { loadGroup } from '../../src/build/load-group.js';
import { readGroup, type Desk } from '../../src/build/read-group.js';
import { toSections } from '../../src/build/parcel-sections.js';
import { loadEngine } from '../../src/load-engine.js';
import { build, type BuildReport, type BuildRequest } from '../../src/pipeline.js';
import { discover } from '../../src/read/files.js';
import { openReader } from '../../src/read/reader.js';
import { openKept } from '../../src/store/kept-parcels.js';
import { blockWords, pagePacker } from '../../src/store/sqlite/page-blob.js';
import { openPatch } from '../../src/store/sqlite/patch.js';
import { idleBlocks, logicalRows } from '../store/logical-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-patch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ACTS = ['LOI n°2008-67 du 21 janvier 2008 - art. 3 (V)', 'Décret n°2008-244 du 7 mars 2008 - art. (V)'];

/** A page like those of the three codes: a wording with a range, a reference and an open one, and its lists. */
function page(number: number): string {
  const near = (step: number): string => `L1${String(100 + ((number + step) % 40))}-1`;
  const written = (step: number): string => near(step).replace('L', 'L. ');
  return `# Article L1${String(100 + number)}-1

Sans préjudice des articles ${written(1)} à ${written(4)}, le présent article s’applique aux cas de l’article ${written(7)}.

Il déroge à l’article 12 et à l’article L. 162-5 du code de la sécurité sociale, dans les conditions de la loi n° 93-8 du
4 janvier 1993.

${number % 5 === 0 ? 'NOTA : ces dispositions entrent en vigueur le 1er mai 2008.\n\n' : ''}**Liens relatifs à cet article**

_Créé par_:

  - ${ACTS[number % 2]!}

_Cité par_:

  - Code du travail - art. ${near(3)} (VD)
  - Code de la santé publique - art. L4134-${String(number % 7)} (${number % 3 === 0 ? 'Ab' : 'V'})

_Cite_:

  - Code du travail - art. ${near(7)} (V)

_Anciens textes_:

  - Code du travail - art. L122-${String(number)} (AbD)
`;
}

/** Forty pages beside real ones and the founding documents. */
function corpus(name: string): string {
  const path = join(folder, name);
  cpSync('test/fixtures/build', join(path, 'law'), { recursive: true });
  cpSync('seeds', join(path, 'law', 'seeds'), { recursive: true });
  mkdirSync(join(path, 'law', 'code-du-travail', 'Livre II'), { recursive: true });
  for (let number = 0; number < 40; number += 1) {
    const file = `Article L1${String(100 + number)}-1 - ${String(6_900_000 + number)}.md`;
    writeFileSync(join(path, 'law', 'code-du-travail', 'Livre II', file), page(number));
  }
  return path;
}

const request = (path: string, index: string) => ({
  ...{ base: path, roots: [{ path: 'law' }], index: join(path, index), sources: ['law'], day: '2026-01-01' },
  remember: 0,
});
const again = (path: string): Promise<BuildReport> => build(request(path, 'kept.sqlite'));
const anew = (path: string): Promise<BuildReport> => build({ ...request(path, 'anew.sqlite'), force: true });

const files = (path: string): string[] =>
  readdirSync(join(path, 'law'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .sort();

type Edit = (words: string, which: number) => string;

/** What a legislator, a clerk or a vandal does to a page. */
const EDITS: Readonly<Record<string, Edit>> = {
  wording: (words) => words.replace('déroge', 'ne déroge pas'),
  reference: (words, which) =>
    words.replace('\n\n', `\n\nVoir l’article L. 1${String(100 + (which % 40))}-1 du code du travail.\n\n`),
  range: (words, which) => words.replace(/ à L\. 1\d+-1/u, ` à L. 1${String(101 + (which % 39))}-1`),
  open: (words, which) => words.replace('l’article 12', `l’article ${String(which % 30)} bis et l’article 12`),
  bullet: (words, which) =>
    words.replace('_Cite_:\n', `_Cite_:\n\n  - Code du travail - art. L1${String(100 + (which % 40))}-1 (V)`),
  mark: (words) => words.replace('(Ab)', '(V)').replace('(VD)', '(AbD)'),
  unlist: (words) => words.replace(/ {2}- Code de la santé publique[^\n]*\n/u, ''),
  act: (words) => words.replace(ACTS[0]!, ACTS[1]!),
  unname: (words) => words.replace('de la loi n° 93-8 du\n4 janvier 1993', 'prévues par décret'),
  fresh: (words, which) => words.replace('**Liens', `Voir l’article L. 9${String(which)} du code civil.\n\n**Liens`),
  between: (words, which) =>
    words.replace('**Liens', `Voir l’article L. 1${String(100 + (which % 40))}-1-${String(which)}.\n\n**Liens`),
  namesake: (words, which) =>
    words.replace('**Liens', `Voir l’article ${String(which % 30)} bis du code civil.\n\n**Liens`),
  repeal: (words) => words.replace('_Cite_:', `_Abrogé par_:\n\n  - ${ACTS[1]!}\n\n_Cite_:`),
  nota: (words) => words.replace('1er mai 2008', '1er juin 2009'),
  longer: (words) => words.replace('\n\n', `\n\n${'Le contrat est exécuté de bonne foi. '.repeat(120)}\n\n`),
};

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat({ max: 59 }), fc.nat({ max: 59 })), {
  minLength: 1,
  maxLength: 4,
});

function edit(path: string, [kind, place, which]: readonly [string, number, number]): void {
  // Three of four in pages that all of these edits know.
  const all = files(path).filter((file) => place % 4 === 0 || file.includes('Livre II'));
  const file = join(path, 'law', all[place % all.length]!);
  writeFileSync(file, EDITS[kind]!(readFileSync(file, 'utf8'), which));
}

const livre = (path: string, number: number): string => {
  const name = files(path).find((file) => file.includes(`Article L1${String(100 + number)}-1`));
  return join(path, 'law', name!);
};

function change(path: string, number: number, from: string | RegExp, to: string): void {
  const words = readFileSync(livre(path, number), 'utf8');
  const changed = words.replace(from, to);
  expect(changed).not.toBe(words);
  writeFileSync(livre(path, number), changed);
}

function changeFile(path: string, file: string, from: RegExp, to: string): void {
  const words = readFileSync(join(path, file), 'utf8');
  expect(words).toMatch(from);
  writeFileSync(join(path, file), words.replace(from, to));
}

describe('an index into which changed files are taken', () => {
  test('holds, row by row, what one built from nothing holds, whatever was edited', async () => {
    const path = corpus('random');
    await again(path);
    const ways = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(edits, async (some) => {
        for (const each of some) edit(path, each);
        const [report, fresh] = [await again(path), await anew(path)];
        expect(logicalRows(report.index)).toEqual(logicalRows(fresh.index));
        for (const figure of ['counts', 'references', 'bullets', 'diagnostics'] as const)
          expect(report[figure]).toEqual(fresh[figure]);
        const way = report.patched === undefined ? (report.whole ?? 'nothing') : 'patched';
        ways.set(way, (ways.get(way) ?? 0) + 1);
      }),
      { seed: 20_261_123, numRuns: 30 },
    );
    // Both ways are taken often enough for the comparison to say something.
    expect(ways.get('patched')).toBeGreaterThan(8);
    expect(ways.size).toBeGreaterThan(3);
  }, 300_000);

  test.each<[string, (path: string) => void]>([
    ['a wording', (path) => change(path, 3, 'déroge', 'ne déroge pas')],
    ['a reference to an article that others name', (path) => change(path, 4, 'déroge', 'déroge à l’article L. 1122-1')],
    ['the end of a range', (path) => change(path, 5, 'à L. 1109-1', 'à L. 1108-1')],
    ['a bullet more', (path) => change(path, 6, '_Cite_:\n', '_Cite_:\n\n  - Code du travail - art. L1102-1 (V)')],
    ['a bullet less, whose article others name', (path) => change(path, 9, / {2}- Code de la santé[^\n]*\n/u, '')],
    [
      'marks that say of a stub what is most often said',
      (path) =>
        [0, 7, 14, 21].forEach((n) =>
          change(path, n, /L4134-0 \((?:V|Ab)\)/u, 'L4134-0 (Ab)'.replace('Ab', n === 0 ? 'VD' : 'AbD')),
        ),
    ],
    ['an article that nobody names any more', (path) => change(path, 12, / {2}- [^\n]*L122-12 [^\n]*\n/u, '')],
    ['another article in the place of one', (path) => change(path, 12, /L122-12 /u, 'L122-13-1 ')],
    ['an article that nobody named', (path) => change(path, 2, 'déroge', 'déroge à l’article 9999 du code civil')],
    [
      'several articles that nobody named, of several texts',
      (path) => {
        change(path, 2, 'déroge', 'déroge à l’article 3 du code civil, à l’article L. 7 du code du travail');
        change(path, 3, 'déroge', 'déroge aux articles L. 9998-1 et L. 9999-1 du code de la sécurité sociale');
        change(path, 13, '_Cite_:\n', '_Cite_:\n\n  - Code du travail - art. L1122-9 (VD)');
      },
    ],
    ['its line in the file', (path) => change(path, 11, '# Article', '\n\n# Article')],
    [
      'several pages, far longer',
      (path) =>
        [1, 2, 30].forEach((n) =>
          change(path, n, '\n\n', `\n\n${'Le contrat de travail est exécuté de bonne foi. '.repeat(300)}\n\n`),
        ),
    ],
  ])('takes %s, and the next build takes the next', async (name, edited) => {
    const path = corpus(`takes ${name.slice(0, 12)}`);
    await again(path);
    edited(path);
    for (const step of [() => undefined, () => change(path, 20, 'déroge', 'ne déroge plus')]) {
      step();
      const [report, fresh] = [await again(path), await anew(path)];
      expect({ whole: report.whole, patched: report.patched }).toEqual({
        whole: undefined,
        patched: expect.any(Number),
      });
      expect(logicalRows(report.index)).toEqual(logicalRows(fresh.index));
      expect(idleBlocks(report.index)).toBeLessThanOrEqual(idleBlocks(fresh.index));
      expect(await again(path)).toMatchObject({ built: false, counts: fresh.counts, references: fresh.references });
    }
  });

  test.each<[string, string, (path: string) => void, Partial<BuildRequest>?]>([
    [
      'a file is new',
      'a file comes or goes',
      (path) => writeFileSync(join(path, 'law', 'new.md'), '# Article L1\n\nUn.'),
    ],
    ['a file is gone', 'a file comes or goes', (path) => rmSync(livre(path, 8))],
    [
      'a README says another day',
      'a folder, the configuration or a date says something else',
      (path) => changeFile(path, 'law/code-du-travail/README.md', /2020-\d\d-\d\d/u, '2019-01-01'),
    ],
    [
      'the house names other texts',
      'a folder, the configuration or a date says something else',
      (path) => change(path, 1, 'déroge', 'dérogera'),
      { aliases: new Map([['le Code', 'code du travail']]) },
    ],
    [
      'another day',
      'what a group of files came to before is not known',
      (path) => writeFileSync(join(path, 'law', 'memo.md'), 'Vu l’article L. 1232-2 du code du travail.\n'),
      { day: '2027-01-01' },
    ],
    [
      'an article is repealed',
      'a name, a day or a state of a page changed',
      (path) =>
        change(path, 14, '_Cite_:', '_Abrogé par_:\n\n  - Loi n°2016-1088 du 8 août 2016 - art. 8 (V)\n\n_Cite_:'),
    ],
    [
      'another act created an article',
      'a page names another act that created it',
      (path) => change(path, 16, ACTS[0]!, ACTS[1]!),
    ],
    ['a page more in a file', 'a page comes or goes', (path) => change(path, 17, /$/u, '\n# Article L1999-1\n\nUn.\n')],
    [
      'a file becomes a document of another kind',
      'what is said of a file changed',
      (path) => writeFileSync(livre(path, 18), ''),
    ],
    [
      'two files dispute an article',
      'two files give words to the article of a changed page',
      (path) => {
        const file = join(path, 'law', 'conflict', 'b.md');
        writeFileSync(file, readFileSync(file, 'utf8').replace('acte', 'agissement'));
      },
    ],
  ])('is written whole where %s', async (_, reason, edited, more = {}) => {
    const path = corpus(`whole ${String(_).replace(/\W/gu, '')}`);
    await again(path);
    edited(path);
    const ask = (index: string, force = false) => build({ ...request(path, index), ...more, force });
    const [report, fresh] = [await ask('kept.sqlite'), await ask('anew.sqlite', true)];
    expect({ whole: report.whole, patched: report.patched }).toEqual({ whole: reason, patched: undefined });
    expect(readFileSync(report.index).equals(readFileSync(fresh.index))).toBe(true);
  });

  test('is written whole where a text is cited first, and where it is cited last', async () => {
    const path = corpus('one text more');
    await again(path);
    change(path, 2, 'déroge', 'déroge à l’article L. 110-1 du code minier');
    expect(await again(path)).toMatchObject({ whole: 'a text is cited that the index has not' });
    change(path, 2, ' à l’article L. 110-1 du code minier', '');
    const [report, fresh] = [await again(path), await anew(path)];
    expect(report.whole).toBe('a text is cited no more');
    expect(logicalRows(report.index)).toEqual(logicalRows(fresh.index));
  });

  test('what only took another time is told from what changed', async () => {
    const path = corpus('touched');
    await again(path);
    utimesSync(livre(path, 1), 1, 1);
    change(path, 2, 'déroge', 'ne déroge pas');
    expect(await again(path)).toMatchObject({ patched: 1 });
    expect(await again(path)).toMatchObject({ built: false });
  });

  test('without what was kept, or with a part of it, everything is written', async () => {
    const path = corpus('forgotten');
    const { index } = await again(path);
    change(path, 2, 'déroge', 'ne déroge pas');
    rmSync(`${index}.parcels`);
    expect(await again(path)).toMatchObject({ whole: 'what its files came to is not kept' });
    writeFileSync(`${index}.parcels`, readFileSync(`${index}.parcels`).subarray(100));
    change(path, 2, 'ne déroge pas', 'déroge');
    expect((await again(path)).patched).toBeUndefined();
    expect(logicalRows(index)).toEqual(logicalRows((await anew(path)).index));
  });

  test('what is kept stays in proportion, however often a page is edited', async () => {
    const path = corpus('often');
    const { index } = await again(path);
    const size = statSync(`${index}.parcels`).size;
    for (let time = 0; time < 8; time += 1) {
      change(path, 2, /déroge|abonde/u, time % 2 === 0 ? 'abonde' : 'déroge');
      expect(await again(path)).toMatchObject({ patched: 1 });
      expect(statSync(`${index}.parcels`).size).toBeLessThan(3.2 * size);
    }
    expect(logicalRows(index)).toEqual(logicalRows((await anew(path)).index));
  });
});

describe('a copy that is mended', () => {
  test('given up, leaves the index as it was and lets others build', async () => {
    const path = corpus('given up');
    const { index } = await again(path);
    const before = readFileSync(index);
    const patch = await openPatch(index);
    const [article] = await patch.articles(['code-du-travail/L1105-1']);
    patch.status(article!.id, { status: 'repealed', basis: 'page' });
    await expect(openPatch(index)).rejects.toThrow('this program already is building this index');
    patch.discard();
    patch.discard();
    expect(readFileSync(index).equals(before)).toBe(true);
    expect(readdirSync(path).filter((name) => /building|lock/u.test(name))).toEqual([]);
  });

  test('of nothing, there is none', async () => {
    await expect(openPatch(join(folder, 'nowhere', 'index.sqlite'))).rejects.toThrow('it cannot be copied (ENOENT)');
    expect(openKept(join(folder, 'nowhere', 'index.sqlite'))).toBeUndefined();
  });
});

describe('a group put together from readings of its files', () => {
  test('is the group read at once, byte for byte, however it is taken apart', async () => {
    const path = corpus('spliced');
    const { sources } = discover([{ path: 'law' }], { base: path });
    const engine = await loadEngine();
    const desk: Desk = {
      engine,
      reader: await openReader(),
      packer: pagePacker,
      aliases: new Map(),
      day: '2026-01-01',
    };
    const read = (files: readonly GroupFile[]): OpenParcel => openParcel(readGroup(loadGroup({ files }), desk));
    const all = sources.map(groupFile);
    const words = { packer: pagePacker, read: blockWords };
    const stretch = fc.tuple(fc.nat({ max: all.length - 12 }), fc.integer({ min: 1, max: 12 }));
    const parts = fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(stretch, parts, ([from, count], turns) => {
        const files = all.slice(from, from + count);
        // Each file comes out of one of up to four readings, all but the first of which hold nothing else.
        const of = (turn: number): OpenParcel => read(files.filter((_, place) => turn === 0 || turns[place] === turn));
        const readings = [0, 1, 2, 3].map(of);
        const pieces = files.map(({ path: own }, place) => {
          const parcel = readings[turns[place]!]!;
          return { parcel, file: parcel.hashes.findIndex(([other]) => other === own) };
        });
        expect(toSections(splice(pieces, words))).toEqual(toSections(readGroup(loadGroup({ files }), desk)));
      }),
      { seed: 20_261_122, numRuns: 40 },
    );
  });

  test('needs to know what each of them came to', async () => {
    const path = corpus('unspliced');
    const [source] = discover([{ path: 'law' }], { base: path }).sources;
    const desk: Desk = {
      ...{ engine: await loadEngine(), reader: await openReader(), packer: pagePacker },
      ...{ aliases: new Map<string, never>(), day: '2026-01-01' },
    };
    const parcel = openParcel(readGroup(loadGroup({ files: [groupFile(source!)] }), desk));
    const words = { packer: pagePacker, read: blockWords };
    const other = { code: 'unreadable', severity: 'error', message: 'cannot be read', path: 'elsewhere.md' } as const;
    const told = { ...parcel, head: { ...parcel.head, diagnostics: [other] } };
    expect(() => splice([{ parcel, file: 1 }], words)).toThrow('a file cannot be read');
    expect(() => splice([{ parcel: { ...parcel, shares: [] }, file: 0 }], words)).toThrow('a file cannot be read');
    expect(() => splice([{ parcel: told, file: 0 }], words)).toThrow('a file says something of another one');
  });
});

test('groups end where those that are read end, whatever the sizes', async () => {
  const listed = (sizes: readonly number[]) =>
    sizes.map((size, place) => {
      const path = `law/Article ${String(place * 7)}.md`;
      return { path, absolute: path, size, mtimeMs: 0, hints: {} };
    });
  const read = async (sizes: readonly number[]): Promise<number[]> => {
    const ends: number[] = [];
    for await (const { files: group } of fileGroups(listed(sizes), [], () => undefined))
      ends.push((ends.at(-1) ?? 0) + group.length);
    return ends;
  };
  const sizes = fc.array(fc.oneof(fc.nat(2000), fc.constant(300_000)), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(sizes, async (some) => {
      const paths = listed(some).map(({ path }) => path);
      expect(groupEnds(paths)(some)).toEqual(await read(some));
    }),
    { seed: 7, numRuns: 40 },
  );
});
