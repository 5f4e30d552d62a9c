import { actKey } from '../model/act-key.js';
import { formatDate } from '../model/date.js';
import { NATURES, type Nature, type TextName } from '../model/text.js';
import { flag, optionalText, records, rowOf, text, texts, type Row } from './checked.js';

/** The text that took over from another. */
export interface Successor {
  readonly key: string;
  /** `renamed`: the numbers of the articles stayed; `recodified`: they changed. */
  readonly kind: 'renamed' | 'recodified';
  /** The day it took over (ISO); absent where it was done book by book. */
  readonly date?: string;
}

/** A text that people name by words: what the catalogue knows of it. */
export interface CatalogueText extends TextName {
  /**
   * Every way the title is written: official, former, short. The title itself is among them unless the text has a
   * number or is an act: its title then opens with nature, number and date, which name it.
   */
  readonly names: readonly string[];
  /** « CSS », « C. civ. »: case and dots as usage writes them. */
  readonly abbreviations: readonly string[];
  /** « loi Badinter », « RGPD » in words: what people call it besides its title. */
  readonly nicknames: readonly string[];
  /** Official state: also true of a code of which a few articles survive. */
  readonly inForce: boolean;
  /** First day of the text (ISO). */
  readonly from?: string;
  readonly successor?: Successor;
  readonly formerNames?: readonly string[];
  /** A later text took the name over: the name alone means the later one. */
  readonly earlier?: true;
  /** Usage names this act by its date alone: « la loi du 10 juillet 1965 ». */
  readonly knownByDate?: true;
  /** Its articles have no letter, while the later text of the same name puts one before every number. */
  readonly plainNumbers?: true;
}

const TEXT_FIELDS = [
  'key',
  'nature',
  'title',
  'subject',
  'number',
  'date',
  'cid',
  'nor',
  'celex',
  'repealed',
  'from',
  'earlier',
  'knownByDate',
  'plainNumbers',
  'names',
  'formerNames',
  'abbreviations',
  'nicknames',
  'successor',
];

/** The texts of a catalogue file whose records say their title. */
export const titledTexts = (name: string, value: unknown, nature?: Nature): readonly CatalogueText[] =>
  records({ name, value, known: TEXT_FIELDS }, (row) => {
    const title = text(row, 'title');
    const usual = texts(row, 'names');
    const names = row['number'] === undefined ? [title, ...usual] : usual;
    return catalogueRecord(row, { nature: nature ?? natureOf(row), title, names });
  });

/** The acts of a catalogue file: the title is made of nature, number, date and subject, as the Journal officiel does. */
export const numberedActs = (name: string, value: unknown): readonly CatalogueText[] =>
  records({ name, value, known: TEXT_FIELDS }, (row) => {
    const nature = natureOf(row);
    return catalogueRecord(row, { nature, title: actTitle(row, nature), names: texts(row, 'names') });
  });

/** The nature that a record says; throws on a word that is none. */
export function natureOf(row: Row): Nature {
  const words = text(row, 'nature');
  const nature = NATURES.find((known) => known === words);
  if (nature === undefined) throw new Error(`unknown nature ${words}`);
  return nature;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type Named = Pick<CatalogueText, 'nature' | 'title' | 'names'>;

const OPTIONAL: readonly ('number' | 'date' | 'cid' | 'nor' | 'celex' | 'from')[] = [
  'number',
  'date',
  'cid',
  'nor',
  'celex',
  'from',
];

/** A record with its key and everything that the row says besides nature, title and names. */
export function catalogueRecord(row: Row, { nature, title, names }: Named): CatalogueText {
  const record: Draft<CatalogueText> = {
    key: optionalText(row, 'key') ?? keyOf(row, nature),
    nature,
    title,
    names,
    abbreviations: texts(row, 'abbreviations'),
    nicknames: texts(row, 'nicknames'),
    inForce: !flag(row, 'repealed'),
  };
  for (const name of OPTIONAL) {
    const words = optionalText(row, name);
    if (words !== undefined) record[name] = words;
  }
  const successor = row['successor'];
  if (successor !== undefined) record.successor = successorOf(successor);
  if (row['formerNames'] !== undefined) record.formerNames = texts(row, 'formerNames');
  if (flag(row, 'earlier')) record.earlier = true;
  if (flag(row, 'knownByDate')) record.knownByDate = true;
  if (flag(row, 'plainNumbers')) record.plainNumbers = true;
  return record;
}

const ACT_WORDS: Partial<Record<Nature, string>> = {
  'loi-organique': 'loi organique',
  'loi-constitutionnelle': 'loi constitutionnelle',
  'loi-du-pays': 'loi du pays',
  'decret-loi': 'décret-loi',
  decret: 'décret',
  arrete: 'arrêté',
  deliberation: 'délibération',
};

function actTitle(row: Row, nature: Nature): string {
  const number = optionalText(row, 'number');
  const date = optionalText(row, 'date');
  const subject = optionalText(row, 'subject');
  const numbered = number === undefined ? '' : ` n° ${number}`;
  const dated = date === undefined ? '' : ` du ${formatDate(date)}`;
  return `${ACT_WORDS[nature] ?? nature}${numbered}${dated}${subject === undefined ? '' : ` ${subject}`}`;
}

function keyOf(row: Row, nature: Nature): string {
  const number = optionalText(row, 'number');
  const date = optionalText(row, 'date');
  const by = number === undefined ? (date === undefined ? {} : { date }) : { number };
  const key = actKey(nature, by);
  if (key === undefined) throw new Error('a number, a date or a key is needed');
  return key;
}

const SUCCESSOR_FIELDS = new Set(['key', 'kind', 'date']);

function successorOf(value: unknown): Successor {
  const row = rowOf(value, SUCCESSOR_FIELDS);
  const kind = text(row, 'kind');
  if (kind !== 'renamed' && kind !== 'recodified') throw new Error('kind is renamed or recodified');
  const date = optionalText(row, 'date');
  return { key: text(row, 'key'), kind, ...(date === undefined ? {} : { date }) };
}
