import { WORD } from '../../lexer.js';
import { word } from '../../vocabulary.js';
import { unlinked } from '../bullet-words.js';
import type { BulletShape } from './shape.js';

const EDITION = word('edition');

export const historyEdition: BulletShape = {
  name: 'history-edition',
  summary: 'the edition in which the source keeps older wordings, no link: « HISTO: Edition du 1er janvier 2005 »',
  prefix: 'HISTO',
  examples: [{ words: 'HISTO: Edition du 1er janvier 2005', reads: [], prefix: 'HISTO' }],
  lookAlikes: ["HISTO: Conseil d'Etat n°184546 1997-12-01, Rec. Lebon", 'Edition du 1er janvier 2005'],
  read: ({ t, from }) => (t.kind[from] === WORD && t.value[from] === EDITION ? unlinked(t.count) : undefined),
};
