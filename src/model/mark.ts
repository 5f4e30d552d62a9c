/**
 * The letters Légifrance prints beside a link. They are the state of the *version linked when the list was made*, so they
 * hint at the state of the article and never prove it; in « Abrogé par X (V) » the mark is X's own.
 * VT is « une version dont on sait qu'elle sera, à un terme connu, modifiée ou abrogée » (DILA).
 */
export const LINK_MARKS = {
  V: 'en vigueur',
  VD: 'en vigueur différée',
  VT: 'en vigueur avec terme',
  M: 'modifié',
  MMN: 'modifié mort-né',
  Ab: 'abrogé',
  AbD: 'abrogé différé',
  T: 'transféré',
  P: 'périmé',
  An: 'annulé',
  Dis: 'disjoint',
  VE: 'en vigueur étendu',
  VNE: 'en vigueur non étendu',
  Den: 'dénoncé',
} as const;

export type LinkMark = keyof typeof LINK_MARKS;

export const isLinkMark = (letters: string): letters is LinkMark => Object.hasOwn(LINK_MARKS, letters);
