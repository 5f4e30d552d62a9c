import { textWithCelex } from '../../catalogue/identifiers.js';
import type { Nature, TextName } from '../../model/text.js';
import { CAPITALS, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { euAct } from '../texts/eu-act.js';
import { named } from '../texts/named.js';
import { word } from '../vocabulary.js';
import { found } from './draft.js';
import { FIGURES, type StandAlone } from './form.js';
import { isFigures, isGlued, isWord, width, written } from './token-words.js';

/**
 * The number of EUR-Lex, « CELEX 32016R0679 »: sector (3 acts, 6 case law, 1 treaties), year, one or two letters for the
 * kind, four figures. Not: « 32016 R 679 », a part number.
 */
const CELEX = word('celex');
const FIVE = [5, 5] as const;
const FOUR = [4, 4] as const;
const NATURES: Readonly<Record<string, Nature>> = { R: 'reglement-ue', L: 'directive-ue', D: 'decision-ue' };
const COURTS: Readonly<Record<string, string>> = { CJ: 'c', TJ: 't', CC: 'c', CO: 'c', TO: 't' };
const PARTS = /^(?<sector>\d)(?<year>\d{4})(?<kind>[A-Z]{1,2})(?<number>\d{4})$/;

/** The text that a CELEX number names, or `undefined` where its sector holds no acts. */
export function celexText(celex: string): TextName | undefined {
  const known = textWithCelex(celex);
  if (known !== undefined) return named(known);
  const { sector, year = '', kind = '', number = '' } = PARTS.exec(celex)?.groups ?? {};
  if (sector === '6') return caseText(celex, { kind, year, number: String(Number(number)) });
  const nature = Object.hasOwn(NATURES, kind) ? NATURES[kind] : undefined;
  if (sector !== '3' || nature === undefined) return undefined;
  const serial = String(Number(number));
  const numberFirst = nature === 'reglement-ue' && Number(year) < 2015;
  const [first, second] = numberFirst ? [serial, year] : [year, serial];
  return euAct(nature, { first, second, community: community(Number(year)) });
}

/** The community of that year: the treaties of Maastricht and Lisbon changed its name. */
const community = (year: number): string => (year < 1994 ? 'CEE' : year < 2010 ? 'CE' : 'UE');

function caseText(celex: string, parts: { kind: string; year: string; number: string }): TextName | undefined {
  const { kind, year, number } = parts;
  const letter = Object.hasOwn(COURTS, kind) ? COURTS[kind] : undefined;
  if (letter === undefined) return undefined;
  const written = `${letter.toUpperCase()}-${number}/${year.slice(2)}`;
  const key = `cjue-${letter}-${number}-${year.slice(2)}`;
  return { key, nature: 'jurisprudence', title: `CJUE, aff. ${written}`, number: written, celex };
}

/** The token after the CELEX number at `i`, or -1. */
function afterCelex(t: Tokens, i: number): number {
  const sector = t.text.charAt(t.start[i] ?? 0);
  if (!isFigures(t, i, FIVE) || !'136'.includes(sector)) return -1;
  const letters = t.kind[i + 1] === WORD && t.shape[i + 1] === CAPITALS && width(t, i + 1) <= 2 && isGlued(t, i + 1);
  if (!letters || !isFigures(t, i + 2, FOUR) || !isGlued(t, i + 2)) return -1;
  return isGlued(t, i + 3) && t.kind[i + 3] === WORD ? -1 : i + 3;
}

export const celex: StandAlone = {
  name: 'celex',
  summary: 'A CELEX number of EUR-Lex, with or without « CELEX »',
  triggers: ['celex', FIGURES],
  read(r, i) {
    const { t } = r;
    let at = i;
    if (isWord(t, i, CELEX)) at = isMark(t, i + 1, 0x3a) ? i + 2 : i + 1;
    const end = afterCelex(t, at);
    if (end < 0 || (at === i && isGlued(t, i) && t.kind[i - 1] === WORD)) return undefined;
    const id = written(t, at, end);
    return found(r, { from: i, end, kind: 'identifier', form: this.name, id, text: celexText(id) });
  },
  examples: [
    {
      text: 'CELEX 32016R0679, dit RGPD',
      expect: {
        kind: 'identifier',
        surface: 'CELEX 32016R0679',
        id: '32016R0679',
        text: { key: 'reglement-ue-2016-679' },
      },
    },
    { text: '(CELEX:32019L1937)', expect: { surface: 'CELEX:32019L1937', text: { key: 'directive-ue-2019-1937' } } },
    { text: 'le 62014CJ0362', expect: { surface: '62014CJ0362', text: { key: 'cjue-c-362-14' } } },
  ],
  lookAlikes: ['le code celex', 'pièce 32016 R 679', 'la référence 32016R067', '75001 Paris', 'X32016R0679'],
};
