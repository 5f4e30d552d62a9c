import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { EVIDENCE_WIDTH } from '../../src/model/evidence-rows.js';
import { intColumn } from '../../src/model/int-column.js';
import { intRows } from '../../src/model/int-rows.js';
import { openSpool } from '../../src/store/spool.js';
import { openForBuilding } from '../../src/store/sqlite/database.js';
import { interned } from '../../src/store/sqlite/interned.js';
import { layTables } from '../../src/store/sqlite/table-file.js';
import { writeEvidence } from '../../src/store/sqlite/write-evidence.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ARTICLES = 40;
const WORDS = ['single', 'range', '{"alinea":2}'];

/** A thousand rows, many of them twice; article 7 is the source of a third. */
function rowsOf(): ReturnType<typeof intRows> {
  const rows = intRows(EVIDENCE_WIDTH);
  for (let n = 0; n < 1000; n += 1) {
    const [source, target] = [n % 3 === 0 ? 7 : (n * 17) % ARTICLES, (n * 29) % ARTICLES];
    // prettier-ignore
    rows.push(source, target, n % 3, 1 + (n % 5), n % 50, 6, n % 4, 12, 3, n % 2, n % 7 === 0 ? 0 : -1, n % 11 === 0 ? 20040601 : -1, n % 11 === 0 ? 0 : -1, n % 13 === 0 ? 2 : -1);
  }
  return rows;
}

function written(name: string, most?: number) {
  const { tables: laid, finish } = layTables(join(folder, name));
  const ids = intColumn();
  // Places of keys and ids of articles run in opposite directions.
  for (let place = 0; place < ARTICLES; place += 1) ids.set(place, ARTICLES - place);
  const articleOfVersion = intColumn();
  for (const article of [0, 1, 2, 33, 33, 20]) articleOfVersion.push(article);
  const held = intColumn();
  for (let id = 1; id < 30; id += 1) held.set(id, 1);
  const known = { articles: { count: ARTICLES, holding: 29, ids, held } };
  const strings = interned((id, words) => laid.string.add(id, [null, words]));
  const spool = openSpool(join(folder, name));
  const evidence = { rows: rowsOf(), keys: [], words: WORDS };
  const counts = writeEvidence(laid, evidence, { ...known, articleOfVersion, strings, spool, ...(most && { most }) });
  finish();
  const database = openForBuilding(join(folder, name));
  expect(database.rows('PRAGMA integrity_check')).toEqual([['ok']]);
  const tables = ['evidence', 'edge_out', 'edge_in', 'string'].map((table) => database.rows(`SELECT * FROM ${table}`));
  database.close();
  return { counts, tables };
}

test('evidence that is sorted a stretch of sources at a time is the same as all at once', () => {
  const whole = written('whole');
  expect(whole.counts.evidence).toBe(whole.tables[0]?.length);
  expect(whole.counts.edges).toBe(whole.tables[1]?.length);
  expect(whole.counts.evidence).toBeLessThan(1000);
  // A stretch a source; stretches of a few; one source that is more than a stretch by itself.
  for (const most of [1, 60, 200]) expect(written(`most-${String(most)}`, most)).toEqual(whole);
});

test('evidence that names what is no article of the index is an error that says what', () => {
  const { tables, close } = layTables(join(folder, 'unknown'));
  const rows = intRows(EVIDENCE_WIDTH);
  rows.push(0, 1, 0, 1, 0, 6, 0, 1, 1, 0, -1, -1, -1, -1);
  const [ids, articleOfVersion] = [intColumn(), intColumn()];
  ids.set(0, 1);
  const articles = { count: 1, holding: 0, ids, held: intColumn() };
  const known = { articles, articleOfVersion, strings: interned(() => undefined), spool: openSpool(folder) };
  const evidence = { rows, keys: ['code-civil/1', 'code-civil/2'], words: WORDS };
  expect(() => writeEvidence(tables, evidence, known)).toThrow(
    'evidence names code-civil/2, which is not in the index',
  );
  close();
});
