import { LOWER, WORD } from '../../lexer.js';
import { extract } from '../../extract.js';
import { WordSet } from '../../vocabulary.js';
import type { BulletShape } from './shape.js';

const STARTS = new WordSet(['art', 'article', 'articles', 'dispositions', 'chapitre', 'titre', 'livre', 'partie']);

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
  lookAlikes: ["L'article", 'articles', 'au plus tard le 1er janvier 2019'],
  read: ({ t, r, from }) => {
    if (t.kind[from] !== WORD || (t.shape[from] !== LOWER && !STARTS.has(t.value[from] ?? 0))) return undefined;
    const start = t.start[from]!;
    const count = t.count;
    // What the page itself is (« du présent article ») is no link.
    const references = extract(t.text, r.context).filter(
      (each) => each.span.start >= start && (each.textBasis === 'stated' || each.candidates !== undefined),
    );
    return references.length === 0 ? undefined : { references, dates: [], end: count };
  },
};
