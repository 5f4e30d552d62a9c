import { canonicalActNumber } from '../../model/act-key.js';
import { formatDate } from '../../model/date.js';
import type { Nature, TextName } from '../../model/text.js';
import { CAPITALS, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { statedText, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { afterNumberSign, readActNumber } from './act.js';
import { readDate } from './dates.js';
import type { TextForm } from './text-form.js';

/** Who numbers acts for itself; `name` is what titles write after « de la », « de l' », « du ». */
const AUTHORITIES: readonly (readonly [words: string, name: string, short: string])[] = [
  ["Commission nationale de l'informatique et des libertés", 'la CNIL', 'cnil'],
  ['CNIL', 'la CNIL', 'cnil'],
  ['ARCEP', "l'ARCEP", 'arcep'],
  ['ARCOM', "l'ARCOM", 'arcom'],
  ['CSA', 'le CSA', 'csa'],
  ['HADOPI', "l'HADOPI", 'hadopi'],
  ['AMF', "l'AMF", 'amf'],
  ['ACPR', "l'ACPR", 'acpr'],
  ['ASN', "l'ASN", 'asn'],
  ['ART', "l'ART", 'art'],
  ['HATVP', 'la HATVP', 'hatvp'],
  ['HAS', 'la HAS', 'has'],
  ['CADA', 'la CADA', 'cada'],
  ['CRE', 'la CRE', 'cre'],
  ["Commission de régulation de l'énergie", 'la CRE', 'cre'],
  ['Autorité de la concurrence', "l'Autorité de la concurrence", 'autorite-de-la-concurrence'],
  ['Défenseur des droits', 'le Défenseur des droits', 'defenseur-des-droits'],
  ["Conseil d'État", "le Conseil d'État", 'conseil-d-etat'],
];
const PATHS = AUTHORITIES.map(([words, name, short]) => ({
  ids: words.split(/[ ']/).map(word),
  title: `de ${name}`.replace('de le ', 'du '),
  short,
}));
const KINDS = new Map<number, { noun: string; nature: Nature }>([
  [word('deliberation'), { noun: 'délibération', nature: 'deliberation' }],
  [word('deliberations'), { noun: 'délibération', nature: 'deliberation' }],
  [word('decision'), { noun: 'décision', nature: 'deliberation' }],
  [word('decisions'), { noun: 'décision', nature: 'deliberation' }],
  [word('recommandation'), { noun: 'recommandation', nature: 'deliberation' }],
  [word('avis'), { noun: 'avis', nature: 'avis' }],
]);
const OF = new WordSet(['de', 'du', 'd']);
const ARTICLES = new WordSet(['la', 'l', 'le']);
const DU = word('du');

interface Authority {
  readonly end: number;
  readonly title: string;
  readonly short: string;
}

/** « de la CNIL », « de l'ARCEP », « du Conseil d'État » at token `i`. */
function readAuthority(t: Tokens, i: number): Authority | undefined {
  if (t.kind[i] !== WORD) return undefined;
  // « délibération CNIL n° 2020-091 »: letters alone, and never the dotted « art. ».
  const linked = OF.has(t.value[i] ?? 0);
  if (!linked && (t.shape[i] !== CAPITALS || isMark(t, i + 1, 0x2e))) return undefined;
  let at = linked ? i + 1 : i;
  if (t.kind[at] === WORD && ARTICLES.has(t.value[at] ?? 0)) at++;
  if (isMark(t, at, 0x27)) at++;
  if (t.shape[at] === 0) return undefined;
  for (const { ids, title, short } of PATHS) {
    const end = after(t, at, ids);
    if (end > 0) return { end, title, short };
  }
  return undefined;
}

function after(t: Tokens, i: number, ids: readonly number[]): number {
  let at = i;
  for (const id of ids) {
    if (isMark(t, at, 0x27)) at++;
    if (t.kind[at] !== WORD || t.value[at] !== id) return -1;
    at++;
  }
  return at;
}

interface Parts {
  end: number;
  authority: Authority | undefined;
  number: string | undefined;
  date: string | undefined;
}

function readPart(t: Tokens, parts: Parts): boolean {
  const at = parts.end;
  const signed = afterNumberSign(t, at);
  const number = parts.number === undefined && signed > at ? readOrder(t, signed) : undefined;
  if (number !== undefined) parts.number = number.number;
  const authority = number === undefined && parts.authority === undefined ? readAuthority(t, at) : undefined;
  if (authority !== undefined) parts.authority = authority;
  const dated = number === undefined && authority === undefined && parts.date === undefined && t.value[at] === DU;
  const date = dated ? readDate(t, at + 1) : undefined;
  if (date !== undefined) parts.date = date.iso;
  parts.end = number?.end ?? authority?.end ?? date?.end ?? at;
  return parts.end > at;
}

/** « 2020-091 », « 18-A-04 ». */
function readOrder(t: Tokens, i: number): { end: number; number: string } | undefined {
  const plain = readActNumber(t, i, true);
  if (plain === undefined) return undefined;
  let { end } = plain;
  for (let steps = 0; steps < 3 && isMark(t, end, 0x2d) && t.gap[end] === 0 && t.gap[end + 1] === 0; steps++) end += 2;
  return { end, number: end === plain.end ? plain.number : t.text.slice(t.start[i], t.end[end - 1]) };
}

/** The act of an authority at token `i`: a noun, then number, authority and date in any order; all but the date are needed. */
export function readAuthorityAct(r: Reading, i: number): TextReading | undefined {
  const kind = r.t.kind[i] === WORD ? KINDS.get(r.t.value[i] ?? 0) : undefined;
  if (kind === undefined) return undefined;
  const parts: Parts = { end: i + 1, authority: undefined, number: undefined, date: undefined };
  for (let steps = 0; steps < 4 && readPart(r.t, parts); steps++);
  if (parts.authority === undefined || parts.number === undefined) return undefined;
  const text = named(kind, parts.authority, { number: parts.number, date: parts.date });
  return statedText('authority-act', text, { from: i, end: parts.end });
}

function named(
  kind: { noun: string; nature: Nature },
  authority: Authority,
  parts: { number: string; date: string | undefined },
): TextName {
  if (authority.short === 'conseil-d-etat' && kind.noun === 'décision') return judgment(parts);
  const number = /[a-z]/i.test(parts.number) ? parts.number : canonicalActNumber(parts.number);
  const day = parts.date === undefined ? '' : ` du ${formatDate(parts.date)}`;
  const noun = kind.noun.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return {
    key: `${noun}-${authority.short}-${number.toLowerCase()}`,
    nature: kind.nature,
    title: `${kind.noun} n° ${number} ${authority.title}${day}`,
    number,
    ...(parts.date === undefined ? {} : { date: parts.date }),
  };
}

/** A decision of the Conseil d'État is a judgment, as « CE, 13 juillet 2016, n° 387763 » is. */
const judgment = ({ number, date }: { number: string; date: string | undefined }): TextName => ({
  key: `ce-${number}`,
  nature: 'jurisprudence',
  title: `CE${date === undefined ? '' : `, ${formatDate(date)}`}, n° ${number}`,
  number,
  ...(date === undefined ? {} : { date }),
});

export const authorityActs: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'authority-act',
      summary: 'An act that an authority numbers for itself: number and authority, in any order',
      examples: [
        {
          text: "l'article 2 de la délibération n° 2020-091 de la CNIL du 17 septembre 2020",
          reads: ['2 = article 2 · deliberation-cnil-2020-91 (stated)'],
        },
        {
          text: "l'article 4 de la décision n° 2019-0954 de l'ARCEP",
          reads: ['4 = article 4 · decision-arcep-2019-954 (stated)'],
        },
      ],
      lookAlikes: ['la décision n° 12 du directeur', 'une délibération du conseil municipal'],
    },
  ],
  opens: (id) => KINDS.has(id),
  read: readAuthorityAct,
};
