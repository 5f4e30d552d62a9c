import { digits } from './digits.js';
import type { MeasureWords } from './words.js';

const count = (value: number): string => value.toLocaleString('en-GB');
const plural = (value: number, one: string): string => `${count(value)} ${one}${value === 1 ? '' : 's'}`;

const changes = {
  gained: 'New articles',
  revived: 'Articles that hold again',
  renumbered: 'Renumbered',
  repealed: 'Newly repealed',
  lost: 'Articles that are gone',
  cites: 'New citations',
  'cites-no-more': 'Citations that are gone',
};

export const en: MeasureWords = {
  columns: {
    source: 'text',
    target: 'cites',
    citedBy: 'cited by',
    head: 'most cited',
    others: 'elsewhere',
    through: 'shared',
    'texts-cited': 'cites texts',
    'texts-citing': 'cited by texts',
    given: 'citations out',
    received: 'citations in',
    joined: 'joined so far',
    random: 'by chance',
  },
  sections: {
    size: 'What is here',
    states: 'States of the articles held',
    relations: 'Relations',
    citations: 'The graph of citations',
    'most-cited': 'Most cited articles',
    'most-citing': 'Articles that cite most',
    'texts-cited': 'Texts whose articles are most cited',
    'texts-citing': 'Texts whose articles cite most',
  },
  figures: {
    texts: 'texts',
    'texts-held': 'texts with pages',
    articles: 'articles',
    held: 'articles with a page',
    stubs: 'articles only named by others',
    versions: 'versions',
    edges: 'edges',
    nodes: 'articles in the graph',
    citations: 'citations between them',
    'mean-degree': 'citations an article, in the mean',
    'in-median': 'cited by: median, p90, p99, most',
    'out-median': 'cites: median, p90, p99, most',
    'power-law': 'tail of « cited by »',
    density: 'density',
    reciprocity: 'citations that are returned',
    'to-dead': 'citations by articles not known dead of articles that are',
    inside: 'citations inside one text',
    components: 'parts that nothing joins',
    largest: 'articles in the largest part',
    cycles: 'groups that lead in a circle',
    'largest-cycle': 'articles in the largest circle',
  },
  count,
  share: (value) => `${(value * 100).toLocaleString('en-GB', digits(value))} %`,
  graphOf: ({ nodes, edges, relations }) => `${plural(nodes, 'article')}, ${count(edges)} edges (${relations})`,
  standings: ({ proved, declared, formerly }) =>
    `proved ${count(proved)}, declared ${count(declared)}, former ${count(formerly)}`,
  powerLaw: ({ exponent, from, tail, distance }) =>
    `nearest power law: exponent ${exponent} from ${String(from)} citations on (${count(tail)} articles, distance ${distance}); nearest is not proved`,
  noPowerLaw: 'too few articles to fit a power law to',
  ranks: {
    citations: () => 'by the number of articles that cite them',
    pagerank: ({ iterations }) =>
      `by PageRank (damping 0.85, ${String(iterations)} iterations): cited by what is itself cited`,
    hits: ({ iterations }) =>
      `by authority (HITS, ${String(iterations)} iterations): cited by articles that cite what many cite`,
    betweenness: ({ sampled, nodes }) =>
      sampled === undefined
        ? 'by betweenness: how often they lie on the shortest way between two others'
        : `by betweenness, estimated from ${count(sampled)} of ${count(nodes)} starting points (fixed seed): how often they lie on the shortest way between two others`,
  },
  rankNote: 'counts are of the texts in this index: what is not in it cites nothing here',
  left: (rows) => `and ${count(rows)} more (--limit)`,
  more: (rows) => `and ${count(rows)} more`,
  components: ({ parts, alone, nodes, largest }) =>
    `${plural(parts, 'part')} that nothing joins; the largest has ${count(largest)} of ${count(nodes)}; ${count(alone)} stand alone`,
  communities: ({ parts, alone, modularity }) =>
    `${count(parts)} communities, modularity ${modularity} (Louvain, directions dropped, the same every time); ${count(alone)} stand alone`,
  cycles: ({ groups, inside, largest }) =>
    `${plural(groups, 'group')} in which every member leads to every other: ${count(inside)} in all, ${count(largest)} in the largest`,
  orphans: {
    uncited: ({ found, of }) => `${count(found)} of ${plural(of, 'article')} held are cited by nobody`,
    'citing-nothing': ({ found, of }) => `${count(found)} of ${plural(of, 'article')} held cite nothing`,
    alone: ({ found, of }) => `${count(found)} of ${plural(of, 'article')} held cite nothing and are cited by nobody`,
  },
  diff: {
    unsaid: (value) =>
      `${plural(value, 'citation')} left out: the words of the other day are not held, so nobody knows whether they are new`,
    none: 'nothing changed',
    counted: (change, value) => `${changes[change]}: ${count(value)}`,
    sections: changes,
  },
  alike: (shared, share) => `${count(shared)} shared (${share} of all)`,
  matrix: 'citations from the text of the row to that of the column; a pair of articles counts once',
  density: ({ texts, pairs, seen, density }) =>
    `${plural(texts, 'text')}: one cites the other in ${count(pairs)} of the ${count(seen)} ordered pairs that can be seen, ${density}`,
  unseen: ({ held, texts }) =>
    `only ${count(held)} of the ${count(texts)} have pages here: what two others cite of one another nobody sees`,
  club: ({ club, density, share }) =>
    `the ${String(club)} texts with pages that both cite and are cited by most others (--club): ${density} of their ordered pairs are joined, ${share} of the citations between such texts are theirs`,
  inBoth: ({ both, club }) =>
    `${String(both)} of the ${String(club)} that cite most others are among the ${String(club)} that most others cite`,
  clubNote: ({ samples }) =>
    `texts with pages alone, in the order of the smaller of the two numbers of texts; « joined so far »: the share of ordered pairs down to this row in which one cites the other (rich-club coefficient)${samples === 0 ? '' : `; « by chance »: its mean in ${plural(samples, 'random graph')} in which every text cites and is cited by as many others (fixed seed)`}`,
  textCommunities: ({ parts, modularity }) =>
    `${count(parts)} ${parts === 1 ? 'community' : 'communities'} of these texts (Louvain, weighted by citations, modularity ${modularity})`,
  similar: {
    'cited-together': 'Cited by the same articles (co-citation)',
    'citing-the-same': 'Cites the same articles (bibliographic coupling)',
    none: 'no article shares what cites it, or what it cites',
    note: '« of all »: what both share, of all that is tied to either',
  },
  impact: {
    head: ({ articles, texts, depth }) =>
      `${plural(articles, 'article')} of ${plural(texts, 'text')}, not known to be dead, stand on it within ${plural(depth, 'step')}`,
    none: 'nothing in this index that is not known to be dead stands on it',
    step: (depth) => (depth === 1 ? 'Directly' : `At ${String(depth)} steps`),
    dead: (rows) => `${plural(rows, 'article')} known to be dead left out, and what stands on them alone`,
    stopped: (depth) =>
      `only ${plural(depth, 'step')} followed: more than 200,000 articles stand on it by then; ask for a smaller --depth`,
    note: 'a citation says that words name it, not that they fall with it: read the places',
  },
};
