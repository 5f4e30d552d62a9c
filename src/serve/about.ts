import { NATURES } from '../model/text.js';
import { RELATION_NAMES, RELATIONS } from '../model/relation.js';
import { namesFor } from '../query/names.js';
import type { LawStore } from '../store/store.js';
import type { About, Language } from './view.js';

/** More texts than this are no choice for a person. */
const MOST_TEXTS = 300;

const RELATIONS_SAID: About['relations'] = RELATION_NAMES.map((name) => {
  const { incoming, outgoing } = RELATIONS[name];
  return { name, incoming, outgoing };
});

/** What the page needs to know of the index before anything is asked. */
export async function aboutLaw(
  store: LawStore,
  by: { readonly language: Language; readonly start: string | undefined },
): Promise<About> {
  const [meta, all] = [await store.meta(), await store.texts()];
  const held = all.filter((text) => text.source !== undefined);
  const keys = (held.length > 0 ? held : all).map(({ key }) => key);
  const names = await namesFor(store, keys.slice(0, MOST_TEXTS));
  return {
    language: by.language,
    articles: meta.counts['articles'] ?? 0,
    attribution: meta.attribution,
    texts: keys.length > MOST_TEXTS ? [] : keys.map((key) => ({ key, title: names.heading(key) })),
    natures: NATURES.filter((nature) => all.some((text) => text.nature === nature)),
    relations: RELATIONS_SAID,
    ...(by.start === undefined ? {} : { start: by.start }),
  };
}
