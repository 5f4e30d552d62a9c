import { isoDate } from '../../model/date.js';
import { CAPITALS, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isFigures, isGlued, written } from './token-words.js';

/**
 * The tax doctrine of the Bulletin officiel des finances publiques: « BOI-IR-RICI-280-10-20 », with the day of the
 * version behind it where it is given (« BOI-IR-RICI-280-10-20-20240101 »). Not: « un BOI-BOA », « BOI ».
 */
const HYPHEN = 0x2d;
const MOST_PARTS = 14;

function afterParts(t: Tokens, i: number): number {
  let end = i + 1;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const part = (t.kind[end + 1] === WORD && t.shape[end + 1] === CAPITALS) || t.kind[end + 1] === NUMBER;
    if (!isMark(t, end, HYPHEN) || !isGlued(t, end) || !isGlued(t, end + 1) || !part) break;
    end += 2;
  }
  return end;
}

const DAY = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;

function versionDay(figures: string): string | undefined {
  const { year, month, day } = DAY.exec(figures)?.groups ?? {};
  return isoDate(Number(year), Number(month), Number(day));
}

export const taxDoctrine: StandAlone = {
  name: 'tax-doctrine',
  summary: 'A page of the tax doctrine (BOFiP)',
  triggers: ['boi'],
  read(r, i) {
    const { t } = r;
    const end = afterParts(t, i);
    if (t.shape[i] !== CAPITALS || end < i + 5) return undefined;
    const day = isFigures(t, end - 1, [8, 8]) ? versionDay(written(t, end - 1, end)) : undefined;
    const last = day === undefined ? end : end - 2;
    const id = written(t, i, last).replace(/[‐‑–—]/g, '-');
    const text = { key: `instruction-${id.toLowerCase()}`, nature: 'instruction', title: id, number: id } as const;
    const frozen = day === undefined ? {} : { frozenOn: day, marks: ['frozen' as const] };
    return found(r, { from: i, end, kind: 'identifier', form: this.name, id, text, ...frozen });
  },
  examples: [
    {
      text: 'selon le BOI-IR-RICI-280-10-20, § 120',
      expect: {
        kind: 'identifier',
        surface: 'BOI-IR-RICI-280-10-20',
        id: 'BOI-IR-RICI-280-10-20',
        text: { key: 'instruction-boi-ir-rici-280-10-20', nature: 'instruction' },
      },
    },
    {
      text: 'BOI-TVA-CHAMP-10-20240101.',
      expect: { surface: 'BOI-TVA-CHAMP-10-20240101', id: 'BOI-TVA-CHAMP-10', frozenOn: '2024-01-01' },
    },
  ],
  lookAlikes: ['le BOI du 5 mars', 'un boi-boa', 'BOI-12'],
};
