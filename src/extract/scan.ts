import { isLongNumber, readStandAlone, standAloneWords } from './forms/stand-alone.js';
import { isAnnex, readAnnex } from './heads/annex.js';
import { HEADS, readArticles } from './heads/article.js';
import { BROKEN, CAPITALS, LOWER, MARK, PARAGRAPH, WORD, type Tokens } from './lexer.js';
import { BARE, HEADED } from './numbers/number-reading.js';
import { readNumber } from './numbers/number.js';
import { standsAlone } from './numbers/stands-alone.js';
import { readList } from './phrase/list.js';
import { isMark } from './portions/words.js';
import { portionBefore } from './portions/before.js';
import { familyOf, remember, type Draft, type Reading, type TextReading } from './reading.js';
import { nameStarts } from './texts/name-trie.js';
import { NOUN_ABBREVIATIONS, TEXT_NOUNS } from './texts/nouns.js';
import { opensRelative } from './texts/relative.js';
import { define } from './texts/defined.js';
import { isFormerWord } from './texts/named.js';
import { readText } from './texts/text.js';
import { word, WordSet } from './vocabulary.js';

/**
 * One pass from left to right. A table by word id says what a word may open; most words open nothing and cost one look.
 */
const NOTHING = 0;
const HEAD = 1;
const LETTER_PREFIX = 2;
const TEXT = 3;
const RELATIVE = 4;
const CUE = 5;
const DEFINITION = 6;

/** Beside what a word opens: a stand-alone form may stand there. */
const STAND_ALONE = 8;

let opens = new Uint8Array(0);

const PREFIXES = ['l', 'r', 'd', 'a', 'lo', 'lp'];
// What the refiners for amending clauses and frozen wordings look for.
const CUE_WORDS = [
  'remplace',
  'remplacee',
  'remplaces',
  'remplacees',
  'supprime',
  'supprimee',
  'supprimes',
  'supprimees',
  'substitue',
  'substituee',
  'abroge',
  'abrogee',
  'abroges',
  'abrogees',
  'redaction',
  'version',
];
const HEAD_WORDS = ['article', 'articles', 'art', 'arts'];

/** Builds the table; the catalogue's words must be known first. */
function table(): Uint8Array {
  if (opens.length > 0) return opens;
  const fresh = new Uint8Array(1 << 15);
  for (const id of nameStarts()) if (id > 0) fresh[id] = TEXT;
  for (const id of TEXT_NOUNS.keys()) fresh[id] = TEXT;
  for (const id of NOUN_ABBREVIATIONS.keys()) fresh[id] = TEXT;
  for (const each of ['ancien', 'ancienne', 'nouveau']) fresh[word(each)] ||= TEXT;
  for (const each of [
    'present',
    'presente',
    'meme',
    'memes',
    'ledit',
    'ladite',
    'dudit',
    'audit',
    'desdits',
    'ce',
    'cet',
    'cette',
    'ces',
  ]) {
    if (opensRelative(word(each))) fresh[word(each)] = RELATIVE;
  }
  for (const each of CUE_WORDS) fresh[word(each)] ||= CUE;
  fresh[word('apres')] ||= DEFINITION;
  fresh[word('annexe')] ||= TEXT;
  for (const each of PREFIXES) fresh[word(each)] = LETTER_PREFIX;
  for (const each of HEAD_WORDS) fresh[word(each)] = HEAD;
  for (const id of standAloneWords()) fresh[id]! |= STAND_ALONE;
  opens = fresh;
  return fresh;
}

/** Reads every phrase of the tokens into `r`. */
export function scan(r: Reading): void {
  const { t } = r;
  const first = table();
  const last: { text: TextReading | undefined } = { text: undefined };
  const textBefore = (from: number): TextReading | undefined => leadingText(t, last.text, from);
  for (let i = 0; i < t.count;) {
    r.steps++;
    if (t.kind[i] !== WORD) {
      i = (isLongNumber(t, i) && readAlone(r, i, last)) || i + 1;
      continue;
    }
    let next = first[t.value[i] ?? 0] ?? NOTHING;
    if (next >= STAND_ALONE) {
      const end = readAlone(r, i, last);
      if (end > 0) {
        i = end;
        continue;
      }
      next -= STAND_ALONE;
    }
    if (next === NOTHING) i++;
    else if (next === HEAD) i = readArticles(r, i, textBefore);
    else if (next === LETTER_PREFIX) i = readBareNumber(r, i, last);
    else if (next === CUE) r.cues.push(i++);
    else if (next === DEFINITION) define(r, i++, last.text);
    else i = readMention(r, i, last);
  }
}

/** A reference whole in itself; the token to go on from, or 0. */
function readAlone(r: Reading, i: number, last: { text: TextReading | undefined }): number {
  const read = readStandAlone(r, i);
  if (read === undefined) return 0;
  const { from, end, draft } = read;
  if (draft === undefined) return end;
  r.drafts.push(draft);
  const { form, text, basis } = draft;
  const whole = text && { from, end, form, text, basis, family: familyOf(text.nature) };
  const mention = read.mention ?? whole;
  if (mention !== undefined) {
    remember(r, mention);
    last.text = mention;
  }
  return end;
}

/** A lettered number without a head: « prévu au R. 1111-20-1 », « CSS L162-5 », the items of a broken list. */
function readBareNumber(r: Reading, i: number, last: { text: TextReading | undefined }): number {
  const { t } = r;
  const typed = r.context.typed === true;
  if (t.shape[i] !== CAPITALS && !typed) return readMention(r, i, last);
  const n = readNumber(t, i, typed ? HEADED : BARE);
  const continues = n !== undefined && r.groups.length > 0 && n.prefix !== 'A' && chainedNumber(r, i);
  if (n === undefined || !(typed || standsAlone(t, n) || continues) || isDefinition(t, i, n.end))
    return readMention(r, i, last);
  if (i > 0 && isMark(t, i - 1, 0x27) && t.gap[i] === 0) return i + 1;
  const star = i > 0 && isMark(t, i - 1, 0x2a) && t.gap[i] === 0 ? i - 1 : i;
  const portion = portionBefore(t, star);
  const group = readList(r, {
    from: portion?.from ?? star,
    at: star,
    form: 'bare-number',
    freedom: typed ? HEADED : BARE,
    plural: false,
    portion,
    textBefore: leadingText(t, last.text, star),
  });
  return group === undefined ? i + 1 : group.end;
}

const JOINS = new WordSet(['et', 'ou', 'a', 'les', 'de', 'du', 'au', 'aux']);

/** « L. 4, premier alinéa, L. 10 »: joined to the list just before. */
function chainedNumber(r: Reading, i: number): boolean {
  const end = r.groups.at(-1)?.end ?? -9;
  if (i - end > 3 || i < end) return false;
  for (let k = end; k < i; k++)
    if (!(isMark(r.t, k, 0x2c) || (r.t.kind[k] === WORD && JOINS.has(r.t.value[k] ?? 0)))) return false;
  return r.t.gap[i]! < PARAGRAPH;
}

/** « L. 311-1.-Le … », « L. 311-1. – Le … » at the start of a line. */
function isDefinition(t: Tokens, i: number, end: number): boolean {
  const opens = i === 0 || t.gap[i]! >= BROKEN || (t.kind[i - 1] === MARK && t.gap[i - 1]! >= BROKEN);
  return opens && isMark(t, end, 0x2e) && isMark(t, end + 1, 0x2d);
}

/** A text in the open: « la loi n° 93-8 », « le code du travail », « du même code ». */
function readMention(r: Reading, i: number, last: { text: TextReading | undefined }): number {
  const { t } = r;
  if (isRoleWord(t, i) && r.context.typed !== true) return i + 1;
  const text = readText(r, i, false);
  if (text === undefined) return isAnnex(t, i) ? readAnnex(r, i) : i + 1;
  last.text = text;
  remember(r, text);
  if (text.form === 'unknown-code' && text.outside === 'unnamed') return text.end;
  const start = t.start[text.from]!;
  const end = t.end[text.end - 1]!;
  r.drafts.push({
    kind: text.basis === 'present' ? 'self' : 'text',
    form: text.form,
    start,
    end,
    phraseStart: start,
    phraseEnd: end,
    ...(text.text === undefined ? {} : { text: text.text }),
    ...(text.candidates === undefined ? {} : { candidates: text.candidates }),
    ...(text.outside === undefined ? {} : { outside: text.outside }),
    ...(text.antecedent === undefined
      ? {}
      : { antecedent: { start: text.antecedent.start, end: text.antecedent.end } }),
    basis: text.basis,
    textStart: start,
    textEnd: end,
    ...portionOfText(r, text),
    group: -1,
  });
  return text.end;
}

/** « onzième alinéa du Préambule de 1946 »: texts without articles are cited by their alinéas. */
function portionOfText(r: Reading, text: TextReading): Partial<Draft> {
  if (text.text?.nature !== 'bloc-constitutionnel') return {};
  const portion = portionBefore(r.t, text.from);
  if (portion === undefined) return {};
  return { portion: portion.steps, portionStart: r.t.start[portion.from]!, portionEnd: r.t.end[portion.end - 1]! };
}

/** Lower-case letters that happen to be abbreviations: « d », « l ». */
const isRoleWord = (t: Tokens, i: number): boolean => t.end[i]! - t.start[i]! === 1 && t.shape[i] === LOWER;

const LEADS = new WordSet([
  'notamment',
  'et',
  'en',
  'particulier',
  'ses',
  'son',
  'dans',
  'a',
  'aux',
  'en',
  'les',
  'leurs',
  'leur',
  'l',
]);
const POSSESSIVE = new WordSet(['ses', 'son', 'leurs', 'leur']);
const NOTAMMENT = word('notamment');
const LEAD_MARKS = new Set([0x2c, 0x2d, 0x3a, 0x28, 0x2e, 0x27]);

/** The text just before a head: « C. trav., art. L. 1 », « Loi n° 93-8 …, article 6 », « …, notamment ses articles L. 1 ». */
function leadingText(t: Tokens, text: TextReading | undefined, from: number): TextReading | undefined {
  if (text === undefined || from < text.end || from - text.end > 9) return undefined;
  let possessive = false;
  let words = 0;
  for (let i = text.end; i <= from; i++) {
    // A line that ends on a text says nothing of the next line, unless a comma or a dash goes on.
    if (t.gap[i] === PARAGRAPH || (i === text.end && t.gap[i]! >= BROKEN)) return undefined;
    if (i === from) {
      if (t.kind[i] === WORD && POSSESSIVE.has(t.value[i] ?? 0)) possessive = true;
      break;
    }
    if (t.kind[i] === WORD) {
      if (POSSESSIVE.has(t.value[i] ?? 0) || t.value[i] === NOTAMMENT) possessive = true;
      if (!LEADS.has(t.value[i] ?? 0)) return undefined;
      words++;
    } else if (!LEAD_MARKS.has(t.value[i] ?? 0)) return undefined;
  }
  // « … du code de commerce, l'article L. 123 … »: with a determiner another text may be meant.
  const plainHead = HEADS.has(t.value[from] ?? 0) || t.shape[from] === CAPITALS || isFormerWord(t, from);
  return possessive || (plainHead && words === 0) ? text : undefined;
}
