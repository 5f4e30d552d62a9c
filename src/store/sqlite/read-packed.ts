import { ARTICLE_FLAG, type PackedLaw } from '../../model/packed-law.js';
import { BASIS, dayCode } from '../rows/codes.js';
import type { LawStore } from '../store.js';
import type { Database } from './database.js';

const { held, whole, hinted } = ARTICLE_FLAG;
const FLAGS = `(CASE WHEN held THEN ${String(held)} ELSE 0 END) + (CASE WHEN number = '' THEN ${String(whole)} ELSE 0 END)
  + (CASE WHEN basis = ${String(BASIS.code('mark'))} THEN ${String(hinted)} ELSE 0 END)`;

// One long text of numbers a stretch of ids: the driver gives a million short rows far more slowly than one row to parse.
const packed = (row: string, from: string): string =>
  `SELECT CAST(group_concat(${row}) AS BLOB) FROM (SELECT * ${from})`;
// The driver binds every number as a real one: without the cast « 3 » would be « 3.0 ».
const ARTICLES = packed(
  `id || ',' || (text - CAST(?3 AS INT)) || ',' || (${FLAGS}) || ',' || status`,
  'FROM article WHERE id BETWEEN ?1 AND ?2 ORDER BY id',
);
const EDGE = `source || ',' || target || ',' || relation || ',' || standing || ',' || weight`;
const EDGES = packed(EDGE, 'FROM edge_out WHERE source BETWEEN ?1 AND ?2 ORDER BY source');
const EDGES_ON = packed(
  EDGE,
  `FROM edge_out e WHERE source BETWEEN ?1 AND ?2 AND EXISTS (
    SELECT 1 FROM evidence p JOIN version v ON v.id = p.version
    WHERE p.source = e.source AND p.target = e.target AND p.relation = e.relation AND (v.article <> p.source
      OR (coalesce(v.since, 0) <= ?3 AND coalesce(v.until, 99999999) > ?3))) ORDER BY source`,
);
const LAST = 'SELECT max(id) FROM article';
const TEXTS = 'SELECT key, id FROM text ORDER BY id';

/** Ids a statement: some megabytes of numbers. */
const STRETCH = 20_000;
const COMMA = 0x2c;
const ZERO = 0x30;

/** The whole numbers of « 12,7,0 ». */
function numbersOf(bytes: Uint8Array): Int32Array {
  let count = 1;
  for (const byte of bytes) if (byte === COMMA) count += 1;
  const numbers = new Int32Array(count);
  let place = 0;
  let value = 0;
  for (const byte of bytes) {
    if (byte === COMMA) {
      numbers[place] = value;
      place += 1;
      value = 0;
    } else value = value * 10 + byte - ZERO;
  }
  numbers[place] = value;
  return numbers;
}

async function* stretches(database: Database, sql: string, more: readonly number[]): AsyncGenerator<Int32Array> {
  const last = Number(database.rows(LAST)[0]?.[0] ?? 0);
  for (let from = 0; from <= last; from += STRETCH) {
    const bytes = database.rows(sql, from, from + STRETCH - 1, ...more)[0]?.[0];
    if (bytes instanceof Uint8Array) yield await Promise.resolve(numbersOf(bytes));
  }
}

/** Everything as integers. */
export function packedReader(database: Database): Pick<LawStore, 'packed'> {
  return {
    packed: async (): Promise<PackedLaw> => {
      const texts = database.rows(TEXTS);
      // Texts are numbered without gaps, so a place is a number less the first.
      const first = Number(texts[0]?.[1] ?? 0);
      return Promise.resolve({
        texts: texts.map(([key]) => String(key)),
        articles: () => stretches(database, ARTICLES, [first]),
        edges: (day) => {
          const code = dayCode(day);
          return code === null ? stretches(database, EDGES, []) : stretches(database, EDGES_ON, [code]);
        },
      });
    },
  };
}
