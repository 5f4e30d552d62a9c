import { articleHeading } from './article-heading.js';
import { divisionRank, isLinksHeading, isNota, isTextTitle } from './line-words.js';
import { lineEnd, NO_LEVEL, trimmed, type MarkedLine } from './marked-line.js';

const LONGEST = 160;
const BULLET = /^[-–•*+][ \t]/;
// A sentence goes on or ends; a title does neither.
const SENTENCE_END = /[.;,]$/;

const isStructural = (words: string): boolean =>
  isNota(words) ||
  isLinksHeading(words) ||
  (!SENTENCE_END.test(words) &&
    (articleHeading(words) !== undefined || divisionRank(words) !== undefined || isTextTitle(words)));

/**
 * The lines of a text without markup that may structure it: short, alone or below another such line (« CODE DU TRAVAIL »,
 * « Titre Ier », « Article L. 162-5 »), and everything in a section « Liens relatifs à cet article ».
 */
export function plainLines(text: string, from = 0): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let open = true;
  let inList = false;
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const words = trimmed(text, start, end);
    if (words.end === words.start) {
      open = true;
    } else if (words.end - words.start <= LONGEST) {
      const line = text.slice(words.start, words.end);
      inList ||= isLinksHeading(line);
      if (BULLET.test(line)) {
        if (inList)
          lines.push({ start, end, words: trimmed(text, words.start + 1, end), style: 'bullet', level: NO_LEVEL });
      } else if (open && (inList || isStructural(line))) {
        if (articleHeading(line) !== undefined) inList = false;
        lines.push({ start, end, words, style: 'plain', level: NO_LEVEL });
      } else {
        open = false;
      }
    } else {
      open = false;
    }
    start = end + 1;
  }
  return lines;
}
