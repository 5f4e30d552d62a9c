import { formatDate } from '../../model/date.js';
import type { Words } from './words.js';

const count = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n === 1 ? one : many}`;

/** « 21 July 2009 » would mix two ways of writing a day with the French law around it: ISO days read the same everywhere. */
const day = (iso: string): string => iso;

export const en: Words = {
  columns: {
    label: 'article',
    state: 'status',
    wording: 'wording',
    frozen: 'wording meant',
    origin: 'proof',
    place: 'where',
    words: 'words',
    via: 'through',
    date: 'date',
    event: 'event',
    act: 'by',
    note: 'note',
    item: 'item',
    detail: '',
    step: 'step',
    relation: 'relation',
    title: 'text',
    key: 'key',
    nature: 'nature',
    held: 'held',
  },
  groups: {
    proved: { in: '', out: '' },
    declared: {
      in: 'Declared by a list only, not verified (the citing page is not in this index)',
      out: "Declared by the other side's list only, not verified",
    },
    formerly: {
      in: 'Formerly (a list remembers it; the wording at hand does not cite it)',
      out: "Formerly (the other side's list remembers it; the wording at hand does not cite it)",
    },
    dead: { in: 'No longer in force', out: 'No longer in force' },
  },
  basis: {
    dates: 'dates of its versions',
    nota: 'its Nota',
    page: 'its own page',
    division: 'the division it stands in',
    mark: "only a mark on others' links",
    none: 'no date, no mark on its own page',
  },
  events: {
    created: 'created',
    codified: 'codified',
    'code-codified': 'its code was codified',
    amended: 'amended',
    repealed: 'repealed',
    annulled: 'annulled',
    lapsed: 'lapsed',
    transferred: 'transferred',
    corrected: 'corrected',
    follows: 'follows',
    replaced: 'replaced by',
    wording: 'wording',
    related: 'related',
  },
  dateKinds: {
    effect: 'effect',
    bound: 'effect at the latest',
    published: 'published',
    signed: 'signed',
    frozen: 'wording of',
  },
  status: (_status, label) => label,
  statusLine: ({ label, known, basis, since, bound, recodified, by }) => {
    if (!known) return `status: not stated in this corpus (${en.basis[basis]})`;
    if (basis === 'mark')
      return `status: not stated on its own page; links to it are marked « ${label} », which only hints`;
    const from = since === undefined ? '' : ` ${bound ? 'at the latest on' : 'since'} ${day(since)}`;
    return `status: ${label}${from}${by === undefined ? '' : `, by ${by}`} (${en.basis[basis]}${recodified ? '; the day of the recodification' : ''})`;
  },
  citing: ({ articles, texts, dead }) =>
    articles === 0
      ? 'nothing in this index cites it'
      : `${count(articles, 'article')} of ${count(texts, 'text')} ${articles === 1 ? 'cites' : 'cite'} it: ` +
        `${String(articles - dead)} not known to be repealed, ${String(dead)} no longer in force`,
  cited: ({ articles, texts, dead }) =>
    articles === 0
      ? 'it cites nothing that this index knows'
      : `it cites ${count(articles, 'article')} of ${count(texts, 'text')}: ` +
        `${String(articles - dead)} not known to be repealed, ${String(dead)} no longer in force`,
  clause: '; ',
  others: ({ declared, formerly }) => [
    ...(declared > 0 ? [`${String(declared)} only declared by a list, not verified`] : []),
    ...(formerly > 0 ? [`${String(formerly)} formerly`] : []),
  ],
  selfReference: (places) => `it refers to itself in ${count(places, 'place')} (not counted)`,
  beyond: (depth) => `${count(depth, 'step')} away`,
  more: (n) => `… ${count(n, 'more place')}`,
  leftOut: (n, what) =>
    ({
      limit: `${String(n)} more left out by --limit`,
      dead: `${String(n)} no longer in force left out (--status in-force); those without a known status are kept`,
      day: `${String(n)} left out: their wordings of that day are not known to cite`,
      former: `${count(n, 'former citation')} not followed; without --depth they are shown`,
    })[what],
  hiddenOnPage: (n, what) =>
    what === 'limit'
      ? `${String(n)} more ${n < 2 ? 'is' : 'are'} not listed here: filters narrow the list`
      : `${String(n)} no longer in force hidden; those without a known status are kept`,
  wording: (name) =>
    name.kind === 'from'
      ? `since ${day(name.day)}`
      : name.kind === 'published'
        ? `published ${day(name.day)}`
        : name.kind === 'act'
          ? `${name.year} (${name.act})`
          : `wording ${String(name.ordinal)}`,
  day,
  wordings: (n) => count(n, 'wording'),
  standings: { proved: '', declared: 'declared only, not verified', formerly: 'formerly' },
  namedOnly: 'only named by others',
  hinted: (label) => `marked ${label}`,
  until: (iso) => `until ${day(iso)}`,
  frozen: (iso, wording) => `the one of ${day(iso)}${wording === undefined ? '' : ` (${wording})`}`,
  wordless: 'words not held',
  notHeld: 'its own page is not in this index: only what others say of it is known',
  undated: (n, on) => `${count(n, 'article')} without dated wordings shown as if unchanged on ${on}`,
  refusedDay: (asked, own) => ({
    message: `the wordings asked about have no dates: the index cannot say what held on ${asked}`,
    hint: own === undefined ? 'ask without --at' : `it speaks of ${formatDate(own)}: ask without --at, or --at ${own}`,
  }),
  paths: {
    none: (gaveUp) =>
      gaveUp
        ? 'no path found among the articles looked at: the search gave up at its limit'
        : 'no path: following citations from the first never leads to the second',
    steps: (n) => `${count(n, 'step')}, the shortest there is`,
    same: 'both are the same article',
  },
  sections: {
    versions: 'Versions',
    repealed: 'Items that the wording says are gone',
    open: 'References that could not be resolved',
    nota: 'Nota',
    text: 'Text',
    timeline: 'Timeline',
  },
  concordance: {
    head: (side, { articles, found, living }) =>
      `${count(articles, 'article')}: ${String(found)} with a ${side === 'after' ? 'successor' : 'predecessor'}` +
      (side === 'after' ? `, ${String(living)} with one in force` : ''),
    none: { after: 'no successor is listed', before: 'no predecessor is listed' },
    outcomes: {
      living: '',
      through: '',
      earlier: 'of an earlier time: both ended together',
      'dead-end': 'no longer in force, and nothing follows it',
      unknown: '',
    },
    recoded: (act, on) => `recodified by ${act} from ${on}; no list says where to`,
    cut: (n) => `${count(n, 'more step')} left out: --limit takes more`,
  },
  applied: {
    head: ({ articles, declared, cites }) =>
      articles === 0
        ? 'nothing in this index is known to apply it'
        : `${count(articles, 'article or act', 'articles or acts')}: ${String(declared)} declared to apply it, ` +
          `${String(cites)} citing it`,
    reasons: { declared: 'declared to apply it', cites: 'regulatory, cites it' },
  },
  holdings: {
    'whole-history': 'its whole history',
    'in-force-only': 'only what is in force',
    partial: 'a part',
  },
  missing: {
    'whole-history':
      'the source holds the whole history of this text: a number without a page never existed, or is younger than it',
    'in-force-only': 'the source holds only what is in force: an article without a page is gone, or never was',
    partial: 'the source holds only a part of this text: that a page is missing proves nothing',
  },
  laterEvents: (n, on) => `${count(n, 'event')} after ${on} left out`,
  codeNotArticle: 'older than its creation: it codified the code, not this article',
  afterCodifying: 'listed by Légifrance under « Codifié par » after the codifying act',
  textsListed: (n) => count(n, 'text'),
  articlesListed: (n, title) => `${title}: ${count(n, 'article')}`,
};
