import { CAPITALS, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { afterNumberSign } from '../texts/act.js';
import { readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures, isWord } from './token-words.js';

/**
 * An issue of the Official Journal of the Union: « JOUE L 119 », « JO L 119 du 4 mai 2016, p. 1 », « JOCE n° C 364 ».
 * Not: « JO du 5 mars », « JORF n° 0123 », « les JO de Paris ».
 */
const SERIES = new WordSet(['l', 'c']);
const DU = word('du');
const P = word('p');

function afterPage(t: Tokens, i: number): number {
  const at = isMark(t, i, 0x2c) ? i + 1 : i;
  if (!isWord(t, at, P) || !isMark(t, at + 1, 0x2e) || !isFigures(t, at + 2, [1, 4])) return i;
  return at + 3;
}

export const officialJournal: StandAlone = {
  name: 'official-journal',
  summary: 'An issue of the Official Journal of the European Union',
  triggers: ['joue', 'joce', 'jo'],
  read(r, i) {
    const { t } = r;
    if (t.shape[i] !== CAPITALS) return undefined;
    const series = afterNumberSign(t, i + 1);
    if (!SERIES.has(t.value[series] ?? 0) || t.shape[series] !== CAPITALS) return undefined;
    const at = afterNumberSign(t, series + 1);
    if (!isFigures(t, at, [1, 4])) return undefined;
    const date = isWord(t, at + 1, DU) ? readDate(t, at + 2) : undefined;
    const end = afterPage(t, date?.end ?? at + 1);
    const id = `JOUE ${t.text.charAt(t.start[series] ?? 0)} ${String(t.value[at])}`;
    return found(r, { from: i, end, kind: 'identifier', form: this.name, id });
  },
  examples: [
    { text: 'publié au JOUE L 119', expect: { kind: 'identifier', surface: 'JOUE L 119', id: 'JOUE L 119' } },
    {
      text: '(JO L 119 du 4 mai 2016, p. 1).',
      expect: { surface: 'JO L 119 du 4 mai 2016, p. 1', id: 'JOUE L 119' },
    },
    { text: 'JOCE n° C 364', expect: { surface: 'JOCE n° C 364', id: 'JOUE C 364' } },
  ],
  lookAlikes: ['JO du 5 mars 2016', 'les JO de Paris 2024', 'JORF n° 0123 du 5 mars 2016', 'JO Hebdo'],
};
