import { familyOf, newTextReading, recalledText, type Reading, type TextReading } from '../reading.js';
import { WORD } from '../lexer.js';
import { word, WordSet } from '../vocabulary.js';
import { TEXT_NOUNS, type TextNoun } from './nouns.js';
import type { TextForm } from './text-form.js';

/**
 * Texts named by their place: « du présent code », « de la présente loi », « du même code », « dudit décret », « de ce
 * code », « de ladite ordonnance ». Not: « ce titre », « la même année », « ledit contrat ».
 */
const PRESENT = new WordSet(['present', 'presente', 'presents', 'presentes']);
const SAME = new WordSet(['meme', 'memes']);
const SAID = new WordSet([
  'ledit',
  'ladite',
  'dudit',
  'desdits',
  'desdites',
  'lesdits',
  'lesdites',
  'audit',
  'auxdits',
  'auxdites',
]);
const THIS = new WordSet(['ce', 'cet', 'cette', 'ces']);
const DIVISIONS = new WordSet(['titre', 'livre', 'chapitre', 'section', 'partie', 'sous', 'paragraphe', 'annexe']);
// Documents of practice that number their own clauses: « article 3 du présent contrat ».
export const OWN_DOCUMENTS = new WordSet([
  'contrat',
  'bail',
  'marche',
  'cahier',
  'document',
  'acte',
  'statut',
  'statuts',
  'memoire',
  'rapport',
  'mandat',
  'testament',
  'reglement',
  'guide',
  'memo',
  'pacte',
  'texte',
  'compromis',
  'devis',
  'bon',
]);
const LIVRE = word('livre');

/** Whether the word can open such a name. */
export const opensRelative = (id: number): boolean => PRESENT.has(id) || SAME.has(id) || SAID.has(id) || THIS.has(id);

/** The text that « présent », « même », « ledit », « ce » at token `i` recalls. */
export function readRelative(r: Reading, i: number): TextReading | undefined {
  const { t } = r;
  const id = t.value[i] ?? 0;
  if (t.kind[i] !== WORD || t.kind[i + 1] !== WORD) return undefined;
  if (PRESENT.has(id)) return readPresent(r, i);
  if (!opensRelative(id)) return undefined;
  // « de ce même code », « ces mêmes lois »
  const at = THIS.has(id) && SAME.has(t.value[i + 1] ?? 0) ? i + 2 : i + 1;
  const noun = t.kind[at] === WORD ? TEXT_NOUNS.get(t.value[at] ?? 0) : undefined;
  if (noun === undefined) return readSameBook(r, i);
  return recall(r, noun, { from: i, end: at + 1 });
}

/** « du présent chapitre »: within the own text, and nothing that « même » could recall. */
export const PRESENT_DIVISION = 'present-division';

function readPresent(r: Reading, i: number): TextReading | undefined {
  const id = r.t.value[i + 1] ?? 0;
  const noun = TEXT_NOUNS.get(id);
  if (noun === undefined && !DIVISIONS.has(id) && !OWN_DOCUMENTS.has(id)) return undefined;
  const reading = newTextReading('present-text', noun?.family ?? 'autre', { from: i, end: i + 2 });
  reading.basis = 'present';
  const own = noun === undefined && !DIVISIONS.has(id) ? undefined : r.context.ownText;
  // « la présente convention » inside a code, « le présent contrat »: not the code itself.
  if (own === undefined || (noun !== undefined && noun.family !== familyOf(own.nature))) {
    reading.outside = 'internal';
    return reading;
  }
  // A division is no text: « du même code » never recalls the « présent chapitre ».
  if (noun === undefined) reading.form = PRESENT_DIVISION;
  reading.family = familyOf(own.nature);
  reading.text = own;
  return reading;
}

/** « dudit livre » after the livre des procédures fiscales, the one code that is a book. */
function readSameBook(r: Reading, i: number): TextReading | undefined {
  if (r.t.value[i + 1] !== LIVRE) return undefined;
  const last = r.lastOf.get('code');
  if (last?.text.key !== 'livre-des-procedures-fiscales') return undefined;
  const reading = recalledText('same-text', last, { from: i, end: i + 2 });
  reading.basis = 'antecedent';
  return reading;
}

function recall(r: Reading, noun: TextNoun, at: { from: number; end: number }): TextReading {
  const reading = newTextReading('same-text', noun.family, at);
  const last = r.lastOf.get(noun.family);
  const own = r.context.ownText;
  if (last !== undefined) {
    reading.text = last.text;
    reading.antecedent = last.span;
  } else if (own !== undefined && familyOf(own.nature) === noun.family) reading.text = own;
  else {
    reading.outside = 'unnamed';
    return reading;
  }
  reading.basis = 'antecedent';
  return reading;
}

export const relative: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'present-text',
      summary: '« le présent code », « la présente loi »: the document’s own text',
      examples: [
        {
          text: "l'article L. 162-5 du présent code",
          reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (present)'],
          own: 'code-de-la-securite-sociale',
        },
        { text: 'de la présente loi', reads: ['présente loi = self · – (present) internal'] },
        { text: "l'article 3 du présent contrat", reads: ['3 = article 3 · – (present) internal'] },
      ],
      lookAlikes: ['le présent salarié', 'à la présente heure'],
    },
    {
      kind: 'text',
      name: 'present-division',
      summary: '« du présent chapitre »: a part of the document’s own text',
      examples: [
        {
          text: 'les dispositions du présent titre',
          reads: ['présent titre = self · code-du-travail (present)'],
          own: 'code-du-travail',
        },
      ],
      lookAlikes: ['à ce titre', 'le présent ouvrage'],
    },
    {
      kind: 'text',
      name: 'same-text',
      summary: '« du même code », « dudit décret », « de ce code », « de ladite loi »: the last text of that nature',
      examples: [
        {
          text: "le code du travail et l'article L. 1 du même code",
          reads: [
            'code du travail = text · code-du-travail (stated)',
            'L. 1 = article L1 · code-du-travail (antecedent)',
          ],
        },
        {
          text: "la loi n° 93-8 du 4 janvier 1993 et l'article 2 de ladite loi",
          reads: ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '2 = article 2 · loi-93-8 (antecedent)'],
        },
        {
          text: "le code du travail et l'article L. 1 de ce code",
          reads: [
            'code du travail = text · code-du-travail (stated)',
            'L. 1 = article L1 · code-du-travail (antecedent)',
          ],
        },
      ],
      lookAlikes: ['la même année', 'ledit contrat', 'ce titre'],
    },
  ],
  opens: opensRelative,
  read: readRelative,
};
