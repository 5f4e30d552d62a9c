import type { DeclaredText } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { Tally } from './build-report.js';
import type { FileShare, ParcelHead } from './parcel.js';

/** Texts that are named, each wording of a name once. */
export interface TextList {
  place(text: TextName): number;
  /** All of them, as JSON. */
  words(): readonly string[];
}

// One record names a text in parcel after parcel.
const written = new WeakMap<TextName, string>();

/** A text as JSON. */
function textWords(text: TextName): string {
  const known = written.get(text);
  if (known !== undefined) return known;
  const words = JSON.stringify(text);
  written.set(text, words);
  return words;
}

/** An empty list of texts. */
export function textList(): TextList {
  const byText = new Map<TextName, number>();
  const byWords = new Map<string, number>();
  return {
    words: () => [...byWords.keys()],
    place: (text) => {
      let place = byText.get(text);
      if (place !== undefined) return place;
      const words = textWords(text);
      place = byWords.get(words) ?? byWords.size;
      byText.set(text, place);
      byWords.set(words, place);
      return place;
    },
  };
}

/** Who holds articles of which text. */
export interface Holders {
  readonly list: ParcelHead['holders'];
  /** Returns the holder's place. */
  note(text: number, articles: boolean, declared: DeclaredText | undefined): number;
}

type Holder = ParcelHead['holders'][number];

/** Whether two files say the same of the same text; each has a record of its own, with the same words in it. */
function sameHolder(a: Holder, b: Holder): boolean {
  const [one, other] = [a.declared, b.declared];
  if (a.text !== b.text || a.articles !== b.articles) return false;
  if (one === undefined || other === undefined) return one === other;
  const named = one.words === other.words && one.from === other.from && one.cid === other.cid;
  const known = one.knownOn === other.knownOn && one.stateOn === other.stateOn && one.holding === other.holding;
  return named && known && one.source === other.source && one.official === other.official;
}

/** An empty list of holders, each kept once. */
export function holderList(): Holders {
  const list: Holder[] = [];
  const seen = new Map<string, number>();
  let last: { readonly holder: Holder; readonly place: number } | undefined;
  return {
    list,
    note: (text: number, articles: boolean, declared: DeclaredText | undefined): number => {
      const holder: Holder = declared === undefined ? { text, articles } : { text, articles, declared };
      if (last !== undefined && sameHolder(last.holder, holder)) return last.place;
      const words = JSON.stringify(holder);
      const place = seen.get(words) ?? list.push(holder) - 1;
      seen.set(words, place);
      last = { holder, place };
      return place;
    },
  };
}

/** What a parcel counts, and what each of its files does. */
export interface Counter {
  readonly tally: Tally;
  add(what: ParcelHead['counts'][number][0], name: string, times: number): void;
  list(): ParcelHead['counts'];
  /** What was counted since the last file, by places in the list. */
  take(): FileShare['counts'];
}

/** Counts of nothing. */
export function counter(): Counter {
  const places = { bullets: new Map<string, number>(), references: new Map<string, number>() };
  const [names, totals]: [(readonly ['bullets' | 'references', string])[], number[]] = [[], []];
  const own = new Map<number, number>();
  const add: Counter['add'] = (what, name, times) => {
    let place = places[what].get(name);
    if (place === undefined) {
      place = names.push([what, name]) - 1;
      places[what].set(name, place);
    }
    totals[place] = (totals[place] ?? 0) + times;
    own.set(place, (own.get(place) ?? 0) + times);
  };
  const take = (): FileShare['counts'] => {
    const all = [...own];
    own.clear();
    return all;
  };
  const list = (): ParcelHead['counts'] => names.map(([what, name], place) => [what, name, totals[place] ?? 0]);
  return { tally: { count: (what, name, times = 1) => add(what, name, times) }, add, list, take };
}

/** Places that a file came to, each once. */
export interface Mentions {
  note(place: number): number;
  /** Those since the last file. */
  take(): readonly number[];
}

/** No places yet. */
export function mentions(): Mentions {
  const seen = new Set<number>();
  const note = (place: number): number => {
    seen.add(place);
    return place;
  };
  const take = (): readonly number[] => {
    const all = [...seen];
    seen.clear();
    return all;
  };
  return { note, take };
}
