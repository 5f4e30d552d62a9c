import { FOREIGN, type CatalogueName } from '../../catalogue/catalogue.js';
import type { TextName } from '../../model/text.js';
import { LOWER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, newTextReading, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { readDate } from './dates.js';
import { matchName, matchShortCode } from './name-trie.js';

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
  const all = t.kind[i] === WORD ? map.get(t.value[i]!) : undefined;
  return all !== undefined && all.some((ids) => isPhrase(t, i, ids));
}

function isPhrase(t: Tokens, i: number, ids: readonly number[]): boolean {
  let at = i;
  for (const id of ids) {
    while (at < i + 12 && (isMark(t, at, 0x27) || isMark(t, at, 0x2d))) at++;
    if (t.kind[at] !== WORD || t.value[at] !== id) return false;
    at++;
  }
  return true;
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
  const isCode = t.value[i] === CODE && t.kind[i] === WORD;
  const match = matchName(t, i, r.context.typed) ?? (isCode ? matchShortCode(t, i) : undefined);
  if (match === undefined || !isConstitution(t, i, headed)) return isCode ? readUnknownCode(r, i, headed) : undefined;
  const name = meaning(match.names);
  const foreign = isForeign(t, match.end);
  const reading = newTextReading(foreign ? 'foreign-text' : name.form, name.family, {
    from: i,
    end: foreign ? match.end + 1 : match.end,
  });
  reading.basis = 'stated';
  reading.end = pastOwnDate(t, reading.end, name.text?.date);
  if (foreign) reading.outside = 'foreign';
  else {
    reading.text = name.text;
    reading.candidates = name.candidates;
    reading.plainEdition = name.plainEdition;
  }
  return reading;
}

/** « Const. 4 oct. 1958 », « loi Pinel du 18 juin 2014 »: the token after a text's own date behind its name, or `i`. */
function pastOwnDate(t: Tokens, i: number, own: string | undefined): number {
  if (own === undefined) return i;
  const date = readDate(t, isMark(t, i, 0x2c) || t.value[i] === DU ? i + 1 : i);
  return date?.iso === own ? date.end : i;
}
const DU = word('du');

/** What the names that some words make stand for: the same words always make the same list of names. */
type Meaning = Pick<TextReading, 'form' | 'family' | 'text' | 'candidates' | 'plainEdition'>;
const MEANINGS = new WeakMap<readonly CatalogueName[], Meaning>();

function meaning(names: readonly CatalogueName[]): Meaning {
  const known = MEANINGS.get(names);
  if (known !== undefined) return known;
  const texts = preferred(names);
  const first = texts[0]!;
  const several = texts.length > 1;
  const plainEdition = several
    ? undefined
    : names.find(({ text }) => text.plainNumbers === true && text !== first)?.text;
  const made = {
    form: formOf(names[0]?.kind ?? 'name', first),
    family: familyOf(first.nature),
    text: several ? undefined : named(first),
    candidates: several ? texts.map(named) : undefined,
    plainEdition: plainEdition && named(plainEdition),
  };
  MEANINGS.set(names, made);
  return made;
}

function formOf(kind: CatalogueName['kind'], text: TextName): string {
  if (kind === 'abbreviation' || kind === 'nickname') return kind;
  return text.nature === 'code' ? 'code' : 'named-text';
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
  const other = standsAt(t, next, NOT_LAW);
  if (other ? !headed : t.kind[next] !== WORD || t.gap[next] === PARAGRAPH || RECALLS.has(t.value[next]!))
    return undefined;
  const reading = newTextReading('unknown-code', other ? 'autre' : 'code', { from: i, end: next });
  reading.outside = !other && isForeign(t, next) ? 'foreign' : 'unnamed';
  return reading;
}

/** Whether the word before a name says that an earlier edition is meant: « ancien code pénal ». */
export const isFormerWord = (t: Tokens, i: number): boolean => t.kind[i] === WORD && isFormer(t.value[i]!);

/** Whether a word is such a word, by its id. */
export const isFormer = (id: number): boolean => FORMER.has(id);
