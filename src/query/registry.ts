import type { Query } from './query.js';

export interface QueryModule {
  readonly query: Query;
}

export interface QueryEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<QueryModule>;
}

/** Every question that an index answers. */
export const QUERIES: readonly QueryEntry[] = [
  { name: 'who-cites', summary: 'what cites an article, or acts on it', load: () => import('./who-cites.js') },
  { name: 'cites', summary: 'what an article cites', load: () => import('./cites.js') },
  {
    name: 'applied-by',
    summary: 'the regulatory articles and acts that apply an article',
    load: () => import('./applied-by.js'),
  },
  { name: 'show', summary: 'one article: status, versions, relations, wording', load: () => import('./show.js') },
  { name: 'history', summary: 'the life of an article, from creation to repeal', load: () => import('./history.js') },
  {
    name: 'successors',
    summary: 'what took the place of articles, through every recodification',
    load: () => import('./successors.js'),
  },
  {
    name: 'predecessors',
    summary: 'whose place articles took, through every recodification',
    load: () => import('./predecessors.js'),
  },
  { name: 'path', summary: 'how one article leads to another', load: () => import('./path.js') },
  { name: 'list', summary: 'the texts of the index, or the articles of one', load: () => import('./list.js') },
  {
    name: 'impact',
    summary: 'what stands on an article, if it were repealed or rewritten',
    load: () => import('./measures/impact.js'),
  },
  {
    name: 'stats',
    summary: 'the graph at a glance: sizes, states, relations, how citations spread',
    load: () => import('./measures/stats.js'),
  },
  {
    name: 'rank',
    summary: 'the articles that matter most: by citations, PageRank, HITS or betweenness',
    load: () => import('./measures/rank.js'),
  },
  {
    name: 'components',
    summary: 'the parts of the law that no citation joins',
    load: () => import('./measures/components.js'),
  },
  {
    name: 'communities',
    summary: 'groups of articles, or of texts, that cite one another more than others',
    load: () => import('./measures/communities.js'),
  },
  {
    name: 'cycles',
    summary: 'articles whose citations lead back to themselves, with a shortest circle',
    load: () => import('./measures/cycles.js'),
  },
  {
    name: 'orphans',
    summary: 'articles that nobody cites, or that cite nothing',
    load: () => import('./measures/orphans.js'),
  },
  {
    name: 'matrix',
    summary: 'how often each text cites each other one, with density and rich club',
    load: () => import('./measures/matrix.js'),
  },
  {
    name: 'similar',
    summary: 'articles cited together with one, and articles that cite the same',
    load: () => import('./measures/similar.js'),
  },
];
