import type { Span } from '../../model/span.js';
import { LOWER, NUMBER, SPACED, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import type { ListStart } from '../phrase/list-start.js';
import { readList } from '../phrase/list.js';
import { portionBefore } from '../portions/before.js';
import { newDraft, rareOf, setPortion, type Draft } from '../draft.js';
import { remember, spanOf, type Reading, type TextReading } from '../reading.js';
import { nameStarts } from '../texts/name-trie.js';
import { NOUN_ABBREVIATIONS, TEXT_NOUNS } from '../texts/nouns.js';
import { readText } from '../texts/text.js';
import { word } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';

/** A text in the open: « la loi n° 93-8 », « le code du travail », « du même code ». */
function readMention(r: Reading, i: number): number {
  const { t } = r;
  if (isRoleWord(t, i) && r.context.typed !== true) return i + 1;
  const text = readText(r, i, false);
  if (text === undefined) return 0;
  r.lastText = text;
  // A code that nobody knows is nothing that words recall.
  if (text.form === 'unknown-code' && text.outside === 'unnamed') return text.end;
  const span = spanOf(t, text);
  remember(r, text, span);
  return readTaxAnnex(r, text) ?? (r.drafts.push(draftOf(r, text, span)), text.end);
}

const TAX_ANNEX = /^CGIAN[1-4]$/;

/** « CGIAN2 384 A bis »: Légifrance's names for the annexes of the tax code stand before a number, and nowhere else. */
function readTaxAnnex(r: Reading, text: TextReading): number | undefined {
  const { t } = r;
  const at = text.end;
  if (t.kind[at] !== NUMBER || t.gap[at]! > SPACED || !TAX_ANNEX.test(t.text.slice(t.start[text.from], t.end[at - 1])))
    return undefined;
  const number = readNumber(t, at, HEADED);
  if (number === undefined) return undefined;
  const list: ListStart = {
    from: at,
    at,
    number,
    form: 'bare-number',
    freedom: HEADED,
    plural: true,
    portion: undefined,
    recalls: false,
    textBefore: text,
  };
  return readList(r, list)?.end;
}

function draftOf(r: Reading, text: TextReading, span: Span): Draft {
  const draft = newDraft(text.basis === 'present' ? 'self' : 'text', text.form, span);
  draft.basis = text.basis;
  draft.textSpan = span;
  draft.text = text.text;
  if (text.candidates !== undefined) rareOf(draft).candidates = text.candidates;
  draft.outside = text.outside;
  draft.antecedent = text.antecedent;
  setPortionOfText(r, text, draft);
  return draft;
}

/** « onzième alinéa du Préambule de 1946 »: texts without articles are cited by their alinéas. */
function setPortionOfText(r: Reading, text: TextReading, draft: Draft): void {
  const portion = text.text?.nature === 'bloc-constitutionnel' ? portionBefore(r.t, text.from) : undefined;
  if (portion === undefined) return;
  setPortion(draft, portion.steps, spanOf(r.t, portion));
}

/** Lower-case letters that happen to be abbreviations: « d », « l ». */
const isRoleWord = (t: Tokens, i: number): boolean => t.end[i]! - t.start[i]! === 1 && t.shape[i] === LOWER;

const EDITIONS = ['ancien', 'ancienne', 'nouveau'];
const RELATIVES = [
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
];

export const textMention: HeadForm = {
  parts: [
    {
      kind: 'head',
      name: 'text-mention',
      summary: 'A whole text, named without an article; each in one of the ways to name texts',
      examples: [
        { text: 'le code du travail', reads: ['code du travail = text · code-du-travail (stated)'] },
        { text: 'la loi n° 2016-1088', reads: ['loi n° 2016-1088 = text · loi-2016-1088 (stated)'] },
        {
          text: 'onzième alinéa du Préambule de 1946',
          reads: ['Préambule de 1946 = text [alinea 11] · bloc-constitutionnel-preambule-1946 (stated)'],
        },
      ],
      lookAlikes: ['la loi du plus fort', 'un contrat de travail', 'le code postal'],
    },
  ],
  *triggers() {
    yield* nameStarts();
    yield* TEXT_NOUNS.keys();
    yield* NOUN_ABBREVIATIONS.keys();
    yield* [...EDITIONS, ...RELATIVES].map(word);
    // « l. », « d. » abbreviate acts, and defined terms may begin with any letter of a part.
    yield* ['l', 'r', 'd', 'a', 'lo', 'lp'].map(word);
  },
  read: readMention,
};
