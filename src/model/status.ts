/** The state of an article or of a wording on a day. */
export type Status =
  | 'in-force'
  | 'not-yet-in-force'
  | 'repealed'
  | 'lapsed'
  | 'annulled'
  | 'transferred'
  | 'stillborn'
  | 'superseded'
  | 'unknown';

/** What a status rests on, strongest first. A mark on somebody else's link is only a hint. */
export type StatusBasis = 'dates' | 'nota' | 'page' | 'division' | 'mark' | 'none';

export interface StatusReport {
  readonly status: Status;
  readonly basis: StatusBasis;
  /** Since when (ISO), where the basis gives it. */
  readonly since?: string;
  /** « au plus tard le »: the date is a latest possible one. */
  readonly bound?: true;
  /** Present where `since` is not what the basis says but the day the act that is named recodified the whole text. */
  readonly dayFrom?: 'recodification';
  /** By which act: the key of the article or text that did it. */
  readonly by?: string;
}

/** French words for people; machine formats keep the English name. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  'in-force': 'en vigueur',
  'not-yet-in-force': 'pas encore en vigueur',
  repealed: 'abrogé',
  lapsed: 'périmé',
  annulled: 'annulé',
  transferred: 'transféré',
  stillborn: 'mort-né',
  superseded: 'modifié',
  unknown: 'état inconnu',
};

/** Every status; packed rows hold places in this list. */
export const STATUSES: readonly Status[] = [
  'unknown',
  'in-force',
  'not-yet-in-force',
  'repealed',
  'lapsed',
  'annulled',
  'transferred',
  'stillborn',
  'superseded',
];

/** Whether it is proved that nothing can be done with the article any more: a mark on somebody else's link only hints. */
export const isKnownDead = ({ status, basis }: StatusReport): boolean => isDead(status) && basis !== 'mark';

/** A status after which nothing can be done with the article any more. */
export const isDead = (status: Status): boolean =>
  status === 'repealed' ||
  status === 'lapsed' ||
  status === 'annulled' ||
  status === 'transferred' ||
  status === 'stillborn';
