import { describe, expect, test } from '@jest/globals';
import { received } from '../../src/read/own-json.js';
import { rememberRows } from '../../src/store/remember-rows.js';
import type { LawStore } from '../../src/store/store.js';

/** A store of articles « t/1 », « t/2 » … up to the last, each with two versions, that notes what it is asked. */
function counting(last: number): { readonly store: LawStore; readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const store = {
    articles: (keys: readonly string[]) => {
      asked.push([...keys]);
      return Promise.resolve(keys.filter((key) => Number(key.slice(2)) <= last).map((key) => ({ key })));
    },
    versions: (ids: readonly number[]) => {
      asked.push([...ids]);
      return Promise.resolve(
        ids.flatMap((article) => ['a', 'b'].map((id) => ({ id: `${String(article)}${id}`, article }))),
      );
    },
  };
  return { store: received<LawStore>(store), asked };
}

describe('rows that are remembered', () => {
  test('each article is asked once, also one that is not known, and versions come grouped by article', async () => {
    const { store, asked } = counting(2);
    const kept = rememberRows(store);
    expect((await kept.articles(['t/2', 't/9', 't/2'])).map(({ key }) => key)).toEqual(['t/2']);
    expect((await kept.articles(['t/1', 't/2', 't/9'])).map(({ key }) => key)).toEqual(['t/1', 't/2']);
    expect((await kept.versions([2])).map(({ id }) => id)).toEqual(['2a', '2b']);
    expect((await kept.versions([2, 1])).map(({ id }) => id)).toEqual(['1a', '1b', '2a', '2b']);
    expect(asked).toEqual([['t/2', 't/9'], ['t/1'], [2], [1]]);
  });

  test('more than there is room for is forgotten, and asked again', async () => {
    const { store, asked } = counting(100_000);
    const kept = rememberRows(store);
    const many = Array.from({ length: 15_000 }, (_, place) => `t/${String(place)}`);
    const more = many.map((_, place) => `t/${String(15_000 + place)}`);
    for (const keys of [many, many, more, many]) expect(await kept.articles(keys)).toHaveLength(15_000);
    expect(asked.map(({ length }) => length)).toEqual([15_000, 15_000, 15_000]);
  });
});
