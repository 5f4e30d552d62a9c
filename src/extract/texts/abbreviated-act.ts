import type { Reading } from '../reading.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';
import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { afterNumberSign, readAct } from './act.js';
import { readOfficeNumber } from './act-number.js';
import { pastQualifiers } from './act-parts.js';
import { readDate } from './dates.js';
import { readEuAct } from './eu-act.js';
import { NOUN_ABBREVIATIONS } from './nouns.js';
import type { TextForm } from './text-form.js';

const ORG = word('org');
const CONST = word('const');

/** Whether a number, a day or « org. », « const. » stands at `i`: without them « L. », « D. » abbreviate nothing. */
function isSigned({ t }: Reading, i: number): boolean {
  if (t.kind[i] === WORD && (t.value[i] === ORG || t.value[i] === CONST)) return true;
  const at = pastQualifiers(t, i);
  return (
    afterNumberSign(t, at) > at ||
    readDate(t, at) !== undefined ||
    isDatedNumber(t, at) ||
    readOfficeNumber(t, at) !== undefined
  );
}

/** « D. 2016-660, 20 mai 2016 », « Ord. 45-174 du 2 février 1945 »: a number whose first part is the year of the day behind. */
export function isDatedNumber(t: Tokens, i: number): boolean {
  if (t.kind[i] !== NUMBER || !isMark(t, i + 1, 0x2d) || t.kind[i + 2] !== NUMBER) return false;
  const day = isMark(t, i + 3, 0x2c) || t.value[i + 3] === DU ? i + 4 : i + 3;
  if (t.kind[day] !== NUMBER) return false;
  const year = readDate(t, day)?.iso.slice(0, 4);
  return year !== undefined && year.endsWith(t.text.slice(t.start[i], t.end[i])) && t.end[i]! - t.start[i]! >= 2;
}
const DU = word('du');

export const abbreviatedAct: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'abbreviated-act',
      summary:
        'An act by the abbreviation of its nature: « L. n° 2015-177 », « Arr. 12 mars 2020 », « règl. (CE) n° 883/2004 »',
      examples: [
        {
          text: 'L. n° 2015-177, 16 févr. 2015, art. 1er, I, 1°',
          reads: [
            'L. n° 2015-177, 16 févr. 2015 = text · loi-2015-177 (stated)',
            '1er = article 1 [I > 1°] · loi-2015-177 (stated)',
          ],
        },
        {
          text: 'D. n° 2015-261, 5 mars 2015',
          reads: ['D. n° 2015-261, 5 mars 2015 = text · decret-2015-261 (stated)'],
        },
        {
          text: 'D. 2016-660, 20 mai 2016, art. 8',
          reads: [
            'D. 2016-660, 20 mai 2016 = text · decret-2016-660 (stated)',
            '8 = article 8 · decret-2016-660 (stated)',
          ],
        },
        { text: 'Ord. n° 58-1067', reads: ['Ord. n° 58-1067 = text · ordonnance-58-1067 (stated)'] },
        {
          text: 'Circ. DRT n° 99-9 du 12 août 1999',
          reads: ['Circ. DRT n° 99-9 du 12 août 1999 = text · circulaire-99-9 (stated)'],
        },
        { text: 'Arr. 12 mars 2020', reads: ['Arr. 12 mars 2020 = text · arrete-2020-03-12 (stated)'] },
        { text: "l'article 5 de la L. org. n° 2001-692", reads: ['5 = article 5 · loi-2001-692 (stated)'] },
        { text: 'règl. (CE) n° 883/2004', reads: ['règl. (CE) n° 883/2004 = text · reglement-ue-2004-883 (stated)'] },
      ],
      lookAlikes: [
        'D. Martin',
        'la dir. générale',
        'circ. en ville',
        'D. 2016-1, 20 mai 2019',
        'L. 411-1 du 5 mars 2020',
      ],
    },
  ],
  opens: (id) => NOUN_ABBREVIATIONS.has(id),
  read(r, i) {
    const { t } = r;
    const noun = NOUN_ABBREVIATIONS.get(t.value[i] ?? 0);
    const short = t.end[i]! - t.start[i]! === 1;
    if (noun === undefined || !isMark(t, i + 1, 0x2e) || (short && t.shape[i] === 0)) return undefined;
    const at = { from: i, i: i + 2 };
    return readEuAct(r, noun, at) ?? (isSigned(r, i + 2) ? readAct(r, noun, at) : undefined);
  },
};
