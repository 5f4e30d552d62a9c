import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build, type BuildReport } from '../../src/pipeline.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import type { LawStore } from '../../src/store/store.js';
import { tarGz, type Member } from '../tar-archive.js';

const FIXTURES = 'test/fixtures/read/legi';
const fixture = (name: string): string => readFileSync(`${FIXTURES}/${name}`, 'utf8');
let base = '';
let index = '';
let report: BuildReport | undefined;
let store: LawStore | undefined;

const member = (name: string): Member => ({ path: `legi/global/${name}`, bytes: fixture(name) });

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'cite-graph-official-'));
  mkdirSync(join(base, 'law'));
  const names = [
    'LEGIARTI000006398122.xml',
    'LEGIARTI000006321037.xml',
    'LEGIARTI000032006591.xml',
    'LEGITEXT000005615128.xml',
  ];
  const legi = tarGz([...names.map(member), { path: 'legi/global/broken.xml', bytes: '<ARTICLE><META>' }]);
  writeFileSync(join(base, 'law/Freemium_legi_global_20250713-140000.tar.gz'), legi);
  for (const name of ['JURITEXT000051824029.xml', 'CETATEXT000054148459.xml', 'JORFTEXT000000694290.xml'])
    writeFileSync(join(base, 'law', name), fixture(name));
  index = join(base, 'law.sqlite');
  report = await build({ base, roots: [{ path: 'law' }], index, sources: ['law'], day: '2026-01-01' });
  store = await openIndex(index);
});
afterAll(async () => {
  await store?.close();
  rmSync(base, { recursive: true, force: true });
});

const opened = (): LawStore => {
  if (store === undefined) throw new Error('no index was built');
  return store;
};

/** « source relation target origins mark » of everything at an article. */
async function edgesAt(key: string): Promise<readonly string[]> {
  const ids = (await opened().articles([key])).map(({ id }) => id);
  const edges = [...(await opened().cited(ids)), ...(await opened().citing(ids))];
  const rows = await opened().articlesById(edges.flatMap(({ source, target }) => [source, target]));
  const name = (id: number): string => rows.find((row) => row.id === id)?.key ?? '?';
  return edges
    .map(({ source, relation, target, origins }) => `${name(source)} ${relation} ${name(target)} (${origins.join()})`)
    .sort();
}

describe('an index of official files', () => {
  test('the file that is not well formed is named, the rest is read', () => {
    expect(report?.counts).toMatchObject({ files: 8, documents: 8, versions: 7 });
    expect(report?.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unreadable law/Freemium_legi_global_20250713-140000.tar.gz/legi/global/broken.xml',
    ]);
  });

  test('links become edges with the direction that `sens` gives, to articles and texts by cid and number', async () => {
    const own = 'code-des-instruments-monetaires-et-des-medailles';
    expect(await edgesAt(`${own}/1`)).toEqual(
      [
        'code-monetaire-et-financier/L121-2 replaces code-des-instruments-monetaires-et-des-medailles/1 (link)',
        'decret-52-751/ codifies code-des-instruments-monetaires-et-des-medailles/1 (link)',
        'decret-52-751/ creates code-des-instruments-monetaires-et-des-medailles/1 (link)',
        'code-des-instruments-monetaires-et-des-medailles/3 cites code-des-instruments-monetaires-et-des-medailles/1 (link)',
        'loi-58-346/ codifies code-des-instruments-monetaires-et-des-medailles/1 (link)',
        // Its identifier is that of the report on the act, its words name the act.
        'ordonnance-2000-1223/4 repeals code-des-instruments-monetaires-et-des-medailles/1 (link)',
        'ordonnance-2000-1223/4 cites code-des-instruments-monetaires-et-des-medailles/1 (link)',
      ].sort(),
    );
  });

  test('a whole text is amended, repealed and based on others', async () => {
    expect(await edgesAt('decret-69-243/')).toEqual([
      'code-general-des-impots/948 cites decret-69-243/ (link)',
      'decret-2002-1500/ amends decret-69-243/ (link)',
      'decret-86-320/ amends decret-69-243/ (link)',
    ]);
    expect(await edgesAt('decret-94-46/')).toEqual([
      // The file has the ends the other way round; an act of 1994 cannot repeal one of 2007.
      'decret-2007-358/26 repeals decret-94-46/ (link)',
      'decret-94-46/ applies loi-92-654/ (link)',
    ]);
  });

  test('an article that only changes others does so, and a section is its text', async () => {
    const [row] = await opened().withOfficialId('LEGIARTI000032006591');
    const edges = await edgesAt(row?.key ?? '');
    expect(edges.map((edge) => edge.replace(row?.key ?? '', '*'))).toEqual([
      '* amends code-civil/1302 (link)',
      '* amends loi-2018-287/16 (link)',
      '* cites code-general-des-impots/1600-0 H (link)',
      '* creates code-civil/ (link)',
    ]);
  });

  test('a decision cites by its words and by what the court declares, under the name others give it', async () => {
    expect(await edgesAt('cass-22-21-812/')).toContain('cass-22-21-812/ cites code-du-travail/L1242-14 (text,link)');
    const texts = await opened().texts();
    expect(texts.find(({ key }) => key === 'cass-22-21-812')).toMatchObject({
      nature: 'jurisprudence',
      number: '22-21.812',
      date: '2025-06-27',
      ecli: 'ECLI:FR:CCASS:2025:AP00683',
      cid: 'JURITEXT000051824029',
    });
    expect(texts.find(({ key }) => key === 'ce-493597')?.title).toBe(
      "Conseil d'État, 6ème - 5ème chambres réunies, 27/05/2026, 493597",
    );
  });

  test('dates and states of versions, and how much of the text is held', async () => {
    const [row] = await opened().articles(['code-des-instruments-monetaires-et-des-medailles/1']);
    expect(row?.status).toEqual({ status: 'repealed', basis: 'dates', since: '2001-01-01' });
    expect(row && (await opened().versions([row.id]))).toMatchObject([
      { id: 'LEGIARTI000006398122', from: '1952-06-29', until: '2001-01-01', state: 'ABROGE' },
    ]);
    const text = (await opened().texts()).find(({ key }) => key === row?.textKey);
    expect(text).toMatchObject({
      holding: 'whole-history',
      knownOn: '2025-07-13',
      source: 'DILA, LEGI, Licence Ouverte',
      cid: 'LEGITEXT000006070666',
    });
  });

  test('marks beside the links are kept as evidence', async () => {
    const rows = await opened().articles([
      'code-des-instruments-monetaires-et-des-medailles/1',
      'code-monetaire-et-financier/L121-2',
    ]);
    const [target, source] = [
      'code-des-instruments-monetaires-et-des-medailles/1',
      'code-monetaire-et-financier/L121-2',
    ].map((key) => rows.find((row) => row.key === key)?.id ?? -1);
    const evidence = await opened().evidence([{ source: source ?? -1, target: target ?? -1 }]);
    expect(evidence).toMatchObject([{ origin: 'link', form: 'link', mark: 'M', line: 61, surface: 'L121-2' }]);
  });
});

test('an archive of a code and its folder give the same index but for the paths', async () => {
  const source = 'test/fixtures/build/code-du-travail';
  const names = ['Article L1232-2 - 6901001.md', 'Article L1232-3 - 6901002.md', 'README.md'];
  mkdirSync(join(base, 'code-du-travail'));
  for (const name of names) writeFileSync(join(base, 'code-du-travail', name), readFileSync(`${source}/${name}`));
  const members = names.map((name) => ({ path: `code-du-travail/${name}`, bytes: readFileSync(`${source}/${name}`) }));
  writeFileSync(
    join(base, 'travail.tar.gz'),
    tarGz(members.map((each) => ({ ...each, mtime: '2020-10-28T12:34:56Z' }))),
  );
  const counts: unknown[] = [];
  for (const path of ['code-du-travail', 'travail.tar.gz']) {
    const own = join(base, `${path}.sqlite`);
    const built = await build({ base, roots: [{ path }], index: own, sources: [path], day: '2026-01-01' });
    const law = await openIndex(own);
    const [article] = await law.withOfficialId('LEGIARTI000006901001');
    counts.push([built.counts, article, await law.texts(), article && (await law.cited([article.id]))]);
    await law.close();
  }
  expect(counts[1]).toEqual(counts[0]);
});
