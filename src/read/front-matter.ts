import { isIsoDate } from '../model/date.js';
import type { ReadHints } from './input-format.js';

/** What stands between the `---` lines at the top of a file. */
export interface FrontMatter {
  /** Where the document goes on. */
  readonly end: number;
  readonly hints: ReadHints;
  /** Whether the text is named here. */
  readonly namesText: boolean;
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LONGEST = 20_000;
/** `key: value`, one a line: all the YAML that a page's own card needs. */
const PAIR = /^[ \t]*([A-Za-z][\w-]{0,30})[ \t]*:[ \t]*(.*?)[ \t\r]*$/;
/** Words that people and other tools use for the same thing. */
const FIELDS: Readonly<Record<string, 'text' | 'from' | 'until' | 'knownOn' | 'stateOn' | 'source' | 'cid'>> = {
  text: 'text',
  texte: 'text',
  from: 'from',
  until: 'until',
  known: 'knownOn',
  state: 'stateOn',
  source: 'source',
  cid: 'cid',
};

const unquoted = (value: string): string => {
  const quote = value[0];
  if ((quote === '"' || quote === "'") && value.endsWith(quote) && value.length > 1) return value.slice(1, -1);
  return value.replace(/[ \t]#.*$/, '').trim();
};

const isDay = (field: string): boolean =>
  field === 'from' || field === 'until' || field === 'knownOn' || field === 'stateOn';

/** The front matter of a source, or `undefined` when it has none. Unknown keys are other tools' business. */
export function frontMatter(source: string): FrontMatter | undefined {
  const opening = OPENING.exec(source.slice(0, 200));
  if (opening === null) return undefined;
  const head = source.slice(0, LONGEST);
  const from = opening[0].length;
  const closing = CLOSING.exec(head.slice(from - 1));
  if (closing === null) return undefined;
  const hints: Record<string, string> = {};
  const problems: { offset: number; message: string }[] = [];
  let offset = from;
  for (const line of head.slice(from, from - 1 + closing.index + 1).split('\n')) {
    const pair = PAIR.exec(line);
    const field = pair?.[1] === undefined ? undefined : FIELDS[pair[1].toLowerCase()];
    const value = unquoted(pair?.[2] ?? '');
    if (field !== undefined && value !== '') {
      if (isDay(field) && !isIsoDate(value))
        problems.push({ offset, message: `“${value}” is no day: write YYYY-MM-DD` });
      else hints[field] = value;
    }
    offset += line.length + 1;
  }
  return { end: from - 1 + closing.index + closing[0].length, hints, namesText: 'text' in hints, problems };
}
