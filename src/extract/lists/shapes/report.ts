import { END, GLUED, WORD } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { word } from '../../vocabulary.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { isBracketedMark } from '../bracketed-mark.js';
import { afterArticleWord } from '../items.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';
import { newTextReading } from '../../reading.js';

const RAPPORT = word('rapport');
const HYPHEN = 0x2d;
const COMMA = 0x2c;

/** The report's whole title, up to « - art. » or the mark. */
function reportText({ t, from }: BulletWords): NamedText | undefined {
  if (t.kind[from] !== WORD || t.value[from] !== RAPPORT) return undefined;
  let end = from + 1;
  while (t.kind[end] !== END && !isBracketedMark(t, end)) {
    const dashed = isMark(t, end, HYPHEN) && t.gap[end + 1] !== GLUED;
    if (dashed && afterArticleWord(t, end + 1) > end + 1) break;
    if (isMark(t, end, COMMA) && t.text.startsWith('v. ', t.start[end + 1])) break;
    end++;
  }
  const text = newTextReading('report', 'autre', { from, end });
  text.outside = 'unnamed';
  return text;
}

export const report: BulletShape = {
  name: 'report',
  summary: 'a report beside an act: « Rapport au Président de la République … »; never the act that its title names',
  examples: [
    {
      words: "Rapport relatif à l'ordonnance n°2000-548 du 15 juin 2000",
      reads: ["text ?unnamed/ “Rapport relatif à l'ordonnance n°2000-548 du 15 juin 2000”"],
    },
    {
      words: "Rapport au Président de la République relatif à l' - art. 4 (V) JORF 23 décembre 2000",
      reads: ['article ?unnamed/4 “4”'],
      mark: 'V',
      dates: ['published 2000-12-23'],
    },
    { words: 'Rapport', reads: ['text ?unnamed/ “Rapport”'] },
  ],
  lookAlikes: ['Ordonnance n°2000-548 du 15 juin 2000', 'Rapporteur'],
  read: (b) => {
    const text = reportText(b);
    return text && readTarget(b, text);
  },
};
