import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articlePlaces } from '../../src/build/article-places.js';
import { isDeclared, proofOf, targetAtOnce } from '../../src/build/certain.js';
import { endsOf } from '../../src/build/declared-ends.js';
import type { Engine } from '../../src/build/engine.js';
import { foundEnterer } from '../../src/build/enter-found.js';
import { listEnterer } from '../../src/build/enter-listed.js';
import { declaredOf } from '../../src/build/list-declaration.js';
import { nameNumbers, nameTexts } from '../../src/build/name-articles.js';
import { parcelBook, type ParcelBook } from '../../src/build/parcel-book.js';
import { readPage } from '../../src/build/read-page.js';
import type { Declared, Found, PageReading } from '../../src/build/reading.js';
import { rememberBullets } from '../../src/build/remember-bullets.js';
import { SHAPES } from '../../src/extract/lists/shapes/registry.js';
import { loadEngine } from '../../src/load-engine.js';
import { openReader, type Reader } from '../../src/read/reader.js';
import { pagePacker } from '../../src/store/sqlite/page-blob.js';

/** Bullets as the three codes have them, and every shape's own examples. */
const BULLETS = [
  ...SHAPES.flatMap(({ examples, lookAlikes }) => [...examples.map(({ words }) => words), ...lookAlikes]),
  ...['Code du travail - art. L1234-5 (V)', 'Code du travail - art. L122-14', 'Code du travail - art. R143-2 (Ab)'],
  ...['Code de la santé publique - art. L5125-3 (VT)', 'Code de la santé publique - art. L162-1 (T)'],
  ...['Arrêté du 20 août 1992 - art. 3 (V)', 'Décret n°2008-244 du 7 mars 2008 - art. 5 (V)', 'Loi n°2008-89 - art. 1'],
  ...['TXT_SOURCE: Code du travail - art. L351-2 (V)', 'SPEC_APPLI: Décret n°2008-244 du 7 mars 2008 - art. 5'],
  ...['DEPLACE: Code du travail - art. L351-2', 'PEREMPTION: Loi n°2005-32 du 18 janvier 2005 - art. 37 (V)'],
  ...[
    'Code du travail - art. L1234-5 à L1234-9 (V)',
    'Code du travail - art. L1234-5 al. 2 (V)',
    'Code du travail 62, 169',
  ],
  ...['Code du travail - art. L1234-5 (V) et des mots que nulle forme ne lit', 'Code civil (V)', 'ni loi ni décret'],
];
const LABELS = [
  'Cite',
  'Cité par',
  'Créé par',
  'Abrogé par',
  'Anciens textes',
  'Nouveaux textes',
  'Transféré par',
  'Liens',
];
const NUMBERS = ['L1', 'L1234-5', 'R12-3-4', 'D1234-56-7-8', 'A1', '1', '12-1', '99999', 'L1234-5', '123456', 'L1-'];

const bullet = fc
  .tuple(fc.constantFrom(...BULLETS), fc.option(fc.constantFrom(...NUMBERS)))
  .map(([words, number]) => (number === null ? words : words.replace(/(?<= - art\. )\S+/u, number)));
const list = fc.tuple(fc.constantFrom(...LABELS), fc.array(bullet, { minLength: 1, maxLength: 6 }));
const WORDINGS = [
  'Rien.',
  'Les dispositions du présent code et des articles L. 1 à L. 9 du code civil, selon l’article 3 de la loi n° 93-8 du 4 janvier 1993.',
  'Le II de l’article L. 1234-5, l’article R. 4-1 et le code du travail, sauf l’annexe de l’article 12.',
  'L’article L. 2 du code du travail dans sa version en vigueur au 1er janvier 2008 ; l’article 4 du même code.',
];
const page = fc.record({
  number: fc.constantFrom('L1', 'R2-1', 'Annexe', '7'),
  wording: fc.constantFrom(...WORDINGS),
  lists: fc.array(list, { maxLength: 5 }),
});

interface Written {
  readonly number?: string;
  readonly wording?: string;
  readonly lists: readonly (readonly [string, readonly string[]])[];
}

const written = ({ number = 'L1', wording = 'Rien.', lists }: Written): string =>
  `# Article ${number}\n\n${wording}\n\n**Liens relatifs à cet article**\n\n${lists
    .map(([label, bullets]) => `_${label}_:\n\n${bullets.map((words) => `  - ${words}\n`).join('')}\n`)
    .join('')}`;

describe('what lists declare', () => {
  let engine: Engine;
  let reader: Reader;
  beforeAll(async () => {
    [engine, reader] = [await loadEngine(), await openReader()];
  });

  const readWith = (by: Engine, text: string, counted: string[]): readonly PageReading[] => {
    const source = { path: 'Article.md', bytes: Buffer.from(text) };
    return reader.read(source, {}).flatMap((document) =>
      document.pages.map(
        (one) =>
          readPage(one, {
            ...{ document, engine: by, aliases: new Map(), day: '2026-01-01' },
            identity: {
              text: { key: 'code-du-travail', nature: 'code', title: 'code du travail' },
              from: 'configuration',
            },
            tally: { count: (what, name, times = 1) => void counted.push(`${what} ${name} ${String(times)}`) },
          }).reading,
      ),
    );
  };

  /** One reference after another, with a whole piece of evidence for each. */
  function enterPlainly(book: ParcelBook, reading: PageReading): (Found | Declared)[] {
    return [...reading.found, ...reading.listed.map(declaredOf)].filter((one) => {
      nameTexts(one.reference, book);
      const target = targetAtOnce(one);
      const proof = target === undefined ? undefined : proofOf(one, target, reading);
      if (proof === undefined) nameNumbers(one.reference, book);
      else book.evidence.add(proof, book.count);
      if (target !== undefined && !isDeclared(one))
        book.counts.tally.count('references', `${one.reference.form} resolved`);
      return target === undefined;
    });
  }

  const finished = (book: ParcelBook) => {
    const { names, summary, shares, rows } = book.finish({ files: 0, again: [], diagnostics: [] }, []);
    return { names, summary, shares, rows: [...rows] };
  };

  test('is read and entered as if each bullet were the first one', () => {
    const remembering = rememberBullets(engine);
    let [rows, waits] = [0, 0];
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
        const [book, plain] = [parcelBook(pagePacker()), parcelBook(pagePacker())];
        const places = articlePlaces(book.evidence);
        const [enterFound, enterListed] = [foundEnterer(book, places), listEnterer(book, places)];
        for (const one of pages) {
          const [counted, counts]: [string[], string[]] = [[], []];
          const readings = readWith(remembering, written(one), counted);
          const fresh = readWith(engine, written(one), counts);
          expect(counted).toEqual(counts);
          expect(readings.map(({ status }) => status)).toEqual(fresh.map(({ status }) => status));
          for (const [place, reading] of readings.entries()) {
            const anew = fresh[place]!;
            expect(JSON.stringify(reading.listed.map(declaredOf))).toBe(JSON.stringify(anew.listed.map(declaredOf)));
            const left = enterPlainly(plain, anew);
            expect(JSON.stringify([...enterFound(reading), ...enterListed(reading)])).toBe(JSON.stringify(left));
            waits += left.length;
          }
          book.endFile(1, 1);
          plain.endFile(1, 1);
        }
        expect(finished(book)).toEqual(finished(plain));
        rows += book.evidence.rows.count;
      }),
      { seed: 20_261_122, numRuns: 150 },
    );
    expect([rows > 2000, waits > 200]).toEqual([true, true]);
  });

  test('is on the page where its number stands', () => {
    const text = written({
      lists: [['Cite', ['Code du travail - art. L1234-5 (V)', 'Code du travail - art. R2 (V)']]],
    });
    const [reading] = readWith(rememberBullets(engine), text, []);
    const places = reading!.listed.map(({ start, length, line, column }) => [
      text.slice(start, start + length),
      text.split('\n')[line - 1]!.slice(column - 1, column - 1 + length),
    ]);
    expect(places).toEqual([
      ['L1234-5', 'L1234-5'],
      ['R2', 'R2'],
    ]);
    expect(reading!.listed.map(declaredOf).every(isDeclared)).toBe(true);
  });

  test.each([
    ['a move alone is no end', ['DEPLACE: Code du travail - art. L351-2'], []],
    [
      'a move with a new text is one',
      ['DEPLACE: Code du travail - art. L351-2', 'Code du travail - art. L5421-1 (V)'],
      ['transfers code-du-travail/L351-2'],
    ],
  ])('%s', (_, [moved = '', replaced], ends) => {
    const lists = [
      ['Transféré par', [moved]] as const,
      ['Nouveaux textes', replaced === undefined ? [] : [replaced]] as const,
    ];
    const [reading] = readWith(rememberBullets(engine), written({ lists }), []);
    expect(endsOf(reading!).map(({ relation, by }) => `${relation} ${by ?? ''}`)).toEqual(ends);
  });
});
