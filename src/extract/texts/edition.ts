import { WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { copyOf } from '../reading.js';
import { WordSet } from '../vocabulary.js';
import { isFormer, isFormerWord, readNamed } from './named.js';
import { TEXT_NOUNS } from './nouns.js';
import type { TextForm } from './text-form.js';

const NEW = new WordSet(['nouveau', 'nouvelle']);

export const formerEdition: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'former-edition',
      summary:
        'An earlier edition: « ancien code pénal », « anc. C. trav. »; every article of it bears the mark « former »',
      examples: [
        { text: "l'article 405 de l'ancien code pénal", reads: ['405 = article 405 · code-penal (stated) former'] },
        {
          text: 'art. L. 122-12, al. 2, anc. C. trav.',
          reads: ['L. 122-12 = article L122-12 [alinea 2] · code-du-travail (stated) former'],
        },
        { text: "l'ancien code du travail", reads: ['ancien code du travail = text · code-du-travail (stated)'] },
      ],
      lookAlikes: ['un ancien salarié', 'ancien ancien article'],
    },
  ],
  opens: isFormer,
  read(r, i, ask) {
    if (!isFormerWord(r.t, i) || isFormerWord(r.t, i + 1)) return undefined;
    const inner = ask.again(r, i + (isMark(r.t, i + 1, 0x2e) ? 2 : 1));
    if (inner === undefined) return undefined;
    const former = copyOf(inner);
    former.from = i;
    former.former = true;
    return former;
  },
};

export const newEdition: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'new-edition',
      summary: '« nouveau » before a text: part of its name, else passed over',
      examples: [
        {
          text: "l'article 700 du nouveau code de procédure civile",
          reads: ['700 = article 700 · code-de-procedure-civile (stated)'],
        },
        { text: 'le nouveau code pénal', reads: ['nouveau code pénal = text · code-penal (stated)'] },
      ],
      lookAlikes: ['un nouveau contrat', 'la nouvelle version'],
    },
  ],
  opens: (id) => NEW.has(id),
  read(r, i, ask) {
    const { t } = r;
    if (!NEW.has(t.value[i] ?? 0) || t.kind[i + 1] !== WORD || !TEXT_NOUNS.has(t.value[i + 1] ?? 0)) return undefined;
    const whole = readNamed(r, i, ask.headed);
    if (whole !== undefined) return whole;
    const inner = ask.again(r, i + 1);
    if (inner === undefined) return undefined;
    const fresh = copyOf(inner);
    fresh.from = i;
    return fresh;
  },
};
