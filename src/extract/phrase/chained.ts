import { PARAGRAPH, WORD } from '../lexer.js';
import type { Reading } from '../reading.js';
import { WordSet } from '../vocabulary.js';

const CHAIN = new WordSet([
  'et',
  'ou',
  'ni',
  'ainsi',
  'que',
  'qu',
  'a',
  'au',
  'aux',
  'de',
  'du',
  'des',
  'd',
  'l',
  'le',
  'la',
  'les',
  'par',
  'en',
  'soit',
  'dans',
  'exception',
  'exclusion',
  'sauf',
  'hormis',
  'reserve',
  'sous',
  'celles',
  'ceux',
  'celle',
  'celui',
  'dispositions',
  'notamment',
]);
const CHAIN_MARKS = new Set([0x2c, 0x27]);

/** Whether only « , », « et », « ou », prepositions and articles stand between the last group and token `from`. */
export function isChained(r: Reading, from: number): boolean {
  const last = r.groups.at(-1);
  if (last === undefined || from - last.end > 9 || from < last.end) return false;
  const { t } = r;
  for (let i = last.end; i < from; i++) {
    if (t.gap[i] === PARAGRAPH) return false;
    const fine = t.kind[i] === WORD ? CHAIN.has(t.value[i] ?? 0) : CHAIN_MARKS.has(t.value[i] ?? 0);
    if (!fine) return false;
  }
  return t.gap[from] !== PARAGRAPH;
}
