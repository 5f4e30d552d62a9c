import type { CommandModule } from '../command.js';

/** One command of the command line: what help prints, and where its code is. */
export interface CommandRow {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
  /** Not shown to people: for shells. */
  readonly hidden?: true;
}

/** Every command, in the order of help: asking first, then what prepares and carries away. */
export const COMMANDS: readonly CommandRow[] = [
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
    name: 'diff',
    summary: 'what changed between two indexes, or two days: articles and citations',
    load: () => import('./diff.js'),
  },
  {
    name: 'impact',
    summary: 'what stands on an article, if it were repealed or rewritten',
    load: () => import('./impact.js'),
  },
  {
    name: 'stats',
    summary: 'the graph at a glance: sizes, states, relations, how citations spread',
    load: () => import('./stats.js'),
  },
  {
    name: 'rank',
    summary: 'the articles that matter most: by citations, PageRank, HITS or betweenness',
    load: () => import('./rank.js'),
  },
  {
    name: 'components',
    summary: 'the parts of the law that no citation joins',
    load: () => import('./components.js'),
  },
  {
    name: 'communities',
    summary: 'groups of articles, or of texts, that cite one another more than others',
    load: () => import('./communities.js'),
  },
  {
    name: 'cycles',
    summary: 'articles whose citations lead back to themselves, with a shortest circle',
    load: () => import('./cycles.js'),
  },
  {
    name: 'orphans',
    summary: 'articles that nobody cites, or that cite nothing',
    load: () => import('./orphans.js'),
  },
  {
    name: 'matrix',
    summary: 'how often each text cites each other one, with density and rich club',
    load: () => import('./matrix.js'),
  },
  {
    name: 'similar',
    summary: 'articles cited together with one, and articles that cite the same',
    load: () => import('./similar.js'),
  },
  { name: 'sql', summary: 'questions in SQL, on views that only read', load: () => import('./sql.js') },
  {
    name: 'check',
    summary: 'what documents cite that is not, or no longer, the law',
    load: () => import('./check.js'),
  },
  { name: 'extract', summary: 'every reference that a text makes, with offsets', load: () => import('./extract.js') },
  {
    name: 'annotate',
    summary: 'the same document with its references linked',
    load: () => import('./annotate.js'),
  },
  { name: 'parse', summary: 'how a typed reference is understood', load: () => import('./parse.js') },
  { name: 'explore', summary: 'the law in a browser, on this machine alone', load: () => import('./explore.js') },
  { name: 'export', summary: 'the graph, whole or around an article', load: () => import('./export.js') },
  {
    name: 'draw',
    summary: 'a picture: who cites an article, and what it cites',
    load: () => import('./draw.js'),
  },
  { name: 'fetch', summary: 'download official archives of the open data', load: () => import('./fetch.js') },
  { name: 'build', summary: 'read the sources and write the index', load: () => import('./build.js') },
  { name: 'push', summary: 'put an index on a PostgreSQL server, for many to ask', load: () => import('./push.js') },
  { name: 'pull', summary: 'bring a shared index into a file', load: () => import('./pull.js') },
  { name: 'init', summary: 'write a commented cite-graph.yml for a folder', load: () => import('./init.js') },
  { name: 'completion', summary: 'a completion script for your shell', load: () => import('./completion.js') },
  { name: 'complete', summary: 'words that may come next', load: () => import('./complete.js'), hidden: true },
];
