import { MARK, WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { copyOf, type Family, type TextReading } from '../reading.js';
import { readAct } from '../texts/act.js';
import { TEXT_NOUNS, type TextNoun } from '../texts/nouns.js';
import { word } from '../vocabulary.js';
import type { BulletWords, NamedText } from './bullet-words.js';

/** Natures whose acts go by number or by day of signature alone. */
const FAMILIES: ReadonlySet<Family> = new Set(['loi', 'ordonnance', 'decret', 'arrete', 'circulaire', 'deliberation']);
const HYPHEN = 0x2d;
const LOI = word('loi');
const DECRET_LOI: TextNoun = { family: 'decret', nature: 'decret-loi', plural: false, title: 'décret-loi' };

/** The act at token `i`: « Loi n°93-08 1993-01-04 », « Ordonnance 45-2380 1945-10-17 », « Décret-loi du 9 septembre 1939 ». */
export function actAt(b: BulletWords, i: number): NamedText | undefined {
  const { t, r } = b;
  const noun = t.kind[i] === WORD ? TEXT_NOUNS.get(t.value[i] ?? 0) : undefined;
  if (noun === undefined || !FAMILIES.has(noun.family)) return undefined;
  const decree = isMark(t, i + 1, HYPHEN) && t.kind[i + 2] === WORD && t.value[i + 2] === LOI;
  const read = readAct(r, decree ? DECRET_LOI : noun, { from: i, i: decree ? i + 3 : i + 1 });
  if (read === undefined || read.text === undefined) return undefined;
  return signedText(read);
}

/** The text with the day of signature that its name has. */
export function signedText(read: TextReading): NamedText {
  if (read.text?.date === undefined) return read;
  const signed = copyOf(read);
  signed.signed = read.text.date;
  return signed;
}

/** The act that a bullet begins with. */
export const actText = (b: BulletWords): NamedText | undefined =>
  b.t.kind[b.from] === MARK ? undefined : actAt(b, b.from);
