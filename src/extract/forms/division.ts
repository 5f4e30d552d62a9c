import { WORD, type Tokens } from '../lexer.js';
import { isMark, unitAt } from '../portions/words.js';
import { spanOf } from '../reading.js';
import { readDivisions } from '../texts/division.js';
import { afterPreposition } from '../texts/behind.js';
import { readText } from '../texts/text.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isGlued } from './token-words.js';

/**
 * A part of a text's plan: « la section 2 du chapitre II du titre III du livre Ier du code du travail », « le livre III du même
 * code », « le titre II du présent livre ». Not: « à ce titre », « livre de paie », « Chapitre II : … », a heading.
 */
const SOUS = word('sous');

/** « sous-section 2 » is seen at « sous », « troisième partie » at « partie »: where the division begins. */
function firstToken(t: Tokens, i: number): number {
  if (i > 1 && isMark(t, i - 1, 0x2d) && t.kind[i - 2] === WORD && t.value[i - 2] === SOUS && isGlued(t, i))
    return i - 2;
  return i > 0 && unitAt(t, i - 1)?.kind === 'ordinal' ? i - 1 : i;
}

export const division: StandAlone = {
  name: 'division',
  summary: 'A part of the plan of a text: livre, titre, chapitre, section …',
  triggers: ['section', 'chapitre', 'titre', 'livre', 'partie', 'sections', 'chapitres', 'titres', 'livres', 'parties'],
  read(r, i) {
    const { t } = r;
    const from = firstToken(t, i);
    const divisions = readDivisions(t, from);
    const noun = divisions === undefined ? -1 : afterPreposition(t, divisions.end);
    const text = noun < 0 ? undefined : readText(r, noun, true);
    if (divisions === undefined || text === undefined || text.form === 'unknown-code') return undefined;
    const read = found(r, {
      from,
      end: text.end,
      kind: 'division',
      form: this.name,
      basis: text.basis,
      text: text.text,
      textSpan: spanOf(t, text),
      antecedent: text.antecedent,
      outside: text.outside,
      division: divisions.steps,
      candidates: text.candidates,
    });
    read.mention = text;
    return read;
  },
  examples: [
    {
      text: 'la section 2 du chapitre II du titre III du livre Ier du code du travail.',
      expect: {
        kind: 'division',
        surface: 'section 2 du chapitre II du titre III du livre Ier du code du travail',
        text: { key: 'code-du-travail' },
        textBasis: 'stated',
        division: [
          { kind: 'livre', value: 'Ier' },
          { kind: 'titre', value: 'III' },
          { kind: 'chapitre', value: 'II' },
          { kind: 'section', value: '2' },
        ],
      },
    },
    {
      text: 'au livre III du code de commerce',
      expect: {
        surface: 'livre III du code de commerce',
        text: { key: 'code-de-commerce' },
        division: [{ kind: 'livre', value: 'III' }],
      },
    },
    {
      text: 'la troisième partie du code du travail',
      expect: { surface: 'troisième partie du code du travail', division: [{ kind: 'partie', value: '3' }] },
    },
    {
      text: 'la sous-section 3 de la section 1 du chapitre Ier de la loi n° 2016-1088',
      expect: {
        surface: 'sous-section 3 de la section 1 du chapitre Ier de la loi n° 2016-1088',
        text: { key: 'loi-2016-1088' },
        division: [
          { kind: 'chapitre', value: 'Ier' },
          { kind: 'section', value: '1' },
          { kind: 'sous-section', value: '3' },
        ],
      },
    },
    {
      text: 'le titre II du présent livre',
      expect: { surface: 'titre II du présent livre', textBasis: 'present', outside: 'internal' },
    },
  ],
  lookAlikes: [
    'à ce titre',
    "le titre de l'ouvrage",
    'un livre de paie',
    'Chapitre II : Dispositions générales',
    'au titre de la loi n° 2016-1088',
    'en partie',
    'la section locale du syndicat',
  ],
};
