import { NUMBER } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { ItemTail } from './item-tail.js';

const OPEN = 0x28;
const CLOSE = 0x29;

export const footnote: ItemTail = {
  part: {
    kind: 'number',
    name: 'footnote',
    summary: 'The call of a footnote behind a number, passed over: « l’article 1144 (1) du code rural »',
    examples: [
      { text: "l'article 1144 (1) du code rural", reads: ['1144 = article 1144 · code-rural-1955 (stated)'] },
      { text: 'les articles 224 (1) à 226 du code civil', reads: ['224 = article 224 à 226 · code-civil (stated)'] },
    ],
    lookAlikes: ["l'article 12 (1er alinéa) du code civil", "l'article 6 (10°) du code pénal"],
  },
  read(r, _draft, { end }) {
    const { t } = r;
    const call = isMark(t, end, OPEN) && t.kind[end + 1] === NUMBER && (t.value[end + 1] ?? 99) <= 9;
    return call && isMark(t, end + 2, CLOSE) ? end + 3 : end;
  },
};
