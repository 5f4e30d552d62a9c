import { STATUSES, isDead } from '../../model/status.js';
import type { Life } from '../index-patch.js';
import { STATUS } from '../rows/codes.js';
import type { Database } from './database.js';

const DEAD = STATUSES.filter(isDead).map((status) => STATUS.code(status));
// A version that is only listed has no words, and says nothing of what is alive to what resolves. Both tables are gone through
// as they lie, thousands of rows to one that crosses over: the driver gives as many short rows far more slowly.
const VERSIONS = `SELECT json_group_array(article), json_group_array(status IN (${DEAD.join(',')}))
  FROM (SELECT article, status FROM version NOT INDEXED WHERE id BETWEEN ?1 AND ?2 AND spans <> '' ORDER BY id)`;
const ARTICLES = `SELECT json_group_array(id), json_group_array(text), json_group_array(number)
  FROM (SELECT id, text, number FROM article NOT INDEXED WHERE id BETWEEN ?1 AND ?2 ORDER BY id)`;
const STRETCH = 10_000;

const LIVES: readonly Life[] = ['named', 'dead', 'alive'];
const [DEAD_ONE, ALIVE_ONE] = [LIVES.indexOf('dead'), LIVES.indexOf('alive')];

const last = (database: Database, table: string): number =>
  Number(database.rows(`SELECT max(id) FROM ${table}`)[0]?.[0] ?? 0);

/** The columns of a table, a stretch of ids at a time. */
function* stretches(database: Database, table: string, sql: string): Generator<readonly (readonly unknown[])[]> {
  for (let from = 1; from <= last(database, table); from += STRETCH)
    for (const row of database.rows(sql, from, from + STRETCH - 1))
      yield row.map((column) => JSON.parse(String(column)) as readonly unknown[]);
}

/** Every article in order, and what the index knows of its life by its pages. */
export function* readLives(database: Database): Generator<readonly [textKey: string, number: string, life: Life]> {
  const texts = new Map(database.rows('SELECT id, key FROM text').map(([id, key]) => [Number(id), String(key)]));
  const lives = new Uint8Array(last(database, 'article') + 1);
  for (const [articles = [], dead = []] of stretches(database, 'version', VERSIONS))
    for (const [row, article] of articles.entries()) {
      const id = Number(article);
      // Of several lives one is enough.
      lives[id] = Math.max(lives[id] ?? 0, dead[row] === 1 ? DEAD_ONE : ALIVE_ONE);
    }
  for (const [ids = [], text = [], numbers = []] of stretches(database, 'article', ARTICLES))
    for (const [row, id] of ids.entries())
      yield [texts.get(Number(text[row])) ?? '', String(numbers[row]), LIVES[lives[Number(id)] ?? 0] ?? 'named'];
}
