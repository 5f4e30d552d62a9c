import { fold } from '../model/fold.js';
import { ACTS, CONSTITUTION } from './acts.js';
import { AGREEMENTS } from './agreements.js';
import type { CatalogueText } from './catalogue-text.js';
import { CODES, LOCAL_TEXTS } from './codes.js';
import { EU, TREATIES } from './europe.js';

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

let names: readonly CatalogueName[] | undefined;
let bearers: ReadonlyMap<string, readonly CatalogueText[]> | undefined;

/** Every name of every text: titles, former and short titles, titles as Légifrance cuts them, abbreviations, nicknames. */
export function allNames(): readonly CatalogueName[] {
  names ??= withStanding();
  return names;
}

/** The texts that those words name, whatever their case and accents; the later edition first. */
export function textsNamed(words: string): readonly CatalogueText[] {
  bearers ??= bearersOf(spoken());
  return bearers.get(fold(words)) ?? [];
}

type Spoken = Omit<CatalogueName, 'standing'>;

function spoken(): readonly Spoken[] {
  const texts = [...CODES, ...LOCAL_TEXTS, ...CONSTITUTION, ...ACTS, ...EU, ...TREATIES, ...AGREEMENTS];
  return texts.flatMap((text) => [
    ...[...text.names, ...cutTitles(text)].map((words) => ({ words, text, kind: 'name' as const })),
    ...text.abbreviations.map((words) => ({ words, text, kind: 'abbreviation' as const })),
    ...text.nicknames.map((words) => ({ words, text, kind: 'nickname' as const })),
  ]);
}

function bearersOf(list: readonly Spoken[]): ReadonlyMap<string, readonly CatalogueText[]> {
  const map = new Map<string, CatalogueText[]>();
  for (const { words, text } of list) {
    const key = fold(words);
    const texts = map.get(key);
    if (texts === undefined) map.set(key, [text]);
    else if (!texts.includes(text)) texts.push(text);
  }
  for (const texts of map.values()) texts.sort((a, b) => Number(a.earlier ?? false) - Number(b.earlier ?? false));
  return map;
}

function withStanding(): readonly CatalogueName[] {
  const list = spoken();
  bearers ??= bearersOf(list);
  return list.map((name) => ({ ...name, standing: standing(name.text, textsNamed(name.words)) }));
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
