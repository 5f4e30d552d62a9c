import { rareOf } from '../draft.js';
import { BROKEN, WORD } from '../lexer.js';
import { HEADED, type NumberReading } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { spanOf } from '../reading.js';
import { word } from '../vocabulary.js';
import { countsSomething } from './counted.js';
import type { ItemTail } from './item-tail.js';

const A = word('a');
const AU = word('au');

export const range: ItemTail = {
  part: {
    kind: 'number',
    name: 'range',
    summary: 'A range, kept as its two ends; « à 59 » takes the letter and first figures of the number before',
    examples: [
      {
        text: 'les articles L. 162-5 à L. 162-9 du code de la sécurité sociale',
        reads: ['L. 162-5 = article L162-5 à L162-9 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: 'les articles L. 1234-1 à 1234-5 du code du travail',
        reads: ['L. 1234-1 = article L1234-1 à L1234-5 · code-du-travail (stated)'],
      },
      {
        text: 'les articles R. 922-56 à 59 du code de la sécurité sociale',
        reads: ['R. 922-56 = article R922-56 à R922-59 · code-de-la-securite-sociale (stated)'],
      },
      {
        text: 'les articles 266 sexies à 266 terdecies du code des douanes',
        reads: ['266 sexies = article 266 sexies à 266 terdecies · code-des-douanes (stated)'],
      },
    ],
    lookAlikes: ["de l'article 5 à 10 jours", "l'article L. 5 à R. 6 du code électoral"],
  },
  read(r, draft, item) {
    const { t } = r;
    const at = item.end;
    if (
      t.kind[at] !== WORD ||
      (t.value[at] !== A && t.value[at] !== AU) ||
      t.gap[at]! > BROKEN ||
      t.gap[at + 1]! > BROKEN
    )
      return at;
    const last = readNumber(t, at + 1, HEADED);
    if (last === undefined || (last.prefix === '' && !startsWithFigure(last.number)) || countsSomething(t, last))
      return at;
    const letters = last.prefix.replace('*', '');
    if (letters !== '' && item.number.prefix.replace('*', '') !== letters) return at;
    const rare = rareOf(draft);
    rare.through = rangeEnd(item.number.number, last, item.prefix);
    rare.throughSpan = spanOf(t, last);
    draft.phraseEnd = rare.throughSpan.end;
    return last.end;
  },
};

const startsWithFigure = (number: string): boolean => number.charCodeAt(0) >= 0x30 && number.charCodeAt(0) <= 0x39;

/** « L. 1234-1 à 1234-5 » takes the letter, « R. 922-56 à 59 » the letter and the first figures. */
function rangeEnd(first: string, last: NumberReading, prefix: string): string {
  if (last.prefix !== '' || prefix === '') return last.number;
  const stem = first.slice(0, first.lastIndexOf('-') + 1);
  return !last.compound && stem !== '' && first.split('-').length === 2 ? stem + last.number : prefix + last.number;
}
