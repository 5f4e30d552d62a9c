import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeclaredLink, Document } from '../../src/model/document.js';
import type { Span } from '../../src/model/span.js';
import { anchorTarget } from '../../src/read/dila/anchor.js';
import { openJson } from '../../src/read/json/json-bytes.js';
import { jsonDay } from '../../src/read/json/json-day.js';
import { isObject, itemsOf, isText, member, type JsonValue } from '../../src/read/json/json-value.js';
import { unescapedWords } from '../../src/read/json/json-words.js';
import { parseJson } from '../../src/read/json/parse-json.js';
import { openReader } from '../../src/read/reader.js';
import { expectGolden } from '../golden-file.js';

const FOLDER = 'test/fixtures/read/json';
const reader = await openReader();
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const read = (words: string, path = 'a.json'): readonly Document[] => reader.read({ path, bytes: bytes(words) });
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const fixture = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** A document as a person checks it: words in place of spans, places in place of offsets. */
function described(document: Document): object {
  const at = (span: Span): string => {
    const { line, column } = document.map.position(span.start);
    return `${String(line)}:${String(column)} ${document.text.slice(span.start, span.end)}`;
  };
  const link = ({ span, label, relation, outgoing, target }: DeclaredLink): object => ({
    words: at(span),
    says: `${label} → ${relation ?? 'no relation'}, the page is the ${outgoing ? 'source' : 'target'}`,
    target,
  });
  return {
    declared: document.declared,
    pages: document.pages.map(({ headingSpan, body, nota, links = [], span, ...rest }) => ({
      ...rest,
      headingSpan: at(headingSpan),
      body: at(body),
      ...(nota && { nota: at(nota) }),
      whole: [span.start, span.end],
      links: links.map(link),
    })),
    diagnostics: document.diagnostics,
  };
}

describe('real files', () => {
  test.each(files)('%s', (name) => {
    const documents = read(fixture(name), name).map(described);
    expectGolden(`read/json/${name}`, `${JSON.stringify(documents, undefined, 2)}\n`);
  });

  test.each(files)('every letter of %s leads to the same letter in the file, through tags and escapes', (name) => {
    const source = fixture(name);
    for (const { text, map, pages } of read(source, name)) {
      for (const { body, links = [] } of pages) {
        for (const { start, end } of [body, ...links.map((link) => link.span)]) {
          for (let at = start; at < end; at += 1)
            if (/[\p{L}\d]/u.test(text[at] ?? '')) expect(source[map.sourceOffset(at)]).toBe(text[at]);
        }
      }
    }
  });

  test('by content, whatever the name says', () => {
    expect(read(fixture('legi-data.json'), 'code.txt')[0]?.format).toBe('json');
  });

  test('several answers in one file', () => {
    const both = `[${fixture('api-article.json')},${fixture('api-decision.json')}]`;
    expect(read(both).map(({ declared }) => declared?.official?.nature)).toEqual(['CODE', 'JURISPRUDENCE']);
  });

  test('a version that is only listed has its days and state, and is not the page’s own', () => {
    const pages = read(fixture('legi-data.json')).flatMap((document) => document.pages);
    for (const { id, otherVersions = [] } of pages) expect(otherVersions.map((one) => one.id)).not.toContain(id);
    expect(pages.flatMap(({ otherVersions = [] }) => otherVersions)[0]).toMatchObject({
      from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      state: expect.any(String),
    });
  });
});

/** Every type and role that legi-data 2.513.0 has, and what it says of the article that lists it. */
const LINK_KINDS = [
  ['CREE', 'cible', 'creates', 'target'],
  ['CREATION', 'source', 'creates', 'target'],
  ['MODIFIE', 'cible', 'amends', 'target'],
  ['MODIFICATION', 'source', 'amends', 'target'],
  ['ABROGE', 'cible', 'repeals', 'target'],
  ['ABROGATION', 'source', 'repeals', 'target'],
  ['CODIFICATION', 'source', 'codifies', 'target'],
  ['TRANSFERE', 'cible', 'transfers', 'target'],
  ['TRANSFERT', 'source', 'transfers', 'target'],
  ['DEPLACE', 'cible', 'transfers', 'target'],
  ['DEPLACEMENT', 'source', 'transfers', 'target'],
  ['ANNULATION', 'source', 'annuls', 'target'],
  ['RECTIFICATION', 'source', 'corrects', 'target'],
  ['CITATION', 'source', 'cites', 'source'],
  ['CITATION', 'cible', 'cites', 'target'],
  ['CONCORDANCE', 'source', 'replaces', 'source'],
  ['SUBSTITUTION', 'source', undefined, 'source'],
] as const;

const tree = (article: object): string =>
  JSON.stringify({
    type: 'code',
    data: { cid: 'LEGITEXT000006072050', title: 'Code du travail' },
    children: [{ type: 'article', data: { id: 'LEGIARTI000006900785', num: 'L1', ...article } }],
  });
const onlyPage = (article: object) => read(tree(article))[0]?.pages[0];

test.each(LINK_KINDS)('a link %s %s', (linkType, linkOrientation, relation, end) => {
  const link = { linkType, linkOrientation, textTitle: 'Loi n°2008-67 du 21 janvier 2008 - art. 3', articleNum: '3' };
  const found = onlyPage({ texteHtml: '<p>Tout.</p>', lienModifications: [link] })?.links?.[0];
  expect([found?.relation, found?.outgoing === true ? 'source' : 'target']).toEqual([relation, end]);
});

test('the edition of a tax code is no link', () => {
  const link = { linkType: 'HISTO', linkOrientation: 'source', textTitle: 'Edition du 1er janvier 2005' };
  expect(onlyPage({ texte: 'Tout.', lienAutres: [link] })?.links).toEqual([]);
});

test.each([
  [
    '<a href="/affichCodeArticle.do?cidTexte=LEGITEXT000006072050&idArticle=LEGIARTI000006900785&dateTexte=">',
    { id: 'LEGIARTI000006900785', cid: 'LEGITEXT000006072050' },
  ],
  [
    "<a href='/affichCodeArticle.do?cidTexte=LEGITEXT000006072050&amp;idArticle=LEGIARTI000006900785' title='Code du travail - art. L1 (V)'>",
    { id: 'LEGIARTI000006900785', cid: 'LEGITEXT000006072050', words: 'Code du travail - art. L1 (V)' },
  ],
  [
    '<a href="/affichTexte.do?cidTexte=JORFTEXT000000886460&categorieLien=cid" title="Loi n&#176; 78-17 du 6 janvier 1978 (V)">',
    { cid: 'JORFTEXT000000886460', words: 'Loi n° 78-17 du 6 janvier 1978 (V)' },
  ],
  [
    '<a href="https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006900785/2020-01-01">',
    { id: 'LEGIARTI000006900785' },
  ],
  ['<a Identifiant_Cible="LEGIARTI000006900785" href="#">', { id: 'LEGIARTI000006900785' }],
  // A division is no article, and not the whole code either.
  ['<a href="/affichCode.do?cidTexte=LEGITEXT000005634379&idSectionTA=LEGISCTA000006133185">', undefined],
  ['<a href="http://www.service-public.fr/" target="_blank">', undefined],
  ['<a name="52">', undefined],
])('%s', (tag, target) => expect(anchorTarget(tag)).toEqual(target));

const dayOf = (value: string): string | undefined => {
  const { json } = openJson(bytes(`[${value}]`), 'a.json');
  const { on, wrong } = jsonDay(json, itemsOf(parseJson(json))[0]);
  return on ?? wrong;
};
test.each([
  ['1451606400000', '2016-01-01'],
  ['-5231606400000', '1804-03-21'],
  ['32472144000000', undefined],
  ['"2999-01-01"', undefined],
  ['"2222-02-22"', undefined],
  ['"2016-01-01"', '2016-01-01'],
  ['"11992-12-27"', '11992-12-27'],
  // Midnight in Paris, written as universal time.
  ['"2018-09-30T22:00:00.000Z"', '2018-10-01'],
  ['"1803-03-14T23:50:39.000Z"', '1803-03-15'],
  ['"2998-12-31T23:00:00.000Z"', undefined],
  ['9e99', '9e+99'],
  ['null', undefined],
])('the day %s is %s', (value, day) => expect(dayOf(value)).toBe(day));

/** What is wrong with a file, in its own words; one line, naming the place. */
const problemOf = (words: string): string =>
  read(words, 'law.json')
    .flatMap((document) => document.diagnostics)
    .map(({ code, severity, message, path }) => `${path} ${severity} ${code}: ${message}`)
    .join('\n');

describe('a file that is not what it says', () => {
  const whole = fixture('legi-data.json');
  test.each([
    [
      'cut inside a string',
      whole.slice(0, whole.indexOf('Code du travail') + 4),
      /line 7, column 12: it ends inside a string/,
    ],
    ['cut after a comma', '{"type": "code",', /line 1, column 17: a name in quotes is missing/],
    ['cut between items', '{"a": [1, 2', /it ends too early/],
    ['two values', '{"a": 1} {"b": 2}', /line 1, column 10: something stands behind its end/],
    ['an open quote', '{"a": "b,\n"c": 1}', /line 1, column 7: a string is not closed on its line/],
    ['a word without quotes', '{"a": vrai}', /column 7: a value is missing/],
    ['nested beyond reason', `{"a": ${'['.repeat(100_000)}`, /nested more than 200 deep/],
    ['a code without children', '{"type": "code", "data": {}}', /without the list “children”/],
    ['a code without data', '{"type": "code", "children": []}', /without the object “data”/],
    ['an answer without its article', '{"article": null}', /without the object “article”/],
  ])('%s', (_, words, message) => {
    expect(problemOf(words)).toMatch(message);
    expect(problemOf(words)).toMatch(/^law\.json error unreadable: /);
    expect(problemOf(words)).not.toContain('\n');
  });

  test('JSON of another kind is left out without fault', () => {
    expect(problemOf('{"name": "a-package", "version": "1.0.0"}')).toMatch(/^law\.json info other-kinds: /);
    expect(problemOf('[]')).toMatch(/^law\.json info other-kinds: /);
  });

  test('cut anywhere, it is one error or fewer articles, never a fault', () => {
    for (let end = 1; end < whole.length; end += 997)
      expect(problemOf(whole.slice(0, end))).toMatch(/^law\.json error/);
  });
});

/** A value as the platform's own parser would give it. */
function plain(words: string): unknown {
  const { json } = openJson(bytes(words), 'a.json');
  const value = (one: JsonValue | undefined): unknown => {
    if (isText(one)) return unescapedWords(json, one);
    if (isObject(one))
      return Object.fromEntries([...one.members.keys()].map((name) => [name, value(member(one, name))]));
    return typeof one === 'object' && one !== null ? itemsOf(one).map(value) : one;
  };
  return value(parseJson(json));
}

test('the parser reads what the platform’s own writes', () => {
  const anyJson = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
  const compact = fc.tuple(anyJson, fc.constantFrom(0, 1, 3));
  const sameAgain = ([value, indent]: readonly [unknown, number]): void => {
    const words = JSON.stringify(value, null, indent);
    expect(plain(words)).toEqual(JSON.parse(words));
  };
  fc.assert(fc.property(compact, sameAgain), { seed: 2513, numRuns: 200 });
});
