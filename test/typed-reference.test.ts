import { describe, expect, test } from '@jest/globals';
import { readTyped } from '../src/extract/typed.js';
import { AmbiguousError, NotFoundError, UsageError } from '../src/model/errors.js';
import { typedNumber } from '../src/model/typed-number.js';
import { parseTypedReference } from '../src/typed-reference.js';
import { memoryStore, type LiteralPage } from './memory-store.js';

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';
const page = (article: string, id: string = article): LiteralPage => ({ article, id, path: 'law.md', text: 'texte' });

/** Articles of several texts, of which some share a number. */
const STORE = memoryStore({
  texts: [
    { key: CSS, nature: 'code', title: 'code de la sécurité sociale', holding: 'partial' },
    { key: CSP, nature: 'code', title: 'code de la santé publique', holding: 'partial' },
    { key: 'loi-93-8', nature: 'loi', title: 'loi n° 93-8 du 4 janvier 1993', holding: 'partial' },
    { key: 'code-civil', nature: 'code', title: 'code civil', holding: 'partial' },
  ],
  pages: [
    page(`${CSS}/L162-5`, 'LEGIARTI000006740684'),
    page(`${CSS}/L162-5-2`),
    page(`${CSS}/L162-9`),
    page(`${CSS}/L1`),
    page(`${CSP}/L1`),
    page(`${CSP}/R*123-4`),
    page(`${CSP}/LO111-3`),
    page('loi-93-8/6'),
    page('loi-93-8/8'),
    page('code-civil/1240'),
    page('code-civil/1'),
    page('code-general-des-impots/199 undecies B'),
    page('code-general-des-impots/1649 quater 0 B bis'),
    page('constitution-1958-10-04/49'),
    page('reglement-ue-2016-679/6'),
  ],
  edges: [],
});

const keysOf = async (words: string): Promise<string[]> =>
  (await parseTypedReference(words, STORE)).map(({ key }) => key);

const NBSP = '\u00a0';
const L162_5 = `${CSS}/L162-5`;

describe('what people type, and the article it means', () => {
  test.each<[string, string | string[]]>([
    ['L162-5', L162_5],
    ['l162-5', L162_5],
    ['L. 162-5', L162_5],
    ['L.162-5', L162_5],
    ['L 162-5', L162_5],
    [`L.${NBSP}162-5`, L162_5],
    ['L.\u202f162\u20115', L162_5],
    ['L. 162–5', L162_5],
    ['L162_5', L162_5],
    ['art. L. 162-5', L162_5],
    ['art.L.162-5', L162_5],
    ["l'art. l. 162-5", L162_5],
    ['L’article L. 162-5', L162_5],
    ["de l'article L. 162-5 du code de la sécurité sociale", L162_5],
    ['art. L. 162-5 CSS', L162_5],
    ['art. L. 162-5 css', L162_5],
    ['L162-5 CSS', L162_5],
    ['css L162-5', L162_5],
    ['CSS, art. L. 162-5', L162_5],
    ['L162-5 du css', L162_5],
    ['article L. 162-5 (css)', L162_5],
    ['Art. L.162-5 du C.S.S.', L162_5],
    ['ART. L. 162-5 DU CODE DE LA SECURITE SOCIALE', L162_5],
    ['code de la securite sociale L162-5', L162_5],
    ['Code de la sécurité sociale. - art. L162-5 (V)', L162_5],
    ['- art. L. 162-5 CSS', L162_5],
    ['• L162-5 CSS', L162_5],
    ['« L. 162-5 »', L162_5],
    ['"L162-5"', L162_5],
    ['(L. 162-5)', L162_5],
    ['L162-5.', L162_5],
    ['article L 162-5 du code de la securité sociale ?', L162_5],
    ["9° de l'article L. 162-5 CSS", L162_5],
    ['L. 162-5, 9° CSS', L162_5],
    [L162_5, L162_5],
    ['LEGIARTI000006740684', L162_5],
    ['legiarti000006740684', L162_5],
    ['https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684', L162_5],
    ['https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684/2020-01-01', L162_5],
    [
      'https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000006740684&cidTexte=LEGITEXT000006073189&dateTexte=20120101',
      L162_5,
    ],
    ['loi 93-8 art 8', 'loi-93-8/8'],
    ['loi 93-8, art. 8', 'loi-93-8/8'],
    ['LOI 93-8 ART 8', 'loi-93-8/8'],
    ['art 8 loi 93-8', 'loi-93-8/8'],
    ['8 loi 93-8', 'loi-93-8/8'],
    ['Loi n°93-08 1993-01-04 art. 8', 'loi-93-8/8'],
    ['loi-93-8/8', 'loi-93-8/8'],
    ["l'article 6 de la loi n° 93-8 du 4 janvier 1993", 'loi-93-8/6'],
    ['loi 93-8', ['loi-93-8/6', 'loi-93-8/8']],
    ['1240 code civil', 'code-civil/1240'],
    ['art 1240 c. civ.', 'code-civil/1240'],
    ['C. civ., art. 1240', 'code-civil/1240'],
    ['article premier du code civil', 'code-civil/1'],
    ['art. 1er du code civil', 'code-civil/1'],
    ['R.* 123-4', `${CSP}/R*123-4`],
    ['R*123-4 csp', `${CSP}/R*123-4`],
    ['L.O. 111-3', `${CSP}/LO111-3`],
    ['199 undecies B', 'code-general-des-impots/199 undecies B'],
    ['CGI, art. 199 undecies B', 'code-general-des-impots/199 undecies B'],
    ['art. 1649 quater 0 B bis CGI', 'code-general-des-impots/1649 quater 0 B bis'],
    ['article 49 al. 3 de la Constitution', 'constitution-1958-10-04/49'],
    ['RGPD art 6', 'reglement-ue-2016-679/6'],
    ['règlement (UE) 2016/679, article 6', 'reglement-ue-2016-679/6'],
    ['L. 162-5 et L. 162-9 CSS', [L162_5, `${CSS}/L162-9`]],
    ['L162-5 à L162-9 css', [L162_5, `${CSS}/L162-5-2`, `${CSS}/L162-9`]],
    ['code civil', ['code-civil/1', 'code-civil/1240']],
  ])('%s', async (words, keys) => {
    expect(await keysOf(words)).toEqual(Array.isArray(keys) ? keys : [keys]);
  });

  test.each<[string, readonly string[]]>([
    ['L1', [`${CSP}/L1`, `${CSS}/L1`]],
    ['art. L. 1', [`${CSP}/L1`, `${CSS}/L1`]],
    ['L1 CSS et CSP', [`${CSS}/L1`, `${CSP}/L1`]],
  ])('%s has several readings: all of them, and none picked', async (words, candidates) => {
    const error = await parseTypedReference(words, STORE).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AmbiguousError);
    expect(error instanceof AmbiguousError && error.candidates).toEqual(candidates);
  });

  test('of several readings it names the texts, and asks the index for no others: a real one has thousands', async () => {
    const asked: (readonly string[] | undefined)[] = [];
    const store = { ...STORE, texts: async (keys?: readonly string[]) => (asked.push(keys), STORE.texts(keys)) };
    const error = await parseTypedReference('L1', store).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/L\.\u00a01 du code de la sécurité sociale \(--text code-de-la-securite-sociale\)/);
    expect(asked).toEqual([[CSP, CSS]]);
  });

  test.each<[string, readonly string[]]>([
    ['162-5 css', [L162_5, `${CSS}/L162-5-2`]],
    ['162-5 CSS', [L162_5, `${CSS}/L162-5-2`]],
    ['L162-5-99', [L162_5, `${CSS}/L162-5-2`]],
    ['L162-5-99 css', [L162_5, `${CSS}/L162-5-2`]],
    ['L162-5 csp', []],
    ['loi 93-8 art 99', []],
    ['loi 2099-1', []],
    ['LEGIARTI999999999999', []],
  ])('%s is not in the index: near misses', async (words, near) => {
    const error = await parseTypedReference(words, STORE).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error instanceof NotFoundError && error.near).toEqual(near);
  });

  test.each<[string, RegExp]>([
    ['', /no reference given/],
    ['   ', /no reference given/],
    ['bonjour', /names no article or text/],
    ['L. 1 du code civil suisse', /foreign law/],
    ["l'article 5 du présent contrat", /clause of a document/],
    ['L162-5 curb', /no text is known as “curb”/],
    ['L162-5 du code de la sécu', /no text is known as “code de la sécu”/],
  ])('“%s” names no law', async (words, message) => {
    const error = await parseTypedReference(words, STORE).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(message);
  });
});

describe('what the words say besides', () => {
  test.each([
    ["9° de l'article L. 162-5 CSS", { number: 'L162-5', portion: [{ kind: 'item', value: '9°' }] }],
    ['L162-5 à L162-9 css', { number: 'L162-5', through: 'L162-9' }],
    ['anc. art. L. 122-14 du code du travail', { number: 'L122-14', marks: ['former'] }],
    ['https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684/2020-01-01', { frozenOn: '2020-01-01' }],
    ['L. 162-5 et L. 162-9 CSS', { number: 'L162-5', and: [{ number: 'L162-9' }] }],
  ])('%s', (words, said) => {
    expect(readTyped(words)).toMatchObject(said);
  });

  test.each([
    ['162-5 CSS', undefined],
    ['1240 code civil', undefined],
    ['700 CPC', undefined],
    ['loi 93-8', undefined],
    ['L441-1 AA', 'L441-1 AA'],
    ['199 undecies b', '199 undecies B'],
    ['préliminaire', 'préliminaire'],
    ['*R. 712-2', 'R*712-2'],
  ])('%s as a number alone is %p', (words, number) => {
    expect(typedNumber(words)).toBe(number);
  });
});
