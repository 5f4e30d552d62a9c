import { formatDate } from '../model/date.js';
import { RELATIONS, type Relation } from '../model/relation.js';
import type { StatusReport } from '../model/status.js';
import { STATUS_LABELS } from '../model/status.js';
import type { Standing } from '../store/store.js';

export type Language = 'en' | 'fr';

const STATES: Readonly<Record<StatusReport['status'], string>> = {
  'in-force': 'in force',
  'not-yet-in-force': 'not yet in force',
  repealed: 'repealed',
  lapsed: 'lapsed',
  annulled: 'annulled',
  transferred: 'transferred',
  stillborn: 'stillborn',
  superseded: 'amended since',
  unknown: 'status not stated',
};

const DOES: Readonly<Record<Relation, string>> = {
  cites: 'cites',
  codifies: 'codifies',
  creates: 'creates',
  amends: 'amends',
  repeals: 'repeals',
  transfers: 'transfers',
  annuls: 'annuls',
  lapses: 'makes lapse',
  replaces: 'takes the place of',
  applies: 'applies',
  corrects: 'corrects',
  associates: 'is associated with',
  ratifies: 'ratifies',
  extends: 'extends',
  transposes: 'transposes',
};

const FRENCH_DOES: Partial<Record<Relation, string>> = { replaces: 'Prend la place de', associates: 'Est associé à' };

const plural = (count: number, one: string, several: string): string =>
  `${String(count)}\u00a0${count === 1 ? one : several}`;

/** Everything that a picture says, in the language it is asked in. */
export interface Wording {
  readonly language: Language;
  readonly wholeText: string;
  /** Over the column of those who act on the centre, or of what it acts on. */
  side(direction: 'in' | 'out', onlyCites: boolean): string;
  readonly further: string;
  count(articles: number, texts: number): string;
  more(articles: number): string;
  unseen(articles: number, texts: number): string;
  state(status: StatusReport): string;
  does(relation: Relation): string;
  standing(standing: Standing): string;
  readonly dead: string;
  readonly marked: string;
  readonly coming: string;
  readonly bundle: string;
  day(iso: string): string;
  elsewhere(articles: number): string;
  /** Said of a column that is not drawn at all. */
  beyond(column: number, count: string): string;
  /** Spoken description for those who do not see the picture. */
  describe(subject: string, citing: string, cited: string): string;
  readonly nobody: string;
  /** Said under the title where nothing stands around the centre. */
  readonly alone: string;
}

const FRENCH: Wording = {
  language: 'fr',
  wholeText: 'texte entier',
  side: (direction, onlyCites) =>
    direction === 'in'
      ? `Ce qui le cite${onlyCites ? '' : ' ou agit sur lui'}`
      : `Ce qu’il cite${onlyCites ? '' : ', ou sur quoi il agit'}`,
  further: 'Plus loin',
  count: (articles, texts) => `${plural(articles, 'article', 'articles')}, ${plural(texts, 'texte', 'textes')}`,
  more: (articles) => `+\u00a0${plural(articles, 'autre', 'autres')}`,
  unseen: (articles, texts) => `${String(articles)} de plus, ${plural(texts, 'texte', 'textes')}`,
  state: ({ status, since, bound }) =>
    since === undefined
      ? status === 'unknown'
        ? 'état non indiqué'
        : STATUS_LABELS[status]
      : `${STATUS_LABELS[status]} ${bound === true ? 'au plus tard le' : 'depuis le'} ${formatDate(since)}`,
  does: (relation) => FRENCH_DOES[relation] ?? RELATIONS[relation].outgoing,
  standing: (standing) =>
    ({
      proved: 'établi par le texte qui cite',
      declared: 'déclaré, non vérifié',
      formerly: 'dans une version antérieure',
    })[standing],
  dead: 'n’est plus en vigueur',
  marked: 'dit abrogé par un autre texte',
  coming: 'pas encore en vigueur',
  bundle: 'trait épais : plusieurs articles',
  day: (iso) => `Droit au ${formatDate(iso)}`,
  beyond: (column, count) => `Plus loin à ${column < 0 ? 'gauche' : 'droite'}, non dessinés : ${count}`,
  elsewhere: (articles) => `${plural(articles, 'article', 'articles')} hors de ces chaînes`,
  describe: (subject, citing, cited) =>
    `Au centre, ${subject}. À gauche, ce qui le cite ou agit sur lui : ${citing}. À droite, ce qu’il cite ou sur quoi il agit : ${cited}.`,
  nobody: 'rien dans cet index',
  alone: 'Seul : aucun des liens demandés n’est dans cet index',
};

const ENGLISH: Wording = {
  language: 'en',
  wholeText: 'whole text',
  side: (direction, onlyCites) =>
    direction === 'in'
      ? `What cites ${onlyCites ? 'it' : 'or acts on it'}`
      : `What it cites${onlyCites ? '' : ' or acts on'}`,
  further: 'Further away',
  count: (articles, texts) => `${plural(articles, 'article', 'articles')}, ${plural(texts, 'text', 'texts')}`,
  more: (articles) => `+\u00a0${plural(articles, 'other', 'others')}`,
  unseen: (articles, texts) => `${String(articles)} more, ${plural(texts, 'text', 'texts')}`,
  state: ({ status, since, bound }) =>
    since === undefined ? STATES[status] : `${STATES[status]} ${bound === true ? 'by' : 'since'} ${since}`,
  does: (relation) => DOES[relation],
  standing: (standing) =>
    ({
      proved: 'proved by the citing wording',
      declared: 'declared, not verified',
      formerly: 'in an earlier wording',
    })[standing],
  dead: 'no longer in force',
  marked: 'another text marks it repealed',
  coming: 'not yet in force',
  bundle: 'thick line: several articles',
  day: (iso) => `Law as of ${iso}`,
  beyond: (column, count) => `Further to the ${column < 0 ? 'left' : 'right'}, not drawn: ${count}`,
  elsewhere: (articles) => `${plural(articles, 'article', 'articles')} outside these chains`,
  describe: (subject, citing, cited) =>
    `In the middle, ${subject}. On the left, what cites or acts on it: ${citing}. On the right, what it cites or acts on: ${cited}.`,
  nobody: 'nothing in this index',
  alone: 'Alone: none of the ties asked for is in this index',
};

/** The words of pictures in this language. */
export const wordingOf = (language: Language): Wording => (language === 'fr' ? FRENCH : ENGLISH);
