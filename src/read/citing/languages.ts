/** How a string of a programming language is written. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** How its closing mark is written inside: behind a backslash, twice, or not at all. */
  readonly escape: 'backslash' | 'doubled' | 'none';
  /** Whether it may go on over lines; one that may not and does not close on its line is no string. */
  readonly lines?: boolean;
  /** What opens a hole for a value: `${` closes with `}`. */
  readonly hole?: string;
}

/** Comments and strings of languages that write them alike. */
export interface Language {
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  readonly line?: readonly string[];
  readonly block?: readonly (readonly [open: string, close: string])[];
  readonly strings: readonly StringSyntax[];
  /** Characters in quotes that would open a string or comment: `'"'`. */
  readonly skip?: readonly string[];
  /** What joins two strings into one; neighbours need nothing. */
  readonly joins?: string;
  /** Strings before a colon are names of values and not read. */
  readonly keys?: true;
}

const string = (quote: string, more: Partial<StringSyntax> = {}): StringSyntax => ({
  ...{ open: quote, close: quote, escape: 'backslash' },
  ...more,
});
const DOUBLE = string('"');
const SINGLE = string("'");
const RAW_TICKS = string('`', { escape: 'none', lines: true });
const TRIPLE = [string('"""', { lines: true }), string("'''", { lines: true })];
const C_BLOCK = ['/*', '*/'] as const;
/** Quotes as characters of their own. */
const QUOTE_CHARACTERS = [`'"'`, `'\\"'`, `'\\''`];

/** One row for each way of writing comments and strings. */
export const LANGUAGES: readonly Language[] = [
  {
    extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [string('`', { lines: true, hole: '${' }), DOUBLE, SINGLE],
    joins: '+',
  },
  { extensions: ['.py', '.pyi'], line: ['#'], strings: [...TRIPLE, DOUBLE, SINGLE], joins: '+' },
  {
    extensions: ['.java', '.kt', '.kts', '.scala', '.groovy'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [string('"""', { lines: true }), DOUBLE],
    skip: QUOTE_CHARACTERS,
    joins: '+',
  },
  {
    extensions: ['.c', '.h', '.cc', '.cpp', '.cxx', '.hh', '.hpp', '.m', '.mm', '.proto'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [DOUBLE],
    skip: QUOTE_CHARACTERS,
  },
  {
    extensions: ['.cs'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [
      string('"""', { escape: 'none', lines: true }),
      string('"', { open: '@"', escape: 'doubled', lines: true }),
      DOUBLE,
    ],
    skip: QUOTE_CHARACTERS,
    joins: '+',
  },
  {
    extensions: ['.go'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [RAW_TICKS, DOUBLE],
    skip: QUOTE_CHARACTERS,
    joins: '+',
  },
  {
    extensions: ['.rs'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [string('"', { lines: true })],
    skip: QUOTE_CHARACTERS,
  },
  {
    extensions: ['.swift', '.dart'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [...TRIPLE, DOUBLE, SINGLE],
    joins: '+',
  },
  { extensions: ['.php'], line: ['//', '#'], block: [C_BLOCK], strings: [DOUBLE, SINGLE], joins: '.' },
  {
    extensions: ['.rb'],
    line: ['#'],
    block: [['=begin', '=end']],
    strings: [string('"', { hole: '#{' }), SINGLE],
    joins: '+\\',
  },
  {
    extensions: ['.sh', '.bash', '.zsh'],
    line: ['#'],
    strings: [string('"', { lines: true }), string("'", { escape: 'none' })],
  },
  { extensions: ['.r', '.jl', '.pl', '.pm', '.ex', '.exs'], line: ['#'], strings: [...TRIPLE, DOUBLE, SINGLE] },
  {
    extensions: ['.sql'],
    line: ['--'],
    block: [C_BLOCK],
    strings: [string("'", { escape: 'doubled', lines: true })],
    joins: '|',
  },
  {
    extensions: ['.ml', '.mli', '.fs', '.fsx'],
    line: ['//'],
    block: [['(*', '*)']],
    strings: [string('"', { lines: true })],
    skip: QUOTE_CHARACTERS,
    joins: '^',
  },
  { extensions: ['.hs', '.elm'], line: ['--'], block: [['{-', '-}']], strings: [DOUBLE], skip: QUOTE_CHARACTERS },
  {
    extensions: ['.lua'],
    block: [['--[[', ']]']],
    line: ['--'],
    strings: [string('[[', { close: ']]', escape: 'none', lines: true }), DOUBLE, SINGLE],
  },
  { extensions: ['.ps1', '.psm1'], block: [['<#', '#>']], line: ['#'], strings: [DOUBLE, SINGLE] },
  { extensions: ['.vb', '.bas', '.vba'], line: ["'"], strings: [string('"', { escape: 'doubled' })], joins: '&_' },
  { extensions: ['.css', '.scss', '.less'], line: ['//'], block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  { extensions: ['.toml'], line: ['#'], strings: [...TRIPLE, DOUBLE, string("'", { escape: 'none' })] },
  {
    extensions: ['.json', '.jsonc', '.json5', '.jsonl', '.ndjson'],
    line: ['//'],
    block: [C_BLOCK],
    strings: [DOUBLE],
    keys: true,
  },
];

/** The language of a file name ending. */
export const languageOf = (extension: string): Language | undefined =>
  LANGUAGES.find(({ extensions }) => extensions.includes(extension));
