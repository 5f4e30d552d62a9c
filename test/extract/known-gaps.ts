/** Rows of the battery that the grammar reads wrongly today, and what is wrong. Empty is the aim. */
export const KNOWN_GAPS: ReadonlyMap<string, string> = new Map([
  ["l'article Annexe", 'an annex as the article’s own number'],
  ["l'annexe II à l'article R. 512-8", 'the annex of an article is dropped'],
  ['CGIAN2 384 A bis', 'a number right behind the abbreviation of an annex'],
  ['au présent article', 'told apart from « du présent code » by its basis only'],
  ["l'alinéa suivant", 'an alinéa of the same article, without a head'],
  ['la loi 1901', 'a law named by its year, which usage gives to one law only'],
]);
