/**
 * Advance widths in thousandths of the size, of Arimo (and so of Arial, Helvetica and Liberation Sans, which have the same):
 * characters that are equally wide share a row. Upper bound of regular and bold where one number is given.
 */
const CLASSES: readonly (readonly [regular: number, bold: number, characters: string])[] = [
  [200, 200, '\u202f'],
  [222, 278, 'ijl’‘'],
  [191, 238, "'"],
  [260, 280, '|'],
  [278, 278, ' ,./I\\îï\u00a0'],
  [278, 333, '!:;[]ft'],
  [333, 333, '()-`·\u2011'],
  [333, 389, 'r'],
  [334, 389, '{}'],
  [333, 500, '“”'],
  [355, 474, '"'],
  [389, 389, '*'],
  [400, 400, '°'],
  [469, 584, '^'],
  [500, 556, 'Jcksvxyçÿ'],
  [500, 500, 'z'],
  [556, 556, '#$0123456789_aeàâäéèêë«»–†§€'],
  [556, 611, '?Lbdghnopquôöùûüñ'],
  [584, 584, '+<=>~×'],
  [611, 611, 'FTZ'],
  [667, 667, 'EPSVXYÉÈÊË'],
  [667, 722, '&ABKÀÂ'],
  [722, 722, 'CDHNRUÇÙÛ'],
  [722, 778, 'w'],
  [778, 778, 'GOQÔ'],
  [833, 833, 'M'],
  [833, 889, 'm'],
  [889, 889, '%æ'],
  [944, 944, 'Wœ'],
  [1015, 975, '@'],
  [1000, 1000, 'ŒÆ—…→←'],
];

const WIDTHS = new Map(
  CLASSES.flatMap(([regular, bold, characters]) =>
    [...characters].map((character): [string, readonly [number, number]] => [character, [regular, bold]]),
  ),
);

/** Wider than nearly every letter of the Latin script: a character that nobody measured takes too much room, never too little. */
const UNKNOWN = [1000, 1000] as const;

/** The size (pixels) and weight that words are set in. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

/** Pixels that words take in this face; marks that combine take none. */
export function widthOf(words: string, { size, bold = false }: Face): number {
  let thousandths = 0;
  for (const character of words) {
    const [regular, strong] = WIDTHS.get(character) ?? (/\p{Mark}/u.test(character) ? [0, 0] : UNKNOWN);
    thousandths += bold ? strong : regular;
  }
  return (thousandths * size) / 1000;
}

/** The words, or as many characters of them as the width (pixels) has room for, ending in « … ». */
export function cutTo(words: string, width: number, face: Face): string {
  if (widthOf(words, face) <= width) return words;
  const room = width - widthOf('…', face);
  let kept = '';
  let used = 0;
  for (const character of words) {
    used += widthOf(character, face);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** At most `lines` lines no wider than `width` (pixels), broken at plain spaces; what does not fit is cut and ends in « … ». */
export function wrapTo(words: string, width: number, { lines, ...face }: Face & { readonly lines: number }): string[] {
  const found: string[] = [];
  for (const word of words.split(' ')) {
    const last = found.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (found.length === lines || widthOf(longer, face) <= width))
      found[found.length - 1] = longer;
    else found.push(word);
  }
  return found.map((line) => cutTo(line, width, face));
}
