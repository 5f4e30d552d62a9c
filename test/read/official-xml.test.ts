import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeclaredLink, Document } from '../../src/model/document.js';
import { officialLink, RELATION_NAMES, RELATIONS } from '../../src/model/relation.js';
import type { Span } from '../../src/model/span.js';
import { layContent } from '../../src/read/dila/content.js';
import { mappedText } from '../../src/read/mapped-text.js';
import { openReader } from '../../src/read/reader.js';
import { expectGolden } from '../golden-file.js';

const FOLDER = 'test/fixtures/read/legi';
const reader = await openReader();
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const read = (words: string, path = 'a.xml'): readonly Document[] => reader.read({ path, bytes: bytes(words) });
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));
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
    ...target,
    words_: undefined,
  });
  return {
    format: document.format,
    declared: document.declared,
    pages: document.pages.map(({ headingSpan, body, nota, links = [], span, notes, lists, ...rest }) => ({
      ...rest,
      headingSpan: at(headingSpan),
      body: at(body),
      ...(nota && { nota: at(nota) }),
      whole: [span.start, span.end],
      notes: notes.length + lists.length,
      links: links.map(link),
    })),
    diagnostics: document.diagnostics,
  };
}

describe('real files', () => {
  test.each(files)('%s', (name) => {
    const documents = read(fixture(name), name).map(described);
    expectGolden(`read/legi/${name.replace('.xml', '.json')}`, `${JSON.stringify(documents, undefined, 2)}\n`);
  });

  test.each(files)('every span of %s lies in its text and leads to the same words in the file', (name) => {
    const source = fixture(name);
    for (const { text, map, pages } of read(source, name)) {
      for (const { span, body, headingSpan, links = [] } of pages) {
        for (const { start, end } of [span, body, headingSpan, ...links.map((link) => link.span)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (let at = body.start; at < body.end; at++)
          if (/[\p{L}\d]/u.test(text[at] ?? '')) expect(source[map.sourceOffset(at)]).toMatch(/[\p{L}\d&]/u);
      }
    }
  });

  test('by content, whatever the name says', () => {
    expect(read(fixture('LEGIARTI000006398122.xml'), 'article.txt')[0]?.format).toBe('official-xml');
  });
});

/** What Légifrance prints on the page of D, the document that holds the link, and what it then says. */
const DIRECTIONS = [
  ['CITATION', 'source', 'D cites O'],
  ['CITATION', 'cible', 'O cites D'],
  ['RENVOI', 'source', 'D cites O'],
  ['RENVOI', 'cible', 'O cites D'],
  ['RENVOIT', 'source', 'D cites O'],
  ['RENVOIT', 'cible', 'O cites D'],
  ['CREE', 'source', 'D creates O'],
  ['CREE', 'cible', 'O creates D'],
  ['CREATION', 'source', 'O creates D'],
  ['CREATION', 'cible', 'D creates O'],
  ['MODIFIE', 'source', 'D amends O'],
  ['MODIFIE', 'cible', 'O amends D'],
  ['MODIFICATION', 'source', 'O amends D'],
  ['MODIFICATION', 'cible', 'D amends O'],
  ['ABROGE', 'source', 'D repeals O'],
  ['ABROGE', 'cible', 'O repeals D'],
  ['ABROGATION', 'source', 'O repeals D'],
  ['ABROGATION', 'cible', 'D repeals O'],
  ['CODIFIE', 'source', 'D codifies O'],
  ['CODIFIE', 'cible', 'O codifies D'],
  ['CODIFICATION', 'source', 'O codifies D'],
  ['CODIFICATION', 'cible', 'D codifies O'],
  ['CONCORDANCE', 'source', 'D replaces O'],
  ['CONCORDANCE', 'cible', 'O replaces D'],
  ['CONCORDE', 'source', 'O replaces D'],
  ['CONCORDE', 'cible', 'D replaces O'],
  ['TRANSFERE', 'source', 'D transfers O'],
  ['TRANSFERE', 'cible', 'O transfers D'],
  ['TRANSFERT', 'source', 'O transfers D'],
  ['TRANSFERT', 'cible', 'D transfers O'],
  ['DEPLACE', 'source', 'D transfers O'],
  ['DEPLACE', 'cible', 'O transfers D'],
  ['DEPLACEMENT', 'source', 'O transfers D'],
  ['DEPLACEMENT', 'cible', 'D transfers O'],
  ['ANNULE', 'source', 'D annuls O'],
  ['ANNULE', 'cible', 'O annuls D'],
  ['ANNULATION', 'source', 'O annuls D'],
  ['ANNULATION', 'cible', 'D annuls O'],
  ['RECTIFIE', 'source', 'D corrects O'],
  ['RECTIFIE', 'cible', 'O corrects D'],
  ['RECTIFICATION', 'source', 'O corrects D'],
  ['RECTIFICATION', 'cible', 'D corrects O'],
  ['PERIME', 'source', 'D lapses O'],
  ['PERIME', 'cible', 'O lapses D'],
  ['PEREMPTION', 'source', 'O lapses D'],
  ['PEREMPTION', 'cible', 'D lapses O'],
  ['RATIFIE', 'source', 'D ratifies O'],
  ['RATIFIE', 'cible', 'O ratifies D'],
  ['RATIFICATION', 'source', 'O ratifies D'],
  ['RATIFICATION', 'cible', 'D ratifies O'],
  ['ETEND', 'source', 'D extends O'],
  ['ETEND', 'cible', 'O extends D'],
  ['EXTENSION', 'source', 'O extends D'],
  ['EXTENSION', 'cible', 'D extends O'],
  ['ELARGIT', 'source', 'D extends O'],
  ['ELARGIT', 'cible', 'O extends D'],
  ['ELARGISSEMENT', 'source', 'O extends D'],
  ['ELARGISSEMENT', 'cible', 'D extends O'],
  ['TRANSPOSITION', 'source', 'D transposes O'],
  ['TRANSPOSITION', 'cible', 'O transposes D'],
  ['TXT_SOURCE', 'source', 'D applies O'],
  ['TXT_SOURCE', 'cible', 'O applies D'],
  ['APPLICATION', 'source', 'D applies O'],
  ['APPLICATION', 'cible', 'O applies D'],
  ['APPLIQUE', 'source', 'O applies D'],
  ['APPLIQUE', 'cible', 'D applies O'],
  ['SPEC_APPLI', 'source', 'O applies D'],
  ['SPEC_APPLI', 'cible', 'D applies O'],
  ['PILOTE_SUIVEUR', 'source', 'D applies O'],
  ['PILOTE_SUIVEUR', 'cible', 'O applies D'],
  ['TXT_ASSOCIE', 'source', 'D associates O'],
  ['TXT_ASSOCIE', 'cible', 'O associates D'],
] as const;

describe('link types', () => {
  test.each(DIRECTIONS)('%s %s: %s', (type, sens, says) => {
    const link = officialLink(type, sens);
    const [one, other] = link?.page === 'source' ? ['D', 'O'] : ['O', 'D'];
    expect(`${one} ${link?.relation ?? ''} ${other}`).toBe(says);
  });

  test('the table has every type that means a relation, with both roles', () => {
    const types = RELATION_NAMES.flatMap((name) => [...RELATIONS[name].does, ...RELATIONS[name].undergoes]);
    expect(new Set(types).size).toBe(types.length);
    expect(DIRECTIONS.map(([type, sens]) => `${type} ${sens}`).sort()).toEqual(
      types.flatMap((type) => [`${type} source`, `${type} cible`]).sort(),
    );
  });

  test.each([
    ['SUBSTITUTION', 'source'],
    ['HISTO', 'source'],
    ['DISJONCTION', 'cible'],
    ['CITATION', ''],
    ['CITATION', 'SOURCE'],
  ])('“%s %s” claims nothing', (type, sens) => expect(officialLink(type, sens)).toBeUndefined());

  const withLink = (link: string): readonly DeclaredLink[] =>
    read(`<ARTICLE><LIENS>${link}</LIENS></ARTICLE>`)[0]?.pages[0]?.links ?? [];

  test('an unknown type keeps its name; a note on the article itself is no link', () => {
    expect(withLink('<LIEN typelien="SUBSTITUTION" sens="source" id="LEGIARTI000006584675">art. 3</LIEN>')).toEqual([
      {
        span: { start: 1, end: 7 },
        label: 'SUBSTITUTION source',
        outgoing: true,
        target: { id: 'LEGIARTI000006584675', words: 'art. 3', official: {} },
      },
    ]);
    expect(withLink('<LIEN typelien="HISTO" sens="source">Edition du 1er janvier 2005</LIEN>')).toEqual([]);
  });

  test('a link without words has its identifier in their place', () => {
    const [link] = withLink('<LIEN typelien="CITATION" sens="cible" id="LEGIARTI000006584675" num="3"/>');
    expect(link).toMatchObject({ span: { start: 1, end: 21 }, outgoing: false, target: { number: '3' } });
  });
});

describe('dates and titles', () => {
  const page = (meta: string, rest = '') =>
    read(`<ARTICLE><META><META_SPEC><META_ARTICLE>${meta}</META_ARTICLE></META_SPEC></META>${rest}</ARTICLE>`)[0];

  test.each([
    ['2999-01-01', '2999-01-01', {}],
    ['2004-07-02', '2999-12-31', { from: '2004-07-02' }],
    ['2222-02-22', '2222-02-22', {}],
    ['1804-03-21', '', { from: '1804-03-21' }],
    ['2007-01-01', '2006-12-08', { from: '2007-01-01', until: '2006-12-08' }],
  ])('from %s until %s', (from, until, expected) => {
    const found = page(`<DATE_DEBUT>${from}</DATE_DEBUT><DATE_FIN>${until}</DATE_FIN>`)?.pages[0];
    expect({ from: found?.from, until: found?.until }).toEqual({ from: undefined, until: undefined, ...expected });
  });

  test('a slip of the pen is told and read as unknown', () => {
    const document = page('<DATE_DEBUT>11992-12-27</DATE_DEBUT>');
    expect(document?.pages[0]?.from).toBeUndefined();
    expect(document?.diagnostics).toMatchObject([
      { code: 'bad-date', message: '“11992-12-27” is no date: read as unknown' },
    ]);
  });

  test('of several titles the one of the article’s own time', () => {
    const titles = `<TITRE_TXT c_titre_court="Code rural" debut="1979-12-01" fin="2010-05-08"/>
      <TITRE_TXT c_titre_court="Code rural et de la pêche maritime" debut="2010-05-08" fin="2999-01-01"/>
      <TM><TITRE_TM debut="1990-01-01" fin="2000-01-01">Livre VI ancien</TITRE_TM>
      <TITRE_TM debut="2000-01-01" fin="2999-01-01">Livre VI</TITRE_TM></TM>`;
    const context = `<CONTEXTE><TEXTE cid="LEGITEXT000006071367" nature="CODE">${titles}</TEXTE></CONTEXTE>`;
    const on = (day: string) => page(`<DATE_DEBUT>${day}</DATE_DEBUT>`, context);
    expect(
      [on('1995-01-01'), on('2015-01-01')].map((each) => [each?.declared?.words, each?.pages[0]?.divisions]),
    ).toEqual([
      ['Code rural', ['Livre VI ancien']],
      ['Code rural et de la pêche maritime', ['Livre VI']],
    ]);
  });
});

describe('formatted text', () => {
  const laid = (source: string): string => {
    const out = mappedText();
    layContent(out, source, { start: 0, end: source.length });
    return out.finish(source).text;
  };

  test.each([
    ['un<br/>deux', 'un\ndeux'],
    ['un<br/> <br/>deux', 'un\n\ndeux'],
    ['<p>un</p>\n<p>deux</p>', 'un\n\ndeux'],
    ['un&lt;br/&gt;&lt;br /&gt;deux', 'un\n\ndeux'],
    ['a &amp; b &lt; c &#233; &eacute;', 'a & b < c é é'],
    ['5&amp;nbsp;000&amp;#176;', '5\u00a0000°'],
    ['&amp;rien; &rien; &', '&rien; &rien; &'],
    ['trait\u00ad&#173;d’union', 'traitd’union'],
    ['<TABLEAU><TR><TD>1</TD><TD>2</TD></TR><TR><TD>3</TD></TR></TABLEAU>après', '1\t2\n3\n\naprès'],
    ['  <br/>\n un   mot  <br/> ', 'un mot'],
    ['a<!-- <b> -->b<![CDATA[<c>]]>', 'ab<c>'],
    ['a<b', 'a'],
  ])('%j', (source, words) => expect(laid(source)).toBe(words));

  test('an identifier inside the words is a link of them', () => {
    const source = `<ARTICLE><BLOC_TEXTUEL><CONTENU>Vu l'<a Identifiant_Cible="LEGIARTI000006584675" Nature_Cible="ARTICLE">article L. 641-3</a>.</CONTENU></BLOC_TEXTUEL></ARTICLE>`;
    const [document] = read(source);
    const link = document?.pages[0]?.links?.[0];
    expect(link).toMatchObject({ relation: 'cites', outgoing: true, target: { id: 'LEGIARTI000006584675' } });
    expect(document?.text.slice(link?.span.start, link?.span.end)).toBe('article L. 641-3');
  });

  test('and one inside the Nota', () => {
    const source = `<ARTICLE><BLOC_TEXTUEL><CONTENU>Rien.</CONTENU></BLOC_TEXTUEL><NOTA><CONTENU>Voir <a Identifiant_Cible="LEGIARTI000006584675">l'article 9</a>.</CONTENU></NOTA></ARTICLE>`;
    const [document] = read(source);
    const link = document?.pages[0]?.links?.[0];
    expect(link).toMatchObject({ relation: 'cites', target: { id: 'LEGIARTI000006584675' } });
    expect(document?.text.slice(link?.span.start, link?.span.end)).toBe("l'article 9");
  });

  test('any content: words come out in order, and every letter leads back to its own', () => {
    const piece = fc.constantFrom(
      'mot ',
      '<br/>',
      '<p>',
      '</p>',
      '&amp;',
      '&lt;br/&gt;',
      '&',
      '<',
      '\u00ad',
      '\n',
      'é',
      '<td>',
    );
    const content = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(content, (source) => {
        const out = mappedText();
        layContent(out, source, { start: 0, end: source.length });
        const { text, map } = out.finish(source);
        for (let at = 0; at < text.length; at++)
          if (/[a-zé]/.test(text[at] ?? '')) expect(source[map.sourceOffset(at)]).toBe(text[at]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('hostile files', () => {
  const why = (words: string): string => {
    const [document] = read(words);
    return `${document?.diagnostics[0]?.code ?? ''}: ${document?.diagnostics[0]?.message ?? ''}`;
  };
  const BOMB = `<!DOCTYPE ARTICLE [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>`;

  test.each([
    [
      `<?xml version="1.0"?>${BOMB}<ARTICLE>&b;</ARTICLE>`,
      /^unreadable: not well-formed XML at line 1, .*: a document type declaration/,
    ],
    ['<ARTICLE>&b;</ARTICLE>', /^unreadable: .*undefined entity/],
    ['<ARTICLE>\n<META>\n</ARTICLE>', /^unreadable: not well-formed XML at line 3/],
    ['<ARTICLE><META>', /^unreadable: not well-formed XML .*unclosed tag/],
    ['<ARTICLE>' + '<A>'.repeat(200), /^unreadable: XML nested more than 100 deep/],
    ['<ARTICLE><BLOC_TEXTUEL><CONTENU>a < b</CONTENU></BLOC_TEXTUEL></ARTICLE>', /^unreadable: not well-formed/],
    ['<project><name>pom</name></project>', /^other-kinds: XML of another kind left out \(<project>\)/],
  ])('%.40s', (words, expected) => expect(why(words)).toMatch(expected));

  test('tables of contents and empty files are passed over without a word', () => {
    expect(read(fixture('LEGISCTA000006135575.xml'))).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('<VERSIONS/>')).toEqual([]);
  });

  test('a hundred thousand open brackets, entities and anchors cost linear time', () => {
    const words = '&lt;br <![CDATA[ <a &amp;amp; '.repeat(20_000);
    const out = mappedText();
    const start = performance.now();
    layContent(out, words, { start: 0, end: words.length });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
