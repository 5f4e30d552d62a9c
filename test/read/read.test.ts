import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Document, Page } from '../../src/model/document.js';
import { FILLER } from '../../src/model/filler.js';
import type { Span } from '../../src/model/span.js';
import { articleHeading } from '../../src/read/article-heading.js';
import { decodeEntity } from '../../src/read/entities.js';
import { layHtml } from '../../src/read/html-layout.js';
import type { ReadHints } from '../../src/read/input-format.js';
import { layMarkdown, markdown } from '../../src/read/markdown.js';
import { openReader } from '../../src/read/reader.js';
import { INPUT_FORMATS } from '../../src/read/registry.js';
import { expectGolden } from '../golden-file.js';

const reader = await openReader();
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const readAll = (words: string, path = 'page.md', hints: ReadHints = {}): readonly Document[] =>
  reader.read({ path, bytes: bytes(words) }, hints);
const readOne = (words: string, path?: string, hints?: ReadHints): Document => {
  const [document, ...others] = readAll(words, path, hints);
  if (document === undefined || others.length > 0) throw new Error('not one document');
  return document;
};
const onlyPage = (document: Document): Page => {
  const [page, ...others] = document.pages;
  if (page === undefined || others.length > 0) throw new Error(`${String(document.pages.length)} pages`);
  return page;
};
const wordsOf = (document: Document, span: Span): string => document.text.slice(span.start, span.end);

/** A document as a person checks it: words in place of spans, places in place of offsets. */
function described(document: Document): object {
  const at = ({ start }: Span): string => {
    const { line, column } = document.map.position(start);
    return `${String(line)}:${String(column)}`;
  };
  const words = (span: Span): string => wordsOf(document, span).replaceAll(FILLER, '·');
  return {
    format: document.format,
    declared: document.declared,
    pages: document.pages.map((page) => ({
      heading: `${at(page.headingSpan)} ${page.heading}`,
      divisions: page.divisions,
      notes: page.notes.map((span) => `${at(span)} ${words(span)}`),
      body: `${at(page.body)} ${words(page.body)}`,
      nota: page.nota === undefined ? undefined : `${at(page.nota)} ${words(page.nota)}`,
      lists: page.lists.map(({ label, bullets }) => ({
        [label]: bullets.map((bullet) => `${at(bullet.span)} ${bullet.words}`),
      })),
    })),
    passages: document.passages.map((span) => `${at(span)} ${words(span)}`),
    diagnostics: document.diagnostics,
  };
}

const PAGES = 'test/fixtures/read/pages';
const pageFiles = [
  ...readdirSync(PAGES).map((name) => `${PAGES}/${name}`),
  ...readdirSync('seeds')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `seeds/${name}`),
].sort();

describe('real pages', () => {
  test.each(pageFiles)('%s', (path) => {
    const documents = reader.read({ path, bytes: readFileSync(path) });
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '.json');
    expectGolden(`read/${name}`, `${JSON.stringify(documents.map(described), null, 2)}\n`);
  });

  test.each(pageFiles)('%s is as long as its text, and every list’s words stand where they are said to', (path) => {
    const source = readFileSync(path, 'utf8');
    for (const document of reader.read({ path, bytes: readFileSync(path) })) {
      expect(document.text).toHaveLength(source.length);
      for (const { lists } of document.pages)
        for (const bullet of lists.flatMap((list) => list.bullets))
          expect(wordsOf(document, bullet.span)).toBe(bullet.words);
    }
  });
});

describe('headings of articles', () => {
  test.each([
    ['Article L162-12-17', 'L162-12-17'],
    ['Article L. 162-5', 'L. 162-5'],
    ['ARTICLE L.O. 111-3', 'L.O. 111-3'],
    ['Article LO111-3', 'LO111-3'],
    ['Article R*5013', 'R*5013'],
    ['Article R. * 133-14', 'R. * 133-14'],
    ['Article *R. 123-4', '*R. 123-4'],
    ['Article R117 bis 1', 'R117 bis 1'],
    ['Article L245-5-1 A', 'L245-5-1 A'],
    ['Article 199 undecies B', '199 undecies B'],
    ['Article 1er', '1er'],
    ['Art. 5', '5'],
    ['Article 5.', '5'],
    ['Article premier', 'premier'],
    ['Article unique', 'unique'],
    ['Article  L3314-11', 'L3314-11'],
    ['Article Annexe II : Tableau n° 57', 'Annexe II : Tableau n° 57'],
    ["Article Annexe à l'article A931-11-21", "Annexe à l'article A931-11-21"],
    ['Article TABLEAU 12 BIS', 'TABLEAU 12 BIS'],
    ['Article 3 – Objet du contrat', '3'],
    ['Article 3 : Objet', '3'],
    ['L162-5', 'L162-5'],
  ])('%s', (words, heading) => {
    const found = articleHeading(words);
    expect(found?.heading).toBe(heading);
    expect(words.slice(found?.at).startsWith(heading)).toBe(true);
  });

  test.each([
    'Article de presse',
    'Articles L. 1 à L. 9',
    'Article 5 de la loi n° 93-8 du 4 janvier 1993',
    'Article L. 162-5 du code de la sécurité sociale',
    'Article 2 modifié par le décret',
    'Artisanat',
    'Section 2',
    'L162 et suivants',
    '2004-177',
  ])('not: %s', (words) => expect(articleHeading(words)).toBeUndefined());
});

describe('Markdown as text of the same length', () => {
  const shown = (source: string): string =>
    layMarkdown({ path: 'x.md', bytes: bytes(source) }, {}).text.replaceAll(FILLER, '·');

  test.each([
    ['bold inside a phrase', "l'**article** L. 5", "l'··article·· L. 5"],
    ['stars of numbers', 'R*123-4, R. *124-5 et R.*126', 'R*123-4, R. *124-5 et R.*126'],
    ['a link keeps its words', 'l’[article L. 1](https://x.fr/a_b) du', 'l’·article L. 1··················· du'],
    ['brackets that are no link', 'alinéa [1] (2)', 'alinéa [1] (2)'],
    ['entities', 'l&#39;art.&nbsp;L. 1, &eacute;t&eacute;', "l'····art.\u00a0·····L. 1, é·······té·······"],
    ['an entity nobody knows', 'A&B; &foo;', 'A&B; &foo;'],
    ['a number as superscript stays apart', 'L. 5<sup>1</sup>', 'L. 5     1······'],
    ['« no » as superscript joins', 'n<sup>o</sup> 93-8', 'n·····o······ 93-8'],
    ['paragraphs of HTML', '<p>a </p><p>b</p>', '\n\n\na \n\n\n\n\n\n\nb\n\n\n\n'],
    ['a line break of HTML', 'a<br/>b', 'a\n    b'],
    ['cells stand apart', '<td>a</td><td>b</td>', '\t   a\t    \t   b\t    '],
    ['an unclosed tag', '<p class="x', '<p class="x'],
    ['comparison is no tag', 'R < 6,5 %', 'R < 6,5 %'],
    ['a comment', 'a<!-- L. 9 -->b', 'a             b'],
    ['an escape', '\\*) L. 5', '·*) L. 5'],
    ['bold over a blank line', '**\n\nCHARBON**.', '  \n\nCHARBON··.'],
    ['blank lines are empty', 'a\n \t\nb', 'a\n\n\n\nb'],
    ['a quotation', '> L’article 5', '  L’article 5'],
    ['fenced code', 'a\n```\narticle 5\n```\nb', `a${'\n'.repeat(19)}b`],
  ])('%s: %s', (_, source, text) => {
    expect(shown(source)).toBe(text);
    expect(text).toHaveLength(source.length);
  });

  test('code between fences is read where it is asked for, its marks left alone and its lines structuring nothing', () => {
    const read = (source: string) =>
      markdown.read({ path: 'a.md', bytes: new TextEncoder().encode(source) }, { codeFences: true });
    const words = (source: string): string =>
      read(source)[0]!
        .text.replace(/[ \n]+/g, ' ')
        .trim();
    expect(words('a\n```py\n# Article L1\nx = "l’article *5*"\n```\nb')).toBe('a # Article L1 x = "l’article *5*" b');
    expect(words('~~~\narticle 5\n~~~')).toBe('article 5');
    expect(words('```\n```')).toBe('');
    const [open] = read('mots\n```\narticle 5');
    expect([open?.text.trimEnd().endsWith('article 5'), open?.diagnostics]).toEqual([true, []]);
    expect(read('# Code civil\n\n```\n## Article 9\n```\n')[0]?.pages).toEqual([]);
  });

  test('on an official page single stars are comments of the source', () => {
    const page = readOne(
      '# Article L1\n\nIl doit *obligation*, en outre [*montant*].\n\n**Liens relatifs à cet article**\n',
    );
    expect(wordsOf(page, onlyPage(page).body)).toBe('Il doit *obligation*, en outre [*montant*].');
  });

  test('a link that carries an identifier is kept', () => {
    const url = 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684/2004-01-01';
    const page = onlyPage(readOne(`# Article 1\n\nVoir [l'article L. 162-5](${url}) et [cela](http://x.fr).`));
    expect(page.links).toMatchObject([{ target: { id: 'LEGIARTI000006740684', words: "l'article L. 162-5" } }]);
  });
});

describe('structure', () => {
  const outline = (document: Document): object => ({
    text: document.declared?.words,
    pages: document.pages.map((page) => [page.divisions.join(' > '), page.heading, wordsOf(document, page.body)]),
    passages: document.passages.map((span) => wordsOf(document, span)),
  });
  const EXPECTED = {
    text: 'CODE DU TRAVAIL',
    pages: [
      ['Livre Ier > Titre Ier', 'L1', 'Un.'],
      ['Livre Ier > Titre II', 'L2', 'Deux.'],
      ['Livre II', 'L3', 'Trois.'],
    ],
    passages: [],
  };

  test.each([
    [
      'headings',
      'x.md',
      '# CODE DU TRAVAIL\n## Livre Ier\n### Titre Ier\n#### Article L1\nUn.\n### Titre II\n#### Article L2\nDeux.\n## Livre II\n#### Article L3\nTrois.\n',
    ],
    [
      'bold lines',
      'x.md',
      '**CODE DU TRAVAIL**\n\n**Livre Ier**\n\n**Titre Ier**\n\n**Article L1**\n\nUn.\n\n**Titre II**\n\n**Article L2**\n\nDeux.\n\n**Livre II**\n\n**Article L3**\n\nTrois.\n',
    ],
    [
      'plain text',
      'x.txt',
      'CODE DU TRAVAIL\n\nLivre Ier\nTitre Ier\n\nArticle L1\nUn.\n\nTitre II\n\nArticle L2\n\nDeux.\n\nLivre II\n\nArticle L3\n\nTrois.\n',
    ],
    [
      'HTML',
      'x.html',
      '<h1>CODE DU TRAVAIL</h1><h2>Livre Ier</h2><h3>Titre Ier</h3><h4>Article L1</h4><p>Un.</p><h3>Titre II</h3><h4>Article L2</h4><p>Deux.</p><h2>Livre II</h2><p>Article L3</p><p>Trois.</p>',
    ],
  ])('a code with divisions in %s', (_, path, source) => expect(outline(readOne(source, path))).toEqual(EXPECTED));

  test('a bold title that wording follows belongs to the article', () => {
    const source = '# Article Annexe I\n\n**CHAPITRE PRELIMINAIRE**\n\nTexte.\n\n**Section 1**\n\nSuite.\n';
    expect(outline(readOne(source))).toMatchObject({
      pages: [
        ['', 'Annexe I', expect.stringMatching(/^·*CHAPITRE[\s\S]*Suite\.$|CHAPITRE PRELIMINAIRE[\s\S]*Suite\./)],
      ],
    });
  });

  test('a memo is one passage, whatever its headings', () => {
    const memo = "# Note\n\n## Section 1\n\nL'article L. 162-5 du code de la sécurité sociale.\n";
    expect(readOne(memo)).toMatchObject({ pages: [], passages: [{ start: 2, end: memo.length - 1 }] });
  });

  test('words outside the articles are passages', () => {
    const document = readOne('Préambule.\n\n# Contrat\n\n## Article 1 – Objet\n\nA.\n\n# Signatures\n\nB.\n');
    expect(outline(document)).toEqual({
      text: undefined,
      pages: [['', '1', 'A.']],
      passages: ['Préambule.\n\n  Contrat', 'Signatures\n\nB.'],
    });
  });

  test('two texts in one file are two documents', () => {
    const source = '# Code du travail\n## Article L1\nUn.\n# Code de la santé publique\n## Article L1\nDeux.\n';
    expect(readAll(source).map((document) => [document.declared?.words, document.pages.length])).toEqual([
      ['Code du travail', 1],
      ['Code de la santé publique', 1],
    ]);
  });
});

describe('history notes', () => {
  const notes = (source: string): readonly string[] => {
    const document = readOne(`# Article L1\n\n${source}\n\nLe texte.\n`);
    const page = onlyPage(document);
    expect(wordsOf(document, page.body)).toBe('Le texte.');
    return page.notes.map((span) => wordsOf(document, span));
  };

  test.each([
    ['*(Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel du 30 décembre 1999)*'],
    ['(inséré par Loi n° 2002-322 du 6 mars 2002 art. 4 Journal Officiel du 7 mars 2002)'],
    ['(Décret n° 2004-802 du 29 juillet 2004 art. 4\nJournal Officiel du 8 août 2004)'],
    ['(Ordonnance nº 2000-548 du 15 juin 2000 (annexe) Journal Officiel du 22 juin 2000)'],
    ['Modifié par Loi n°2002-322 du 6 mars 2002 - art. 3 JORF 7 mars 2002'],
  ])('%s', (note) => expect(notes(note)).toEqual([note.replace(/^\*|\*$/g, '')]));

  test('several in one paragraph', () => {
    expect(notes('(Loi n° 93-8 du 4 janvier 1993 art. 1) (Loi n° 94-43 du 18 janvier 1994 art. 2)')).toHaveLength(2);
  });

  test.each([
    '(article abrogé).',
    '(Abrogé)',
    '(1) La loi du 4 janvier.',
    'Loi n° 93-8 du 4 janvier 1993 : voir ci-dessous.',
  ])('not: %s', (words) => {
    const document = readOne(`# Article L1\n\n${words}\n`);
    expect(onlyPage(document).notes).toEqual([]);
    expect(wordsOf(document, onlyPage(document).body)).toBe(words);
  });
});

describe('lists', () => {
  test('a bullet that wraps is one bullet; what is neither label nor bullet is reported with its place', () => {
    const source =
      '# Article L1\n\nA.\n\n**Liens relatifs à cet article**\n\n_Cité par_:\n\n  - Code du travail\n    - art. L2 (V)\n  - Code de la santé\n    publique - art. L3\n\nPhrase perdue.\n\n_Inconnu_:\n\n  - Loi - art. 128 (T)\n';
    const document = readOne(source);
    expect(onlyPage(document).lists.map((list) => [list.label, list.bullets.map((bullet) => bullet.words)])).toEqual([
      ['Cité par', ['Code du travail\n    - art. L2 (V)', 'Code de la santé\n    publique - art. L3']],
      ['Inconnu', ['Loi - art. 128 (T)']],
    ]);
    expect(document.diagnostics).toMatchObject([{ code: 'list-line', line: 14, column: 1 }]);
  });

  test('Légifrance’s page in HTML', () => {
    const source = `<!DOCTYPE html><title>x</title><h1>Article L162-5</h1><p>Corps &agrave; l&#39;article <a href="/LEGIARTI000006740684">L. 1</a>.</p>
      <h4>Liens relatifs à cet article</h4><div>Codifié par :<br>Décret 85-1353 1985-12-17</div>
      <div>Cité par:<ul><li>Code du travail - art. L1 (V)</li></ul></div>`;
    const document = readOne(source, 'page.html');
    const page = onlyPage(document);
    expect(wordsOf(document, page.body)).toBe("Corps à l'article L. 1.");
    expect(page.links?.[0]?.target.id).toBe('LEGIARTI000006740684');
    expect(page.lists.map((list) => [list.label, list.bullets.map((bullet) => bullet.words)])).toEqual([
      ['Codifié par', ['Décret 85-1353 1985-12-17']],
      ['Cité par', ['Code du travail - art. L1 (V)']],
    ]);
  });

  const LISTS = '\n\n**Liens relatifs à cet article**\n\n_Cite_:\n\n  - Loi - art. 1\n';
  test.each([
    ['NOTA : voir la loi.'],
    ['**Nota** : voir la loi.'],
    ['N.B. : voir la loi.'],
    ['**Nota:**\n\nvoir la loi.'],
    [`**Nota:**\n\nvoir la loi.${LISTS}`],
  ])('%j', (nota) => {
    const document = readOne(`# Article L1\n\nA.\n\n${nota}`);
    const page = onlyPage(document);
    expect([wordsOf(document, page.body), wordsOf(document, page.nota ?? page.body)]).toEqual(['A.', 'voir la loi.']);
  });

  test.each(['Nb-95', 'Notamment :', `Nota : (1) Malacie.${LISTS}`])('no Nota: %j', (words) => {
    expect(onlyPage(readOne(`# Article L1\n\nA.\n\n${words}`)).nota).toBeUndefined();
  });
});

describe('what is known of a text', () => {
  const FRONT =
    '---\ntext: "loi n° 93-8 du 4 janvier 1993"\nfrom: 1993-01-05 # JO\nuntil: 31/12/2009\nlayout: page\n---\n';
  const article = (hints: ReadHints, source = '# Article 8\n\nA.\n'): Document => readOne(source, 'x.md', hints);

  test('front matter speaks for its own file, before the configuration; a day that is none is reported', () => {
    const document = article({ text: 'code du travail', textFrom: 'configuration' }, `${FRONT}# Article 8\n\nA.\n`);
    expect(document.declared).toEqual({ words: 'loi n° 93-8 du 4 janvier 1993', from: 'front matter' });
    expect(onlyPage(document)).toMatchObject({ from: '1993-01-05', heading: '8' });
    expect(onlyPage(document).until).toBeUndefined();
    expect(document.diagnostics).toMatchObject([{ code: 'front-matter', line: 4, column: 1 }]);
  });

  test.each([
    [{ text: 'code du travail', textFrom: 'configuration' }, 'configuration', 'code du travail'],
    [{ text: 'code du travail', textFrom: 'folder' }, 'title', 'Code civil'],
    [{}, 'title', 'Code civil'],
  ] as const)('%j', (hints, from, words) => {
    expect(article(hints, '# Code civil\n\n## Article 8\n\nA.\n').declared).toMatchObject({ from, words });
  });

  test('the identifier of a file name is its only article’s, not that of many', () => {
    const cid = 'LEGIARTI000006740684';
    expect(onlyPage(article({ cid, divisions: ['Partie législative'] }))).toMatchObject({
      cid,
      divisions: ['Partie législative'],
    });
    expect(article({ cid }, '# Article 1\nA.\n# Article 2\nB.\n').pages.map((page) => page.cid)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('bytes', () => {
  const code = (document: Document): readonly string[] => document.diagnostics.map((diagnostic) => diagnostic.code);
  const readBytes = (given: Uint8Array, path = 'x.md'): Document => {
    const [document] = reader.read({ path, bytes: given });
    if (document === undefined) throw new Error('no document');
    return document;
  };
  const LAW = "# Article 1\n\nL'été à l'article 5.";

  test.each([
    ['UTF-8', Buffer.from(LAW), []],
    ['UTF-8 with mark', Buffer.from(`\ufeff${LAW}`), []],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${LAW}`, 'utf16le'), []],
    ['UTF-16 LE without', Buffer.from(LAW, 'utf16le'), []],
    ['UTF-16 BE', Buffer.from(`\ufeff${LAW}`, 'utf16le').swap16(), []],
    ['Latin-1', Buffer.from(LAW, 'latin1'), ['not-utf-8']],
  ])('%s', (_, given, codes) => {
    const document = readBytes(given);
    expect(wordsOf(document, onlyPage(document).body)).toBe("L'été à l'article 5.");
    expect(code(document)).toEqual(codes);
  });

  test('Windows-1252 has its own quotes and œ', () => {
    expect(readBytes(Uint8Array.of(0x92, 0x9c, 0xe9), 'x.txt').text).toBe('’œé');
  });

  test('one bad byte in UTF-8 is shown with its place', () => {
    const document = readBytes(Buffer.concat([Buffer.from('# Article 1\n\nétéé '), Buffer.of(0xff)]));
    expect(document.diagnostics).toMatchObject([{ code: 'invalid-utf-8', line: 3, column: 6 }]);
  });

  test.each([
    ['an empty file', Buffer.from(''), 'empty'],
    ['blank lines', Buffer.from(' \n\n\t'), 'empty'],
    ['zero bytes', Buffer.of(35, 32, 0, 1, 2, 3, 65, 66), 'unreadable'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'unreadable'],
    ['a docx', Buffer.from('PK\u0003\u0004'), 'unreadable'],
  ])('%s is one clear diagnostic', (_, given, expected) => expect(code(readBytes(given))).toEqual([expected]));

  test.each([
    ['<', '<'.repeat(200_000)],
    ['<a ', '<a '.repeat(100_000)],
    ['<!--', '<!--'.repeat(100_000)],
    ['[', '['.repeat(200_000)],
    ['[a](', '[a]('.repeat(50_000)],
    ['*a ', '*a '.repeat(100_000)],
    ['one long line of headings', '# '.repeat(200_000)],
    ['articles without blank lines', '# Article L1\n'.repeat(30_000)],
    ['fences', '```\n'.repeat(50_000)],
    ['fences of growing size', Array.from({ length: 500 }, (_, i) => '`'.repeat(i + 3)).join('\n')],
    ['lists that open and close', '# Liens\n# x\n'.repeat(20_000)],
    ['spaces', `\n${' '.repeat(500_000)}x`],
    ['brackets of a note', `# Article 1\n\n${'(Loi '.repeat(50_000)}`],
  ])('hostile Markdown takes no time: %s', (_, source) => {
    const started = performance.now();
    readAll(source);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('HTML nested beyond reason is refused', () => {
    expect(code(readOne('<div>'.repeat(100_000), 'x.html'))).toEqual(['unreadable']);
  });

  test('an open fence is reported where it opens', () => {
    expect(readOne('# Article 1\n\nA.\n\n```\ncode').diagnostics).toMatchObject([
      { code: 'unclosed-fence', line: 5, column: 1 },
    ]);
  });
});

describe('formats', () => {
  test('every row loads the format it names', async () => {
    for (const row of INPUT_FORMATS) {
      const format = await row.load();
      expect([format.name, format.summary, format.extensions]).toEqual([row.name, row.summary, [...row.extensions]]);
    }
  });

  test.each([
    ['notes.txt', '# Article L1\n\nA.', 'markdown'],
    ['notes', '**Article L1**\n\nA.', 'markdown'],
    ['page', '<!doctype html><p>a', 'html'],
    ['page.txt', '<html><p>a', 'html'],
    ['page.md', '<p>Un paragraphe</p>', 'markdown'],
    ['page.md', 'Article L. 1\n\nA.', 'markdown'],
    ['a.unknown', 'des mots', 'text'],
  ])('%s beginning with %j is %s', (path, source, format) => expect(readOne(source, path).format).toBe(format));

  test('entities', () => {
    expect(
      ['nbsp', 'eacute', 'yuml', 'oelig', '#39', '#x27', '#xD800', '#0', 'nope', 'constructor'].map(decodeEntity),
    ).toEqual(['\u00a0', 'é', 'ÿ', 'œ', "'", "'", undefined, undefined, undefined, undefined]);
  });
});

describe('for any source', () => {
  const piece = fc.constantFrom(
    ...[
      '# Article L1',
      '**Article 2**',
      '**',
      '*',
      '_',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\t',
      '<p>',
      '</p>',
      '<br/>',
      '<td>',
      '<a href="x">',
    ],
    ...[
      '</a>',
      '<!--',
      '-->',
      '&nbsp;',
      '&#39;',
      '&',
      '[',
      '](u)',
      '```\n',
      '> ',
      '- ',
      'mot',
      "l'article L. 5",
      'é',
      '😀',
      '\\',
    ],
    ...[
      '**Liens relatifs à cet article**',
      '_Cité par_:',
      '  - Loi - art. 1 (V)',
      '**Nota:**',
      '(Loi n° 1-2 art. 3)',
      '---\n',
    ],
  );
  const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const naive = (words: string, offset: number): { line: number; column: number } => {
    const lines = words.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  const settings = { seed: 42, numRuns: 300 };

  test('Markdown: same length, the map is right at every offset, spans stay inside, pages and passages are apart', () => {
    fc.assert(
      fc.property(source, (words) => {
        for (const document of readAll(words)) {
          expect(document.text).toHaveLength(words.length);
          for (let offset = 0; offset <= words.length; offset++) {
            // Inside CR LF there is no position of its own.
            if (words[offset - 1] === '\r' && words[offset] === '\n') continue;
            expect(document.map.position(offset)).toEqual(naive(words, offset));
          }
          const parts = [...document.pages.map((page) => page.span), ...document.passages].sort(
            (a, b) => a.start - b.start,
          );
          parts.forEach((span, index) => {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(parts[index + 1]?.start ?? words.length);
          });
          for (const page of document.pages) {
            expect(wordsOf(document, page.headingSpan)).toBe(page.heading);
            for (const { span, words: said } of page.lists.flatMap((list) => list.bullets))
              expect(wordsOf(document, span)).toBe(said);
          }
        }
      }),
      settings,
    );
  });

  test('HTML: every letter of the text stands where the map says', () => {
    fc.assert(
      fc.property(source, (words) => {
        const { text, map } = layHtml(words);
        let last = 0;
        for (let offset = 0; offset < text.length; offset++) {
          const at = map.sourceOffset(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
          if (/[a-zé0-9]/i.test(text[offset] ?? '') && words[at] !== '&') expect(words[at]).toBe(text[offset]);
        }
      }),
      settings,
    );
  });
});
