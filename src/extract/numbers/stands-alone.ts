import { NUMBER, type Tokens } from '../lexer.js';
import { countsWords } from '../phrase/counted.js';
import { isMark } from '../portions/words.js';
import type { NumberReading } from './number-reading.js';

/** Whether a letter and a figure in the open are a number of law: « L. 123-4 », « R. 1111-20-1 »; not « A 14 % », « D7 », « L 5 ». */
export function standsAlone(t: Tokens, n: NumberReading): boolean {
  const letters = n.prefix.replace('*', '');
  if (letters === '' || letters === 'C' || letters === 'P' || letters === 'T') return false;
  if (countsWords(t, n.end)) return false;
  const dotted = isDotted(t, n);
  const figures = firstFigures(n);
  if (letters === 'A') return dotted && n.compound;
  return n.compound ? dotted || figures >= 2 : dotted ? figures >= 3 : figures >= 4 && letters !== 'D';
}

/** « L. 123 » and « L.O. 111 », not « L123 » or « L 123 ». */
function isDotted(t: Tokens, n: NumberReading): boolean {
  for (let i = n.from; i < n.end && t.kind[i] !== NUMBER; i++) if (isMark(t, i, 0x2e)) return true;
  return false;
}

/** How many figures the number begins with. */
function firstFigures(n: NumberReading): number {
  const from = n.prefix.length;
  let end = from;
  while (end < n.number.length && n.number.charCodeAt(end) >= 0x30 && n.number.charCodeAt(end) <= 0x39) end++;
  return end - from;
}
