import { catalogueText, type CatalogueName } from '../../catalogue/catalogue.js';
import { MARK, type Tokens } from '../lexer.js';

/** Every name of the catalogue as plain words and numbers, quick to load. */
export interface NameBook {
  /**
   * By their first step, names in the catalogue's order, a line each. Steps are ids of words, the vocabulary's first ones,
   * or below zero numbers (-1 - number).
   */
  readonly branches: readonly (readonly [first: number, lines: string])[];
  /** Ids of the words that abbreviations have behind their first: « publ. », « fin. ». */
  readonly continuing: readonly number[];
}

/** Whether a dot stands right behind a token. */
export const isDotted = (t: Tokens, i: number): boolean =>
  t.value[i + 1] === 0x2e && t.kind[i + 1] === MARK && t.gap[i + 1] === 0;

/** A name as the trie knows it; its text is looked up when it is asked. */
export type BookedName = CatalogueName;

const KINDS: readonly CatalogueName['kind'][] = ['name', 'abbreviation', 'nickname'];
const STANDINGS: readonly CatalogueName['standing'][] = ['only', 'preferred', 'earlier', 'rival'];

/** The name of a line, less its steps. Of a plain name only whether a dot ends it is kept in `words`. */
export function nameOf(line: string): BookedName {
  const [, kind, standing, key = '', words = ''] = line.split('\t');
  return {
    words,
    kind: KINDS.find((known) => known === kind) ?? 'name',
    standing: STANDINGS.find((known) => known === standing) ?? 'only',
    get text() {
      const text = catalogueText(key);
      if (text === undefined) throw new Error(`a name of ${key}, which is not in the catalogue`);
      return text;
    },
  };
}

/** The first step of a line's and the line behind it; `undefined` of a line whose steps are all taken. */
export function nextStep(line: string): { readonly step: number; readonly rest: string } | undefined {
  const end = line.indexOf('\t');
  if (end <= 0) return undefined;
  const space = line.indexOf(' ');
  const after = space >= 0 && space < end ? space + 1 : end;
  return { step: Number.parseInt(line, 10), rest: line.slice(after) };
}
