import { articleKey } from '../model/article.js';
import type { EvidencePacker } from '../model/evidence-packer.js';
import type { TextName } from '../model/text.js';

/** Places of the articles of one text among a parcel's keys. */
export interface ArticlePlaces {
  /** That of an article; of the text itself by the empty number. */
  place(number: string): number;
}

/** Places of articles by text and number: asked half a million times, while each key is put together once. */
export function articlePlaces({ keyPlace }: Pick<EvidencePacker, 'keyPlace'>): (text: TextName) => ArticlePlaces {
  const byText = new Map<TextName, ArticlePlaces>();
  const open = ({ key }: TextName): ArticlePlaces => {
    const places = new Map<string, number>();
    const place = (number: string): number => {
      let found = places.get(number);
      if (found === undefined) places.set(number, (found = keyPlace(articleKey(key, number))));
      return found;
    };
    return { place };
  };
  return (text) => {
    let places = byText.get(text);
    if (places === undefined) byText.set(text, (places = open(text)));
    return places;
  };
}
