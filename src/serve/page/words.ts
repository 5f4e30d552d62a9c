import type { Sides } from '../nearest.js';
import type { Language } from '../view.js';

/** Everything the page says around the law. Legal terms stay French in both languages. */
export interface PageWords {
  readonly title: string;
  readonly search: string;
  readonly searchHint: string;
  readonly hits: (count: number, more: boolean) => string;
  readonly preparing: (percent: number) => string;
  readonly nothing: string;
  readonly searchFilters: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly begin: string;
  readonly beginHint: string;
  readonly articles: (count: number) => string;
  readonly wording: string;
  readonly noWording: string;
  readonly history: string;
  readonly noHistory: string;
  readonly citing: string;
  readonly cited: string;
  readonly noTies: string;
  readonly filters: string;
  readonly anyRelation: string;
  readonly relation: string;
  readonly anyText: string;
  readonly text: string;
  readonly alive: string;
  readonly clear: string;
  readonly day: string;
  readonly asIndexed: string;
  readonly wordingOf: (from: string, until: string) => string;
  readonly older: string;
  readonly newer: string;
  readonly graph: string;
  readonly graphHint: string;
  readonly noGraph: string;
  readonly inGraph: (count: number, edges: number) => string;
  readonly leftOut: (sides: Sides) => string;
  readonly drawMore: string;
  readonly expand: string;
  readonly expanded: (count: number, name: string) => string;
  readonly open: string;
  readonly fit: string;
  readonly legend: Readonly<Record<'asked' | 'alive' | 'dead' | 'cites' | 'acts' | 'follows', string>>;
  readonly unresolved: string;
  readonly copy: string;
  readonly copied: string;
  readonly theme: string;
  readonly otherLanguage: string;
  readonly help: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
  readonly close: string;
  readonly skip: string;
  readonly failed: string;
  readonly offline: (count: number, leftOut: number, wordless: number) => string;
  readonly nameOnly: string;
  readonly more: (count: number) => string;
  readonly noDay: string;
}

const n = (value: number, language: Language): string => value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB');

const en: PageWords = {
  title: 'Citation graph of French law',
  search: 'Search an article or words of the law',
  searchHint: 'L162-5, 162 5 css, médecins…',
  hits: (count, more) => (count === 0 ? 'nothing found' : `${String(count)}${more ? ' or more' : ''} found`),
  preparing: (percent) => `words are being made ready to be searched: ${String(percent)} %`,
  nothing: 'Nothing in this index has these words.',
  searchFilters: 'Narrow the search',
  kind: 'Kind',
  anyKind: 'every kind',
  begin: 'Who cites this article?',
  beginHint:
    'Type a reference as you would write it, or words of the law. / brings you to the search, ? lists the keys.',
  articles: (count) => `${n(count, 'en')} articles in this index`,
  wording: 'Wording',
  noWording: 'This index has no words of this article: others only name it.',
  history: 'History',
  noHistory: 'Nothing dates this article here.',
  citing: 'Cited by',
  cited: 'Cites',
  noTies: 'Nothing here.',
  filters: 'Filters',
  anyRelation: 'every relation',
  relation: 'Relation',
  anyText: 'every text',
  text: 'Text',
  alive: 'hide what is no longer in force',
  clear: 'Clear filters',
  day: 'The law as of',
  asIndexed: 'as indexed',
  wordingOf: (from, until) => (until === '' ? `since ${from}` : `${from} → ${until}`),
  older: 'Older wording',
  newer: 'Newer wording',
  graph: 'Graph',
  graphHint: 'On the left what cites, on the right what is cited. Click an article to expand it.',
  noGraph: 'This browser cannot draw the graph (no WebGL); the lists say the same.',
  inGraph: (count, edges) => `${String(count)} articles, ${String(edges)} links`,
  leftOut: ({ citing, cited }) =>
    `Not drawn: ${[...(citing > 0 ? [`${n(citing, 'en')} more that cite it`] : []), ...(cited > 0 ? [`${n(cited, 'en')} more that it cites`] : [])].join(', ')}. Filters narrow the choice.`,
  drawMore: 'Draw more',
  expand: 'Expand',
  expanded: (count, name) => `${String(count)} more articles around ${name}`,
  open: 'Open',
  fit: 'Show all',
  legend: {
    asked: 'the article',
    alive: 'not known to be repealed',
    dead: '† no longer in force',
    cites: 'cites',
    acts: 'creates, amends, repeals …',
    follows: 'took the place of',
  },
  unresolved: 'reference that came to nothing certain',
  copy: 'Copy link',
  copied: 'Copied',
  theme: 'Dark or light',
  otherLanguage: 'Français',
  help: 'Keys',
  keys: [
    ['/', 'search'],
    ['↓ ↑', 'next, previous result or row'],
    ['Enter', 'open'],
    ['Esc', 'close, leave the search'],
    ['[ ]', 'older, newer wording'],
    ['e', 'expand the selected article of the graph'],
    ['t', 'dark or light'],
    ['?', 'these keys'],
  ],
  close: 'Close',
  skip: 'Skip to the article',
  failed: 'That did not work:',
  offline: (count, leftOut, wordless) =>
    `Offline file: ${n(count, 'en')} articles${leftOut > 0 ? `, ${n(leftOut, 'en')} left out` : ''}${wordless > 0 ? `; ${n(wordless, 'en')} by name only` : ''}.`,
  nameOnly: 'This file knows this article by name only.',
  more: (count) => `${n(count, 'en')} more`,
  noDay: 'Only the law as indexed is in this file for this article.',
};

const fr: PageWords = {
  title: 'Graphe des citations du droit français',
  search: 'Chercher un article ou des mots de la loi',
  searchHint: 'L162-5, 162 5 css, médecins…',
  hits: (count, more) =>
    count === 0 ? 'aucun résultat' : `${String(count)} résultat${count > 1 ? 's' : ''}${more ? ' ou plus' : ''}`,
  preparing: (percent) => `la recherche dans les mots se prépare : ${String(percent)} %`,
  nothing: 'Rien dans cet index ne contient ces mots.',
  searchFilters: 'Restreindre la recherche',
  kind: 'Nature',
  anyKind: 'toutes les natures',
  begin: 'Qui cite cet article ?',
  beginHint:
    'Tapez une référence comme vous l’écririez, ou des mots de la loi. / mène à la recherche, ? montre les touches.',
  articles: (count) => `${n(count, 'fr')} articles dans cet index`,
  wording: 'Rédaction',
  noWording: 'Cet index n’a pas les mots de cet article : d’autres le nomment seulement.',
  history: 'Historique',
  noHistory: 'Rien ne date cet article ici.',
  citing: 'Cité par',
  cited: 'Cite',
  noTies: 'Rien ici.',
  filters: 'Filtres',
  anyRelation: 'toutes les relations',
  relation: 'Relation',
  anyText: 'tous les textes',
  text: 'Texte',
  alive: 'cacher ce qui n’est plus en vigueur',
  clear: 'Enlever les filtres',
  day: 'Le droit au',
  asIndexed: 'tel qu’indexé',
  wordingOf: (from, until) => (until === '' ? `depuis le ${from}` : `${from} → ${until}`),
  older: 'Rédaction précédente',
  newer: 'Rédaction suivante',
  graph: 'Graphe',
  graphHint: 'À gauche ce qui cite, à droite ce qui est cité. Un clic déplie un article.',
  noGraph: 'Ce navigateur ne peut pas dessiner le graphe (pas de WebGL) ; les listes disent la même chose.',
  inGraph: (count, edges) => `${String(count)} articles, ${String(edges)} liens`,
  leftOut: ({ citing, cited }) =>
    `Non dessinés : ${[...(citing > 0 ? [`${n(citing, 'fr')} autres qui le citent`] : []), ...(cited > 0 ? [`${n(cited, 'fr')} autres qu’il cite`] : [])].join(', ')}. Les filtres restreignent le choix.`,
  drawMore: 'En dessiner plus',
  expand: 'Déplier',
  expanded: (count, name) => `${String(count)} articles de plus autour de ${name}`,
  open: 'Ouvrir',
  fit: 'Tout voir',
  legend: {
    asked: 'l’article',
    alive: 'pas d’abrogation connue',
    dead: '† plus en vigueur',
    cites: 'cite',
    acts: 'crée, modifie, abroge …',
    follows: 'a pris la place de',
  },
  unresolved: 'renvoi qui ne mène à rien de certain',
  copy: 'Copier le lien',
  copied: 'Copié',
  theme: 'Sombre ou clair',
  otherLanguage: 'English',
  help: 'Touches',
  keys: [
    ['/', 'chercher'],
    ['↓ ↑', 'résultat ou ligne qui suit, qui précède'],
    ['Entrée', 'ouvrir'],
    ['Échap', 'fermer, quitter la recherche'],
    ['[ ]', 'rédaction précédente, suivante'],
    ['e', 'déplier l’article choisi du graphe'],
    ['t', 'sombre ou clair'],
    ['?', 'ces touches'],
  ],
  close: 'Fermer',
  skip: 'Aller à l’article',
  failed: 'Cela n’a pas marché :',
  offline: (count, leftOut, wordless) =>
    `Fichier hors ligne : ${n(count, 'fr')} articles${leftOut > 0 ? `, ${n(leftOut, 'fr')} laissés de côté` : ''}${wordless > 0 ? ` ; ${n(wordless, 'fr')} par leur nom seul` : ''}.`,
  nameOnly: 'Ce fichier ne connaît cet article que par son nom.',
  more: (count) => `encore ${n(count, 'fr')}`,
  noDay: 'Ce fichier n’a de cet article que le droit tel qu’indexé.',
};

/** The page's words in a language. */
export const pageWords = (language: Language): PageWords => (language === 'fr' ? fr : en);
