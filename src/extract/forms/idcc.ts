import { actKey } from '../../model/act-key.js';
import { catalogueText } from '../../catalogue/catalogue.js';
import type { TextName } from '../../model/text.js';
import { isMark } from '../portions/words.js';
import { afterNumberSign } from '../texts/act.js';
import { named } from '../texts/named.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures } from './token-words.js';

/** The number of a collective agreement: « IDCC 1486 », « IDCC n° 1486 », « IDCC : 0016 ». Not: « le code IDCC ». */
function agreement(number: string): TextName {
  const key = actKey('convention-collective', { number }) ?? number;
  const known = catalogueText(key);
  if (known !== undefined) return named(known);
  return { key, nature: 'convention-collective', title: `convention collective (IDCC ${number})`, number };
}

export const idcc: StandAlone = {
  name: 'idcc',
  summary: 'A collective agreement by its number (IDCC)',
  triggers: ['idcc'],
  read(r, i) {
    const { t } = r;
    let at = afterNumberSign(t, i + 1);
    if (isMark(t, at, 0x3a)) at++;
    at = afterNumberSign(t, at);
    if (!isFigures(t, at, [1, 5])) return undefined;
    const number = String(t.value[at]);
    const text = agreement(number);
    return found(r, { from: i, end: at + 1, kind: 'identifier', form: this.name, id: `IDCC ${number}`, text });
  },
  examples: [
    {
      text: 'la branche Syntec (IDCC 1486)',
      expect: {
        kind: 'identifier',
        surface: 'IDCC 1486',
        id: 'IDCC 1486',
        text: { key: 'convention-collective-1486' },
      },
    },
    { text: 'IDCC n° 1486', expect: { surface: 'IDCC n° 1486', text: { key: 'convention-collective-1486' } } },
    { text: 'IDCC : 0016', expect: { surface: 'IDCC : 0016', text: { key: 'convention-collective-16' } } },
  ],
  lookAlikes: ['le code IDCC de la branche', 'IDCC non connu'],
};
