import { WORD } from '../../lexer.js';
import { WordSet } from '../../vocabulary.js';
import { afterArticleWord, readItems } from '../items.js';
import { articleReferences } from '../references.js';
import { readTail } from '../tail.js';
import type { BulletShape } from './shape.js';

/** What a bare list may begin with: a letter of a part, or the annex of the text named in the bullet before. */
const STARTS = new WordSet(['l', 'lo', 'r', 'd', 'a', 'annexe', 'annexes']);

export const bareNumbers: BulletShape = {
  name: 'bare-numbers',
  summary: 'numbers without any text, where a longer bullet was broken: « L312-6, L312-7 »; the text is not guessed',
  examples: [
    { words: 'L116, L181', reads: ['article ?none/L116 “L116”', 'article ?none/L181 “L181”'] },
    { words: 'annexe XXII, art. 7', reads: ['article ?none/Annexe XXII, art. 7 “annexe XXII, art. 7”'] },
  ],
  lookAlikes: ['2157', "L'article 5", 'Les dispositions du présent article sont applicables aux DOM'],
  read: ({ t, from }) => {
    const at = afterArticleWord(t, from);
    if (t.kind[at] !== WORD || !STARTS.has(t.value[at] ?? 0)) return undefined;
    const list = readItems(t, at, { roman: false, named: false });
    if (list === undefined) return undefined;
    const { end, mark, dates } = readTail(t, list.end);
    if (end < t.count) return undefined;
    return {
      references: articleReferences(t, undefined, { items: list.items, division: undefined }),
      mark,
      dates,
      end,
    };
  },
};
