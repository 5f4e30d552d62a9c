import { CiteGraphError, NotFoundError } from '../model/errors.js';
import { isIsoDate } from '../model/date.js';
import { isRelation } from '../model/relation.js';
import { NATURES } from '../model/text.js';
import type { LawStore } from '../store/store.js';
import { articleView } from './article-view.js';
import { graphView } from './graph-view.js';
import { search, type SearchGround } from './search.js';
import type { About, Language, Narrowing, SearchNarrowing } from './view.js';

/** What the server answers from. */
export interface Ground extends SearchGround {
  readonly store: LawStore;
  readonly about: About;
}

/** Articles that one picture takes at most, whatever is asked. */
const MOST_NODES = 300;
const FIRST_NODES = 40;

function narrowingOf(query: URLSearchParams): Narrowing {
  const at = query.get('at') ?? '';
  const relation = query.get('relation') ?? '';
  const within = query.get('in') ?? '';
  return {
    ...(isIsoDate(at) ? { at } : {}),
    ...(isRelation(relation) ? { relation } : {}),
    ...(within === '' ? {} : { within }),
    ...(query.get('alive') === '1' ? { alive: true as const } : {}),
  };
}

function searchNarrowingOf(query: URLSearchParams): SearchNarrowing {
  const nature = NATURES.find((name) => name === query.get('nature'));
  return { ...narrowingOf(query), ...(nature === undefined ? {} : { nature }) };
}

const languageOf = (query: URLSearchParams, about: About): Language =>
  query.get('lang') === 'fr' ? 'fr' : query.get('lang') === 'en' ? 'en' : about.language;

function whole(query: URLSearchParams, name: string, by: { readonly else: number; readonly most: number }): number {
  const value = Number(query.get(name) ?? '');
  return Number.isInteger(value) && value > 0 ? Math.min(value, by.most) : by.else;
}

/** The answer to one address of the API as a plain record; `undefined` for an address that there is not. */
async function answerOf(ground: Ground, path: string, query: URLSearchParams): Promise<unknown> {
  const by = { narrowing: narrowingOf(query), language: languageOf(query, ground.about) };
  const key = query.get('key') ?? '';
  switch (path) {
    case '/api/about':
      return ground.about;
    case '/api/search':
      return search(ground, (query.get('q') ?? '').slice(0, 400), { ...by, narrowing: searchNarrowingOf(query) });
    case '/api/article':
      return articleView(ground.store, key, by);
    case '/api/graph':
      return graphView(ground.store, key, {
        ...by,
        depth: whole(query, 'depth', { else: 1, most: 3 }),
        limit: whole(query, 'limit', { else: FIRST_NODES, most: MOST_NODES }),
      });
    default:
      return undefined;
  }
}

/** Status and JSON of an address of the API. What a person can act on is told in `error`; anything else is thrown. */
export async function answerApi(
  ground: Ground,
  path: string,
  query: URLSearchParams,
): Promise<{ readonly status: number; readonly body: string }> {
  try {
    const answer = await answerOf(ground, path, query);
    if (answer === undefined) return { status: 404, body: JSON.stringify({ error: 'no such address' }) };
    return { status: 200, body: JSON.stringify(answer) };
  } catch (error) {
    if (!(error instanceof CiteGraphError)) throw error;
    return { status: error instanceof NotFoundError ? 404 : 400, body: JSON.stringify({ error: error.message }) };
  }
}
