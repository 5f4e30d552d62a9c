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
  readonly text: CatalogueText;
  readonly kind: 'name' | 'abbreviation' | 'nickname';
  readonly standing: Standing;
}

type Bearers = ReadonlyMap<string, readonly CatalogueText[]>;
interface Spoken {
  words: string;
  text: CatalogueText;
  kind: CatalogueName['kind'];
  standing: Standing;
}

const names = lazy(() => nameAll(catalogueTexts()));
const folded = lazy(() => bearersOf(names(), fold));

/** Every name of every text: titles, former and short titles, titles as Légifrance cuts them, abbreviations, nicknames. */
export const allNames = (): readonly CatalogueName[] => names();

/** The texts that those words name, whatever their case and accents; the later edition first. */
export const textsNamed = (words: string): readonly CatalogueText[] => folded().get(fold(words)) ?? [];

function nameAll(texts: readonly CatalogueText[]): readonly CatalogueName[] {
  const list: Spoken[] = [];
  const say = (text: CatalogueText, words: string, kind: Spoken['kind']) =>
    list.push({ words, text, kind, standing: 'only' });
  for (const text of texts) {
    for (const words of text.names) say(text, words, 'name');
    for (const words of cutTitles(text)) say(text, words, 'name');
    for (const words of text.abbreviations) say(text, words, 'abbreviation');
    for (const words of text.nicknames) say(text, words, 'nickname');
  }
  // The catalogue writes a shared name with the same accents everywhere (a test keeps it so): lower case is enough, and cheap.
  const bearers = bearersOf(list, lowerCase);
  for (const name of list) name.standing = standing(name.text, bearers.get(lowerCase(name.words)) ?? []);
  return list;
}

const lowerCase = (words: string): string => words.toLowerCase();

function bearersOf(list: readonly CatalogueName[], plain: (words: string) => string): Bearers {
  const bearers = new Map<string, CatalogueText[]>();
  for (const { words, text } of list) {
    const key = plain(words);
    const known = bearers.get(key);
    if (known === undefined) bearers.set(key, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  for (const shared of bearers.values())
    if (shared.length > 1) shared.sort((a, b) => Number(a.earlier ?? false) - Number(b.earlier ?? false));
  return bearers;
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
