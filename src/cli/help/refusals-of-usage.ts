import type { Sentences } from './voice.js';

/**
 * What errors say of what was asked: their messages and hints as the sources have them, « {} » for what is put in, without
 * the path that a message begins with.
 */
export const USAGE_REFUSALS: Sentences = {
  'no reference given': 'aucune référence donnée',
  'no reference on stdin': 'aucune référence sur l’entrée standard',
  'one a line: L122-14': 'une par ligne : L122-14',
  'try: cite-graph who-cites L162-5': 'essayez : cite-graph who-cites L162-5',
  'not in the index': 'absent de l’index',
  'not in the index{}': 'absent de l’index{}',
  '{} of {}: not in the index{}': '{} ({}) : absent de l’index{}',
  '; near: {}': ' ; proches : {}',
  'the index holds only what it was built from; cite-graph list shows the texts':
    'l’index ne tient que ce dont il a été construit ; cite-graph list montre les textes',
  '“{}” is foreign law': '« {} » est du droit étranger',
  'cite-graph reads French law': 'cite-graph lit le droit français',
  '“{}” is a clause of a document, not of the law': '« {} » est une clause d’un document, non de la loi',
  'name the text: "L. 1 du code du travail"': 'nommez le texte : "L. 1 du code du travail"',
  'no text is known as “{}”': 'aucun texte n’est connu sous le nom « {} »',
  'cite-graph list shows the texts of the index': 'cite-graph list montre les textes de l’index',
  'cite-graph list shows the texts it holds': 'cite-graph list montre les textes qu’il tient',
  'cite-graph list <text> shows every number of a text': 'cite-graph list <texte> montre tous les numéros d’un texte',
  '“{}” names no article or text': '« {} » ne nomme ni article ni texte',
  'write it as in a document: L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"':
    'écrivez-le comme dans un document : L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"',
  '“{}” has {} readings:\n  {}': '« {} » a {} lectures :\n  {}',
  'say which with --text, or write the text after the number':
    'dites laquelle par --text, ou écrivez le texte après le numéro',
  'no article of the index is asked about': 'la question ne porte sur aucun article de l’index',
  'applied-by asks for its own relations': 'applied-by a ses propres relations',
  'no such text in the index': 'ce texte n’est pas dans l’index',
  'no text of the index is a {}': 'aucun texte de l’index n’est de nature {}',
  'natures here: {}': 'natures présentes : {}',
  'a matrix is asked with --club or with --pairs, not with both':
    'une matrice se demande avec --club ou --pairs, pas avec les deux',
  'ask twice: each is a table of its own': 'demandez deux fois : chacune est un tableau',
  'a path needs two articles, a first and a last': 'un chemin veut deux articles, le premier et le dernier',
  'try: cite-graph path "L162-5 css" "loi 93-8, art. 6"': 'essayez : cite-graph path "L162-5 css" "loi 93-8, art. 6"',
  'the whole graph has {} edges: more than the {} that fit in memory':
    'le graphe entier a {} arêtes : plus que les {} qui tiennent en mémoire',
  'name an article and --depth, or a text with --in, to take a part of it':
    'nommez un article et --depth, ou un texte par --in, pour n’en prendre qu’une partie',
  'no such format: {}': 'format inconnu : {}',
  'a report is .json or .md': 'un rapport est en .json ou en .md',
  '--changed-since needs git: {}': '--changed-since a besoin de git : {}',
  'this folder is in no git repository': 'ce dossier n’est dans aucun dépôt git',
  'git knows no revision “{}” here': 'git ne connaît pas ici de révision « {} »',
  'fetch it first: a checkout of one commit knows no other (fetch-depth: 0)':
    'rapatriez-la d’abord : une copie d’un seul commit n’en connaît pas d’autre (fetch-depth: 0)',
  'which file? name it with --baseline, or in cite-graph.yml':
    'quel fichier ? nommez-le par --baseline, ou dans cite-graph.yml',
  'not with --changed-lines, which leaves out what did not change':
    'pas avec --changed-lines, qui laisse de côté ce qui n’a pas changé',
  'since when? add --changed-since REVISION, as in: --changed-since origin/main':
    'depuis quand ? ajoutez --changed-since RÉVISION, par exemple : --changed-since origin/main',
  'no such rule; did you mean “{}”?': 'règle inconnue ; vouliez-vous dire « {} » ?',
  'cite-graph check --rules lists them all': 'cite-graph check --rules les montre toutes',
  'write it as name=severity': 'écrivez nom=gravité',
  'severities: {}; cite-graph check --rules lists the names':
    'gravités : {} ; cite-graph check --rules montre les noms',
  'there is nothing to try without --fix': 'rien à essayer sans --fix',
  'it is no file of its own': 'ce n’est pas un fichier à part entière',
  '--law checks the law in the index, and no files': '--law vérifie le droit de l’index, non des fichiers',
  'leave the files out; --in TEXT looks at one text only': 'ôtez les fichiers ; --in TEXTE ne regarde qu’un texte',
  'the file has no name': 'le fichier n’a pas de nom',
  'two formats for {}': 'deux formats pour {}',
  'give one of them a file of its own: --format sarif=findings.sarif':
    'donnez à l’un d’eux son propre fichier : --format sarif=constats.sarif',
  '--watch: not with {}': '--watch : pas avec {}',
  'what? name files or folders': 'quoi ? nommez des fichiers ou des dossiers',
  'a list is written as {}': 'une liste s’écrit en {}',
  'two days, or two indexes, are needed to compare': 'il faut deux jours, ou deux index, à comparer',
  'try: cite-graph diff old.sqlite new.sqlite, or cite-graph diff --from 2016-01-01 --to 2021-01-01':
    'essayez : cite-graph diff ancien.sqlite nouveau.sqlite, ou cite-graph diff --from 2016-01-01 --to 2021-01-01',
  '--from {} is after --to {}': '--from {} vient après --to {}',
  'say the earlier day first': 'dites d’abord le jour le plus ancien',
  'two indexes are compared, or one on two days: not both':
    'on compare deux index, ou un seul à deux jours : pas les deux',
  'a PNG is not for a terminal': 'un PNG ne s’affiche pas dans un terminal',
  'say where to: -o picture.png': 'dites où l’écrire : -o image.png',
  'port {} is in use': 'le port {} est occupé',
  'leave --port out': 'ôtez --port',
  'an offline file is about one article': 'un fichier hors ligne porte sur un seul article',
  'name it: cite-graph explore L162-5 --export l162-5.html':
    'nommez-le : cite-graph explore L162-5 --export l162-5.html',
  '{} is {} articles': '{} : {} articles',
  'name one of them': 'nommez l’un d’eux',
  '{} writes several files ({})': '{} écrit plusieurs fichiers ({})',
  'name a folder, or a .zip, with -o': 'nommez un dossier, ou un .zip, par -o',
  'no such shell: {}': 'interpréteur inconnu : {}',
  'which base? There are: {}': 'quelle base ? Il y a : {}',
  'links cannot be written into {}': 'on ne peut pas écrire de liens dans {}',
  'what can be annotated: {}': 'ce qui peut être annoté : {}',
  '--to {}: {} becomes {} only': '--to {} : {} ne devient que {}',
  '--url-template: {{}} is unknown': '--url-template : {{}} est inconnu',
  'it is the same for every article': 'elle est la même pour tous les articles',
  'sql: "{}" is refused: an index is only read here': 'sql : "{}" est refusé : on ne fait ici que lire l’index',
  'begin with SELECT, WITH, VALUES or EXPLAIN; write a name that is a word of SQL in double quotes':
    'commencez par SELECT, WITH, VALUES ou EXPLAIN ; mettez entre guillemets doubles un nom qui est un mot de SQL',
  'sql: {}': 'sql : {}',
  'cite-graph sql --help lists the views': 'cite-graph sql --help montre les vues',
  "{} is the index of this folder's configuration": '{} est l’index de la configuration de ce dossier',
  'name another for these paths: --index law.sqlite': 'nommez-en un autre pour ces chemins : --index droit.sqlite',
  '--revision and --at are of paths that are named': '--revision et --at concernent des chemins nommés',
  'name the repository, or write revision: or at: beside its path in cite-graph.yml':
    'nommez le dépôt, ou écrivez revision: ou at: à côté de son chemin dans cite-graph.yml',
};
