import type { About, ArticleView, GraphView, Language, Narrowing, SearchAnswer, SearchNarrowing } from '../view.js';
import { narrowingQuery } from './route.js';

/** Where the page's law comes from: this machine's server, or the file itself. */
export interface Law {
  about(): Promise<About>;
  search(
    words: string,
    asked: { readonly narrowing: SearchNarrowing; readonly language: Language },
  ): Promise<SearchAnswer>;
  article(key: string, asked: { readonly narrowing: Narrowing; readonly language: Language }): Promise<ArticleView>;
  /** `limit`: most articles, the one asked about included. */
  graph(
    key: string,
    asked: { readonly narrowing: Narrowing; readonly language: Language; readonly limit: number },
  ): Promise<GraphView>;
}

/** What the server says no to, in its own words. */
export class Refusal extends Error {}

async function ask<T>(path: string, query: URLSearchParams): Promise<T> {
  const response = await fetch(`/api/${path}?${query.toString()}`);
  // The server that gave the page gives the records that both were compiled with.
  const body = (await response.json()) as T & { readonly error?: string };
  if (!response.ok) throw new Refusal(body.error ?? String(response.status));
  return body;
}

/** The law of the server that gave the page. */
export function servedLaw(): Law {
  const query = (asked: { readonly narrowing: Narrowing; readonly language: Language }): URLSearchParams => {
    const parameters = narrowingQuery(asked.narrowing);
    parameters.set('lang', asked.language);
    return parameters;
  };
  const with_ = (name: string, value: string, parameters: URLSearchParams): URLSearchParams => {
    parameters.set(name, value);
    return parameters;
  };
  return {
    about: () => ask('about', new URLSearchParams()),
    search: (words, asked) => {
      const parameters = with_('q', words, query(asked));
      const { nature } = asked.narrowing;
      return ask('search', nature === undefined ? parameters : with_('nature', nature, parameters));
    },
    article: (key, asked) => ask('article', with_('key', key, query(asked))),
    graph: (key, asked) => ask('graph', with_('limit', String(asked.limit), with_('key', key, query(asked)))),
  };
}
