import { CAPITALS } from '../lexer.js';
import { numberedAct } from '../texts/act.js';
import { readYear } from '../texts/dates.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { financeLawNumber, type FinanceLawKind } from '../../catalogue/finance-laws.js';
import { isWord } from './token-words.js';

/**
 * Finance laws by their abbreviation and year: « LFSS 2015 », « LFSS pour 2015 », « LFI 2024 ». Several corrective ones may fall
 * in a year (« LFR 2012 »): the words then name none. Not: « PLFSS 2015 », a bill; « LF 12 ».
 */
const KINDS = new Map<number, FinanceLawKind | undefined>([
  [word('lfss'), 'social'],
  [word('lf'), 'state'],
  [word('lfi'), 'state'],
  [word('lfr'), undefined],
  [word('lfrss'), undefined],
]);
const POUR = word('pour');

export const financeLaw: StandAlone = {
  name: 'finance-law',
  summary: 'A finance law by its abbreviation and year (LFSS 2015)',
  triggers: ['lfss', 'lf', 'lfi', 'lfr', 'lfrss'],
  read(r, i) {
    const { t } = r;
    if (t.shape[i] !== CAPITALS) return undefined;
    const at = isWord(t, i + 1, POUR) ? i + 2 : i + 1;
    const year = readYear(t, at);
    if (year === undefined || year < 1959) return undefined;
    const kind = KINDS.get(t.value[i] ?? 0);
    const number = kind === undefined ? undefined : financeLawNumber(kind, year);
    const base = { from: i, end: at + 1, kind: 'text', form: this.name } as const;
    if (number === undefined) return found(r, { ...base, outside: 'unnamed' });
    return found(r, { ...base, text: numberedAct('loi', number, undefined) });
  },
  examples: [
    {
      text: 'la LFSS 2015,',
      expect: {
        kind: 'text',
        surface: 'LFSS 2015',
        text: { key: 'loi-2014-1554', nature: 'loi', number: '2014-1554' },
      },
    },
    { text: 'la LFI pour 2000', expect: { surface: 'LFI pour 2000', text: { key: 'loi-99-1172' } } },
    { text: 'la LFR 2012', expect: { surface: 'LFR 2012', outside: 'unnamed', textBasis: 'none' } },
  ],
  lookAlikes: ['le PLFSS 2015', 'LF 12', 'la lf 2015', 'la LFSS'],
};
