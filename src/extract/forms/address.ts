import { textWithCid } from '../../catalogue/identifiers.js';
import { isoDate } from '../../model/date.js';
import type { TextName } from '../../model/text.js';
import { named } from '../texts/named.js';
import { celexText } from './celex.js';
import { readEli } from './eli.js';

/** What an address of an official site names. */
export interface AddressReading {
  readonly id: string;
  readonly text?: TextName;
  readonly number?: string;
  /** The day whose wording the address asks for. */
  readonly frozenOn?: string;
  readonly marks?: ['frozen'];
}

// « LEGIARTI000006740684 » anywhere in an address; « LEGIARTI0000067 » is cut and names nothing.
const ID = /(?:LEGI|JORF|KALI|CETA|JURI|CNIL|CONS|ACCO)(?:ARTI|TEXT|SCTA|CONT|DOLE)\d{12}(?!\d)/g;
// « /2020-01-01 » behind an id, « dateTexte=20200101 » in the older shapes.
const DAY = /(?:\/|dateTexte=|date=)(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?!\d)/;
// « /eli/loi/2016/10/7/ECFI1524250L/jo/article_49 »
const ELI_FRANCE = /\/eli\/[a-z_]{3,20}\/\d{4}\/\d{1,2}\/\d{1,2}\/[\w-]{1,20}(?:\/[a-z_]{2,8}(?:\/[\w-]{1,30})?)?/;
// « /eli/reg/2016/679/oj », « /eli/dir/2019/1937/2019-11-26 »
const ELI_UNION = /\/eli\/(?<kind>reg|dir|dec)(?:_impl|_del)?\/(?<year>\d{4})\/(?<number>\d{1,4})(?:\/[\w-]{1,12})?/;
// « uri=CELEX:32016R0679 », « CELEX%3A32016R0679 »
const CELEX = /CELEX(?::|%3A)(?<celex>\d{5}[A-Z]{1,2}\d{4})/i;
const LETTERS: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D' };
/** Légifrance's days that are no day: « no end » and « not fixed ». */
const NO_DAY = new Set(['2999-01-01', '2222-02-22']);

/** The most precise thing an address names, or `undefined` for an address that names no law. */
export function readAddress(address: string): AddressReading | undefined {
  return readLegifrance(address) ?? readFrenchEli(address) ?? readUnion(address);
}

function readLegifrance(address: string): AddressReading | undefined {
  const ids = (address.match(ID) ?? []).slice(0, 8);
  // The article asked for, else its section, else the text: an address of a section often carries its text too.
  const id =
    ids.findLast((each) => each.includes('ARTI')) ?? ids.findLast((each) => each.includes('SCTA')) ?? ids.at(-1);
  if (id === undefined) return undefined;
  const text = ids.map(textWithCid).find((each) => each !== undefined);
  return { id, ...(text === undefined ? {} : { text: named(text) }), ...frozen(address) };
}

function frozen(address: string): Pick<AddressReading, 'frozenOn' | 'marks'> {
  const { year, month, day } = DAY.exec(address)?.groups ?? {};
  const date = isoDate(Number(year), Number(month), Number(day));
  return date === undefined || NO_DAY.has(date) ? {} : { frozenOn: date, marks: ['frozen'] };
}

function readFrenchEli(address: string): AddressReading | undefined {
  const path = ELI_FRANCE.exec(address)?.[0];
  const read = path === undefined ? undefined : readEli(path);
  if (read?.text === undefined) return undefined;
  return { id: read.eli, text: read.text, ...(read.number === undefined ? {} : { number: read.number }) };
}

function readUnion(address: string): AddressReading | undefined {
  const written = CELEX.exec(address)?.groups?.['celex']?.toUpperCase();
  const eli = ELI_UNION.exec(address);
  const { kind = '', year = '', number = '' } = eli?.groups ?? {};
  const celex = written ?? (eli === null ? undefined : `3${year}${LETTERS[kind] ?? ''}${number.padStart(4, '0')}`);
  if (celex === undefined) return undefined;
  const text = celexText(celex);
  return { id: written ?? eli?.[0] ?? celex, ...(text === undefined ? {} : { text }) };
}
