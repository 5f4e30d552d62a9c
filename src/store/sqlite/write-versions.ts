import { intColumn, type IntColumn } from '../../model/int-column.js';
import { dayCode } from '../rows/codes.js';
import type { PlacedVersion } from '../store.js';
import type { Interned } from './interned.js';
import type { LaidTables } from './table-file.js';
import { packName } from './version-name.js';
import { statusColumns, type ArticleIds } from './write-articles.js';

/** Writes versions in their order; returns, by a version's number, the article it belongs to. */
export function writeVersions(
  rows: LaidTables['version'],
  versions: Iterable<PlacedVersion>,
  { articles, strings }: { readonly articles: ArticleIds; readonly strings: Interned },
): IntColumn {
  const articleOfVersion = intColumn();
  articleOfVersion.push(0);
  for (const version of versions) {
    const article = articles.ids.at(version.keyPlace);
    if (article === 0) throw new Error(`${version.id}: no article ${version.articleKey} among the articles`);
    const number = articleOfVersion.push(article);
    const { official, suffix } = packName(version.id, version.articleKey);
    // prettier-ignore
    rows.add(number, [
      null, official, suffix, article, version.cid ?? null, dayCode(version.from), dayCode(version.until),
      version.dated === undefined ? null : 1, strings.optional(version.state),
      strings.id(version.path), strings.id(version.format), version.line, strings.id(version.textFrom),
      ...statusColumns(version.status, strings), version.place.block, version.place.start, version.place.length, version.spans,
    ]);
  }
  return articleOfVersion;
}
