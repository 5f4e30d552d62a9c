import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replaceBytes } from '../../src/annotate/splice-bytes.js';
import { editsFor, type Paper } from '../../src/check/edits.js';
import { isSameRule } from '../../src/check/likeness.js';
import { withOwnArticles } from '../../src/check/own-articles.js';
import { quotationOf } from '../../src/check/quotation.js';
import { quotedSpans } from '../../src/check/quoted.js';
import { rewriteCode, rewriteNumber } from '../../src/check/rewrite.js';
import { hasPieces, nearestDifference, piecesOf } from '../../src/check/same-words.js';
import { isSpokenOf } from '../../src/check/spoken-of.js';
import { findReferences } from '../../src/find-references.js';
import { splitArticleKey } from '../../src/model/article.js';
import type { FoundReference, ReferredFile } from '../../src/model/found.js';
import { text as plainText } from '../../src/read/text.js';
import { finding } from '../findings-format/reports.js';

const TRAVAIL = 'code-du-travail';
const FAMILLE = 'code-de-la-famille-et-de-l-aide-sociale';
const CASF = 'code-de-l-action-sociale-et-des-familles';

/** Concordances as the tables of 2000 and 2008 have them. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  [`${TRAVAIL}/L122-4`]: `${TRAVAIL}/L1231-1`,
  [`${TRAVAIL}/L521-1`]: `${TRAVAIL}/L2511-1`,
  [`${TRAVAIL}/R516-45`]: `${TRAVAIL}/R1456-1`,
  [`${TRAVAIL}/R122-7`]: `${TRAVAIL}/D3142-63`,
  [`${FAMILLE}/123`]: `${CASF}/L121-1`,
  [`${FAMILLE}/124`]: `${CASF}/L121-2`,
};
const TITLES: Readonly<Record<string, string>> = {
  [TRAVAIL]: 'code du travail',
  [CASF]: 'code de l’action sociale et des familles',
};

function read(source: string): ReferredFile {
  const [document] = plainText.read({ path: 'note.txt', bytes: new TextEncoder().encode(source) }, {});
  const file = findReferences(document!, source);
  return {
    ...file,
    references: file.references.map((found): FoundReference => {
      const { text, number, through } = found.reference;
      if (text === undefined || number === undefined) return found;
      const targets =
        through === undefined ? [`${text.key}/${number}`] : [`${text.key}/${number}`, `${text.key}/${through}`];
      return { ...found, outcome: { kind: 'resolved', targets } };
    }),
  };
}

const keysOf = ({ references }: ReferredFile): readonly string[] =>
  references.flatMap(({ outcome }) => (outcome?.kind === 'resolved' ? outcome.targets : ['?']));

/** The source with every safe edit made. */
function fixed(source: string, change: Partial<Paper> & { readonly dated?: boolean } = {}): string {
  const file = read(source);
  const items = file.references.flatMap((found) => {
    const old = found.outcome?.kind === 'resolved' ? found.outcome.targets[0] : undefined;
    const target = old === undefined ? undefined : SUCCESSORS[old];
    if (target === undefined) return [];
    const title = TITLES[splitArticleKey(target).text] ?? '';
    const suggestion = { targets: [target], words: target, chain: [], certain: true };
    return [{ found, day: { dated: change.dated === true }, suggestion, title }];
  });
  const edits = [...editsFor(items, { file, mayWrite: () => true, code: false, ...change }).values()];
  edits.sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (words, { span, replacement }) => words.slice(0, span.start) + replacement + words.slice(span.end),
    source,
  );
}

describe('a number in the manner of the one that stood there', () => {
  test.each([
    ['L. 122-4', 'L122-4', 'L1234-1', 'L. 1234-1'],
    ['L122-4', 'L122-4', 'L1234-1', 'L1234-1'],
    ['L.122-4', 'L122-4', 'L1234-1', 'L.1234-1'],
    ['L.\u00a0122–4', 'L122-4', 'L1234-1', 'L.\u00a01234–1'],
    ['L.&nbsp;122-4', 'L122-4', 'L1234-1', 'L.&nbsp;1234-1'],
    ['L. 122 - 4', 'L122-4', 'L1234-1-2', 'L. 1234 - 1 - 2'],
    ['l. 122-4', 'L122-4', 'R1234-1', 'r. 1234-1'],
    ['R. *122-4', 'R*122-4', 'R1234-1', 'R. 1234-1'],
    ['D122-4', 'D122-4', 'R*1234-1', 'R*1234-1'],
    ['1382', '1382', '1240', '1240'],
    ['123', '123', 'L121-1', 'L.\u00a0121-1'],
    ['L. **122**-4', 'L122-4', 'L1234-1', undefined],
    ['L. 122-5', 'L122-4', 'L1234-1', undefined],
    ['199 undecies B', '199 undecies B', 'L1', undefined],
    ['L. 122-4', 'L122-4', 'Annexe II', undefined],
  ])('%s, %s → %s', (written, from, to, expected) => {
    expect(rewriteNumber(written, from, to)).toBe(expected);
  });

  test.each([
    ['Code de la famille et de l’aide\nsociale', 'code de l’action sociale', 'Code de l’action sociale'],
    ['CFAS', 'code de l’action sociale', undefined],
    ['loi n° 91-650', 'code des procédures civiles d’exécution', undefined],
    ['code **rural**', 'code de commerce', undefined],
  ])('%s → %s', (written, title, expected) => {
    expect(rewriteCode(written, title)).toBe(expected);
  });
});

describe('edits', () => {
  test.each([
    ['L’article L. 122-4 du code du travail s’applique.', 'L’article L. 1231-1 du code du travail s’applique.'],
    [
      'Les articles L. 122-4, L. 1232-2 et L521-1 du code du travail.',
      'Les articles L. 1231-1, L. 1232-2 et L2511-1 du code du travail.',
    ],
    ['L’article R. 122-7 du code du travail.', 'L’article D. 3142-63 du code du travail.'],
    [
      'Les articles 123 et 124 du code de la famille et de l’aide sociale.',
      'Les articles L.\u00a0121-1 et L.\u00a0121-2 du code de l’action sociale et des familles.',
    ],
  ])('%s', (source, expected) => {
    expect(fixed(source)).toBe(expected);
  });

  test.each([
    ['several texts', 'Les articles 123 et 125 du code de la famille et de l’aide sociale.'],
    [
      'another hangs on the name',
      'L’article 123 du code de la famille et de l’aide sociale et l’article 125 du même code.',
    ],
    ['the name before it', 'Code de la famille et de l’aide sociale, article 123.'],
    ['a range', 'Les articles L. 122-4 à L. 122-9 du code du travail.'],
    ['et suivants', 'Les articles L. 122-4 et suivants du code du travail.'],
    ['a part of it', 'Le deuxième alinéa de l’article L. 122-4 du code du travail.'],
    ['quoted', 'Il écrit : « l’article L. 122-4 du code du travail ».'],
    ['quoted by straight marks', 'Il écrit : "l’article L. 122-4 du code du travail".'],
    ['former', 'L’ancien article L. 122-4 du code du travail.'],
    ['signed', 'L’article L. 122-4 du code du travail.\n\nFait à Paris, le 3 mars 2009'],
    ['a judgment', 'L’article L. 122-4 du code du travail est visé.\n\nPAR CES MOTIFS, la cour rejette.'],
    ['of its time', 'L’article L. 122-4 du code du travail, alors applicable, est visé.'],
    ['with what it became', 'L’article L. 122-4 du code du travail (devenu L. 1231-1).'],
    ['a letter', 'Monsieur le Directeur,\n\nL’article L. 122-4 du code du travail.'],
    [
      'a change of law',
      'L’article L. 122-4 du code du travail visé à l’article 5 est remplacé par l’article L. 1231-1 du même code.',
    ],
    ['a visa', 'Vu le code du travail, notamment l’article L. 122-4 du code du travail ;'],
    [
      'words of the old article',
      'L’article L. 521-1 du code du travail dispose que « la grève ne rompt pas le contrat de travail ».',
    ],
    ['beside an act', 'La loi n° 79-11 du 3 janvier 1979, en particulier l’article L. 122-4 du code du travail.'],
  ])('none: %s', (_, source) => {
    expect(fixed(source)).toBe(source);
  });

  test('none in a dated act, nor where nothing may be written', () => {
    const source = 'L’article L. 122-4 du code du travail.';
    expect(fixed(source, { dated: true })).toBe(source);
    expect(fixed(source, { mayWrite: () => false })).toBe(source);
    const moved = 'L’article 123 du code de la famille et de l’aide sociale.';
    expect(fixed(moved, { mayWrite: ({ end, start }) => end - start < 10 })).toBe(moved);
  });

  test('in source code straight marks are the language’s own', () => {
    expect(fixed('x = "article L. 122-4 du code du travail"', { code: true })).toBe(
      'x = "article L. 1231-1 du code du travail"',
    );
  });

  const pieces = [
    'L’article L. 122-4 du code du travail. ',
    'Les articles L.521-1 et L. 1232-2 du code du travail ; ',
    'Voir l’article R516–45 du code du travail. ',
    'Selon « l’article L. 122-4 du code du travail », rien.\n\n',
    'Les articles 123 et 124 du code de la famille et de l’aide sociale. ',
    'Les articles 123 et 999 du code de la famille et de l’aide sociale. ',
    'L’article 1240 du code civil. ',
    'Aux articles L. 122-4 à L. 122-9 du code du travail. ',
    'Rien à lire ici, 3° alinéa.\n\n',
    'L’article L. 521-1 du code du travail et l’article L. 122-14 du même code. ',
  ];

  test('after a fix a file says the new articles there, and everything else as before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (chosen) => {
        const source = chosen.join('');
        const after = fixed(source);
        const before = keysOf(read(source));
        const now = keysOf(read(after));
        expect(now).toHaveLength(before.length);
        for (const [index, key] of before.entries()) expect([key, SUCCESSORS[key] ?? key]).toContain(now[index]);
        expect(fixed(after)).toBe(after);
      }),
      { seed: 20080501, numRuns: 200 },
    );
  });
});

describe('where words stand', () => {
  test.each([
    ['a « b X c » d', true],
    ['« a » X', false],
    ['« a\n\n« X »', true],
    ['“X”', true],
    ['"a" X "b"', false],
    ['> a\n> X', true],
    ['> a\n\nX', false],
    ['~~X~~', true],
    ['<blockquote>X</blockquote>', true],
    ['<q>a</q> X', false],
    ['&laquo; X &raquo;', true],
  ])('%j is quoted: %p', (source, expected) => {
    expect(quotedSpans(source, { code: false })(source.indexOf('X'))).toBe(expected);
  });

  test.each([
    ['L’article X est remplacé par Y.', true],
    ['L’article X, devenu l’article L. 12,', true],
    ['L’article X devenu D. 3', true],
    ['Les sommes devenues disponibles en application de l’article X', false],
    ['fixées par la loi n° 79-11 du 3 janvier 1979, en particulier par l’article X', true],
    ['L’article X, issu de la loi n° 73-680 du 13 juillet 1973', true],
    ['définis à l’article X du code du travail et à l’article 93 de la loi du 29 juillet 1982', false],
    ['<p>Vu le code, notamment X ;</p>', true],
    ['Il fut abrogé hier. L’article X s’applique.', false],
    ['Une ancienneté de trois mois (art. X).', false],
    ['Il fut abrogé.\n\nL’article X', false],
  ])('%j tells of a change: %p', (source, expected) => {
    const start = source.indexOf('X');
    expect(isSpokenOf(source, { start, end: start + 1 })).toBe(expected);
  });

  test('the document’s own article', () => {
    const source =
      '# Accord\n\n## Article 1er\n\nA.\n\n**Article 4.2 – Préavis**\n\nB.\n\nArticle 35 du code du travail : non.\n\nC\n\nArticle L. 1321-1 du code du travail ; D\n\n# Avenant n° 1 du 12 juin 2012\n\nE\n\n## Article I. Objet\n\nF';
    const own = (words: string): string | undefined => {
      const start = source.indexOf(words);
      return withOwnArticles(
        [{ ...read(source), path: 'x' }],
        [finding({ path: 'x', span: { start, end: start + 1 } })],
      )[0]?.article;
    };
    expect([own('Accord'), own('A.'), own('B.'), own('\n\nC')]).toEqual([undefined, '1er', '4.2', '4.2']);
    // Another act has articles of its own.
    expect([own('; D'), own('\n\nE'), own('\n\nF')]).toEqual(['4.2', undefined, 'I']);
  });
});

describe('bytes', () => {
  const put = (source: string, from: string, replacement: string) => {
    const start = source.indexOf(from);
    return [{ span: { start, end: start + from.length }, replacement }];
  };
  const source = 'é L. 122\u20134 à';

  test('every encoding keeps its own', () => {
    const utf8 = new TextEncoder().encode(`\ufeff${source}`);
    expect(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        replaceBytes(utf8, source, put(source, '122\u20134', '1231\u20131')),
      ),
    ).toBe('\ufeffé L. 1231\u20131 à');
    const windows = Uint8Array.from([0xe9, ...Buffer.from(' L. 122'), 0x96, ...Buffer.from('4 '), 0xe0]);
    expect([...replaceBytes(windows, source, put(source, '122\u20134', '1231\u20131'))]).toEqual([
      0xe9,
      ...Buffer.from(' L. 1231'),
      0x96,
      ...Buffer.from('1 '),
      0xe0,
    ]);
    const wide = Buffer.from(source, 'utf16le');
    expect(Buffer.from(replaceBytes(wide, source, put(source, '122', '1231'))).toString('utf16le')).toBe(
      'é L. 1231\u20134 à',
    );
  });

  test('a sign that the encoding may not have is refused', () => {
    const windows = Uint8Array.from([0xe9, 0x20, 0x31]);
    expect(() => replaceBytes(windows, 'é 1', put('é 1', '1', '\u2019'))).toThrow('no room');
  });
});

describe('quotations', () => {
  const quoted = (source: string): string | undefined => {
    const file = read(source);
    const span = quotationOf(file, file.references[0]!);
    return span === undefined ? undefined : source.slice(span.start, span.end).trim();
  };

  test.each([
    ['L’article L. 1 du code du travail dispose que « le salarié « dit » tout ».', 'le salarié « dit » tout'],
    ['Aux termes du premier alinéa de l’article L. 1 du code du travail : « Tout employeur »', 'Tout employeur'],
    ['L’article L. 1 du code du travail, selon lequel “tout employeur”', 'tout employeur'],
    ['L’article L. 1 du code du travail, les mots « employeur »', undefined],
    ['Les articles L. 1 et L. 2 du code du travail disposent que « tout »', undefined],
    ['L’article L. 1 du code du travail dispose que tout va. Le juge « dit »', undefined],
    ['L’article L. 1 du code du travail dispose que « rien ne ferme', undefined],
  ])('%s', (source, expected) => {
    expect(quoted(source)).toBe(expected);
  });

  const LAW =
    'L’employeur qui envisage de licencier un salarié le convoque, avant toute décision, à un entretien préalable.';

  test('compares words, not signs, across ellipses', () => {
    expect(hasPieces(LAW, piecesOf("L'EMPLOYEUR qui envisage […] à un **entretien** préalable"))).toBe(true);
    expect(hasPieces(LAW, piecesOf('à un entretien (…) qui envisage'))).toBe(false);
    expect(nearestDifference(LAW, piecesOf('qui envisage de punir un salarié le convoque'))).toMatchObject({
      steps: 1,
      quoted: expect.stringContaining('punir'),
      law: expect.stringContaining('licencier'),
    });
    expect(
      nearestDifference(LAW, piecesOf('qui envisage de licencier le salarié […] un salarié le convoque'))?.law,
    ).toContain('un salarié');
    expect(nearestDifference(LAW, piecesOf('avant décision, à un entretien préalable'))?.law).toContain('toute');
    expect(nearestDifference(LAW, piecesOf('des mots que nulle loi ne dit'))).toBeUndefined();
  });

  test('knows a rule again in other words, and not what took its number', () => {
    expect(isSameRule(LAW, 'L’employeur qui envisage de licencier un salarié le convoque à un entretien.')).toBe(true);
    expect(isSameRule(LAW, 'Le congé de solidarité internationale dure six mois au plus.')).toBe(false);
  });
});
