import { CLASS, NEWLINE, SPACE } from '../characters.js';
import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { word } from '../vocabulary.js';
import { readAddress } from './address.js';
import { found } from './draft.js';
import type { StandAlone } from './form.js';
import { isWord } from './token-words.js';

/**
 * A web address: those of Légifrance and EUR-Lex name a text or an article; every other is passed over, so that nothing
 * inside it (« https://exemple.fr/article_5 ») reads as a reference.
 */
const LONGEST = 2000;
/** A path alone, without a site before it. */
const LONGEST_PATH = 120;
const CLOSERS = new Set([0x3c, 0x3e, 0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x5b, 0x5d, 0x7c, 0x7b, 0x7d, 0x60, 0x5c]);
const TRAILING = new Set([0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f, 0x27, 0x2019, 0x2a, 0x5f, 0x2026]);
const ELI = word('eli');
/** « loi_organique » is two words. */
const LONGEST_KIND = 4;

/** Where the address that begins at offset `from` ends. A closing bracket ends it unless it opened one itself. */
function addressEnd(text: string, from: number, longest: number): number {
  let open = 0;
  let at = from;
  for (; at < text.length && at < from + longest; at++) {
    const code = text.charCodeAt(at);
    if (CLASS[code] === SPACE || CLASS[code] === NEWLINE || CLOSERS.has(code)) break;
    if (code === 0x28) open++;
    else if (code === 0x29 && open-- === 0) break;
  }
  while (at > from && TRAILING.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** « https:// », « www. », « legifrance. » at token `i`, or « /eli/ » around it: the token that the address begins with, or -1. */
function opening(t: Tokens, i: number): number {
  if (isMark(t, i + 1, 0x3a) && isMark(t, i + 2, 0x2f) && isMark(t, i + 3, 0x2f)) return i;
  if (isWord(t, i, ELI)) return isMark(t, i - 1, 0x2f) && t.gap[i] === 0 && namesYear(t, i + 1) ? i - 1 : -1;
  return isMark(t, i + 1, 0x2e) && t.kind[i + 2] === WORD && t.gap[i + 2] === 0 ? i : -1;
}

/** « /loi/2016 », « /decret_loi/1939 », « /dir_impl/2019 »: what stands behind « eli », from its slash on. */
function namesYear(t: Tokens, slash: number): boolean {
  if (!isMark(t, slash, 0x2f)) return false;
  let at = slash + 1;
  while (at < slash + LONGEST_KIND && t.kind[at] === WORD) at++;
  return isMark(t, at, 0x2f) && t.kind[at + 1] === NUMBER;
}

export const webAddress: StandAlone = {
  name: 'web-address',
  summary: 'An address of Légifrance (every shape since 2002), EUR-Lex or an ELI path; other addresses are passed over',
  triggers: ['http', 'https', 'www', 'legifrance', 'eli'],
  read(r, i) {
    const { t } = r;
    const from = opening(t, i);
    if (from < 0) return undefined;
    const start = t.start[from] ?? 0;
    const stop = addressEnd(t.text, start, isWord(t, i, ELI) ? LONGEST_PATH : LONGEST);
    let end = i + 1;
    while (end < t.count && (t.end[end] ?? 0) <= stop) end++;
    const reading = readAddress(t.text.slice(start, stop));
    if (reading === undefined)
      return isWord(t, i, ELI) || end <= i + 3
        ? undefined
        : { from, end, draft: undefined, joined: undefined, mention: undefined };
    return found(r, { from, end, kind: 'identifier', form: this.name, ...reading });
  },
  examples: [
    {
      text: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112/2020-01-01.',
      expect: {
        kind: 'identifier',
        surface: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112/2020-01-01',
        id: 'LEGIARTI000006901112',
        frozenOn: '2020-01-01',
        textBasis: 'none',
      },
    },
    {
      text: '(https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050/)',
      expect: {
        surface: 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050/',
        id: 'LEGITEXT000006072050',
        text: { key: 'code-du-travail' },
      },
    },
    {
      text: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006072050/LEGISCTA000006177833/ ici',
      expect: {
        id: 'LEGISCTA000006177833',
        text: { key: 'code-du-travail' },
        surface: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006072050/LEGISCTA000006177833/',
      },
    },
    {
      text: 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037822867/2999-01-01',
      expect: {
        surface: 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037822867/2999-01-01',
        id: 'LEGIARTI000037822867',
      },
    },
    {
      text: 'http://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000006740684&cidTexte=LEGITEXT000006073189&dateTexte=20120101',
      expect: {
        surface:
          'http://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000006740684&cidTexte=LEGITEXT000006073189&dateTexte=20120101',
        id: 'LEGIARTI000006740684',
        text: { key: 'code-de-la-securite-sociale' },
        frozenOn: '2012-01-01',
      },
    },
    {
      text: 'https://www.legifrance.gouv.fr/affichTexte.do?cidTexte=JORFTEXT000000886460&dateTexte=29990101',
      expect: {
        surface: 'https://www.legifrance.gouv.fr/affichTexte.do?cidTexte=JORFTEXT000000886460&dateTexte=29990101',
        id: 'JORFTEXT000000886460',
      },
    },
    {
      text: '<http://legifrance.gouv.fr/affichTexteArticle.do?cidTexte=JORFTEXT000000886460&idArticle=LEGIARTI000006528059>',
      expect: {
        surface:
          'http://legifrance.gouv.fr/affichTexteArticle.do?cidTexte=JORFTEXT000000886460&idArticle=LEGIARTI000006528059',
        id: 'LEGIARTI000006528059',
      },
    },
    {
      text: 'https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006146373&cidTexte=LEGITEXT000006070721',
      expect: {
        surface:
          'https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006146373&cidTexte=LEGITEXT000006070721',
        id: 'LEGISCTA000006146373',
        text: { key: 'code-civil' },
      },
    },
    {
      text: 'www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000033202746',
      expect: {
        surface: 'www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000033202746',
        id: 'JORFARTI000033202746',
      },
    },
    {
      text: 'legifrance.gouv.fr/jorf/id/JORFTEXT000033202746',
      expect: { surface: 'legifrance.gouv.fr/jorf/id/JORFTEXT000033202746', id: 'JORFTEXT000033202746' },
    },
    {
      text: 'https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000005635173/',
      expect: {
        surface: 'https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000005635173/',
        id: 'KALICONT000005635173',
      },
    },
    {
      text: 'https://www.legifrance.gouv.fr/eli/loi/2016/10/7/ECFI1524250L/jo/article_49',
      expect: {
        surface: 'https://www.legifrance.gouv.fr/eli/loi/2016/10/7/ECFI1524250L/jo/article_49',
        id: '/eli/loi/2016/10/7/ECFI1524250L/jo/article_49',
        number: '49',
        text: { key: 'loi-ecfi1524250l', nor: 'ECFI1524250L', date: '2016-10-07' },
      },
    },
    {
      text: "l'ELI /eli/loi/2016/10/7/2016-1321/jo/texte de la loi",
      expect: {
        surface: '/eli/loi/2016/10/7/2016-1321/jo/texte',
        id: '/eli/loi/2016/10/7/2016-1321/jo/texte',
        text: { key: 'loi-2016-1321' },
      },
    },
    {
      text: 'http://data.europa.eu/eli/reg/2016/679/oj;',
      expect: {
        surface: 'http://data.europa.eu/eli/reg/2016/679/oj',
        id: '/eli/reg/2016/679/oj',
        text: { key: 'reglement-ue-2016-679' },
      },
    },
    {
      text: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32019L1937',
      expect: {
        surface: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32019L1937',
        id: '32019L1937',
        text: { key: 'directive-ue-2019-1937' },
      },
    },
  ],
  lookAlikes: [
    'https://www.exemple.fr/article_5',
    'https://www.legifrance.gouv.fr/',
    'https://www.service-public.fr/particuliers/vosdroits/F1234',
    'sur legifrance.gouv.fr',
    'le site www. exemple',
    'le dossier eli',
  ],
};
