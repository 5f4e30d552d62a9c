import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildIndex, type BuildOptions, type BuildParts, type Built } from '../../src/build/build-index.js';
import { soloCrew } from '../../src/build/crew.js';
import { discover } from '../../src/read/files.js';
import type { SourceListing } from '../../src/read/discovery.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import { openReader } from '../../src/read/reader.js';
import { pagePacker } from '../../src/store/sqlite/page-blob.js';
import { openSpool } from '../../src/store/spool.js';
import { createIndex } from '../../src/store/sqlite/writer.js';
import type { LawStore } from '../../src/store/store.js';
import { plainEngine } from './plain-engine.js';

const FIXTURES = 'test/fixtures/build';
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let builds = 0;
const nextIndex = (): string => join(folder, `${String((builds += 1))}.sqlite`);

const sourcesOf = (...paths: string[]): readonly SourceListing[] =>
  discover(
    paths.map((path) => ({ path })),
    { base: FIXTURES },
  ).sources;

async function build(sources: readonly SourceListing[], more: Partial<BuildOptions> = {}): Promise<Built> {
  const index = more.index ?? nextIndex();
  const options = { index, sources: ['.'], program: 'cite-graph test', day: '2026-01-01', ...more };
  const reader = await openReader();
  const crew: BuildParts['crew'] = (aliases) =>
    soloCrew({ engine: plainEngine, reader, packer: pagePacker, aliases, day: options.day });
  return buildIndex(sources, options, {
    engine: plainEngine,
    crew,
    writer: createIndex(index),
    spool: openSpool(index),
  });
}

async function asked<T>({ report }: Built, ask: (store: LawStore) => Promise<T>): Promise<T> {
  const store = await openIndex(report.index);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

const TRAVAIL = 'code-du-travail';

/** « source relation target standing origins » of every edge that leaves these articles. */
async function edgesOf(store: LawStore, ...keys: string[]): Promise<string[]> {
  const rows = await store.articles(keys);
  const edges = await store.cited(rows.map((row) => row.id));
  const all = await store.articlesById(edges.flatMap((edge) => [edge.source, edge.target]));
  const name = (id: number): string => all.find((row) => row.id === id)?.key.replace(`${TRAVAIL}/`, '') ?? '';
  return edges.map(
    ({ source, target, relation, standing, origins }) =>
      `${name(source)} ${relation} ${name(target)} ${standing} ${origins.join('+')}`,
  );
}

describe('a folder that holds one code, one article a file', () => {
  let built: ReturnType<typeof build>;
  // Not sooner: from Node 22 on jest refuses what loads modules while tests are only collected.
  beforeAll(() => {
    built = build(sourcesOf(TRAVAIL));
  });

  test('counts what it did', async () => {
    const { report } = await built;
    expect(report.counts).toEqual({
      ...{
        files: 6,
        documents: 6,
        articles: 12,
        held: 5,
        stubs: 7,
        versions: 6,
        edges: 12,
        evidence: 16,
        openReferences: 0,
      },
    });
    expect(report.references).toEqual({ range: { resolved: 1 }, single: { resolved: 3 } });
    expect(report.bullets).toEqual({ article: 9, text: 1, unread: 1 });
    expect(report.times.map((time) => time.stage)).toEqual(['read', 'resolve', 'index']);
    expect(report.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
  });

  test('folds text and list, tells proved from declared from formerly, expands ranges to what exists', async () =>
    asked(await built, async (store) => {
      expect(
        await edgesOf(store, ...['L1232-2', 'L1232-4', 'L122-14', 'L321-6'].map((n) => `${TRAVAIL}/${n}`)),
      ).toEqual([
        'L122-14 cites L136-1 proved list+text',
        'L321-6 cites L122-14 declared list',
        'L1232-2 cites L122-14 formerly list',
        'L1232-2 replaces L122-14 proved list',
        'L1232-2 cites L1232-3 proved text',
        'L1232-2 cites L1232-4 proved text',
        'L1232-2 cites L1232-5 proved text',
        'L1232-2 cites L1233-4 proved text',
        'L1232-4 cites L1232-2 proved list+text',
      ]);
    }));

  test('an act that the page names as its end is the source, and its mark is its own', async () =>
    asked(await built, async (store) => {
      expect(await edgesOf(store, 'ordonnance-2007-329/12', 'decret-89-861/')).toEqual([
        'decret-89-861/ applies L122-14 declared list',
        'ordonnance-2007-329/12 repeals L122-14 declared list',
      ]);
      const [act] = await store.articles(['ordonnance-2007-329/12']);
      expect(act).toMatchObject({ held: false, status: { status: 'in-force', basis: 'mark' } });
    }));

  test('states: the Nota beats « au plus tard », nothing ended the others, marks hint at stubs', async () =>
    asked(await built, async (store) => {
      const rows = await store.articles(['L122-14', 'L1232-2', 'L136-1'].map((number) => `${TRAVAIL}/${number}`));
      const states = Object.fromEntries(rows.map((row) => [row.number, row.status]));
      expect(states).toEqual({
        'L122-14': { status: 'repealed', basis: 'nota', since: '2008-05-01', by: 'ordonnance-2007-329/12' },
        'L1232-2': { status: 'in-force', basis: 'page' },
        'L136-1': { status: 'unknown', basis: 'none' },
      });
    }));

  test('a number that lived twice is one article with two versions and no conflict', async () =>
    asked(await built, async (store) => {
      const [article] = await store.articles([`${TRAVAIL}/L3122-6`]);
      expect(article).toMatchObject({ status: { status: 'in-force' }, cid: 'LEGIARTI000025558044' });
      const versions = await store.versions([article?.id ?? -1]);
      expect(new Map(versions.map((version) => [version.cid, version.status.status]))).toEqual(
        new Map([
          [undefined, 'in-force'],
          ['LEGIARTI000006902499', 'repealed'],
        ]),
      );
      expect((await store.withOfficialId('LEGIARTI000006902499')).map((row) => row.number)).toEqual(['L3122-6']);
    }));

  test('evidence knows its line and its words, through a line break', async () =>
    asked(await built, async (store) => {
      const [source, target] = await store.articles([`${TRAVAIL}/L1232-2`, `${TRAVAIL}/L1233-4`]);
      const rows = await store.evidence([{ source: source?.id ?? -1, target: target?.id ?? -1 }]);
      expect(rows).toEqual([
        expect.objectContaining({
          line: 4,
          surface: 'L.\n1233-4',
          before: expect.stringMatching(/Par dérogation à l'article $/),
        }),
      ]);
    }));

  test('pages keep their words, Nota and items that are gone', async () =>
    asked(await built, async (store) => {
      const rows = await store.articles([`${TRAVAIL}/L1232-2`, `${TRAVAIL}/L122-14`]);
      const pages = await Promise.all((await store.versions(rows.map((row) => row.id))).map((v) => store.page(v.id)));
      const [old, current] = pages;
      expect(old?.nota && old.text.slice(old.nota.start, old.nota.end)).toMatch(
        /^Ordonnance 2007-329[^]*1er mai 2008\.$/,
      );
      expect(current?.repealedItems.map(({ span }) => current.text.slice(span.start, span.end))).toEqual([
        '1° (Abrogé)',
      ]);
      // Markup is blanked, letter for letter.
      expect(current?.text.trim()).toMatch(/^Article L1232-2\n\nL'employeur[^]*- quelque chose$/);
    }));

  test('the text carries what the README knew, and the attribution', async () =>
    asked(await built, async (store) => {
      const texts = await store.texts();
      expect(texts.find((text) => text.key === TRAVAIL)).toMatchObject({ holding: 'partial', knownOn: '2020-10-28' });
      expect((await store.meta()).attribution).toEqual(['DILA, LEGI, Licence Ouverte (2020-10-28)']);
    }));
});

describe('documents that cite', () => {
  test('a memo is a text of its own; its bare references are read against what is held', async () =>
    asked(await build(sourcesOf(TRAVAIL, 'memo.md')), async (store) => {
      expect(await edgesOf(store, 'document-memo-md/')).toEqual([
        'document-memo-md/ cites L122-14 proved text',
        'document-memo-md/ cites L1232-2 proved text',
      ]);
      const [memo] = await store.articles(['document-memo-md/']);
      const [version] = await store.versions([memo?.id ?? -1]);
      expect(await store.openReferences([version?.id ?? ''])).toEqual([
        expect.objectContaining({
          line: 3,
          outcome: { kind: 'unresolved', reason: 'no text is named' },
          reference: expect.objectContaining({ surface: 'L. 9999-9', number: 'L9999-9' }),
        }),
      ]);
    }));
});

describe('whose articles they are', () => {
  const textFrom = async (...paths: string[]): Promise<(string | undefined)[]> =>
    asked(await build(sourcesOf(...paths)), async (store) => {
      const rows = await store.withNumber('7');
      return (await store.versions(rows.map((row) => row.id))).map(
        (version) => `${rows[0]?.textKey ?? ''} ${version.textFrom}`,
      );
    });

  test('inferred, and marked so, where the corpus leaves one text', async () =>
    expect(await textFrom('bad/page.md', TRAVAIL)).toEqual(['code-du-travail inferred']));

  test('not guessed between two', async () => {
    expect(await textFrom('bad/page.md', TRAVAIL, 'conflict')).toEqual(['document-bad-page-md none']);
    const { report } = await build(sourcesOf('bad/page.md', TRAVAIL, 'conflict'));
    expect(report.diagnostics.filter((one) => one.code === 'no-text')).toEqual([
      {
        code: 'no-text',
        severity: 'warning',
        path: 'bad/page.md',
        message: 'an article, and nothing says of which text: kept as a document of its own',
        hint: 'name it: `text: code de …` for this source in cite-graph.yml, or in front matter',
      },
    ]);
  });
});

describe('bad input', () => {
  test('other words for one version: both files are named, one is left out; undated ones are kept', async () => {
    const { report } = await build(sourcesOf('conflict'));
    expect(
      report.diagnostics.map(({ path, line, severity, message }) => `${path}:${String(line)} ${severity} ${message}`),
    ).toEqual([
      'conflict/b.md:5 warning code-civil/1240: other words than in conflict/a.md:5, and neither says from when; both are kept',
      'conflict/c.md:5 info code-civil/1240: already read from conflict/a.md:5',
      'conflict/e.md:7 error code-civil/1241: left out, because conflict/d.md:7 has other words for the same version',
    ]);
    expect(report.counts).toMatchObject({ articles: 2, versions: 3 });
  });

  test('dated alike', async () => {
    const sources = sourcesOf('conflict').map((source) => ({ ...source, hints: { from: '2016-10-01' } }));
    const { report } = await build(sources);
    expect(report.diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'error code-civil/1240: left out, because conflict/a.md:5 has other words for the same version',
      'info code-civil/1240: already read from conflict/a.md:5',
      'error code-civil/1241: left out, because conflict/d.md:7 has other words for the same version',
    ]);
  });

  test('a file that is no text, or is gone, is a diagnostic, and the rest is read', async () => {
    const gone = { ...(sourcesOf('memo.md')[0] as SourceListing), path: 'gone.md', absolute: join(folder, 'gone.md') };
    const { report, hashes } = await build([...sourcesOf('bad', TRAVAIL), gone]);
    const errors = report.diagnostics.filter((one) => one.severity === 'error');
    expect(errors.map((one) => one.path).sort()).toEqual(['bad/binary.md', 'gone.md']);
    expect(report.counts['held']).toBe(6);
    expect(hashes.has('gone.md')).toBe(false);
  });

  test('an alias for a text that nobody knows', async () => {
    const { report } = await build(sourcesOf('memo.md'), { aliases: new Map([['le Truc', 'truc machin']]) });
    expect(report.diagnostics.map((one) => one.message)).toContain(
      'the alias “le Truc” stands for “truc machin”, which names no text that is known',
    );
  });

  test('nothing at all', async () => {
    const { report } = await build([]);
    expect(report.counts).toMatchObject({ files: 0, articles: 0, edges: 0 });
  });
});

describe('the same law gives the same index', () => {
  test('twice the same bytes, whatever the order of files', async () => {
    const sources = sourcesOf(TRAVAIL, 'memo.md', 'conflict');
    const [once, again] = [await build(sources), await build([...sources].reverse())];
    expect(readFileSync(once.report.index).equals(readFileSync(again.report.index))).toBe(true);
  });

  test('progress tells how many files are read', async () => {
    const seen: string[] = [];
    await build(sourcesOf(TRAVAIL), { progress: (...step) => seen.push(step.join(' ')) });
    expect(seen).toEqual(['read 2 6', 'read 6 6', 'resolve 0 6', 'index 0 16']);
  });
});
