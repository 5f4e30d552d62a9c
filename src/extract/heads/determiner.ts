import { CAPITALS, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { WordSet } from '../vocabulary.js';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const SAME = new WordSet([
  'meme',
  'memes',
  'dudit',
  'ledit',
  'audit',
  'desdits',
  'lesdits',
  'auxdits',
  'susdit',
  'cet',
  'ces',
  'ce',
]);
const PRESENT = new WordSet(['present', 'presents']);
const FORMER = new WordSet(['ancien', 'anciens', 'anc', 'ex']);

/** What the determiners before a head say. */
export interface Determiner {
  /** The first token of them, or the head itself. */
  from: number;
  /** « du même article », « dudit article », « cet article ». */
  recalls: boolean;
  present: boolean;
  former: boolean;
}

const isCommunity = (t: Tokens, i: number): boolean =>
  t.shape[i] === CAPITALS && t.end[i]! - t.start[i]! > 1 && isMark(t, i - 1, SLASH);

/** The first token of determiners before the head: « l' », « les », « aux mêmes », « de l' » … */
export function determinerStart(t: Tokens, head: number): Determiner {
  const found = { from: head, recalls: false, present: false, former: false };
  for (let steps = 0; steps < 4; steps++) {
    let at = found.from - 1;
    if (at < 0 || t.gap[found.from] === PARAGRAPH) return found;
    if (
      isMark(t, at, 0x27) ||
      (isMark(t, at, DOT) && FORMER.has(t.value[at - 1] ?? 0)) ||
      (isMark(t, at, HYPHEN) && FORMER.has(t.value[at - 1] ?? 0))
    )
      at--;
    // « 2003/88/CE art. 7 »: the Community is no « ce ».
    if (t.kind[at] !== WORD || isCommunity(t, at)) return found;
    const id = t.value[at] ?? 0;
    if (SAME.has(id)) found.recalls = true;
    else if (PRESENT.has(id)) found.present = true;
    else if (FORMER.has(id)) found.former = true;
    else if (!DETERMINERS.has(id)) return found;
    found.from = at;
  }
  return found;
}
const DETERMINERS = new WordSet([
  'l',
  'les',
  'le',
  'des',
  'aux',
  'du',
  'au',
  'a',
  'de',
  'd',
  'ses',
  'leurs',
  'son',
  'quels',
  'deux',
  'trois',
  'seuls',
  'seul',
  'nouveaux',
  'nouvel',
]);
