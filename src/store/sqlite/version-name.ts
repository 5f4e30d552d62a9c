import { splitArticleKey } from '../../model/article.js';
import type { Database } from './database.js';

/** `key#hash` and `key@day` are kept without the key that their article has anyway; official ids as they are. */
export function packName(
  id: string,
  articleKey: string,
): { readonly official: string | null; readonly suffix: string | null } {
  const derived = id.startsWith(articleKey) && /^[#@]/.test(id.slice(articleKey.length));
  return derived ? { official: null, suffix: id.slice(articleKey.length) } : { official: id, suffix: null };
}

/** In SQL: a version's name, from `v` joined with its article `va` and text `vt`. */
export const NAME = `coalesce(v.official, vt.key || '/' || va.number || v.suffix)`;
export const NAME_JOINS = 'JOIN article va ON va.id = v.article JOIN text vt ON vt.id = va.text';

const FIND = `SELECT v.id FROM json_each(?1) k CROSS JOIN version v ON v.official = k.value->>0
  UNION ALL SELECT v.id FROM json_each(?1) k CROSS JOIN text t ON t.key = k.value->>1
  CROSS JOIN article a ON a.number = k.value->>2 AND a.text = t.id
  CROSS JOIN version v ON v.article = a.id AND v.suffix = k.value->>3`;

function nameParts(id: string): readonly (string | null)[] {
  const at = Math.max(id.lastIndexOf('#'), id.lastIndexOf('@'));
  if (at < 0) return [id, null, null, null];
  const { text, number } = splitArticleKey(id.slice(0, at));
  return [id, text, number, id.slice(at)];
}

/** The index's own ids of versions, by name; names that it does not know are left out. */
export function findVersions(database: Database, names: readonly string[]): number[] {
  const asked = JSON.stringify(names.map(nameParts));
  return database.rows(FIND, asked).map((row) => Number(row[0]));
}
