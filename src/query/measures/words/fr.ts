import { digits } from './digits.js';
import type { MeasureWords } from './words.js';

const count = (value: number): string => value.toLocaleString('fr-FR').replace(/\u202f/g, '\u00a0');
const plural = (value: number, one: string): string => `${count(value)} ${one}${value < 2 ? '' : 's'}`;

const changes = {
  gained: 'Articles nouveaux',
  revived: 'Articles de nouveau en vigueur',
  renumbered: 'Renumérotés',
  repealed: 'Nouvellement abrogés',
  lost: 'Articles disparus',
  cites: 'Citations nouvelles',
  'cites-no-more': 'Citations disparues',
};

export const fr: MeasureWords = {
  columns: {
    source: 'texte',
    target: 'cite',
    figure: 'mesure',
    value: 'valeur',
    share: 'part',
    detail: 'détail',
    rank: 'rang',
    article: 'article',
    state: 'état',
    score: 'score',
    citedBy: 'cité par',
    cites: 'cite',
    relation: 'relation',
    via: 'par',
    words: 'passage',
    place: 'lieu',
    text: 'texte',
    size: 'taille',
    articles: 'articles',
    texts: 'textes',
    shared: 'en commun',
    change: 'changement',
    head: 'les plus cités',
    others: 'ailleurs',
    through: 'en commun',
    length: 'longueur',
    circle: 'cercle',
    'texts-cited': 'textes cités',
    'texts-citing': 'textes citants',
    given: 'citations données',
    received: 'citations reçues',
    joined: 'reliés jusqu’ici',
    random: 'au hasard',
    community: 'communauté',
  },
  sections: {
    size: 'Ce que l’index contient',
    states: 'États des articles tenus',
    relations: 'Relations',
    citations: 'Le graphe des citations',
    'most-cited': 'Articles les plus cités',
    'most-citing': 'Articles qui citent le plus',
    'texts-cited': 'Textes dont les articles sont les plus cités',
    'texts-citing': 'Textes dont les articles citent le plus',
  },
  figures: {
    texts: 'textes',
    'texts-held': 'textes dont des pages sont tenues',
    articles: 'articles',
    held: 'articles dont la page est tenue',
    stubs: 'articles seulement nommés par d’autres',
    versions: 'versions',
    edges: 'arcs',
    nodes: 'articles du graphe',
    citations: 'citations entre eux',
    'mean-degree': 'citations par article, en moyenne',
    'in-median': 'cité par : médiane, p90, p99, maximum',
    'out-median': 'cite : médiane, p90, p99, maximum',
    'power-law': 'queue de « cité par »',
    density: 'densité',
    reciprocity: 'citations rendues',
    'to-dead': 'citations d’articles morts par des articles non connus comme tels',
    inside: 'citations à l’intérieur d’un texte',
    components: 'parties que rien ne relie',
    largest: 'articles de la plus grande partie',
    cycles: 'groupes qui tournent en rond',
    'largest-cycle': 'articles du plus grand cercle',
  },
  count,
  share: (value) => `${(value * 100).toLocaleString('fr-FR', digits(value))}\u00a0%`,
  graphOf: ({ nodes, edges, relations }) => `${plural(nodes, 'article')}, ${plural(edges, 'arc')} (${relations})`,
  standings: ({ proved, declared, formerly }) =>
    `prouvés ${count(proved)}, déclarés ${count(declared)}, anciens ${count(formerly)}`,
  powerLaw: ({ exponent, from, tail, distance }) =>
    `loi de puissance la plus proche : exposant ${exponent} à partir de ${String(from)} citations (${count(tail)} articles, écart ${distance}) ; la plus proche n’est pas prouvée`,
  noPowerLaw: 'trop peu d’articles pour ajuster une loi de puissance',
  ranks: {
    citations: () => 'par le nombre d’articles qui les citent',
    pagerank: ({ iterations }) =>
      `par PageRank (amortissement 0,85, ${String(iterations)} itérations) : cités par ce qui est lui-même cité`,
    hits: ({ iterations }) =>
      `par autorité (HITS, ${String(iterations)} itérations) : cités par des articles qui citent ce que beaucoup citent`,
    betweenness: ({ sampled, nodes }) =>
      sampled === undefined
        ? 'par intermédiarité : présence sur le plus court chemin entre deux autres'
        : `par intermédiarité, estimée depuis ${count(sampled)} des ${count(nodes)} points de départ (graine fixe) : présence sur le plus court chemin entre deux autres`,
  },
  rankNote: 'les comptes sont ceux des textes de cet index : ce qui n’y est pas n’y cite rien',
  left: (rows) => `et ${count(rows)} de plus (--limit)`,
  more: (rows) => `et ${count(rows)} de plus`,
  components: ({ parts, alone, nodes, largest }) =>
    `${plural(parts, 'partie')} que rien ne relie ; la plus grande en a ${count(largest)} sur ${count(nodes)} ; ${count(alone)} isolés`,
  communities: ({ parts, alone, modularity }) =>
    `${plural(parts, 'communauté')}, modularité ${modularity} (Louvain, sans les sens, toujours les mêmes) ; ${count(alone)} isolés`,
  cycles: ({ groups, inside, largest }) =>
    `${plural(groups, 'groupe')} où chacun mène à chaque autre : ${count(inside)} en tout, ${count(largest)} dans le plus grand`,
  orphans: {
    uncited: ({ found, of }) => `${count(found)} des ${count(of)} articles tenus ne sont cités par personne`,
    'citing-nothing': ({ found, of }) => `${count(found)} des ${count(of)} articles tenus ne citent rien`,
    alone: ({ found, of }) =>
      `${count(found)} des ${count(of)} articles tenus ne citent rien et ne sont cités par personne`,
  },
  diff: {
    unsaid: (value) =>
      `${plural(value, 'citation')} laissées de côté : les mots de l’autre jour ne sont pas tenus, nul ne sait si elles sont nouvelles`,
    none: 'rien n’a changé',
    counted: (change, value) => `${changes[change]} : ${count(value)}`,
    sections: changes,
  },
  alike: (shared, share) => `${count(shared)} en commun (${share} de tout)`,
  matrix: 'citations du texte de la ligne vers celui de la colonne ; un couple d’articles compte une fois',
  density: ({ texts, pairs, seen, density }) =>
    `${plural(texts, 'texte')} : l’un cite l’autre dans ${count(pairs)} des ${count(seen)} couples ordonnés que l’on peut voir, ${density}`,
  unseen: ({ held, texts }) =>
    `seuls ${count(held)} des ${count(texts)} ont des pages ici : ce que deux autres citent l’un de l’autre, nul ne le voit`,
  club: ({ club, density, share }) =>
    `les ${String(club)} textes à pages qui à la fois citent et sont cités par le plus d’autres (--club) : ${density} de leurs couples ordonnés sont reliés, ${share} des citations entre de tels textes sont les leurs`,
  inBoth: ({ both, club }) =>
    `${String(both)} des ${String(club)} qui citent le plus d’autres sont parmi les ${String(club)} que le plus d’autres citent`,
  clubNote: ({ samples }) =>
    `textes à pages seulement, dans l’ordre du plus petit des deux nombres de textes ; « reliés jusqu’ici » : part des couples ordonnés, jusqu’à cette ligne, où l’un cite l’autre (coefficient de club des riches)${samples === 0 ? '' : ` ; « au hasard » : sa moyenne dans ${plural(samples, 'graphe')} tirés au sort où chaque texte cite autant d’autres et est cité par autant d’autres (graine fixe)`}`,
  textCommunities: ({ parts, modularity }) =>
    `${plural(parts, 'communauté')} de ces textes (Louvain, pondéré par les citations, modularité ${modularity})`,
  similar: {
    'cited-together': 'Cité par les mêmes articles (co-citation)',
    'citing-the-same': 'Cite les mêmes articles (couplage bibliographique)',
    none: 'aucun article ne partage ce qui le cite, ni ce qu’il cite',
    note: '« de tout » : ce que les deux partagent, de tout ce qui tient à l’un ou à l’autre',
  },
  impact: {
    head: ({ articles, texts, depth }) =>
      `${plural(articles, 'article')} de ${plural(texts, 'texte')}, non connus comme morts, reposent sur lui à ${String(depth)} pas au plus`,
    none: 'rien dans cet index qui ne soit connu comme mort ne repose sur lui',
    step: (depth) => (depth === 1 ? 'Directement' : `À ${String(depth)} pas`),
    dead: (rows) => `${plural(rows, 'article')} connus comme morts laissés de côté, avec ce qui ne repose que sur eux`,
    stopped: (depth) =>
      `seulement ${String(depth)} pas suivi${depth < 2 ? '' : 's'} : plus de 200 000 articles reposent alors sur lui ; demandez un moindre --depth`,
    note: 'une citation dit que des mots le nomment, non qu’ils tombent avec lui : lire les passages',
  },
};
