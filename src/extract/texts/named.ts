import { FOREIGN, type CatalogueName } from '../../catalogue/catalogue.js';
import type { TextName } from '../../model/text.js';
import { LOWER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { matchName } from './name-trie.js';

/**
 * Texts with a name of their own: codes, the Constitution, treaties, acts by nickname, by title or by abbreviation:
 * « code de la sécurité sociale », « CSS », « C. civ. », « TFUE », « loi Informatique et Libertés ».
 * Not: « code civil allemand », « code postal », « constitution d'un dossier ».
 */
const ADJECTIVES = new WordSet(FOREIGN.adjectives);
const NOT_LAW = phrases(FOREIGN.notLaw);
/** Phrases by their first word: the ids of every word, little ones too. */
function phrases(all: readonly string[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const map = new Map<number, number[][]>();
  for (const each of all) {
    const ids = each
      .split(/[^\p{L}\d]/u)
      .filter((part) => part !== '')
      .map(word);
    const first = ids[0];
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), ids]);
  }
  return map;
}

/** Whether one of the phrases stands at token `i`; apostrophes and hyphens are passed over. */
function standsAt(t: Tokens, i: number, map: ReturnType<typeof phrases>): boolean {
  return (map.get(t.kind[i] === WORD ? (t.value[i] ?? 0) : -1) ?? []).some((ids) => {
    let at = i;
    return ids.every((id) => {
      while (at < i + 12 && (isMark(t, at, 0x27) || isMark(t, at, 0x2d))) at++;
      return t.kind[at] === WORD && t.value[at++] === id;
    });
  });
}

const CODE = word('code');
const RECALLS = new WordSet(['precite', 'susvise', 'susmentionne', 'susdit']);
const CONSTITUTION = word('constitution');
const OF = new WordSet(['d', 'de', 'des']);
const FORMER = new WordSet(['ancien', 'ancienne', 'anc']);
const COUNTRIES = phrases(FOREIGN.complements);

const plain = ({ key, nature, title, number, date, cid, nor, eli, celex, ecli }: TextName): TextName => ({
  key,
  nature,
  title,
  ...(number === undefined ? {} : { number }),
  ...(date === undefined ? {} : { date }),
  ...(cid === undefined ? {} : { cid }),
  ...(nor === undefined ? {} : { nor }),
  ...(eli === undefined ? {} : { eli }),
  ...(celex === undefined ? {} : { celex }),
  ...(ecli === undefined ? {} : { ecli }),
});
const PLAIN = new Map<string, TextName>();
/** A catalogue text as references carry it: its name and identifiers, without the catalogue's lists. */
export function named(text: TextName): TextName {
  const known = PLAIN.get(text.key);
  if (known !== undefined) return known;
  const name = plain(text);
  PLAIN.set(text.key, name);
  return name;
}

/** « code civil allemand », « code pénal du Québec ». */
function isForeign(t: Tokens, end: number): boolean {
  if (t.kind[end] !== WORD) return false;
  if (ADJECTIVES.has(t.value[end] ?? 0)) return true;
  return standsAt(t, end, COUNTRIES);
}

/** « la Constitution »: a capital, and not « Constitution d'un dossier ». */
function isConstitution(t: Tokens, i: number, headed: boolean): boolean {
  if (t.value[i] !== CONSTITUTION) return true;
  if (OF.has(t.value[i + 1] ?? 0) && t.kind[i + 1] === WORD) return false;
  return headed || t.shape[i] !== LOWER;
}

/** The text whose name begins at token `i`; `headed`: after « article … de la ». */
export function readNamed(r: Reading, i: number, headed: boolean): TextReading | undefined {
  const { t } = r;
  const match = matchName(t, i, r.context.typed);
  if (match === undefined || !isConstitution(t, i, headed))
    return t.value[i] === CODE && t.kind[i] === WORD ? readUnknownCode(r, i, headed) : undefined;
  const texts = preferred(match.names);
  const first = texts[0]!;
  const base = { from: i, end: match.end, family: familyOf(first.nature) };
  if (isForeign(t, match.end))
    return { ...base, end: match.end + 1, form: 'foreign-text', basis: 'stated', outside: 'foreign' };
  const kind = match.names[0]?.kind ?? 'name';
  const form =
    kind === 'abbreviation'
      ? 'abbreviation'
      : kind === 'nickname'
        ? 'nickname'
        : first.nature === 'code'
          ? 'code'
          : 'named-text';
  if (texts.length > 1) return { ...base, form, basis: 'stated', candidates: texts.map(named) };
  const plainEdition = match.names.find(({ text }) => text.plainNumbers === true && text !== first)?.text;
  const reading = { ...base, form, basis: 'stated' as const, text: named(first) };
  return plainEdition === undefined ? reading : { ...reading, plainEdition: named(plainEdition) };
}

/** The texts of a name: the later edition where editions share it, all where the claim is equal. */
function preferred(names: readonly CatalogueName[]): readonly TextName[] {
  const best = names.filter((name) => name.standing === 'only' || name.standing === 'preferred');
  const chosen = best.length > 0 ? best : names;
  return [...new Set(chosen.map((name) => name.text))];
}

/** « code de bonne conduite », « code général des usages »: a code the catalogue does not know. */
function readUnknownCode(r: Reading, i: number, headed: boolean): TextReading | undefined {
  const { t } = r;
  const next = i + 1;
  if (standsAt(t, next, NOT_LAW))
    return headed
      ? { from: i, end: next, form: 'unknown-code', basis: 'none', family: 'autre', outside: 'unnamed' }
      : undefined;
  if (t.kind[next] !== WORD || t.gap[next] === PARAGRAPH || RECALLS.has(t.value[next] ?? 0)) return undefined;
  const foreign = isForeign(t, next);
  return {
    from: i,
    end: next,
    form: 'unknown-code',
    basis: 'none',
    family: 'code',
    outside: foreign ? 'foreign' : 'unnamed',
  };
}

/** Whether the word before a name says that an earlier edition is meant: « ancien code pénal ». */
export const isFormerWord = (t: Tokens, i: number): boolean => t.kind[i] === WORD && isFormer(t.value[i]!);

/** Whether a word is such a word, by its id. */
export const isFormer = (id: number): boolean => FORMER.has(id);
