import { InvalidArgumentError } from 'commander';
import { isIsoDate } from '../model/date.js';
import { RELATION_NAMES } from '../model/relation.js';
import type { OptionSpec, OptionValue, Options } from './command.js';

/** Reads a whole number from that one on. */
export function wholeNumber(least: number): (word: string) => number {
  return (word) => {
    const value = Number(word);
    if (/^\d{1,9}$/.test(word) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number, ${String(least)} or more.`);
  };
}

function day(word: string): OptionValue {
  if (isIsoDate(word)) return word;
  throw new InvalidArgumentError('It must be a day that exists, as YYYY-MM-DD.');
}

/** Options of every command. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { flags: '--config <file>', summary: 'the configuration to use (else cite-graph.yml, looked for upwards)' },
  { flags: '--index <file>', summary: 'the index to use, or postgres://… (else the configuration’s)' },
  {
    flags: '--generation <number>',
    summary: 'this state of a shared index (else the current one)',
    parse: wholeNumber(1),
  },
  { flags: '--lang <language>', summary: 'language of the answer (else the locale)', choices: ['en', 'fr'] },
  { flags: '--color', summary: 'colour, even into a file or pipe' },
  { flags: '--no-color', summary: 'no colour (also NO_COLOR)' },
  { flags: '-q, --quiet', summary: 'only data and errors' },
];

export const OUTPUT: OptionSpec = { flags: '-o, --output <file>', summary: 'write there instead of stdout' };

/** `--format` with the choices that registries give. */
export const format = (choices: readonly string[], byDefault: string): OptionSpec => ({
  flags: '-f, --format <name>',
  summary: 'how to write it',
  choices,
  byDefault,
});

/** How a typed reference is understood. */
export const READING: readonly OptionSpec[] = [
  { flags: '--text <text>', summary: 'the text that the reference is in: css, "code du travail", "loi 93-8"' },
  { flags: '--strict', summary: 'never choose between several readings' },
];

export const DEPTH: OptionSpec = {
  flags: '--depth <steps>',
  summary: 'how many steps to follow',
  parse: wholeNumber(1),
};

export const LIMIT: OptionSpec = { flags: '--limit <rows>', summary: 'at most so many rows', parse: wholeNumber(1) };

/** An option whose value is a day. */
export const dayOption = (flags: string, summary: string): OptionSpec => ({ flags, summary, parse: day });

export const AT: OptionSpec = dayOption('--at <day>', 'the law as of this day (YYYY-MM-DD)');

export const SINCE: OptionSpec = dayOption('--since <day>', 'only from this day on (YYYY-MM-DD)');

export const RELATION: OptionSpec = {
  flags: '--relation <name>',
  summary: 'only this relation (may be repeated)',
  choices: RELATION_NAMES,
  repeats: true,
};

export const WITHIN: OptionSpec = {
  flags: '--in <text>',
  summary: 'look only in this text (may be repeated)',
  repeats: true,
};

export const STATUS: OptionSpec = {
  flags: '--status <which>',
  summary: 'by the state of the article found',
  choices: ['in-force', 'all'],
};

export const LEVEL: OptionSpec = {
  flags: '--level <level>',
  summary: 'whether articles are looked at, or whole texts',
  choices: ['article', 'text'],
  byDefault: 'article',
};

export const NATURE: OptionSpec = {
  flags: '--nature <nature>',
  summary: 'only texts of this nature: code, loi, decret',
};

/** What narrows the rows of an answer. */
export const NARROWING: readonly OptionSpec[] = [
  RELATION,
  WITHIN,
  STATUS,
  { flags: '--proof <kind>', summary: 'by what proves it: a list, or the wording', choices: ['list', 'text'] },
  AT,
  LIMIT,
];

/** The name under which an option's value is kept: `--no-color` is `color`, `--dry-run` is `dryRun`. */
export function attributeOf(spec: OptionSpec): string {
  const long = /--(?:no-)?([a-z-]+)/.exec(spec.flags)?.[1] ?? spec.flags;
  return long.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Typed access to commander's values. A value of another type is a fault of ours, not of the person who typed. */
export function optionsOf(values: Readonly<Record<string, unknown>>): Options {
  const wrong = (name: string): Error => new TypeError(`option ${name} holds ${JSON.stringify(values[name])}`);
  return {
    text(name) {
      const value = values[name];
      if (value === undefined || typeof value === 'string') return value;
      throw wrong(name);
    },
    texts(name) {
      const value = values[name];
      if (value === undefined) return undefined;
      if (Array.isArray(value)) return value.map(String);
      throw wrong(name);
    },
    number(name) {
      const value = values[name];
      if (value === undefined || typeof value === 'number') return value;
      throw wrong(name);
    },
    flag(name) {
      const value = values[name];
      if (value === undefined || typeof value === 'boolean') return value;
      throw wrong(name);
    },
  };
}
