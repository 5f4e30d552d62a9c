import { textWithCid } from '../../catalogue/identifiers.js';
import { CAPITALS, type Tokens } from '../lexer.js';
import { named } from '../texts/named.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures, isGlued, written } from './token-words.js';

/**
 * Identifiers of the official bases, letters and twelve figures: LEGIARTI000006740684, JORFTEXT000000886460. The first
 * letters are the base, the rest what it is: ARTI an article, TEXT a text, SCTA a section, CONT a container.
 */
export const DILA_LETTERS = [
  'LEGIARTI',
  'LEGITEXT',
  'LEGISCTA',
  'JORFTEXT',
  'JORFARTI',
  'JORFCONT',
  'JORFSCTA',
  'JORFDOLE',
  'KALITEXT',
  'KALIARTI',
  'KALICONT',
  'KALISCTA',
  'CETATEXT',
  'JURITEXT',
  'CNILTEXT',
  'CONSTEXT',
  'ACCOTEXT',
] as const;
const FIGURES_OF_AN_ID = [12, 12] as const;

/** Whether the word at `i` and the figures behind it are an identifier. */
export const isDilaId = (t: Tokens, i: number): boolean =>
  t.shape[i] === CAPITALS && isGlued(t, i + 1) && isFigures(t, i + 1, FIGURES_OF_AN_ID) && !continues(t, i + 2);

const continues = (t: Tokens, i: number): boolean => isGlued(t, i) && t.kind[i] === 1;

export const dilaId: StandAlone = {
  name: 'official-id',
  summary: 'An identifier of Légifrance: LEGIARTI, LEGITEXT, JORFTEXT, KALITEXT, JURITEXT …',
  triggers: DILA_LETTERS,
  read(r, i) {
    if (!isDilaId(r.t, i)) return undefined;
    const id = written(r.t, i, i + 2);
    const text = textWithCid(id);
    return found(r, {
      from: i,
      end: i + 2,
      kind: 'identifier',
      form: this.name,
      id,
      text: text === undefined ? undefined : named(text),
    });
  },
  examples: [
    {
      text: 'voir LEGIARTI000006740684, abrogé',
      expect: { kind: 'identifier', surface: 'LEGIARTI000006740684', id: 'LEGIARTI000006740684', textBasis: 'none' },
    },
    {
      text: 'le texte LEGITEXT000006072050.',
      expect: {
        kind: 'identifier',
        surface: 'LEGITEXT000006072050',
        id: 'LEGITEXT000006072050',
        text: { key: 'code-du-travail' },
      },
    },
    { text: '(CETATEXT000032906292)', expect: { surface: 'CETATEXT000032906292', id: 'CETATEXT000032906292' } },
    { text: 'KALITEXT000005635613', expect: { surface: 'KALITEXT000005635613', id: 'KALITEXT000005635613' } },
    { text: 'JURITEXT000029087553', expect: { surface: 'JURITEXT000029087553', id: 'JURITEXT000029087553' } },
  ],
  lookAlikes: ['les fichiers LEGIARTI', 'LEGIARTI0000067', 'LEGIARTI0000067406841', 'JORF 30 décembre 1999'],
};
