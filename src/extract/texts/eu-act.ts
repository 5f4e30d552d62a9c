import { unionYear } from '../../model/act-key.js';
import type { Nature, TextName } from '../../model/text.js';
import { BROKEN, GLUED, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { statedText, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { afterNumberSign } from './act.js';
import { readDate } from './dates.js';
import { TEXT_NOUNS, type TextNoun } from './nouns.js';
import type { TextForm } from './text-form.js';

/**
 * Acts of the Union: « règlement (UE) 2016/679 », « règlement (CE) n° 883/2004 du 29 avril 2004 », « directive 95/46/CE »,
 * « règlement d'exécution (UE) 2022/129 », « règl. (CEE) n° 1408/71 ». Not: « règlement intérieur », « décision n° 2010-14 ».
 */
const COMMUNITIES = new WordSet(['ue', 'ce', 'cee', 'euratom', 'ceca', 'cei', 'jai', 'pesc', 'eu', 'ec']);
const OPEN = 0x28;
const CLOSE = 0x29;
const SLASH = 0x2f;
const COMMA = 0x2c;
const LEGISLATORS = new WordSet([
  'du',
  'de',
  'la',
  'parlement',
  'europeen',
  'et',
  'conseil',
  'commission',
  'des',
  'communautes',
  'europeennes',
  'l',
  'union',
  'modifie',
  'modifiee',
]);
const KIND_WORDS = new WordSet([
  'd',
  'execution',
  'delegue',
  'deleguee',
  'de',
  'base',
  'cadre',
  'commission',
  'conseil',
  'la',
  'du',
]);
const DU = word('du');

/** CELEX letter of each nature. */
const CELEX: Partial<Record<Nature, string>> = { 'reglement-ue': 'R', 'directive-ue': 'L', 'decision-ue': 'D' };
const FRENCH: Partial<Record<Nature, string>> = {
  'reglement-ue': 'règlement',
  'directive-ue': 'directive',
  'decision-ue': 'décision',
};

/** « (UE) », « (CE, Euratom) »: the community and the token after the bracket. */
function readCommunity(t: Tokens, i: number): { end: number; community: string } | undefined {
  if (!isMark(t, i, OPEN) || t.kind[i + 1] !== WORD || !COMMUNITIES.has(t.value[i + 1] ?? 0)) return undefined;
  let end = i + 2;
  while (end < i + 8 && !isMark(t, end, CLOSE) && (t.kind[end] === WORD || isMark(t, end, COMMA))) end++;
  return isMark(t, end, CLOSE) ? { end: end + 1, community: t.text.slice(t.start[i + 1], t.end[end - 1]) } : undefined;
}

/** « 2016/679 », « 883/2004 », « 95/46/CE », « 2002/58/CE ». */
function readSerial(
  t: Tokens,
  i: number,
): { end: number; first: string; second: string; community?: string } | undefined {
  if (t.kind[i] !== NUMBER || !isMark(t, i + 1, SLASH) || t.kind[i + 2] !== NUMBER || t.gap[i + 1]! > GLUED)
    return undefined;
  const serial = { first: t.text.slice(t.start[i], t.end[i]), second: t.text.slice(t.start[i + 2], t.end[i + 2]) };
  if (isMark(t, i + 3, SLASH) && t.kind[i + 4] === WORD && COMMUNITIES.has(t.value[i + 4] ?? 0)) {
    return { ...serial, end: i + 5, community: t.text.slice(t.start[i + 4], t.end[i + 4]) };
  }
  return { ...serial, end: i + 3 };
}

/** The act of the Union that the noun at `from` introduces; `i` is the token after the noun. */
export function readEuAct(r: Reading, noun: TextNoun, at: { from: number; i: number }): TextReading | undefined {
  if (CELEX[noun.nature] === undefined) return undefined;
  const t = r.t;
  let i = at.i;
  if (isMark(t, i, 0x2e)) i++;
  while (i < at.i + 6 && t.kind[i] === WORD && KIND_WORDS.has(t.value[i] ?? 0)) i++;
  if (isMark(t, i, 0x27)) i++;
  while (i < at.i + 9 && t.kind[i] === WORD && KIND_WORDS.has(t.value[i] ?? 0)) i++;
  const community = readCommunity(t, i);
  if (community !== undefined) i = community.end;
  i = afterNumberSign(t, i);
  const serial = readSerial(t, i);
  if (
    serial === undefined ||
    (community === undefined && serial.community === undefined && noun.nature !== 'directive-ue')
  )
    return undefined;
  const date = readSigned(t, serial.end);
  const text = euAct(noun.nature, {
    ...serial,
    ...(community === undefined ? {} : { community: community.community }),
    ...(date === undefined ? {} : { date: date.iso }),
  });
  return statedText('eu-act', text, { from: at.from, end: date?.end ?? serial.end });
}

/** « du Parlement européen et du Conseil du 27 avril 2016 »: the date of signature behind the legislators. */
function readSigned(t: Tokens, i: number): { end: number; iso: string } | undefined {
  // « Dir. (UE) 2019/1152, 20 juin 2019 »
  const direct = isMark(t, i, COMMA) ? readDate(t, i + 1) : undefined;
  if (direct !== undefined) return direct;
  let at = i;
  while (at < i + 14 && t.kind[at] === WORD && LEGISLATORS.has(t.value[at] ?? 0) && t.gap[at]! <= BROKEN) {
    if (t.value[at] === DU) {
      const date = readDate(t, at + 1);
      if (date !== undefined) return date;
    }
    at++;
    if (t.kind[at] === MARK && (isMark(t, at, 0x27) || isMark(t, at, COMMA))) at++;
  }
  return undefined;
}

/** The name of an act of the Union. */
export function euAct(
  nature: Nature,
  parts: { first: string; second: string; community?: string; date?: string },
): TextName {
  const { year, number } = unionYear(nature, parts.first, parts.second);
  const written = `${parts.first}/${parts.second}`;
  const noun = FRENCH[nature] ?? nature;
  const community = parts.community?.toUpperCase() ?? '';
  const title =
    nature === 'directive-ue' && Number(year) < 2015
      ? `${noun} ${written}${community === '' ? '' : `/${community}`}`
      : `${noun} (${community === '' ? 'UE' : community}) ${Number(year) < 2015 ? 'n° ' : ''}${written}`;
  const celex = `3${year}${CELEX[nature] ?? 'X'}${number.padStart(4, '0')}`;
  return {
    key: `${nature}-${year}-${String(Number(number))}`,
    nature,
    title,
    number: written,
    celex,
    ...(parts.date === undefined ? {} : { date: parts.date }),
  };
}

export const unionAct: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'eu-act',
      summary: 'Regulations, directives and decisions of the Union, by year and number in either order',
      examples: [
        {
          text: "l'article 6 du règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016",
          reads: ['6 = article 6 · reglement-ue-2016-679 (stated)'],
        },
        {
          text: 'le règlement (CE) n° 883/2004',
          reads: ['règlement (CE) n° 883/2004 = text · reglement-ue-2004-883 (stated)'],
        },
        {
          text: 'la directive 95/46/CE du 24 octobre 1995',
          reads: ['directive 95/46/CE du 24 octobre 1995 = text · directive-ue-1995-46 (stated)'],
        },
        {
          text: "le règlement d'exécution (UE) 2022/129",
          reads: ["règlement d'exécution (UE) 2022/129 = text · reglement-ue-2022-129 (stated)"],
        },
      ],
      lookAlikes: ['le règlement intérieur', 'la décision n° 2010-14', 'la directive européenne'],
    },
  ],
  opens: (id) => TEXT_NOUNS.has(id),
  read(r, i) {
    const noun = TEXT_NOUNS.get(r.t.value[i] ?? 0);
    return noun && readEuAct(r, noun, { from: i, i: i + 1 });
  },
};
