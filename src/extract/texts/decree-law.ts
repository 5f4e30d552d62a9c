import { LOWER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';
import { readAct } from './act.js';
import type { TextNoun } from './nouns.js';
import type { TextForm } from './text-form.js';

const DOT = 0x2e;
const DECREE_LAW: TextNoun = { family: 'decret', nature: 'decret-loi', plural: false, title: 'décret-loi' };
const DECREES = new WordSet(['decret', 'decrets', 'd']);
const LAWS = new WordSet(['loi', 'lois', 'l']);

/** « décret-loi », « D.-L. »: the token after it, or 0. */
function decreeLawEnd(t: Tokens, i: number): number {
  if (!DECREES.has(t.value[i] ?? 0)) return 0;
  let at = isMark(t, i + 1, DOT) ? i + 2 : i + 1;
  if (!isMark(t, at, 0x2d) || t.kind[at + 1] !== WORD || !LAWS.has(t.value[at + 1] ?? 0)) return 0;
  at += 2;
  return isMark(t, at, DOT) ? at + 1 : at;
}

export const decreeLaw: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'decree-law',
      summary: 'A décret-loi by number or day: « décret-loi du 30 octobre 1935 », « D.-L. n° 55-888 »',
      examples: [
        {
          text: "l'article 6 du décret-loi du 30 octobre 1935",
          reads: ['6 = article 6 · decret-loi-1935-10-30 (stated)'],
        },
        { text: 'D.-L. n° 55-888', reads: ['D.-L. n° 55-888 = text · decret-loi-55-888 (stated)'] },
      ],
      lookAlikes: ['un décret, loi du genre', 'le décret du 30 octobre 1935'],
    },
  ],
  opens: (id) => DECREES.has(id),
  read(r, i) {
    const { t } = r;
    // « D.-L. », not « d-l »
    if (t.end[i]! - t.start[i]! === 1 && (!isMark(t, i + 1, DOT) || t.shape[i] === LOWER)) return undefined;
    const end = decreeLawEnd(t, i);
    return end > 0 ? readAct(r, DECREE_LAW, { from: i, i: end }) : undefined;
  },
};
