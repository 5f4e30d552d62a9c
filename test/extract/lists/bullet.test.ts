import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBullet } from '../../../src/extract/lists/bullet.js';
import { SHAPES } from '../../../src/extract/lists/shapes/registry.js';
import type { BulletExample } from '../../../src/extract/lists/shapes/shape.js';
import { articleKey } from '../../../src/model/article.js';
import type { Reference } from '../../../src/model/reference.js';
import { bulletLines } from './reading-lines.js';

type TableRow = BulletExample & { readonly shape: string };

/** Bullets of three codes (sécurité sociale, travail, santé publique), with every reading checked by eye. */
const TABLE: readonly TableRow[] = JSON.parse(
  readFileSync(new URL('../../fixtures/extract/bullets.json', import.meta.url), 'utf8'),
);

const linesOf = (words: string): TableRow => {
  const reading = readBullet(words);
  return { shape: reading.shape, ...bulletLines(words, reading) };
};

describe.each(SHAPES)('shape $name', (shape) => {
  test.each(shape.examples)('reads $words', (example) => {
    expect(linesOf(example.words)).toEqual({ shape: shape.name, ...example });
  });

  test.each(shape.lookAlikes)('leaves %s to others', (words) => {
    expect(readBullet(words).shape).not.toBe(shape.name);
  });
});

test('shapes have names of their own, examples and look-alikes', () => {
  expect(new Set(SHAPES.map((shape) => shape.name)).size).toBe(SHAPES.length);
  expect(SHAPES.filter((shape) => shape.examples.length === 0 || shape.lookAlikes.length === 0)).toEqual([]);
});

test.each(TABLE)('$words', (row) => {
  expect(linesOf(row.words)).toEqual(row);
});

test('an act is one, however the list writes its number and day', () => {
  const keys = ['Loi n°93-8 du 4 janvier 1993 - art. 8 (Ab)', 'Loi n°93-08 1993-01-04 art. 8'].map((words) => {
    const [reference] = readBullet(words).references;
    return articleKey(reference?.text?.key ?? '?', reference?.number ?? '?');
  });
  expect(keys).toEqual(['loi-93-8/8', 'loi-93-8/8']);
});

test('a republican day is that of our calendar, whichever shape reads it', () => {
  expect(linesOf('Loi du 25 ventôse an XI - art. 9 (Ab)')).toMatchObject({
    reads: ['article loi-1803-03-16/9 “9”'],
    mark: 'Ab',
    dates: ['signed 1803-03-16'],
  });
});

test.each([
  { words: 'Code du travail', number: undefined, kind: 'text' },
  { words: "Rapport relatif à l'ordonnance n°2000-548 du 15 juin 2000", number: undefined, kind: 'text' },
])('$words names no article', ({ words, number, kind }) => {
  expect(readBullet(words).references.map((each) => ({ kind: each.kind, number: each.number }))).toEqual([
    { kind, number },
  ]);
});

// Look like links and are none: nothing may be read from them.
test.each([
  'au plus tard le 1er janvier 2019',
  '511-19',
  '6',
  '',
  'TXT_SOURCE:',
  'HISTO: Edition du 1er janvier 2005',
  'SPEC_APPLI: Fin de vigueur : Date indéterminée',
  "SPEC_APPLI: Cet arrêté devra intervenir dès que sera devenue exécutoire la délibération du conseil d'administration",
  'Les dispositions du présent article sont applicables aux DOM',
  "DISPOSITIONS APPLICABLES DANS LES TERRITOIRES D'OUTRE-MER",
  'al. 5 ELEMENTS REGLEMENTAIRES',
])('nothing in “%s”', (words) => {
  expect(readBullet(words).references).toEqual([]);
});

// What stands behind a number is not another number.
test.each([
  { words: 'Code du travail - art. R342-14 al 1 (V)', portion: ['alinea 1'] },
  { words: 'Code du travail L122-34 al 1 et al 2 phrase 1 et al 3', portion: ['alinea 1, 2, 3'] },
  { words: 'Décret n°2004-93 2004-01-27 art. 1 I (V)', portion: ['paragraphe I'] },
  { words: 'Loi n°82-957 1982-11-13 ART. 28 (M)', portion: undefined },
  { words: 'Code du travail - art. L1 (V)', portion: undefined },
  { words: 'Code du travail L439-41 alinéa 1 et alinéa 2 phrases 1 et 2', portion: ['alinea 1, 2'] },
  {
    words: 'Code du travail L233-5 III alinéas 1 à 3, 7 et 8 phrase 1',
    portion: ['paragraphe III', 'alinea 1 à 3, 7, 8'],
  },
  { words: 'Code du travail L323-30 AL. FINAL', portion: undefined },
])('$words has portion $portion', ({ words, portion }) => {
  const [reference, ...others] = readBullet(words).references;
  expect(others).toEqual([]);
  expect(reference?.portion?.map(({ kind, value }) => `${kind} ${value}`)).toEqual(portion);
});

const spansOf = (reference: Reference) =>
  [reference.span, reference.phraseSpan, reference.portionSpan, reference.textSpan, reference.throughSpan].filter(
    (span) => span !== undefined,
  );

const PIECES = [
  ...[
    'Code du travail',
    'Loi n°93-8',
    'Décret',
    'CGI',
    'Arrêté',
    'Rapport',
    "Conseil d'Etat",
    'Règlement (CE)',
    'Constitution',
  ],
  ...[
    ' du 4 janvier 1993',
    ' 1993-01-04',
    ' - art. ',
    ' art. ',
    'L162-5',
    ' 1',
    ', ',
    ' à ',
    ' A ',
    ' et ',
    'Annexe',
    ' al. 2',
  ],
  ...[
    ' (V)',
    ' ()',
    '(',
    ')',
    ' JORF 4 janvier 1993',
    ' en vigueur le 1er janvier 1994',
    ' au plus tard le',
    ' : ',
    '*',
    '.',
    ' I',
    ' 3°',
  ],
  ...['TXT_SOURCE: ', 'SPEC_APPLI: ', '\n', ' ', ' bis', ' V2', ' début', '«', '266 sexies'],
];

test('spans lie inside the words, numbers apart from each other, whatever the words', () => {
  const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(words, (bullet) => {
      const { references } = readBullet(bullet);
      let end = 0;
      for (const reference of references) {
        for (const span of spansOf(reference)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(bullet.length);
        }
        expect(bullet.slice(reference.span.start, reference.span.end)).toBe(reference.surface);
        expect(reference.span.start).toBeGreaterThanOrEqual(end);
        end = reference.span.end;
      }
    }),
    { seed: 20260101, numRuns: 1000 },
  );
});

// Quadratic work on half a million characters would take minutes.
test.each(['L1, (art. 3 et ', 'art. ((', 'sauf ', 'Code ', 'Loi n°93-8 - ', 'à A '])(
  'a bullet of “%s” without end is read',
  (piece) => {
    const words = `Code du travail ${piece.repeat(Math.ceil(300_000 / piece.length))}`;
    const start = performance.now();
    readBullet(words);
    expect(performance.now() - start).toBeLessThan(8000);
  },
);
