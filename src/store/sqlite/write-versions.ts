import { intColumn, type IntColumn } from '../../model/int-column.js';
import { dayCode } from '../rows/codes.js';
import type { PlacedVersion } from '../store.js';
import type { Interned } from './interned.js';
import type { LaidTables } from './table-file.js';
import { packName } from './version-name.js';
import { statusesInTurn, type ArticleIds } from './write-articles.js';

/** Writes versions in their order; returns, by a version's number, the article it belongs to. */
export function writeVersions(
  rows: LaidTables['version'],
  versions: Iterable<PlacedVersion>,
  { articles, strings }: { readonly articles: ArticleIds; readonly strings: Interned },
): IntColumn {
  const articleOfVersion = intColumn();
  articleOfVersion.push(0);
  const statuses = statusesInTurn(strings);
  for (const version of versions) {
    const { id, articleKey, from, until, dated, path, format, line, textFrom, place, spans } = version;
    const article = articles.ids.at(version.keyPlace);
    if (article === 0) throw new Error(`${id}: no article ${articleKey} among the articles`);
    const number = articleOfVersion.push(article);
    const { official, suffix } = packName(id, articleKey);
    // Words get their ids in the order of their columns.
    const [state, pathId, formatId] = [strings.optional(version.state), strings.id(path), strings.id(format)];
    const knownFrom = strings.id(textFrom);
    const [status, basis, since, bound, actor] = statuses(version.status);
    // prettier-ignore
    rows.add(number, [
      null, official, suffix, article, version.cid ?? null, dayCode(from), dayCode(until), dated === undefined ? null : 1,
      state, pathId, formatId, line, knownFrom, status, basis, since, bound, actor,
      place.block, place.start, place.length, spans,
    ]);
  }
  return articleOfVersion;
}
