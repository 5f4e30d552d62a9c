import { GLUED, WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { isDivisionNoun, readDivisions, type DivisionReading } from '../texts/division.js';
import { word, WordSet } from '../vocabulary.js';
import type { BulletWords, NamedText, ShapeReading } from './bullet-words.js';
import { afterArticleWord, readItems, type ItemList } from './items.js';
import { articleReferences, textReference } from './references.js';
import { readTail } from './tail.js';

/**
 * What a bullet names in a text: « [.] [-] [art.] list [(V)] [, art. list (V)] [JORF …] », a division, or the whole text
 * (« - art. (V) » has an empty number). The same for every nature of text.
 */
const DOT = 0x2e;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const DU = new WordSet(['du', 'de']);
const ANNEXES = new WordSet(['annexe', 'annexes', 'tableau']);
const V = word('v');

/** Texts whose articles carry capital letters: « 1069 I », « 39 quinquies I ». */
const LETTERED = 'code-general-des-impots';

interface Found {
  readonly lists: readonly ItemList[];
  readonly division: DivisionReading | undefined;
  readonly tail: ReturnType<typeof readTail>;
}

/** The reading of everything behind the text's name. */
export function readTarget(b: BulletWords, text: NamedText): ShapeReading {
  const { t } = b;
  const found = readFound(b, text);
  const [first] = found.lists;
  // Nearly all have one list.
  const items =
    first !== undefined && found.lists.length === 1 ? first.items : found.lists.flatMap((list) => list.items);
  const { division, tail } = found;
  const references =
    items.length > 0 ? articleReferences(t, text, { items, division }) : [textReference(t, text, division)];
  const dates = text.signed === undefined ? tail.dates : [{ on: text.signed, kind: 'signed' as const }, ...tail.dates];
  return { references, mark: tail.mark, dates, end: tail.end };
}

function readFound(b: BulletWords, text: NamedText): Found {
  const { t } = b;
  const roman = text.text?.key.startsWith(LETTERED) ?? false;
  let at = text.end;
  if (isMark(t, at, DOT)) at++;
  while (isMark(t, at, DOT) && t.gap[at] === GLUED) at++;
  if (isMark(t, at, COMMA) && !(t.kind[at + 1] === WORD && t.value[at + 1] === V)) at++;
  const hyphen = text.family === 'code' ? at : skipTitle(b, at);
  at = isMark(t, hyphen, HYPHEN) ? hyphen + 1 : hyphen;
  if (!ANNEXES.has(t.value[at] ?? 0) && isDivisionNoun(t, at)) {
    const division = readDivisions(t, at);
    if (division !== undefined) return { lists: [], division, tail: readTail(t, division.end) };
  }
  const named = afterArticleWord(t, at);
  const first = readItems(t, named, { roman, named: named > at && at > hyphen && !opensTail(b, named) });
  return first === undefined
    ? { lists: [], division: undefined, tail: readTail(t, named) }
    : readLists(b, first, roman);
}

/** Behind « art. » with no number: « (V) », « , v. init. », « JORF … ». */
const opensTail = ({ t }: BulletWords, i: number): boolean => t.kind[i] !== WORD && !isMark(t, i, 0x2a);

/** Further lists behind a mark: « art. 17 (Ab), art. 18 (V) »; two marks that differ say nothing of either. */
function readLists(b: BulletWords, first: ItemList, roman: boolean): Found {
  const { t } = b;
  const lists = [first];
  let division: DivisionReading | undefined;
  let end = first.end;
  // « ART. 7, 8 DU TITRE III »
  if (t.kind[end] === WORD && DU.has(t.value[end] ?? 0)) {
    division = readDivisions(t, end + 1);
    end = division?.end ?? end;
  }
  let tail = readTail(t, end);
  for (;;) {
    const next = isMark(t, tail.end, COMMA) ? afterArticleWord(t, tail.end + 1) : tail.end + 1;
    const more = next > tail.end + 1 ? readItems(t, next, { roman, named: false }) : undefined;
    if (more === undefined) break;
    lists.push(more);
    const last = readTail(t, more.end);
    const dates = [...tail.dates, ...last.dates];
    tail = { end: last.end, mark: tail.mark === last.mark ? tail.mark : undefined, dates };
  }
  return { lists, division, tail };
}

/** « Ordonnance no 92-1070 du 1er octobre 1992 portant  - art. 11 »: the title, cut off, up to « - art. ». */
function skipTitle({ t }: BulletWords, i: number): number {
  if (t.kind[i] !== WORD || afterArticleWord(t, i) > i || ANNEXES.has(t.value[i] ?? 0)) return i;
  for (let at = i; at < t.count; at++)
    if (isMark(t, at, HYPHEN) && t.gap[at] !== GLUED && t.gap[at + 1] !== GLUED && afterArticleWord(t, at + 1) > at + 1)
      return at;
  return i;
}
