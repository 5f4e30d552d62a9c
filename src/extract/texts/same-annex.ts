import { catalogueText } from '../../catalogue/catalogue.js';
import { WORD } from '../lexer.js';
import { copyOf } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { named } from './named.js';
import { readRelative } from './relative.js';
import type { TextForm } from './text-form.js';

const ANNEX = word('annexe');
const AT = new WordSet(['au', 'du', 'dudit', 'audit', 'de']);
const ROMANS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

export const sameAnnex: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'same-annex',
      summary: '« l’annexe III au même code »: the annex that is a text of its own, of the code that is recalled',
      examples: [
        {
          text: "l'article 39 du code général des impôts et l'article 38 quindecies de l'annexe III au même code",
          reads: [
            '39 = article 39 · code-general-des-impots (stated)',
            '38 quindecies = article 38 quindecies · code-general-des-impots-annexe-3 (antecedent)',
          ],
        },
      ],
      lookAlikes: ["l'annexe III au contrat", "le code du travail et l'annexe III"],
    },
  ],
  opens: (id) => id === ANNEX,
  read(r, i) {
    const { t } = r;
    const annex = t.kind[i + 1] === WORD ? ROMANS[t.text.slice(t.start[i + 1], t.end[i + 1])] : undefined;
    if (annex === undefined || t.kind[i + 2] !== WORD || !AT.has(t.value[i + 2] ?? 0)) return undefined;
    const code = readRelative(r, i + 3) ?? readRelative(r, i + 2);
    const text = code?.text && catalogueText(`${code.text.key}-annexe-${String(annex)}`);
    if (code === undefined || text === undefined) return undefined;
    const annexed = copyOf(code);
    annexed.from = i;
    annexed.form = 'same-annex';
    annexed.text = named(text);
    return annexed;
  },
};
