import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findReferences } from '../../src/find-references.js';
import type { Document } from '../../src/model/document.js';
import { FILLER } from '../../src/model/filler.js';
import type { CitingFormat } from '../../src/read/citing/citing-format.js';
import { joinLines } from '../../src/read/citing/join-lines.js';
import { LANGUAGES } from '../../src/read/citing/languages.js';
import { pageLines, type PageItem } from '../../src/read/citing/page-lines.js';
import { linksOnLine } from '../../src/read/citing/page-links.js';
import { openDocumentReader } from '../../src/read/citing/reader.js';
import { CITING_FORMATS, DOCUMENT_FORMAT_NAMES } from '../../src/read/citing/registry.js';
import { withoutRunningHeads } from '../../src/read/citing/running-heads.js';
import { openZip } from '../../src/read/citing/zip.js';
import { expectGolden } from '../golden-file.js';
import { zipOf, type Entry } from '../zip-archive.js';

const FOLDER = 'test/fixtures/read/documents';
const reader = openDocumentReader();
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const real = (name: string): Promise<readonly Document[]> =>
  reader.read({ path: name, bytes: readFileSync(`${FOLDER}/${name}`) });

async function readOne(path: string, source: string | Uint8Array, format?: string): Promise<Document> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  const [document, ...others] = await reader.read({ path, bytes }, {}, format);
  if (document === undefined || others.length > 0) throw new Error('not one document');
  return document;
}

/** What is cited, as « line:column article, text ». */
function cited(document: Document, source = document.text): readonly string[] {
  return findReferences(document, source).references.map(({ reference, line, column }) => {
    const what = reference.number ?? reference.id ?? '';
    const { text } = reference;
    return `${String(line)}:${String(column)} ${[what, text?.key ?? ''].join(' ').trim()}`;
  });
}

const docxOf = (body: string, more: readonly Entry[] = []): Uint8Array =>
  zipOf([{ name: 'word/document.xml', words: `<w:document><w:body>${body}</w:body></w:document>` }, ...more]);
const odtOf = (body: string): Uint8Array =>
  zipOf([{ name: 'content.xml', words: `<office:document-content>${body}</office:document-content>` }]);
const problems = (document: Document): readonly string[] =>
  document.diagnostics.map(({ code, message }) => `${code}: ${message}`);

describe('documents that other programs wrote', () => {
  // note.docx and note.odt by pandoc, avis.pdf by Chromium, locked.pdf by qpdf.
  test.each(['note.docx', 'note.odt', 'avis.pdf'])('%s', async (name) => {
    const [document] = await real(name);
    if (document === undefined) throw new Error('no document');
    const places = findReferences(document, document.text).references.map(({ reference, place }) => {
      const position = document.map.position(reference.span.start);
      return { ...position, words: document.text.slice(place.start, place.end), text: reference.text?.key };
    });
    expectGolden(`read/documents/${name}.json`, `${JSON.stringify({ text: document.text, places }, null, 2)}\n`);
  });

  test('a deleted revision is not read, an inserted one is', async () => {
    const [document] = await real('note.docx');
    expect(document?.text).toContain('l’article L. 162-9 du même code');
    expect(document?.text).not.toContain('L. 162-4');
  });

  test('a PDF: pages and lines; a sentence goes on over the page, running heads and marks of notes are no part of it', async () => {
    const [document] = await real('avis.pdf');
    if (document === undefined) throw new Error('no document');
    expect(document.text).toContain('remboursements des honoraires');
    // The first page has its head at another height.
    expect(document.text.split('Commission paritaire nationale')).toHaveLength(2);
    expect(document.text.split('Document de travail')).toHaveLength(2);
    expect(document.text).not.toContain('R. 4127-531');
    expect(cited(document).filter((line) => line.endsWith('code-de-la-sante-publique'))).toHaveLength(9);
    expect(new Set([...document.text].map((_, at) => document.map.position(at).page))).toEqual(new Set([1, 2, 3, 4]));
  });

  test('a file without a telling name is known by its first bytes', async () => {
    for (const [name, format] of [
      ['note.docx', 'docx'],
      ['note.odt', 'odt'],
      ['avis.pdf', 'pdf'],
    ] as const)
      expect((await readOne('piece', readFileSync(`${FOLDER}/${name}`))).format).toBe(format);
  });

  test('and one whose name lies is read as what it was asked to be', async () => {
    expect((await readOne('note.txt', readFileSync(`${FOLDER}/note.docx`), 'docx')).format).toBe('docx');
    expect(problems(await readOne('note.txt', 'mots', 'rien'))).toEqual([
      'unreadable: no input format is called “rien”',
    ]);
  });
});

describe('files that cannot be read say why', () => {
  const pdf = readFileSync(`${FOLDER}/avis.pdf`);
  const locked = [{ name: 'META-INF/manifest.xml', words: '<m><manifest:encryption-data/></m>' }];
  const bomb = new Uint8Array(16 * 1024 * 1024);
  test.each<[string, string, Uint8Array, RegExp]>([
    ['a locked PDF', 'a.pdf', readFileSync(`${FOLDER}/locked.pdf`), /password-protected PDF/],
    ['a cut PDF', 'a.pdf', pdf.subarray(0, 400), /damaged PDF/],
    ['no PDF', 'a.pdf', bytesOf('mots'), /damaged PDF/],
    ['a locked docx', 'a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /password-protected, or of a Word/],
    [
      'a cut docx',
      'a.docx',
      readFileSync(`${FOLDER}/note.docx`).subarray(0, 4000),
      /damaged ZIP.*directory is missing/,
    ],
    ['another archive', 'a.docx', zipOf([{ name: 'a.txt', words: 'mots' }]), /without a Word document/],
    ['another archive', 'a.odt', zipOf([{ name: 'a.txt', words: 'mots' }]), /without an OpenDocument text/],
    [
      'a locked odt',
      'a.odt',
      zipOf([...locked, { name: 'content.xml', words: '' }]),
      /^unreadable: password-protected/,
    ],
    ['a locked member', 'a.odt', zipOf([{ name: 'content.xml', words: 'x', flags: 1 }]), /password-protected/],
    ['XML that is none', 'a.docx', docxOf('<w:p>'), /word\/document\.xml is not well-formed XML at line 1/],
    [
      'entities',
      'a.docx',
      zipOf([{ name: 'word/document.xml', words: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
      /refused/,
    ],
    ['XML too deep', 'a.docx', docxOf('<w:p>'.repeat(600)), /nested more than 500/],
    ['a bomb', 'a.docx', zipOf([{ name: 'word/document.xml', words: bomb }]), /refused: word\/document\.xml unpacks/],
    ['a bomb that lies', 'a.docx', zipOf([{ name: 'word/document.xml', words: bomb, size: 100 }]), /ZIP bomb|refused/],
    ['an unknown packing', 'a.docx', zipOf([{ name: 'word/document.xml', words: 'x', method: 3 }]), /not known/],
    ['nothing packed', 'a.docx', zipOf([{ name: 'word/document.xml', words: 'x', method: 0 }]), /not well-formed/],
  ])('%s (%s)', async (_, path, bytes, message) => {
    const document = await readOne(path, bytes);
    expect(document.diagnostics).toMatchObject([{ code: 'unreadable', severity: 'error', path }]);
    expect(problems(document)[0]).toMatch(message);
  });

  test('damage anywhere in an archive is an InputError, never another', () => {
    const whole = readFileSync(`${FOLDER}/note.docx`);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Uint8Array.from(whole).fill(byte, at, at + 1);
        try {
          const zip = openZip(bytes);
          for (const name of zip.names) zip.member(name);
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError' });
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('a document without words is empty, and no fault', async () => {
    expect(problems(await readOne('a.docx', docxOf('<w:p/>')))).toEqual(['empty: nothing to read in it']);
  });
});

describe('Word', () => {
  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  test.each<[string, string, string]>([
    ['runs of one word', `<w:p>${run('art')}${run('icle L. 162-')}${run('5')}</w:p>`, 'article L. 162-5'],
    [
      'breaks, tabs, hyphens',
      `<w:p>${run('a')}<w:r><w:br/><w:tab/><w:noBreakHyphen/></w:r>${run('b')}</w:p>`,
      'a\n\t-b',
    ],
    ['moved words', `<w:p><w:moveFrom>${run('a')}</w:moveFrom><w:moveTo>${run('b')}</w:moveTo></w:p>`, 'b'],
    ['fields', `<w:p><w:r><w:instrText>HYPERLINK a</w:instrText></w:r>${run('b')}</w:p>`, 'b'],
    [
      'boxes beside a paragraph',
      `<w:p>${run('a')}<mc:AlternateContent><mc:Choice><w:p>${run('c')}</w:p></mc:Choice><mc:Fallback><w:p>${run('d')}</w:p></mc:Fallback></mc:AlternateContent>${run('b')}</w:p>`,
      'c\n\nab',
    ],
  ])('%s', async (_, body, words) => expect((await readOne('a.docx', docxOf(body))).text).toBe(words));

  const address = 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006688885';
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
  test.each<[string, string, string | undefined]>([
    ['simple', `<w:fldSimple w:instr=' HYPERLINK "${address}" '>${run('ici')}</w:fldSimple>`, 'ici'],
    [
      'in parts',
      `${char('begin')}${instruction(` HYPERLINK "${address.slice(0, 30)}`)}${instruction(`${address.slice(30)}" \\o "x"`)}${char('separate')}${run('i')}${run('ci')}${char('end')}`,
      'ici',
    ],
    [
      'around another field',
      `${char('begin')}${instruction(`HYPERLINK "${address}"`)}${char('separate')}${run('p. ')}${char('begin')}${instruction('PAGE')}${char('separate')}${run('3')}${char('end')}${char('end')}`,
      'p. 3',
    ],
    ['never closed', `<w:fldSimple w:instr='HYPERLINK "${address}"'>${run('ici')}`.concat('</w:fldSimple>'), 'ici'],
    ['inside the document', `<w:fldSimple w:instr='HYPERLINK \\l "signet"'>${run('ici')}</w:fldSimple>`, undefined],
    ['another field', `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, undefined],
    ['an end without a beginning', `${char('end')}${char('separate')}${run('ici')}`, undefined],
  ])('a field that is a hyperlink: %s', async (_, field, words) => {
    const { hyperlinks = [], text } = await readOne('a.docx', docxOf(`<w:p>${run('Voir ')}${field}${run('.')}</w:p>`));
    const found = hyperlinks.map(({ span, url }) => [text.slice(span.start, span.end), url]);
    expect(found).toEqual(words === undefined ? [] : [[words, address]]);
  });

  test('headings by style and by outline level divide the document', async () => {
    const styles = {
      name: 'word/styles.xml',
      words: '<w:styles><w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style></w:styles>',
    };
    const heading = (property: string, words: string): string => `<w:p><w:pPr>${property}</w:pPr>${run(words)}</w:p>`;
    const body =
      heading('<w:pStyle w:val="T1"/>', 'Titre Ier') +
      heading('<w:outlineLvl w:val="1"/>', 'Article 3') +
      heading('<w:numPr/>', 'Le présent contrat.');
    const { pages } = await readOne('a.docx', docxOf(body, [styles]));
    expect(pages).toMatchObject([{ heading: '3', divisions: ['Titre Ier'] }]);
  });

  test('a note stands behind the paragraph that calls it', async () => {
    const note = `<w:footnotes><w:footnote w:id="2"><w:p>${run('la note')}</w:p></w:footnote></w:footnotes>`;
    const body = `<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('b')}</w:p><w:p>${run('c')}</w:p>`;
    const document = await readOne('a.docx', docxOf(body, [{ name: 'word/footnotes.xml', words: note }]));
    expect(document.text).toBe('ab\n\nla note\n\nc');
    expect(document.map.position(document.text.indexOf('note'))).toEqual({ line: 2, paragraph: 2, column: 4 });
  });
});

describe('OpenDocument', () => {
  test.each<[string, string, string]>([
    ['spaces as tags', '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>', 'a  b\tc\nd'],
    ['spaces as XML', '<text:p>a\n   b</text:p>', 'a b'],
    ['deleted words', '<text:tracked-changes><text:p>a</text:p></text:tracked-changes><text:p>b</text:p>', 'b'],
    [
      'a note',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>',
      'ab\n\nn\n\nc',
    ],
    ['a remark', '<text:p>a<office:annotation><text:p>r</text:p></office:annotation>b</text:p>', 'ab'],
  ])('%s', async (_, body, words) => expect((await readOne('a.odt', odtOf(body))).text).toBe(words));

  test('headings and lists', async () => {
    const body =
      '<text:h text:outline-level="9">Article 3</text:h><text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>';
    expect((await readOne('a.odt', odtOf(body))).pages).toMatchObject([{ heading: '3' }]);
  });
});

/** A PDF of one line, the last two words of which lead to Légifrance, and one annotation that leads nowhere. */
function linkedPdf(): Uint8Array {
  const shown = 'BT /F1 10 Tf 50 700 Td (Note, voir ici) Tj ET';
  const to = 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006688885';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 7 0 R] >>',
    `<< /Length ${String(shown.length)} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    `<< /Type /Annot /Subtype /Link /Rect [86 697 134 710] /A << /S /URI /URI (${to}) >> >>`,
    '<< /Type /Annot /Subtype /Link /Rect [50 697 74 710] /Dest [3 0 R /Fit] >>',
  ];
  let words = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = words.length;
    words += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return bytesOf(`${words}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(words.length)}\n%%EOF`);
}

describe('lines of a PDF', () => {
  const item = (str: string, y: number, more: Partial<PageItem> = {}): PageItem => ({
    ...{ str, transform: [10, 0, 0, 10, 0, y], width: 50, height: 10, hasEOL: true },
    ...more,
  });
  const shown = (...pages: (readonly PageItem[])[]): string =>
    joinLines(withoutRunningHeads(pages.map((items) => pageLines(items)))).text;

  test.each<[string, readonly PageItem[], string]>([
    ['a number keeps its hyphen', [item('article L. 162-', 100), item('5 du code', 88)], 'article L. 162-5 du code'],
    ['a word loses it', [item('le rembourse-', 100), item('ment', 88)], 'le remboursement'],
    ['a name keeps it', [item('Saint-', 100), item('Denis', 88)], 'Saint-Denis'],
    ['a soft hyphen', [item('rembourse\u00ad', 100), item('ment', 88)], 'remboursement'],
    ['a gap', [item('a', 100), item('b', 88), item('c', 76), item('d', 50)], 'a\nb\nc\n\nd'],
    ['a column', [item('a', 100), item('b', 88), item('c', 100)], 'a\nb\nc'],
    [
      'a mark of a note',
      [item('L. 162-5', 100, { hasEOL: false }), item('2', 104, { height: 6, hasEOL: false }), item(' du code', 100)],
      'L. 162-5 du code',
    ],
    [
      'letters that stand higher',
      [item('1', 100, { hasEOL: false }), item('er', 104, { height: 6, hasEOL: false }), item(' mai', 100)],
      '1er mai',
    ],
    [
      'columns of a table',
      [item('a', 100, { hasEOL: false }), item(' ', 100, { width: 90, height: 0, hasEOL: false }), item('b', 100)],
      'a\tb',
    ],
  ])('%s', (_, items, words) => expect(shown(items)).toBe(words));

  test('the words under a link of the page are its words, from line to line', () => {
    const lines = pageLines([
      item('Voir l’article L. 162-5 du', 100, { width: 260 }),
      item('code de la santé publique et', 88, { width: 280 }),
      item('la suite', 76, { width: 80 }),
    ]);
    const url = 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006688885';
    const links = [
      { url, rect: [52, 98, 260, 110] },
      { url, rect: [0, 86, 251, 98] },
      { url: 'ailleurs', rect: [500, 70, 600, 80] },
      { url: 'plus haut', rect: [0, 300, 600, 320] },
    ];
    const page = lines.map(({ runs, ...line }) => ({ ...line, links: linksOnLine({ ...line, runs }, links) }));
    const joined = joinLines([page]);
    expect(joined.links.map(({ start, end, url: to }) => [joined.text.slice(start, end), to])).toEqual([
      ['l’article L. 162-5 du\ncode de la santé publique', url],
    ]);
    const [line] = pageLines([item('mot', 100, { width: 0 })]);
    expect(linksOnLine(line!, [{ url, rect: [0, 98, 500, 110] }])).toEqual([]);
  });

  test('an annotation of a PDF that leads to Légifrance is a link over its words', async () => {
    const { hyperlinks = [], text } = await readOne('a.pdf', linkedPdf());
    expect(hyperlinks.map(({ span, url }) => [text.slice(span.start, span.end), url])).toEqual([
      ['voir ici', 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006688885'],
    ]);
  });

  test('what stands on every page is left out, and the sentence goes on', () => {
    const page = (number: number, ...words: readonly string[]): PageItem[] => [
      item('Avis n° 12', 700),
      item(`Page ${String(number)} sur 3`, 20),
      ...words.map((line, at) => item(line, 400 - at * 12)),
    ];
    expect(
      shown(page(1, 'Vu l’article L. 162-'), page(2, '5 du code', 'Article 2'), page(3, 'Fin.', 'Article 3')),
    ).toBe('Vu l’article L. 162-5 du code\nArticle 2\nFin.\nArticle 3');
  });

  test('a page that begins a sentence begins a paragraph', () => {
    expect(shown([item('Un.', 100)], [item('Deux.', 100)])).toBe('Un.\n\nDeux.');
  });
});

describe('source code', () => {
  const shown = async (path: string, source: string): Promise<string> =>
    (await readOne(path, source)).text
      .replaceAll(FILLER, '·')
      .replace(/\n{2,}/g, '|')
      .replace(/ {2,}/g, ' ')
      .replace(/^[|\s]+|[|\s]+$/g, '');

  test.each<[string, string, string]>([
    ['a.ts', '// Vu l’article 5\n// du code civil\nf();', 'Vu l’article 5\n du code civil'],
    ['a.ts', '// un\n\n// deux', 'un| deux'],
    ['a.ts', '/**\n * un\n *\n * deux\n */', 'un| deux'],
    ['a.ts', "const a = 'un ' + 'deux', b = 'trois';", 'un deux|trois'],
    ['a.ts', 'const a = /"/; // un', 'un'],
    ['a.ts', '`un ${deux} trois`', 'un | trois'],
    ['a.ts', '`un ${deux', ''],
    ['a.ts', '"d\\u00e9cret\\x20n\\u{b0} 2 \\"a\\""', 'dé·····cret ···n°····· 2 "·a"·'],
    ['a.py', '"""Article 5\ndu code"""\nx = 1  # six', 'Article 5\ndu code| six'],
    ['a.sql', "-- un\nselect 'l''article', 'deux'", "un|l'·article|deux"],
    ['a.sh', 'echo ${#a} "un" # deux', 'un| deux'],
    ['a.c', "char q = '\"'; /* un */", 'un'],
    ['a.rs', "fn f<'a>(x: &'a str) {} // un", 'un'],
    ['a.rb', 'x = "un #{a} deux"', 'un | deux'],
    ['a.php', "echo 'un ' . 'deux';", 'un deux'],
    ['a.php', "$a = 'Vu l\\'article L. 1'; // l\\'article", "Vu l'·article L. 1| l\\'article"],
    ['a.js', "const a = 'd\\'après l\\'article L. 1';", "d'·après l'·article L. 1"],
    ['a.lua', '--[[ un ]] x = "deux"', 'un |deux'],
    ['a.js', '/* jamais fermé', 'jamais fermé'],
    ['a.json', '{"clé": ["l\'article\\u00a05", 3], "b": "c"}', "l'article\u00a0·····5|c"],
    ['a.js', '"pas fermé\nx = "un"', 'un'],
  ])('%s: %s', async (path, source, words) => {
    expect((await readOne(path, source)).text).toHaveLength(source.length);
    expect(await shown(path, source)).toBe(words);
  });

  test('each language reads a comment and a string of its own', async () => {
    for (const { extensions, line = [], block = [], strings, keys } of LANGUAGES) {
      const comment =
        block[0] === undefined
          ? `${line[0] ?? ''} article 5 du code civil\n`
          : `${block[0][0]} article 5 du code civil ${block[0][1]}\n`;
      const string = strings.at(-1);
      const value = `${string?.open ?? ''}article 9 du code civil${string?.close ?? ''}`;
      for (const extension of extensions) {
        const document = await readOne(
          `a${extension}`,
          `${comment}x = ${keys === true ? '' : 'article 7 + '}${value}\n`,
        );
        expect([extension, ...cited(document).map((each) => each.replace(/^\S+ /, ''))]).toEqual([
          extension,
          '5 code-civil',
          '9 code-civil',
        ]);
      }
    }
  });

  test('places are those of the file', async () => {
    const source = 'x = 1\n# art. L. 6323-1 du code du travail\n';
    expect(cited(await readOne('a.py', source), source)).toEqual(['2:8 L6323-1 code-du-travail']);
  });

  test('any source: as long as the text, and read in time', async () => {
    const piece = fc.constantFrom('"', "'", '`', '\\', '//', '/*', '*/', '#', '${', '}', '\n', 'a', ' ', "'\"'", '"""');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('a.ts', 'a.py', 'a.cs', 'a.lua'),
        async (pieces, path) => {
          expect((await readOne(path, pieces.join(''))).text).toHaveLength(pieces.join('').length);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
    const long = await readOne('a.ts', '"\\'.repeat(200_000));
    expect(long.text).toHaveLength(400_000);
  });
});

describe('values', () => {
  test('parameters of OpenFisca', async () => {
    const source = [
      'description: Taux # voir l’article 1599 ter A du code général des impôts',
      '# Article 224 du',
      '# code général des impôts',
      'metadata:',
      '  reference:',
      '    2012-01-01:',
      '      href: https://www.legifrance.gouv.fr/affichTexteArticle.do?idArticle=LEGIARTI000025511700&cidTexte=JORFTEXT000025509584',
      '    2014-01-01:',
      '    - title: "Article 230 H du code général des impôts"',
      "    - ['l''article 1609 du CGI', {code civil: \"article 9 du code civil\"}] # fin",
      'documentation: |',
      '  Le taux de l’article 225 du',
      '  code général des impôts.',
      'article 12 du code civil: 3',
    ].join('\n');
    const document = await readOne('taux.yaml', source);
    expect(document.text).toHaveLength(source.length);
    expect(cited(document, source)).toEqual([
      '1:36 1599 ter A code-general-des-impots',
      '2:11 224 code-general-des-impots',
      '7:13 LEGIARTI000025511700',
      '9:23 230 H code-general-des-impots',
      expect.stringMatching(/^10:\d+ 1609/),
      expect.stringMatching(/^10:\d+ 9 code-civil/),
      '12:24 225 code-general-des-impots',
    ]);
  });

  test('YAML that is none is read as far as it goes', async () => {
    const source = 'a: [\n"article 9 du code civil\n  - : {';
    expect((await readOne('a.yml', source)).text).toHaveLength(source.length);
  });

  test('JSON that holds law stays law', async () => {
    const path = 'test/fixtures/read/json';
    const { readdirSync } = await import('node:fs');
    const [name] = readdirSync(path).filter((each) => each.endsWith('.json'));
    const documents = await reader.read({ path: name ?? '', bytes: readFileSync(`${path}/${name ?? ''}`) });
    expect(documents[0]?.format).toBe('json');
  });

  test('Catala: identifiers of headings, law, comments, no program', async () => {
    const source = [
      '## Code de la sécurité sociale',
      '',
      '####### Article D521-1|LEGIARTI000030680318',
      '',
      'Pour l’application de l’article L. 521-1 du code de la sécurité sociale.',
      '',
      '```catala',
      '# Voir l’article D. 521-3 du code de la sécurité sociale',
      'définition a égal à "article 5 du code civil"',
      '```',
      '#### Article L755-5 | LEGIARTI000006738575|2022-12-31',
    ].join('\n');
    const document = await readOne('prestations.catala_fr', source);
    expect(document.text).toHaveLength(source.length);
    expect(cited(document, source)).toEqual([
      '1:4 code-de-la-securite-sociale',
      '3:24 LEGIARTI000030680318',
      '5:33 L521-1 code-de-la-securite-sociale',
      '8:18 D521-3 code-de-la-securite-sociale',
      '11:23 LEGIARTI000006738575',
    ]);
  });
});

describe('formats', () => {
  test('every row loads the format it names, and no name is taken twice', async () => {
    for (const row of CITING_FORMATS) {
      const format: CitingFormat = await row.load();
      expect([format.name, format.summary, format.extensions]).toEqual([row.name, row.summary, [...row.extensions]]);
    }
    expect(new Set(DOCUMENT_FORMAT_NAMES).size).toBe(DOCUMENT_FORMAT_NAMES.length);
  });

  test('formats that do not show claim nothing', async () => {
    for (const name of ['yaml', 'code', 'catala'] as const) {
      const format: CitingFormat | undefined = await CITING_FORMATS.find((row) => row.name === name)?.load();
      expect(format?.sniff(bytesOf('# article'), 'a')).toBe(false);
    }
  });
});
