import { foldWords } from '../characters.js';
import { LOWER, PARAGRAPH, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { recalledText, spanOf, statedText, type Mention, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { readNamed } from './named.js';
import type { TextForm } from './text-form.js';

/**
 * Terms of the document or of the house: « le code de la santé publique (ci-après « CSP ») », « ci-après dénommé « le
 * Code » », and the aliases of `cite-graph.yml`. They win over every other reading of the same words.
 */
const CI = word('ci');
const NAMED = new WordSet([
  'denomme',
  'denommee',
  'denommes',
  'designe',
  'designee',
  'appele',
  'appelee',
  'le',
  'la',
  'les',
  'l',
  'dit',
  'dite',
  'par',
  'comme',
]);
const QUOTES = new Set([0xab, 0xbb, 0x22, 0x201c, 0x201d, 0x27]);
const ARTICLES = new WordSet(['le', 'la', 'les', 'l']);
const LONGEST = 5;
/** Nouns that begin the names of many texts, and words with which such a name goes on. */
const NOUNS = new WordSet([
  ...['code', 'loi', 'convention', 'accord', 'avenant', 'decret', 'arrete', 'ordonnance', 'constitution'],
  ...['reglement', 'directive', 'traite', 'charte', 'protocole'],
]);
const GOES_ON = new WordSet([
  ...['du', 'de', 'des', 'd', 'collective', 'collectif', 'national', 'nationale', 'europeen', 'europeenne'],
  ...['international', 'internationale', 'organique', 'general', 'generale', 'constitutionnelle'],
]);

/** Learns the term that « ci-après … » behind the text `last` defines; `apres` is the token « après ». */
export function define(r: Reading, apres: number, last: TextReading | undefined): void {
  const { t } = r;
  if (last?.text === undefined || t.value[apres - 2] !== CI || apres - last.end > 6) return;
  let at = apres + 1;
  for (
    let steps = 0;
    steps < 5 &&
    ((t.kind[at] === WORD && NAMED.has(t.value[at] ?? 0) && t.shape[at] === 0) ||
      isQuote(t, at) ||
      isMark(t, at, 0x2c));
    steps++
  )
    at++;
  if (t.kind[at] === WORD && ARTICLES.has(t.value[at] ?? 0)) at++;
  let end = at;
  while (end < at + LONGEST && t.kind[end] === WORD && t.gap[end]! < PARAGRAPH && (end === at || t.gap[end]! <= SPACED))
    end++;
  if (end === at || !(isQuote(t, end) || isMark(t, end, 0x29) || isMark(t, end, 0x2c) || isMark(t, end, 0x2e))) return;
  r.definitions.set(foldWords(t.text.slice(t.start[at], t.end[end - 1])), {
    span: spanOf(t, last),
    family: last.family,
    text: last.text,
  });
}

const isQuote = (t: Tokens, i: number): boolean => t.kind[i] === 3 && QUOTES.has(t.value[i] ?? 0);

/**
 * Whether an alias of one word is the whole name here. « Code » may be the code du travail of a house, but « code » is any
 * code, « Code civil » another one and « Code des chats » none that it knows.
 */
function standsAlone(r: Reading, i: number): boolean {
  const { t } = r;
  if (!NOUNS.has(t.value[i] ?? 0)) return true;
  if (t.shape[i] === LOWER || (t.kind[i + 1] === WORD && GOES_ON.has(t.value[i + 1] ?? 0))) return false;
  return (readNamed(r, i, false)?.end ?? 0) <= i + 1;
}

/** The text that a defined term or alias at token `i` means, the longest first. */
export function readDefined(r: Reading, i: number): TextReading | undefined {
  const aliases = r.context.aliases;
  if (r.definitions.size === 0 && (aliases === undefined || aliases.size === 0)) return undefined;
  const { t } = r;
  for (let length = LONGEST; length > 0; length--) {
    const end = i + length;
    if (end > t.count || t.kind[end - 1] !== WORD) continue;
    const words = foldWords(t.text.slice(t.start[i], t.end[end - 1]));
    const found: Mention | undefined = r.definitions.get(words);
    if (found !== undefined && t.shape[i] !== 0) {
      const reading = recalledText('defined-term', found, { from: i, end });
      reading.basis = 'definition';
      return reading;
    }
    const alias = aliases?.get(words);
    if (alias !== undefined && (length > 1 || standsAlone(r, i))) {
      const reading = statedText('alias', alias, { from: i, end });
      reading.basis = 'alias';
      return reading;
    }
  }
  return undefined;
}

export const definedTerm: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'defined-term',
      summary: 'A term that the document defines: « ci-après « CSP » », « ci-après dénommé « le Code » »',
      examples: [
        {
          text: "le code de la santé publique (ci-après « CSP »), puis l'article L. 1 du CSP",
          reads: [
            'code de la santé publique = text · code-de-la-sante-publique (stated)',
            'CSP = text · code-de-la-sante-publique (definition)',
            'L. 1 = article L1 · code-de-la-sante-publique (definition)',
          ],
        },
        {
          text: "le code du travail, ci-après dénommé « le Code », puis l'article L. 1 du Code",
          reads: [
            'code du travail = text · code-du-travail (stated)',
            'Code = text · code-du-travail (definition)',
            'L. 1 = article L1 · code-du-travail (definition)',
          ],
        },
      ],
      lookAlikes: ['le code du travail, ci-après', 'le salarié (ci-après « le Salarié »)'],
    },
    {
      kind: 'text',
      name: 'alias',
      summary: 'A house name of a text, declared in cite-graph.yml',
      examples: [
        {
          text: "l'article L. 1 du code maison",
          reads: ['L. 1 = article L1 · code-du-travail (alias)'],
          aliases: { 'code maison': 'code-du-travail' },
        },
        {
          text: "l'article L. 1 du Code et l'article 1240 du Code civil",
          reads: ['L. 1 = article L1 · code-du-travail (alias)', '1240 = article 1240 · code-civil (stated)'],
          aliases: { code: 'code-du-travail' },
        },
      ],
      lookAlikes: ['la maison', 'le code de la maison'],
    },
  ],
  opens: () => true,
  read: readDefined,
};
