import { MONTH_WORDS } from '../../model/date.js';
import { WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { afterNumberSign, readAct } from '../texts/act.js';
import { TEXT_NOUNS, type TextNoun } from '../texts/nouns.js';
import { word, WordSet } from '../vocabulary.js';
import type { StandAlone } from './form.js';
import { foundText } from './text-draft.js';
import { isWord } from './token-words.js';

/**
 * The acts after the first of a plural noun: « les lois n° 83-634 du 13 juillet 1983 et n° 84-16 du 11 janvier 1984 », « les lois
 * du 29 juillet 1881 et du 9 décembre 1905 ». Not: « la loi n° 83-634, n° 84 », « les lois n° 83-634 du 13 juillet 1983, page n° 12 ».
 */
const N = new WordSet(['n', 'no']);
const JOINS = new WordSet(['et', 'ou']);
const DU = word('du');
const NAME = 'further-act';
const MOST = 16;
/** « , et du 1er mars »: tokens between the act before and the word this one is seen at. */
const FARTHEST = 6;

/** The plural noun that opened the list of acts which ends just before token `i`. */
function pluralBefore(r: Reading, i: number): TextNoun | undefined {
  const { t } = r;
  let end = i;
  if (t.kind[end - 1] === WORD && JOINS.has(t.value[end - 1] ?? 0)) end--;
  if (isMark(t, end - 1, 0x2c)) end--;
  if (end === i) return undefined;
  for (let back = r.readings.length - 1; back >= 0 && back >= r.readings.length - MOST; back--) {
    const reading = r.readings[back]!;
    if (reading.end !== end && back === r.readings.length - 1) return undefined;
    if (reading.form === NAME) continue;
    const noun = TEXT_NOUNS.get(t.value[reading.from] ?? 0);
    return noun?.plural === true ? noun : undefined;
  }
  return undefined;
}

export const furtherAct: StandAlone = {
  name: NAME,
  summary: 'The acts after the first of « les lois n° … et n° … », « les décrets du … et du … »',
  triggers: ['n', 'no', ...MONTH_WORDS],
  read(r, i) {
    const { t } = r;
    const last = r.readings.at(-1);
    if (last === undefined || i - last.end > FARTHEST) return undefined;
    // « du 9 décembre 1905 » is seen at its month, « du 1er mars 1905 » too: « du » itself is too common a word.
    const day = isWord(t, i - 2, DU) ? i - 2 : isWord(t, i - 3, DU) ? i - 3 : -1;
    const from = N.has(t.value[i] ?? 0) ? i : day;
    if (from <= 0 || (from === i && afterNumberSign(t, i) === i)) return undefined;
    const noun = pluralBefore(r, from);
    const act = noun === undefined ? undefined : readAct(r, noun, { from, i: from });
    return act === undefined || act.basis !== 'stated'
      ? undefined
      : foundText(r, { ...act, form: NAME }, { kind: 'text', form: NAME });
  },
  examples: [
    {
      text: 'les lois n° 83-634 du 13 juillet 1983 et n° 84-16 du 11 janvier 1984',
      expect: { kind: 'text', surface: 'n° 84-16 du 11 janvier 1984', text: { key: 'loi-84-16', date: '1984-01-11' } },
    },
    {
      text: 'des lois du 29 juillet 1881 et du 9 décembre 1905,',
      expect: { surface: 'du 9 décembre 1905', text: { key: 'loi-1905-12-09' } },
    },
    {
      text: "l'article 2 des décrets du 12 mars 2020 et du 1er avril 2020",
      expect: { surface: 'du 1er avril 2020', text: { key: 'decret-2020-04-01' } },
    },
  ],
  lookAlikes: [
    'la loi n° 83-634 du 13 juillet 1983 et n° 84',
    'les lois, page n° 12',
    "les lois n° 83-634 du 13 juillet 1983 en vigueur et jusqu'au 1er mars 2020",
    'du 9 décembre 1905',
  ],
};
