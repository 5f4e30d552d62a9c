import { LOWER, WORD, lex } from '../../lexer.js';
import { extract } from '../../extract.js';
import { WordSet } from '../../vocabulary.js';
import type { BulletShape } from './shape.js';

const STARTS = new WordSet(['art', 'article', 'articles', 'dispositions', 'chapitre', 'titre', 'livre', 'partie']);

/** Words before the first reference: « dispositions des », « partie législative du »; more of them make another sentence. */
const MOST_LEADING = 3;
const leading = (words: string): number => words.split(' ').filter(Boolean).length;

export const sentence: BulletShape = {
  name: 'sentence',
  summary: 'words as a sentence of law has them, the text behind the number: « Art. 8 du décret n°2006-254 … »',
  examples: [
    {
      words: 'Art. 8 du décret n°2006-254 du 2 mars 2006',
      reads: ['article decret-2006-254/8 “8”'],
    },
    {
      words: "article L. 411-3 du code de l'organisation judiciaire",
      reads: ['article code-de-l-organisation-judiciaire/L411-3 “L. 411-3”'],
    },
  ],
  lookAlikes: [
    "L'article",
    'articles',
    'au plus tard le 1er janvier 2019',
    'ARTICLE ABROGE PAR LE Décret DU 20 MAI 1955',
  ],
  read: ({ t, r, from }) => {
    if (t.kind[from] !== WORD || (t.shape[from] !== LOWER && !STARTS.has(t.value[from] ?? 0))) return undefined;
    const start = t.start[from]!;
    const count = t.count;
    const text = t.text;
    // What the page itself is (« du présent article ») is no link.
    const references = extract(text, r.context).filter(
      (each) => each.span.start >= start && (each.textBasis === 'stated' || each.candidates !== undefined),
    );
    // The shapes after this one need the tokens again.
    lex(text);
    const first = references[0];
    if (first === undefined || leading(text.slice(start, first.phraseSpan.start)) > MOST_LEADING) return undefined;
    return { references, mark: undefined, dates: [], end: count };
  },
};
