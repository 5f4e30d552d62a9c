import { catalogueText } from '../catalogue/catalogue.js';
import type { DeclaredText } from '../model/document.js';
import type { Holding, Text, TextName } from '../model/text.js';
import { readOwn } from '../read/own-json.js';
import { unsliced } from './section.js';

/** Every text that a build meets, with the best name for it. */
export interface TextBook {
  /** Takes a name that words gave, as JSON; returns it. */
  name(json: string): TextName;
  /** Takes what a source says of a text, named before, whose articles it holds. */
  hold(text: TextName, declared: DeclaredText | undefined): void;
  /** The texts of these keys, by key. */
  texts(keys: Iterable<string>): Text[];
}

type Holder = Pick<Text, 'holding' | 'knownOn' | 'stateOn' | 'source'>;

/** The name that says more; between equals the shorter title, then the first in plain order, whatever came first. */
export function fuller(a: TextName, b: TextName): TextName {
  const difference = Object.keys(a).length - Object.keys(b).length || b.title.length - a.title.length;
  if (difference !== 0) return difference > 0 ? a : b;
  if (a.title !== b.title) return a.title < b.title ? a : b;
  return JSON.stringify(nameOnly(a)) <= JSON.stringify(nameOnly(b)) ? a : b;
}

const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** Of two sources of one text the one that holds more speaks for it, whichever was read first. */
const HOLDINGS: readonly Holding[] = ['whole-history', 'in-force-only', 'partial'];

function merged(a: Holder | undefined, declared: DeclaredText | undefined): Holder {
  const knownOn = latest(a?.knownOn, declared?.knownOn);
  const stateOn = latest(a?.stateOn, declared?.stateOn);
  const source = a?.source ?? declared?.source;
  return {
    holding: HOLDINGS.find((holding) => holding === declared?.holding || holding === a?.holding) ?? 'partial',
    ...(knownOn !== undefined && { knownOn }),
    ...(stateOn !== undefined && { stateOn }),
    ...(source !== undefined && { source }),
  };
}

/** The fields of a name and no others: a catalogue's entry knows more than an index keeps. */
export function nameOnly({ key, nature, title, number, date, cid, nor, eli, celex, ecli }: TextName): TextName {
  const ids = { number, date, cid, nor, eli, celex, ecli };
  return { key, nature, title, ...Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)) };
}

const FIELDS = ['key', 'nature', 'title', 'number', 'date', 'cid', 'nor', 'eli', 'celex', 'ecli'] as const;

/** Whether two names say the same, as most do: each parcel has the names of its own texts. */
const alike = (a: TextName, b: TextName): boolean =>
  a === b || (FIELDS.every((field) => a[field] === b[field]) && Object.keys(a).length === Object.keys(b).length);

// Three codes name some eight thousand.
const MOST_TAKEN = 16_384;

/** An empty book. */
export function createTextBook(): TextBook {
  const names = new Map<string, TextName>();
  const holders = new Map<string, Holder>();
  /** Names taken already: what is a name again need not be compared again. */
  const taken = new Map<string, TextName>();
  const name = (json: string): TextName => {
    const met = taken.get(json);
    if (met !== undefined) return met;
    const text = readOwn<TextName>(json);
    const known = names.get(text.key);
    if (known === undefined) names.set(text.key, text);
    else if (!alike(known, text)) names.set(text.key, fuller(known, text));
    if (taken.size === MOST_TAKEN) taken.clear();
    taken.set(unsliced(json), text);
    return text;
  };
  return {
    name,
    hold: (text, declared) => void holders.set(text.key, merged(holders.get(text.key), declared)),
    texts: (keys) =>
      [...new Set(keys)].sort().map((key) => {
        const best = catalogueText(key) ?? names.get(key) ?? { key, nature: 'document' as const, title: key };
        return { ...nameOnly(best), ...(holders.get(key) ?? { holding: 'partial' as const }) };
      }),
  };
}
