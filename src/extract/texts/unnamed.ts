import { WORD } from '../lexer.js';
import { newTextReading, type Reading, type TextReading } from '../reading.js';
import { TEXT_NOUNS } from './nouns.js';
import { OWN_DOCUMENTS } from './relative.js';
import type { TextForm } from './text-form.js';

/** « l'article 5 du contrat », « de l'accord d'entreprise », « du règlement intérieur »: a text, but none that has a name. */
function readUnnamed(r: Reading, at: number): TextReading | undefined {
  const { t } = r;
  const id = t.kind[at] === WORD ? (t.value[at] ?? 0) : 0;
  if (!TEXT_NOUNS.has(id) && !OWN_DOCUMENTS.has(id)) return undefined;
  const reading = newTextReading('unnamed-text', TEXT_NOUNS.get(id)?.family ?? 'autre', { from: at, end: at + 1 });
  reading.outside = 'unnamed';
  return reading;
}

/** Asked last, and only behind « article … du ». */
export const unnamedText: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'unnamed-text',
      summary: 'A text without a name behind a number: the number belongs to it, and to no law',
      examples: [
        { text: "l'article 5 du contrat", reads: ['5 = article 5 · – (none) unnamed'] },
        { text: "l'article 12 de l'accord d'entreprise", reads: ['12 = article 12 · – (none) unnamed'] },
        { text: "l'article 3 du règlement intérieur", reads: ['3 = article 3 · – (none) unnamed'] },
      ],
      lookAlikes: ["l'article 5 du tableau", 'le contrat de travail'],
    },
  ],
  opens: (id) => TEXT_NOUNS.has(id) || OWN_DOCUMENTS.has(id),
  read: readUnnamed,
};
