import { formatDate } from '../../model/date.js';
import type { TextName } from '../../model/text.js';
import { CAPITALS, WORD, type Tokens } from '../lexer.js';
import { afterNumberSign } from '../texts/act.js';
import { readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { afterPhrase, isFigures, isWord, phrases } from './token-words.js';

/**
 * Agreements that no number names alone: « ANI du 11 janvier 2013 », « accord national interprofessionnel du 11 janvier 2013 »;
 * « avenant n° 22 du 10 juin 2004 », which does not say to which agreement. Not: « un accord de branche », « ANI » alone.
 */
const NATIONAL = phrases(['accord national interprofessionnel', 'accords nationaux interprofessionnels', 'ANI']);
const AVENANT = word('avenant');
const DU = new WordSet(['du', 'en', 'le']);

/** The day behind « du » at token `i`. */
const readDay = (t: Tokens, i: number): { end: number; iso: string } | undefined =>
  t.kind[i] === WORD && DU.has(t.value[i] ?? 0) ? readDate(t, i + 1) : readDate(t, i);

const national = (date: string): TextName => ({
  key: `accord-${date}`,
  nature: 'accord',
  title: `accord national interprofessionnel du ${formatDate(date)}`,
  date,
});

export const agreement: StandAlone = {
  name: 'agreement',
  summary: 'An accord national interprofessionnel by its day; an avenant by its number',
  triggers: ['ani', 'accord', 'accords', 'avenant'],
  read(r, i) {
    const { t } = r;
    if (isWord(t, i, AVENANT)) {
      const at = afterNumberSign(t, i + 1);
      if (at === i + 1 || !isFigures(t, at, [1, 4])) return undefined;
      const end = readDay(t, at + 1)?.end ?? at + 1;
      return found(r, { from: i, end, kind: 'text', form: this.name, outside: 'unnamed' });
    }
    const end = afterPhrase(t, i, NATIONAL);
    const date = end < 0 || (end === i + 1 && t.shape[i] !== CAPITALS) ? undefined : readDay(t, end);
    if (date === undefined) return undefined;
    return found(r, { from: i, end: date.end, kind: 'text', form: this.name, text: national(date.iso) });
  },
  examples: [
    {
      text: "l'ANI du 11 janvier 2013",
      expect: {
        kind: 'text',
        surface: 'ANI du 11 janvier 2013',
        text: {
          key: 'accord-2013-01-11',
          nature: 'accord',
          title: 'accord national interprofessionnel du 11 janvier 2013',
        },
      },
    },
    {
      text: "l'accord national interprofessionnel du 11 janvier 2008 portant modernisation",
      expect: {
        surface: 'accord national interprofessionnel du 11 janvier 2008',
        text: { key: 'accord-2008-01-11', date: '2008-01-11' },
      },
    },
    {
      text: "l'avenant n° 22 du 10 juin 2004",
      expect: { surface: 'avenant n° 22 du 10 juin 2004', outside: 'unnamed', textBasis: 'none' },
    },
  ],
  lookAlikes: [
    'un accord de branche',
    "l'ANI prévoit",
    'un ani du 11 janvier 2013',
    "l'avenant au contrat du 10 juin 2004",
  ],
};
