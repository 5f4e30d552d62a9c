import type { BulletShape } from './shape.js';

export const historyEdition: BulletShape = {
  name: 'history-edition',
  summary: 'the edition in which the source keeps older wordings, no link: « HISTO: Edition du 1er janvier 2005 »',
  prefix: 'HISTO',
  examples: [{ words: 'HISTO: Edition du 1er janvier 2005', reads: [], prefix: 'HISTO' }],
  lookAlikes: ['Loi du 1er janvier 2005'],
  read: ({ t }) => ({ references: [], dates: [], end: t.count }),
};
