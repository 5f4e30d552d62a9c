import type { DeclaredText } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { Tally } from './build-report.js';
import type { ParcelHead } from './parcel.js';

/** Texts that are named, each wording of a name once. */
export function textList(): { readonly list: readonly TextName[]; place(text: TextName): number } {
  const list: TextName[] = [];
  const byText = new Map<TextName, number>();
  const byWords = new Map<string, number>();
  return {
    list,
    place: (text: TextName): number => {
      let place = byText.get(text);
      if (place !== undefined) return place;
      const words = JSON.stringify(text);
      place = byWords.get(words) ?? list.push(text) - 1;
      byText.set(text, place);
      byWords.set(words, place);
      return place;
    },
  };
}

/** Who holds articles of which text. */
export interface Holders {
  readonly list: ParcelHead['holders'];
  note(text: number, articles: boolean, declared: DeclaredText | undefined): void;
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
  const seen = new Set<string>();
  let last: Holder | undefined;
  return {
    list,
    note: (text: number, articles: boolean, declared: DeclaredText | undefined): void => {
      const holder: Holder = declared === undefined ? { text, articles } : { text, articles, declared };
      if (last !== undefined && sameHolder(last, holder)) return;
      last = holder;
      const words = JSON.stringify(holder);
      if (seen.has(words)) return;
      seen.add(words);
      list.push(holder);
    },
  };
}

/** What a parcel counts. */
export function counter(): { readonly tally: Tally; list(): ParcelHead['counts'] } {
  const counts = { bullets: new Map<string, number>(), references: new Map<string, number>() };
  const tally: Tally = {
    count: (what, name) => void counts[what].set(name, (counts[what].get(name) ?? 0) + 1),
  };
  const list = (what: 'bullets' | 'references'): ParcelHead['counts'] =>
    [...counts[what]].map(([name, count]) => [what, name, count] as const);
  return { tally, list: () => [...list('bullets'), ...list('references')] };
}
