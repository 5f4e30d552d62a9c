import { afterNorNumber, readNor } from '../texts/nor-number.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import { FIGURES, type StandAlone } from './form.js';
import { isWord, written } from './token-words.js';

const NOR = word('nor');

export const nor: StandAlone = {
  name: 'nor',
  summary: 'A NOR number, with or without « NOR : »',
  triggers: ['nor', FIGURES],
  read(r, i) {
    const { t } = r;
    const announced = isWord(t, i, NOR);
    const read = announced ? readNor(t, i) : undefined;
    if (read !== undefined) {
      return found(r, { from: i, end: read.end, kind: 'identifier', form: this.name, id: read.nor });
    }
    const end = announced || i === 0 ? -1 : afterNorNumber(t, i - 1);
    if (end < 0) return undefined;
    const id = written(t, i - 1, end);
    return found(r, { from: i - 1, end, kind: 'identifier', form: this.name, id });
  },
  examples: [
    {
      text: 'publié sous le NOR : SSAZ2007748A au Journal officiel',
      expect: { kind: 'identifier', surface: 'NOR : SSAZ2007748A', id: 'SSAZ2007748A' },
    },
    { text: 'NOR: ECOX0000098R', expect: { surface: 'NOR: ECOX0000098R', id: 'ECOX0000098R' } },
    { text: 'sous le numéro ECFI1524250L.', expect: { surface: 'ECFI1524250L', id: 'ECFI1524250L' } },
  ],
  lookAlikes: [
    'un portail nor mal fermé',
    'la porte NOR du bâtiment',
    'ABCD12345678A',
    'IBAN FR7630006000011234567890189',
    'ISBN 978-2-247-20000-1',
    'le 01 23 45 67 89',
    'réf. DOSS1234567AB',
  ],
};
