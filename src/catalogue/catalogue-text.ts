import { actKey } from '../model/act-key.js';
import { formatDate } from '../model/date.js';
import { NATURES, type Nature, type TextName } from '../model/text.js';
import { records, type Fields } from './checked.js';

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
   * number, whose title opens with it.
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
  'names',
  'formerNames',
  'abbreviations',
  'nicknames',
  'successor',
];

/** The texts of a catalogue file whose records say their title; a numbered one is not known by its title alone. */
export function titledTexts(file: string, value: unknown, nature?: Nature): readonly CatalogueText[] {
  return records(value, file, TEXT_FIELDS).map((row) => {
    const title = row.text('title');
    const ownNature = nature ?? natureOf(row);
    const key = row.optionalText('key') ?? keyOf(row, ownNature);
    const names = row.optionalText('number') === undefined ? [title] : [];
    return { key, nature: ownNature, title, ...nameParts(row), ...particulars(row, names) };
  });
}

/** The acts of a catalogue file: the title is made of nature, number, date and subject, as the Journal officiel does. */
export function numberedActs(file: string, value: unknown): readonly CatalogueText[] {
  return records(value, file, TEXT_FIELDS).map((row) => {
    const nature = natureOf(row);
    const title = actTitle(row, nature);
    return { key: keyOf(row, nature), nature, title, ...nameParts(row), ...particulars(row, []) };
  });
}

/** A nature by its name in the model; throws on any other word. */
export function natureOf(row: Fields): Nature {
  const words = row.text('nature');
  const nature = NATURES.find((known) => known === words);
  if (nature === undefined) throw new Error(`${row.where}: unknown nature ${words}`);
  return nature;
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

function actTitle(row: Fields, nature: Nature): string {
  const number = row.optionalText('number');
  const date = row.optionalText('date');
  const parts = [
    ACT_WORDS[nature] ?? nature,
    number === undefined ? undefined : `n° ${number}`,
    date === undefined ? undefined : `du ${formatDate(date)}`,
    row.optionalText('subject'),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function keyOf(row: Fields, nature: Nature): string {
  const key = actKey(nature, nameParts(row));
  if (key === undefined) throw new Error(`${row.where}: a number, a date or a key is needed`);
  return key;
}

function nameParts(row: Fields): { number?: string; date?: string; cid?: string; nor?: string; celex?: string } {
  return {
    ...present('number', row.optionalText('number')),
    ...present('date', row.optionalText('date')),
    ...present('cid', row.optionalText('cid')),
    ...present('nor', row.optionalText('nor')),
    ...present('celex', row.optionalText('celex')),
  };
}

function particulars(row: Fields, titles: readonly string[]) {
  const former = row.texts('formerNames');
  const successor = row.optionalRecord('successor', ['key', 'kind', 'date']);
  return {
    names: [...new Set([...titles, ...row.texts('names'), ...former])],
    abbreviations: row.texts('abbreviations'),
    nicknames: row.texts('nicknames'),
    inForce: !row.flag('repealed'),
    ...present('from', row.optionalText('from')),
    ...(former.length === 0 ? {} : { formerNames: former }),
    ...(successor === undefined ? {} : { successor: successorOf(successor) }),
    ...(row.flag('earlier') ? { earlier: true as const } : {}),
    ...(row.flag('knownByDate') ? { knownByDate: true as const } : {}),
  };
}

function successorOf(row: Fields): Successor {
  const kind = row.text('kind');
  if (kind !== 'renamed' && kind !== 'recodified') throw new Error(`${row.where}: kind is renamed or recodified`);
  return { key: row.text('key'), kind, ...present('date', row.optionalText('date')) };
}

function present<K extends string>(name: K, value: string | undefined): { [name in K]?: string } {
  // A computed key loses its type; the record has this one field or none.
  const record: { [name in K]?: string } = {};
  if (value !== undefined) record[name] = value;
  return record;
}
