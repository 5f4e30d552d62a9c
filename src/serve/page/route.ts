import type { Narrowing } from '../view.js';
import { RELATION_NAMES } from '../../model/relation.js';

/** Where the page is: what its address says after `#`. */
export interface Route {
  /** Key of the article; absent at the beginning. */
  readonly key?: string;
  readonly narrowing: Narrowing;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `#/article/code-du-travail/L1?at=2020-01-01&relation=cites&in=code-civil&alive=1`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  const at = asked.get('at') ?? '';
  const within = asked.get('in') ?? '';
  const relation = RELATION_NAMES.find((name) => name === asked.get('relation'));
  const narrowing: Narrowing = {
    ...(DAY.test(at) ? { at } : {}),
    ...(relation === undefined ? {} : { relation }),
    ...(within === '' ? {} : { within }),
    ...(asked.get('alive') === '1' ? { alive: true } : {}),
  };
  const key = /^\/article\/(.+)$/.exec(path)?.[1];
  return key === undefined ? { narrowing } : { key: decode(key), narrowing };
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** The same as parameters of an address. */
export function narrowingQuery({ at, relation, within, alive }: Narrowing): URLSearchParams {
  const query = new URLSearchParams();
  if (at !== undefined) query.set('at', at);
  if (relation !== undefined) query.set('relation', relation);
  if (within !== undefined) query.set('in', within);
  if (alive !== undefined) query.set('alive', '1');
  return query;
}

/** The permanent address of an article, on a day and with filters where there are some. */
export function addressOf(key: string, narrowing: Narrowing = {}): string {
  const query = narrowingQuery(narrowing).toString();
  return `#/article/${key.split('/').map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}
