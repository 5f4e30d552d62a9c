import { articleKey } from '../model/article.js';
import { intColumn } from '../model/int-column.js';
import { stringPool } from '../model/string-pool.js';
import type { LawTable } from './law-table.js';

/** Names of versions, and official identifiers of texts and articles, with what they stand for. */
export interface OfficialNames {
  /** A place for a name, the same one whenever it is asked for. */
  place(id: string): number;
  /** The version that is called so, by the name's place; 0 where no page is. */
  version(name: number): number;
  /** A page's own name, by its place. */
  own(name: number, version: number, article: number): void;
  /** The cid that a page has; returns its number, from 1. */
  cid(id: string, article: number): number;
  /** The cid of a number; empty for 0. */
  cidAt(number: number): string;
  /** A name that an article's page lists for another of its versions. */
  listed(id: string, article: number): void;
  text(cid: string, textKey: string): void;
  /** The key of the text or article that an identifier stands for. */
  keyOf(id: string): string | undefined;
}

/** No names yet. */
export function officialNames(table: LawTable): OfficialNames {
  const ids = stringPool();
  /** By id: the article and one more, less than 0 where only another article's list says so; 0 for none. */
  const articles = intColumn();
  const versions = intColumn();
  const texts = new Map<string, string>();
  return {
    place: ids.place,
    version: versions.at,
    own: (name, version, article) => {
      versions.set(name, version);
      articles.set(name, article + 1);
    },
    cid: (id, article) => {
      const place = ids.place(id);
      articles.set(place, article + 1);
      return place + 1;
    },
    cidAt: (number) => ids.at(number - 1),
    listed: (id, article) => {
      const place = ids.place(id);
      // What a page is called in its own file says more than another article's list; of two lists the first holds.
      if (articles.at(place) === 0) articles.set(place, -article - 1);
    },
    text: (cid, textKey) => void texts.set(cid, articleKey(textKey, '')),
    keyOf: (id) => {
      const place = ids.find(id);
      const article = place < 0 ? 0 : Math.abs(articles.at(place));
      return article > 0 ? table.key(article - 1) : texts.get(id);
    },
  };
}
