/** Repeats words up to a length in UTF-16 units. */
const repeat = (words) => (length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** The words once, then the rest of the length filled by repetition. */
const opening = (first, words) => (length) => first + repeat(words)(Math.max(0, length - first.length));

/** One half of openings, one half of what closes them. */
const nested = (open, close) => (length) => repeat(open)(length >> 1) + repeat(close)(length - (length >> 1));

/** Many different ranges, and then a number that might stand in any of them. */
function ranges(length) {
  const parts = [];
  for (let i = 1, size = 0; size < length / 2; i++) {
    parts.push(`articles L. ${i}-1 à L. ${i}-9 du code civil, `);
    size += parts.at(-1).length;
  }
  return parts.join('') + repeat("l'article L. 3-4\n")(length / 2);
}

/** Texts made to be slow, by name: a function of the length wanted. What they share is that one thing never ends. */
export const HOSTILE = {
  'article L. 1, L. 1, L. 1 …': opening('article L. 1', ', L. 1'),
  "l'article L. 1, l'article L. 1 …": repeat("l'article L. 1, "),
  'articles 1 à 2 et 3 à 4 …': opening('articles 1 à 2', ' et 3 à 4'),
  'L. 1-1-1-1 …': opening('article L. 1', '-1'),
  "de l'article de l'article …": repeat("de l'article "),
  'premier alinéa du premier alinéa …': repeat('premier alinéa du '),
  'du I du 1° du I …': repeat('1° du I du '),
  'section 1 du chapitre II du …': repeat('section 1 du chapitre II du '),
  'du code du code …': repeat('du code '),
  'ancien ancien …': repeat('ancien '),
  'du même code, …': repeat('du même code, '),
  'dudit article, …': repeat('dudit article, '),
  "l'article 1 de la loi l'article …": repeat("l'article 1 de la loi "),
  'la loi n° 83-634, …': repeat('la loi n° 83-634 du 13 juillet 1983, '),
  'ci-après « la Loi », …': repeat('la loi du 1er juillet 1901, ci-après « la Loi », '),
  'les mots … sont remplacés par …': repeat("les mots « l'article L. 1 » sont remplacés par "),
  'many ranges, many numbers': ranges,
  'enumeration of items': opening('Les articles suivants du code du travail :\n', '1° Article L. 1 ;\n'),
  'nested quotations of articles': nested("« l'article L. 1 ", ' »'),
  '«««': repeat('«'),
  '« « «': repeat('« '),
  'one long word': repeat('a'),
  'one long number': repeat('1'),
  '1°1°1°': repeat('1°'),
  '(((': repeat('('),
  '[[[': repeat('['),
  '](](](': repeat(']('),
  '[a](b [a](b': repeat('[a](b'),
  '****': repeat('**'),
  '&&&': repeat('&'),
  "l'l'l'": repeat("l'"),
  'L. L. L.': repeat('L. '),
  '1-1-1-1': repeat('1-'),
  'bis bis bis': repeat('bis '),
  'CE, CE, CE': repeat('CE, '),
  'Cass. soc., Cass. soc.': repeat('Cass. soc., '),
  'LEGIARTI0000 …': repeat('LEGIARTI0000'),
  'eli/eli/eli': repeat('eli/'),
  'https://https://': repeat('https://'),
  blanks: repeat(' '),
  'new lines': repeat('\n'),
};
