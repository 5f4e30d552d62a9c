/** Rows of the battery that the grammar reads wrongly today, and what is wrong. Empty is the aim. */
export const KNOWN_GAPS: ReadonlyMap<string, string> = new Map([
  ["l'article Annexe", 'an annex as the article’s own number'],
  ["l'annexe II à l'article R. 512-8", 'the annex of an article is dropped'],
  ['CGIAN2 384 A bis', 'a number right behind the abbreviation of an annex'],
  ['au présent article', 'told apart from « du présent code » by its basis only'],
  ["l'article 5 ci-dessus", 'the place word is not read: the article is the document’s own'],
  ["l'article 5 ci-après", 'the place word is not read: the article is the document’s own'],
  ["l'alinéa suivant", 'an alinéa of the same article, without a head'],
  ['la loi 1901', 'a law named by its year, which usage gives to one law only'],
  [
    "l'arrêté du 12 mars 2020 relatif aux bars et l'arrêté du 12 mars 2020 relatif aux écoles",
    'two acts of one day: the second is no reminder of the first',
  ],
  ['articles 1 à 999999999 du code civil', 'a range is kept as it is written, however far it goes'],
]);
