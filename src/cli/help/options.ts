import type { Sentences } from './voice.js';

/** What options say of themselves: those of every command, then by command as help lists them. */
export const OPTION_WORDS: Sentences = {
  'print the version': 'afficher la version',
  'display help for command': 'afficher l’aide',
  'the configuration to use (else cite-graph.yml, looked for upwards)':
    'configuration à employer (sinon cite-graph.yml, cherché en remontant les dossiers)',
  'the index to use, or postgres://… (else the configuration’s)':
    'index à employer, ou postgres://… (sinon celui de la configuration)',
  'this state of a shared index (else the current one)': 'cet état d’un index partagé (sinon l’état courant)',
  'language of the answer (else the locale)': 'langue de la réponse (sinon celle de l’environnement)',
  'colour, even into a file or pipe': 'en couleur, même vers un fichier ou un tube',
  'no colour (also NO_COLOR)': 'sans couleur (de même NO_COLOR)',
  'only data and errors': 'seulement les données et les erreurs',
  'the text that the reference is in: css, "code du travail", "loi 93-8"':
    'texte auquel appartient la référence : css, "code du travail", "loi 93-8"',
  'never choose between several readings': 'ne jamais choisir entre plusieurs lectures',
  'how many steps to follow': 'nombre de pas à suivre',
  'how many steps to follow; 2 unless said': 'nombre de pas à suivre ; 2 sauf indication contraire',
  'only this relation (may be repeated)': 'seulement cette relation (répétable)',
  'look only in this text (may be repeated)': 'chercher dans ce texte seulement (répétable)',
  'by the state of the article found': 'selon l’état de l’article trouvé',
  'by what proves it: a list, or the wording': 'selon ce qui le prouve : une liste, ou la rédaction',
  'the law as of this day (YYYY-MM-DD)': 'le droit à cette date (AAAA-MM-JJ)',
  'at most so many rows': 'au plus ce nombre de lignes',
  'how to write it': 'format de sortie',
  'write there instead of stdout': 'écrire à cet endroit plutôt que sur la sortie standard',
  'only its wordings, with their days': 'seulement ses rédactions, avec leurs dates',
  'the law before: of this day (YYYY-MM-DD)': 'le droit d’avant : à cette date (AAAA-MM-JJ)',
  'the law after: of this day (YYYY-MM-DD)': 'le droit d’après : à cette date (AAAA-MM-JJ)',
  'what makes an article matter': 'ce qui fait l’importance d’un article',
  'whether articles are looked at, or whole texts': 'considérer des articles, ou des textes entiers',
  'only texts of this nature: code, loi, decret': 'seulement les textes de cette nature : code, loi, decret',
  'which ones': 'lesquels',
  'a row for each text that cites another, instead of a row and a column for each text':
    'une ligne par texte qui en cite un autre, au lieu d’une ligne et d’une colonne par texte',
  'a row for each text with pages, those that both cite and are cited by most others first, and how densely they are joined':
    'une ligne par texte à pages, d’abord ceux qui à la fois citent et sont cités par le plus d’autres, avec la densité de leurs liens',
  'the text the words belong to: what a bare "article L. 1" means':
    'texte auquel appartiennent les mots : ce que désigne « article L. 1 » sans autre précision',
  'how to read it (else by content and name)': 'format d’entrée (sinon d’après le contenu et le nom)',
  'read what stands between the code fences of Markdown, too':
    'lire aussi ce que contiennent les blocs de code de Markdown',
  'the name that stdin goes by: how it is read, and what is told of it':
    'nom donné à l’entrée standard : comment elle est lue, et comment il en est parlé',
  'only files that changed since this branch left it (git)':
    'seulement les fichiers modifiés depuis que cette branche s’en est séparée (git)',
  'with --changed-since: only what stands on lines that changed':
    'avec --changed-since : seulement ce qui se trouve sur des lignes modifiées',
  'check the law in the index itself: what it cites that is gone':
    'vérifier le droit de l’index lui-même : ce qu’il cite et qui n’est plus',
  'how long before a known repeal to say so (else 90)':
    'combien de jours à l’avance signaler une abrogation connue (sinon 90)',
  'list the rules and what they report': 'énumérer les règles et ce qu’elles signalent',
  'error, warning, info or off for one rule (may be repeated)':
    'error, warning, info ou off pour une règle (répétable)',
  'the mildest finding that makes the exit status 1 (else error)':
    'gravité à partir de laquelle un constat porte le code de retour à 1 (sinon error)',
  'the mildest finding that text lists (else warning), others being counted':
    'gravité à partir de laquelle text énumère les constats (sinon warning), les autres étant comptés',
  'rewrite citations whose one successor is certain, and report the rest':
    'récrire les citations dont l’unique successeur est certain, et signaler le reste',
  'with --fix: print the diff and change nothing': 'avec --fix : afficher les différences et ne rien modifier',
  'more warnings make the exit status 1': 'nombre d’alertes au-delà duquel le code de retour est 1',
  'known findings, which are not told again': 'constats connus, qui ne sont plus signalés',
  'write what is found into the baseline': 'écrire les constats dans le fichier de --baseline',
  'only what has changed about the law cited since this older index':
    'seulement ce qui a changé dans le droit cité depuis cet index plus ancien',
  'render saved findings (--format json) again, without index or documents':
    'présenter de nouveau des constats enregistrés (--format json), sans index ni documents',
  'check again whenever a file, the configuration or the index changes, until Ctrl-C':
    'vérifier de nouveau dès qu’un fichier, la configuration ou l’index change, jusqu’à Ctrl-C',
  'read every file again, and keep nothing for the next run':
    'relire tous les fichiers, et ne rien garder pour la fois suivante',
  'how to write it (else text); sarif=FILE writes there, and several serve several readers':
    'format de sortie (sinon text) ; sarif=FICHIER écrit dans ce fichier, et plusieurs servent plusieurs lecteurs',
  'say of every reference, in a sentence or two, why it means what it means':
    'dire de chaque renvoi, en une phrase ou deux, pourquoi il désigne ce qu’il désigne',
  'show the document itself, with its references in colour': 'montrer le document lui-même, ses renvois en couleur',
  'say what each reference comes to in the index (else where there is one)':
    'dire à quoi chaque renvoi aboutit dans l’index (par défaut, s’il y en a un)',
  'ask no index, even where there is one': 'n’interroger aucun index, même s’il y en a un',
  'what plain text becomes (else Markdown)': 'ce que devient le texte brut (sinon Markdown)',
  'where links lead, with {text}, {number}, {key}, {id}, {cid} or {url} in it (else Légifrance)':
    'où mènent les liens, avec {text}, {number}, {key}, {id}, {cid} ou {url} (sinon Légifrance)',
  'say on every link what it leads to': 'dire sur chaque lien à quoi il mène',
  'the port to listen on (else one that is free)': 'port d’écoute (sinon un port libre)',
  'open it in your browser': 'l’ouvrir dans votre navigateur',
  'instead, write it as one HTML file that needs no network (at most 2 MB)':
    'l’écrire plutôt en un seul fichier HTML, qui se passe de réseau (2 Mo au plus)',
  'around an article: who cites it, what it cites, both': 'autour d’un article : qui le cite, ce qu’il cite, les deux',
  'a node is an article, or one wording of it': 'un nœud est un article, ou l’une de ses rédactions',
  'fold all evidence of one relation between two nodes (as without this option)':
    'fondre toutes les preuves d’une même relation entre deux nœuds (comme sans cette option)',
  'every piece of evidence is an edge, with its file, line and words':
    'chaque preuve est une arête, avec son fichier, sa ligne et ses termes',
  'one node for each text, or division of a text': 'un nœud par texte, ou par division d’un texte',
  'keep the nearest, then the most cited; says what is left out':
    'garder les plus proches, puis les plus cités ; dit ce qui est laissé de côté',
  'data card: sources, days, how things are counted (.json, else Markdown; else beside -o; "none": none)':
    'fiche des données : sources, dates, façon de compter (.json, sinon Markdown ; sinon à côté de -o ; "none" : aucune)',
  'how to draw it (else by the name of -o, else a tree)':
    'format du dessin (sinon d’après le nom de -o, sinon un arbre)',
  'who cites it, what it cites, both': 'qui le cite, ce qu’il cite, les deux',
  'articles to draw besides the one asked about; the rest is counted':
    'nombre d’articles à dessiner outre celui qui est demandé ; le reste est compté',
  'width to height, exactly: 16:9, 4:3, 1:1': 'largeur sur hauteur, exactement : 16:9, 4:3, 1:1',
  'dark on light, or light on dark': 'sombre sur clair, ou clair sur sombre',
  'width of a PNG': 'largeur d’un PNG',
  'a tree in plain ASCII': 'arbre en simple ASCII',
  'only list what the address has, and what is there already':
    'énumérer seulement ce que l’adresse propose, et ce qui est déjà là',
  'only list what would be downloaded': 'énumérer seulement ce qui serait téléchargé',
  'only from this day on (YYYY-MM-DD)': 'seulement à partir de cette date (AAAA-MM-JJ)',
  'where archives go (else .cite-graph/archives/<base>)': 'où ranger les archives (sinon .cite-graph/archives/<fonds>)',
  'where the open data are (else CITE_GRAPH_OPENDATA, the configuration, the official address)':
    'où sont les données ouvertes (sinon CITE_GRAPH_OPENDATA, la configuration, l’adresse officielle)',
  'build even when nothing has changed': 'construire même si rien n’a changé',
  'so many threads work (else about one for each core; 1 takes the least CPU)':
    'nombre de fils qui travaillent (sinon environ un par cœur ; 1 prend le moins de temps de processeur)',
  'read this commit of git repositories, without checking it out': 'lire ce commit des dépôts git, sans l’extraire',
  'what the index holds: everything, or numbers, days, statuses and successors only':
    'ce que contient l’index : tout, ou seulement numéros, dates, états et successeurs',
  'read the last commit of git repositories not after this day (YYYY-MM-DD)':
    'lire le dernier commit des dépôts git qui ne soit pas postérieur à cette date (AAAA-MM-JJ)',
  'print everything that was counted, and every diagnostic': 'afficher tout ce qui a été compté, et chaque diagnostic',
  'write what was read, found and left out there: .json or .md':
    'écrire dans ce fichier ce qui a été lu, trouvé et laissé de côté : .json ou .md',
  'how many states are kept': 'nombre d’états conservés',
  'let this role read, and nothing else (may be repeated)': 'permettre à ce rôle de lire, et rien d’autre (répétable)',
  'spread the rows over the servers of Citus': 'répartir les lignes sur les serveurs de Citus',
  'replace a configuration that exists': 'remplacer une configuration existante',
  'only print it': 'l’afficher seulement',
};
