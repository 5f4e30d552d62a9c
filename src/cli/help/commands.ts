import { VIEWS } from '../../store/views.js';
import { SQL_SUMMARY } from '../sql-summary.js';
import type { Sentences } from './voice.js';

const AS_WRITTEN = 'as you would write it: L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"';
const ECRITE = 'telle qu’on l’écrirait : L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"';

/** What stands around the commands: headings, the program itself, and what it says when its bare name is typed. */
export const FRAME_WORDS: Sentences = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options de toutes les commandes :',
  'Commands:': 'Commandes :',
  'Examples:': 'Exemples :',
  'Exit status:': 'Codes de retour :',
  'The citation graph of French law.': 'Le graphe des citations du droit français.',
  '(--help shows the options, with examples)': '(--help montre les options, avec des exemples)',
  'cite-graph: the citation graph of French law, offline.':
    'cite-graph : le graphe des citations du droit français, hors ligne.',
  'who cites article L. 162-5': 'qui cite l’article L. 162-5',
  'the references a text makes': 'les renvois que fait un texte',
  'cite-graph <command> --help shows its options, with examples.':
    'cite-graph <commande> --help montre ses options, avec des exemples.',
};

/** What commands say of themselves. */
export const COMMAND_WORDS: Sentences = {
  'what cites an article, or acts on it': 'ce qui cite un article, ou agit sur lui',
  'what an article cites': 'ce qu’un article cite',
  'the regulatory articles and acts that apply an article':
    'les articles réglementaires et les actes pris pour l’application d’un article',
  'one article: status, versions, relations, wording': 'un article : état, versions, relations, rédaction',
  'the life of an article, from creation to repeal': 'la vie d’un article, de sa création à son abrogation',
  'what took the place of articles, through every recodification':
    'ce qui a pris la place d’articles, à travers toutes les recodifications',
  'whose place articles took, through every recodification':
    'ce dont des articles ont pris la place, à travers toutes les recodifications',
  'how one article leads to another': 'comment un article mène à un autre',
  'the texts of the index, or the articles of one': 'les textes de l’index, ou les articles de l’un d’eux',
  'what changed between two indexes, or two days: articles and citations':
    'ce qui a changé entre deux index, ou deux dates : articles et citations',
  'what stands on an article, if it were repealed or rewritten':
    'ce qui repose sur un article, s’il était abrogé ou récrit',
  'the graph at a glance: sizes, states, relations, how citations spread':
    'le graphe en bref : tailles, états, relations, répartition des citations',
  'the articles that matter most: by citations, PageRank, HITS or betweenness':
    'les articles qui comptent le plus : par citations, PageRank, HITS ou intermédiarité',
  'the parts of the law that no citation joins': 'les parties du droit qu’aucune citation ne relie',
  'groups of articles, or of texts, that cite one another more than others':
    'les groupes d’articles, ou de textes, qui se citent entre eux plus qu’ils ne citent les autres',
  'articles whose citations lead back to themselves, with a shortest circle':
    'les articles dont les citations ramènent à eux-mêmes, avec un plus court cercle',
  'articles that nobody cites, or that cite nothing': 'les articles que nul ne cite, ou qui ne citent rien',
  'how often each text cites each other one, with density and rich club':
    'combien de fois chaque texte cite chaque autre, avec la densité et le club des riches',
  'articles cited together with one, and articles that cite the same':
    'les articles cités en même temps qu’un article, et ceux qui citent les mêmes',
  'questions in SQL, on views that only read': 'questions en SQL, sur des vues en lecture seule',
  'what documents cite that is not, or no longer, the law':
    'ce que des documents citent et qui n’est pas, ou n’est plus, le droit',
  'every reference that a text makes, with offsets': 'tous les renvois que fait un texte, avec leurs positions',
  'the same document with its references linked': 'le même document, ses renvois munis de liens',
  'how a typed reference is understood': 'comment une référence saisie est comprise',
  'the law in a browser, on this machine alone': 'le droit dans un navigateur, sur cette seule machine',
  'the graph, whole or around an article': 'le graphe, entier ou autour d’un article',
  'a picture: who cites an article, and what it cites': 'une image : qui cite un article, et ce qu’il cite',
  'download official archives of the open data': 'télécharger les archives officielles des données ouvertes',
  'read the sources and write the index': 'lire les sources et écrire l’index',
  'put an index on a PostgreSQL server, for many to ask':
    'mettre un index sur un serveur PostgreSQL, pour que plusieurs l’interrogent',
  'bring a shared index into a file': 'rapporter un index partagé dans un fichier',
  'write a commented cite-graph.yml for a folder': 'écrire un cite-graph.yml commenté pour un dossier',
  'a completion script for your shell': 'un script de complétion pour votre shell',
  'words that may come next': 'les mots qui peuvent suivre',
};

/** What the views of `sql` hold, by name. */
const VIEW_WORDS: Sentences = {
  v_texts: 'les textes',
  v_articles: 'les articles, détenus ou seulement nommés',
  v_versions: 'les rédactions, avec leurs dates et leurs fichiers',
  v_citations: 'les arêtes : un article agit sur un autre',
  v_evidence: 'chaque endroit qui prouve une arête, et de qui est la page où il se trouve',
};

/** What the words after a command's name are. */
export const ARGUMENT_WORDS: Sentences = {
  [AS_WRITTEN]: ECRITE,
  [`${AS_WRITTEN}; each word is one, - reads one a line from stdin`]: `${ECRITE} ; chaque mot en est une, - en lit une par ligne sur l’entrée standard`,
  [`the article to start from; ${AS_WRITTEN}`]: `article de départ ; référence ${ECRITE}`,
  'the article to arrive at': 'article d’arrivée',
  'list the articles of this text: css, "loi 93-8"': 'énumérer les articles de ce texte : css, "loi 93-8"',
  'the index of before, else --from': 'index d’avant, sinon --from',
  'the index of after, else --to': 'index d’après, sinon --to',
  [SQL_SUMMARY]: `SQL, entre guillemets ; - ou rien lit l’entrée standard, avec une invite sur un terminal. Vues : ${VIEWS.map(
    ({ name, summary, columns }) => `${name} (${Object.keys(columns).join(', ')}) : ${VIEW_WORDS[name] ?? summary}`,
  ).join(' ; ')}`,
  'files, folders or patterns to check; - or nothing is stdin':
    'fichiers, dossiers ou motifs à vérifier ; - ou rien : entrée standard',
  'files, folders or patterns to read; - or nothing is stdin':
    'fichiers, dossiers ou motifs à lire ; - ou rien : entrée standard',
  'the document to read; - or nothing is stdin': 'document à lire ; - ou rien : entrée standard',
  [`the article to begin with; ${AS_WRITTEN}`]: `article par lequel commencer ; référence ${ECRITE}`,
  [`only around this article; ${AS_WRITTEN}`]: `seulement autour de cet article ; référence ${ECRITE}`,
  'which base of the open data': 'fonds des données ouvertes',
  'read these instead of the configuration’s sources': 'lire ceux-ci au lieu des sources de la configuration',
  'postgres://user@host:5432/database, without a password': 'postgres://utilisateur@hôte:5432/base, sans mot de passe',
  'the folder to look at (else this one)': 'dossier à examiner (sinon celui-ci)',
  'your shell': 'votre shell',
  'the words typed so far, the last one perhaps begun': 'les mots déjà saisis, le dernier peut-être entamé',
};

/** What an exit status means. */
export const STATUS_WORDS: Sentences = {
  'done, also when the answer is empty or the reader of the output left early':
    'fait, même si la réponse est vide ou si le lecteur de la sortie est parti avant la fin',
  'a reference not found, findings at or above --fail-on, or a build that had to leave something out':
    'référence introuvable, constats au niveau de --fail-on ou au-delà, ou construction qui a dû laisser quelque chose de côté',
  'could not do it: wrong usage, ambiguous reference, configuration, input, index, disk or network':
    'impossible : usage incorrect, référence ambiguë, configuration, entrée, index, disque ou réseau',
  'a fault of cite-graph itself, the only case that prints a stack trace':
    'défaut de cite-graph lui-même, seul cas où une trace de la pile est affichée',
};
