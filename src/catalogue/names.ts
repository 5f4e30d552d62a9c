import { fold } from '../model/fold.js';
import { catalogueTexts } from './all-texts.js';
import type { CatalogueText } from './catalogue-text.js';
import { lazy } from './lazy.js';

/**
 * What the same words mean elsewhere: `only` this text; `preferred`, the others being earlier texts of that name;
 * `earlier`, a later text having taken the name; `rival`, several texts with an equal claim (« CPCE »).
 */
export type Standing = 'only' | 'preferred' | 'earlier' | 'rival';

export interface CatalogueName {
  readonly words: string;
  /** The same words folded (no case, no accents, typewriter signs). */
  readonly folded: string;
  readonly text: CatalogueText;
  readonly kind: 'name' | 'abbreviation' | 'nickname';
  readonly standing: Standing;
}

interface Spoken {
  words: string;
  folded: string;
  text: CatalogueText;
  kind: CatalogueName['kind'];
  standing: Standing;
}

interface Names {
  readonly list: readonly CatalogueName[];
  readonly bearers: ReadonlyMap<string, readonly CatalogueText[]>;
}

const names = lazy(() => nameAll(catalogueTexts()));

/** Every name of every text: titles, former and short titles, titles as Légifrance cuts them, abbreviations, nicknames. */
export const allNames = (): readonly CatalogueName[] => names().list;

/** The texts that those words name, whatever their case and accents; the later edition first. */
export const textsNamed = (words: string): readonly CatalogueText[] => names().bearers.get(fold(words)) ?? [];

function nameAll(texts: readonly CatalogueText[]): Names {
  const list: Spoken[] = [];
  const bearers = new Map<string, CatalogueText[]>();
  const say = (text: CatalogueText, words: string, kind: Spoken['kind']) => {
    const folded = fold(words);
    list.push({ words, folded, text, kind, standing: 'only' });
    const known = bearers.get(folded);
    if (known === undefined) bearers.set(folded, [text]);
    else if (!known.includes(text)) known.push(text);
  };
  for (const text of texts) {
    for (const words of text.names) say(text, words, 'name');
    for (const words of cutTitles(text)) say(text, words, 'name');
    for (const words of text.abbreviations) say(text, words, 'abbreviation');
    for (const words of text.nicknames) say(text, words, 'nickname');
  }
  for (const shared of bearers.values())
    if (shared.length > 1) shared.sort((a, b) => Number(a.earlier ?? false) - Number(b.earlier ?? false));
  for (const name of list) name.standing = standing(name.text, bearers.get(name.folded) ?? []);
  return { list, bearers };
}

function standing(text: CatalogueText, texts: readonly CatalogueText[]): Standing {
  if (texts.length === 1) return 'only';
  const later = texts.filter((other) => !other.earlier);
  if (later.length !== 1) return 'rival';
  return text.earlier ? 'earlier' : 'preferred';
}

const CUT = 50;

/** Légifrance's lists cut a long title at 50 characters: « Code de l'entrée et du séjour des étrangers et ... ». */
function cutTitles(text: CatalogueText): readonly string[] {
  if (text.nature !== 'code' || text.title.length <= CUT) return [];
  return [`${text.title.slice(0, CUT - 3)}...`, text.title.slice(0, CUT).trimEnd()];
}
