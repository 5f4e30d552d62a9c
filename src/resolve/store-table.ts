import { isDead } from '../model/status.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import type { ArticleTable } from './article-table.js';

const alive = ({ status }: ArticleRow): boolean => !isDead(status.status);

/** Answers once, however often asked: documents name the same numbers over and over. */
function remembered<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** The articles of an index, as resolving asks for them. */
export function storeTable(store: LawStore): ArticleTable {
  const textsWith = remembered(async (number) => {
    const rows = await store.withNumber(number);
    return rows
      .map((row) => ({ textKey: row.textKey, alive: alive(row) }))
      .sort((a, b) => Number(b.alive) - Number(a.alive));
  });
  const between = remembered(async (key) => {
    const [textKey = '', from = '', to = ''] = key.split('\n');
    return (await store.articlesOf(textKey, { from, to })).map(({ number }) => number);
  });
  return {
    known: async (keys) => new Set((await store.articles(keys)).map(({ key }) => key)),
    between: (textKey, from, to) => between([textKey, from, to].join('\n')),
    textsWith,
    withId: remembered(async (id) => (await store.withOfficialId(id))[0]?.key),
  };
}
