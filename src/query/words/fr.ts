import { formatDate } from '../../model/date.js';
import type { Words } from './words.js';

const count = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n < 2 ? one : many}`;
const day = formatDate;
const gone = (n: number): string => `${String(n)} qui ${n < 2 ? 'n’est' : 'ne sont'} plus en vigueur`;

export const fr: Words = {
  columns: {
    label: 'article',
    state: 'état',
    wording: 'rédaction',
    frozen: 'rédaction visée',
    origin: 'preuve',
    place: 'où',
    words: 'termes',
    via: 'par',
    date: 'date',
    event: 'événement',
    act: 'par',
    note: 'remarque',
    item: 'objet',
    detail: '',
    step: 'étape',
    relation: 'relation',
    title: 'texte',
    key: 'clé',
    nature: 'nature',
    held: 'détenu',
  },
  groups: {
    proved: { in: '', out: '' },
    declared: {
      in: 'Déclaré par une liste seulement, non vérifié (la page citante n’est pas dans l’index)',
      out: 'Déclaré par la liste de l’autre page seulement, non vérifié',
    },
    formerly: {
      in: 'Autrefois (une liste s’en souvient ; la rédaction détenue ne cite pas)',
      out: 'Autrefois (la liste de l’autre page s’en souvient ; la rédaction détenue ne cite pas)',
    },
    dead: { in: 'Plus en vigueur', out: 'Plus en vigueur' },
  },
  basis: {
    dates: 'dates de ses versions',
    nota: 'sa Nota',
    page: 'sa propre page',
    division: 'la division où il se trouve',
    mark: 'seulement une marque sur les liens des autres',
    none: 'ni date, ni mention sur sa propre page',
  },
  events: {
    created: 'créé',
    codified: 'codifié',
    'code-codified': 'son code a été codifié',
    amended: 'modifié',
    repealed: 'abrogé',
    annulled: 'annulé',
    lapsed: 'périmé',
    transferred: 'transféré',
    corrected: 'rectifié',
    follows: 'fait suite à',
    replaced: 'remplacé par',
    wording: 'rédaction',
    related: 'lié',
  },
  dateKinds: {
    effect: 'effet',
    bound: 'effet au plus tard',
    published: 'publié',
    signed: 'signé',
    frozen: 'rédaction du',
  },
  status: (_status, label) => label,
  statusLine: ({ label, known, basis, since, bound, recodified, by }) => {
    if (!known) return `état : non indiqué dans ce corpus (${fr.basis[basis]})`;
    if (basis === 'mark')
      return `état : non indiqué sur sa propre page ; des liens vers lui sont marqués « ${label} », simple indice`;
    const from = since === undefined ? '' : ` ${bound ? 'au plus tard le' : 'depuis le'} ${day(since)}`;
    return `état : ${label}${from}${by === undefined ? '' : `, par ${by}`} (${fr.basis[basis]}${recodified ? ' ; jour de la recodification' : ''})`;
  },
  citing: ({ articles, texts, dead }) =>
    articles === 0
      ? 'rien dans cet index ne le cite'
      : `${count(articles, 'article')} de ${count(texts, 'texte')} le ${articles < 2 ? 'cite' : 'citent'} : ` +
        `${String(articles - dead)} sans abrogation connue, ${gone(dead)}`,
  cited: ({ articles, texts, dead }) =>
    articles === 0
      ? 'il ne cite rien que cet index connaisse'
      : `il cite ${count(articles, 'article')} de ${count(texts, 'texte')} : ` +
        `${String(articles - dead)} sans abrogation connue, ${gone(dead)}`,
  clause: ' ; ',
  others: ({ declared, formerly }) => [
    ...(declared > 0 ? [`${String(declared)} par déclaration seulement, non vérifié${declared < 2 ? '' : 's'}`] : []),
    ...(formerly > 0 ? [`${String(formerly)} autrefois`] : []),
  ],
  selfReference: (places) => `il se vise lui-même en ${count(places, 'endroit')} (non compté)`,
  beyond: (depth) => `À ${count(depth, 'pas', 'pas')}`,
  more: (n) => `… ${count(n, 'autre endroit', 'autres endroits')}`,
  leftOut: (n, what) =>
    ({
      limit: `${count(n, 'autre')} au-delà de --limit`,
      dead: `${String(n)} écarté${n < 2 ? '' : 's'}, plus en vigueur (--status in-force) ; ceux d’état inconnu restent`,
      day: `${String(n)} écarté${n < 2 ? '' : 's'} : rien ne montre que leur rédaction de ce jour cite`,
      former: `${count(n, 'citation ancienne', 'citations anciennes')} non suivies ; sans --depth elles paraissent`,
    })[what],
  hiddenOnPage: (n, what) =>
    what === 'limit'
      ? `${count(n, 'autre')} ne ${n < 2 ? 'figure' : 'figurent'} pas ici : les filtres restreignent la liste`
      : `${String(n)} plus en vigueur ${n < 2 ? 'caché' : 'cachés'} ; ceux d’état inconnu restent`,
  wording: (name) =>
    name.kind === 'from'
      ? `depuis le ${day(name.day)}`
      : name.kind === 'published'
        ? `publiée le ${day(name.day)}`
        : name.kind === 'act'
          ? `${name.year} (${name.act})`
          : `rédaction ${String(name.ordinal)}`,
  day,
  wordings: (n) => count(n, 'rédaction'),
  standings: { proved: '', declared: 'déclaré seulement, non vérifié', formerly: 'autrefois' },
  namedOnly: 'seulement nommé par d’autres',
  hinted: (label) => `marqué ${label}`,
  until: (iso) => `jusqu’au ${day(iso)}`,
  frozen: (iso, wording) => `celle du ${day(iso)}${wording === undefined ? '' : ` (${wording})`}`,
  wordless: 'texte non détenu',
  notHeld: 'sa propre page n’est pas dans l’index : on n’en sait que ce qu’en disent les autres',
  undated: (n, on) => `${count(n, 'article')} sans rédactions datées, tenus pour inchangés le ${day(on)}`,
  refusedDay: (asked, own) => ({
    message: `les rédactions demandées ne sont pas datées : l’index ne peut dire ce qui valait le ${formatDate(asked)}`,
    hint:
      own === undefined ? 'demandez sans --at' : `il parle du ${formatDate(own)} : demandez sans --at, ou --at ${own}`,
  }),
  paths: {
    none: (gaveUp) =>
      gaveUp
        ? 'aucun chemin parmi les articles examinés : la recherche a atteint sa limite'
        : 'aucun chemin : les citations du premier ne mènent jamais au second',
    steps: (n) => `${count(n, 'pas', 'pas')}, le plus court chemin`,
    same: 'les deux sont le même article',
  },
  sections: {
    versions: 'Versions',
    repealed: 'Éléments que la rédaction dit disparus',
    open: 'Renvois non résolus',
    nota: 'Nota',
    text: 'Texte',
    timeline: 'Chronologie',
  },
  concordance: {
    head: (side, { articles, found, living }) =>
      `${count(articles, 'article')} : ${String(found)} avec un ${side === 'after' ? 'successeur' : 'prédécesseur'}` +
      (side === 'after' ? `, ${String(living)} avec un successeur en vigueur` : ''),
    none: { after: 'aucun successeur n’est indiqué', before: 'aucun prédécesseur n’est indiqué' },
    outcomes: {
      living: '',
      through: '',
      earlier: 'd’un temps antérieur : les deux ont pris fin ensemble',
      'dead-end': 'plus en vigueur, et rien ne lui fait suite',
      unknown: '',
    },
    recoded: (act, on) => `recodifié par ${act} à compter du ${on} ; aucune liste ne dit où`,
    cut: (n) => `${count(n, 'étape')} de plus omise${n < 2 ? '' : 's'} : --limit en prend davantage`,
  },
  applied: {
    head: ({ articles, declared, cites }) =>
      articles === 0
        ? 'rien dans cet index n’est connu pour l’appliquer'
        : `${count(articles, 'article ou acte', 'articles ou actes')} : ${String(declared)} déclarés l’appliquer, ` +
          `${String(cites)} qui le citent`,
    reasons: { declared: 'déclaré l’appliquer', cites: 'réglementaire, le cite' },
  },
  holdings: {
    'whole-history': 'tout son historique',
    'in-force-only': 'seulement ce qui est en vigueur',
    partial: 'une partie',
  },
  missing: {
    'whole-history':
      'la source a tout l’historique de ce texte : un numéro sans page n’a jamais existé, ou est plus récent qu’elle',
    'in-force-only': 'la source n’a que ce qui est en vigueur : un article sans page a disparu, ou n’a jamais existé',
    partial: 'la source n’a qu’une partie de ce texte : l’absence d’une page ne prouve rien',
  },
  laterEvents: (n, on) => `${count(n, 'événement')} après le ${on} non montré${n < 2 ? '' : 's'}`,
  codeNotArticle: 'antérieur à sa création : a codifié le code, non cet article',
  afterCodifying: 'figure sur Légifrance sous « Codifié par » après l’acte de codification',
  textsListed: (n) => count(n, 'texte'),
  articlesListed: (n, title) => `${title} : ${count(n, 'article')}`,
};
