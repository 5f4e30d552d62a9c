import { articleKey } from '../model/article.js';
import type { EvidencePacker } from '../model/evidence-packer.js';
import type { TextName } from '../model/text.js';

/** Places of articles among a parcel's keys by text and number: asked half a million times, while each key is made once. */
export interface ArticlePlaces {
  /** By what number a text goes here. */
  text(text: TextName): number;
  /** The place of an article of a text; of the text itself by the empty number. */
  place(text: number, number: string): number;
}

/** No places yet. */
export function articlePlaces({ keyPlace }: Pick<EvidencePacker, 'keyPlace'>): ArticlePlaces {
  const numbers = new Map<TextName, number>();
  const texts: { readonly key: string; readonly places: Map<string, number> }[] = [];
  return {
    text: (text) => {
      let known = numbers.get(text);
      if (known === undefined) {
        known = texts.push({ key: text.key, places: new Map() }) - 1;
        numbers.set(text, known);
      }
      return known;
    },
    place: (text, number) => {
      const { key, places } = texts[text]!;
      let found = places.get(number);
      if (found === undefined) {
        found = keyPlace(articleKey(key, number));
        places.set(number, found);
      }
      return found;
    },
  };
}
