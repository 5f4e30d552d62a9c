import { STATUSES, isDead } from '../../model/status.js';
import type { IndexPatch, Life } from '../index-patch.js';
import { STATUS } from '../rows/codes.js';
import type { Database } from './database.js';

const DEAD = STATUSES.filter(isDead).map((status) => STATUS.code(status));
// A version that is only listed has no words, and says nothing of what is alive to what resolves.
const LIVES = `SELECT t.key, (SELECT min(v.status IN (${DEAD.join(',')})) FROM version v WHERE v.article = a.id AND v.spans <> '')
  FROM article a JOIN text t ON t.id = a.text WHERE a.number = ?`;
// One long row: the driver gives thousands of short ones far more slowly.
const NUMBERS = `SELECT json_group_array(number) FROM (
  SELECT a.number FROM text t CROSS JOIN article a ON a.id BETWEEN t.first AND t.last WHERE t.key = ? ORDER BY a.id)`;

/** Of several lives one that is not dead is enough. */
function lifeOf(dead: unknown): Life {
  if (dead === null) return 'named';
  return Number(dead) === 1 ? 'dead' : 'alive';
}

/** What resolving asks of the articles of a copy: the numbers of a text, and what is known of a number's lives by its pages. */
export const patchTable = (database: Database): Pick<IndexPatch, 'numbersOf' | 'livesOf'> => ({
  numbersOf: (text) => JSON.parse(String(database.rows(NUMBERS, text)[0]?.[0] ?? '[]')) as string[],
  livesOf: (number) => database.rows(LIVES, number).map(([text, dead]) => [String(text), lifeOf(dead)]),
});
