import { BROKEN, CAPITALS, LOWER, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { newDraft } from '../draft.js';
import { isMark } from '../portions/words.js';
import { remember, spanOf, type Reading } from '../reading.js';
import { readTextBehind } from '../texts/behind.js';
import { word, WordSet } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';

const ARTICLE = new WordSet(['article', 'art']);
const ART = new WordSet(['art']);
const DOT = 0x2e;

/** Reads the annex whose noun stands at `i`; the token to go on from. */
function readAnnex(r: Reading, i: number): number {
  const { t } = r;
  const value = readValue(t, i + 1);
  const end = value?.end ?? i + 1;
  const closed = t.gap[end] === PARAGRAPH;
  const text = closed ? undefined : readTextBehind(r, end);
  if (text?.text === undefined && isNumberOfArticle(t, i)) return readBareAnnex(r, i, value);
  if (closed) return i + 1;
  // « l'annexe au présent code » without a number is no article.
  if (text?.text === undefined) return readOwnAnnex(r, i, value);
  if (text.basis === 'present' && value === undefined) return i + 1;
  remember(r, text);
  const number = value === undefined ? 'Annexe' : `Annexe ${value.words}`;
  const draft = newDraft('article', 'annex', { start: t.start[i]!, end: t.end[end - 1]! });
  draft.number = number;
  draft.text = text.text;
  draft.basis = text.basis;
  draft.textSpan = spanOf(t, text);
  draft.phraseEnd = draft.textSpan.end;
  r.drafts.push(draft);
  return text.end;
}

/** « l'article Annexe », « art. Annexe III »: written as a name, behind the head, it is the article's own number. */
function isNumberOfArticle(t: Tokens, i: number): boolean {
  if (t.shape[i] === LOWER || t.gap[i]! > BROKEN) return false;
  const head = isMark(t, i - 1, DOT) ? i - 2 : i - 1;
  return head >= 0 && (head === i - 1 ? ARTICLE : ART).has(t.value[head] ?? 0) && t.kind[head] === WORD;
}

/** An annex without a text behind it: of the text that the words belong to. */
function readBareAnnex(r: Reading, i: number, value: { end: number; words: string } | undefined): number {
  const own = r.context.ownText;
  const last = value?.end ?? i + 1;
  const [start, end] = [r.t.start[i]!, r.t.end[last - 1]!];
  const draft = newDraft('article', 'annex', { start, end });
  draft.number = value === undefined ? 'Annexe' : `Annexe ${value.words}`;
  draft.text = own;
  if (own !== undefined) draft.basis = 'own';
  r.drafts.push(draft);
  return last;
}

/** « figurant à l'annexe 13-7 » inside a code: its annexes have numbers of two parts, as articles have. */
function readOwnAnnex(r: Reading, i: number, value: { end: number; words: string } | undefined): number {
  const { t } = r;
  const own = r.context.ownText;
  if (own?.nature !== 'code' || value === undefined || !value.words.includes('-') || t.shape[i] !== LOWER) return i + 1;
  const draft = newDraft('article', 'annex', { start: t.start[i]!, end: t.end[value.end - 1]! });
  draft.number = `Annexe ${value.words}`;
  draft.text = own;
  draft.basis = 'own';
  r.drafts.push(draft);
  return value.end;
}

/** « I », « 2 », « 11-1 », « A ». */
function readValue(t: Tokens, i: number): { end: number; words: string } | undefined {
  const roman = t.kind[i] === WORD && t.shape[i] === CAPITALS && t.end[i]! - t.start[i]! <= 5;
  if (t.kind[i] !== NUMBER && !roman) return undefined;
  let end = i + 1;
  while (end < i + 7 && isMark(t, end, 0x2d) && t.kind[end + 1] === NUMBER) end += 2;
  return { end, words: t.text.slice(t.start[i], t.end[end - 1]) };
}

export const annex: HeadForm = {
  parts: [
    {
      kind: 'head',
      name: 'annex',
      summary: 'An annex cited as an article of its text',
      examples: [
        {
          text: "l'annexe I de l'arrêté du 12 mars 2020",
          reads: ['annexe I = article Annexe I · arrete-2020-03-12 (stated)'],
        },
        {
          text: "l'annexe 11-1 du code de la santé publique",
          reads: ['annexe 11-1 = article Annexe 11-1 · code-de-la-sante-publique (stated)'],
        },
        { text: "l'article Annexe", reads: ['Annexe = article Annexe · – (none)'] },
      ],
      lookAlikes: [
        'les pièces en annexe',
        "l'annexe au rapport",
        'Annexe 2',
        'un article annexe',
        'cet article. Annexe 2',
      ],
    },
  ],
  triggers: () => [word('annexe')],
  read: readAnnex,
};
