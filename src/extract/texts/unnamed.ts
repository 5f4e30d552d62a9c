import { CAPITALS, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { newTextReading, type Reading, type TextReading } from '../reading.js';
import { isForeignNoun } from './in-front.js';
import { TEXT_NOUNS } from './nouns.js';
import { OWN_DOCUMENTS } from './relative.js';
import { WordSet } from '../vocabulary.js';
import type { TextForm } from './text-form.js';

/** « l'article 5 du contrat », « de l'accord d'entreprise », « du règlement intérieur »: a text, but none that has a name. */
function readUnnamed(r: Reading, at: number): TextReading | undefined {
  const { t } = r;
  const id = t.kind[at] === WORD ? (t.value[at] ?? 0) : 0;
  const foreign = isForeignNoun(id);
  if (!foreign && !TEXT_NOUNS.has(id) && !OWN_DOCUMENTS.has(id) && !isInitials(t, at)) return undefined;
  const reading = newTextReading('unnamed-text', TEXT_NOUNS.get(id)?.family ?? 'autre', { from: at, end: at + 1 });
  reading.outside = foreign ? 'foreign' : 'unnamed';
  return reading;
}

/** « l'article 3 du CCAP », « l'article 12 des CGV »: a text by initials that no law bears. Not: « DU CONTRAT », « du II ». */
function isInitials(t: Tokens, at: number): boolean {
  const article = isMark(t, at - 1, APOSTROPHE) || ARTICLES.has(t.value[at - 1] ?? 0);
  if (!article || t.kind[at] !== WORD || t.shape[at] !== CAPITALS || t.shape[at - 1] === CAPITALS) return false;
  if (t.gap[at]! > SPACED) return false;
  const written = t.text.slice(t.start[at], t.end[at]);
  return written.length > 1 && written.length < 8 && !ROMAN.test(written);
}
const APOSTROPHE = 0x27;
const ARTICLES = new WordSet(['du', 'des', 'la', 'dudit']);
const ROMAN = /^[IVXL]{1,7}$/;

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
        { text: "l'article 3 du CCAP", reads: ['3 = article 3 · – (none) unnamed'] },
        { text: "l'art. 5 du Codice civile", reads: ['5 = article 5 · – (none) foreign'] },
      ],
      lookAlikes: ["l'article 5 du tableau", "l'article 5 du II", 'le contrat de travail'],
    },
  ],
  opens: (id) => TEXT_NOUNS.has(id) || OWN_DOCUMENTS.has(id),
  read: readUnnamed,
};
