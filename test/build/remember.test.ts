import { beforeAll, describe, expect, test } from '@jest/globals';
import { numberEnd, numberStart } from '../../src/build/bullet-frame.js';
import type { Engine } from '../../src/build/engine.js';
import { rememberBullets } from '../../src/build/remember-bullets.js';
import { rememberNames } from '../../src/build/remember-names.js';
import { SHAPES } from '../../src/extract/lists/shapes/registry.js';
import { loadEngine } from '../../src/load-engine.js';

const BULLETS = [
  ...SHAPES.flatMap(({ examples, lookAlikes }) => [...examples.map(({ words }) => words), ...lookAlikes]),
  // What stands behind a number in the three large codes.
  ...[
    'Code du travail L141-7 alinéa 2',
    'Code de la sécurité sociale L448 al. 1, al. 2, al. 3 ELEMENTS LEGISLATIFS, al. 4',
  ],
  ...[
    'Code du travail - art. R351-6 al 3 (Ab)',
    'Code du travail - art. D322-22-11 al 8 et 9 (Ab)',
    'Code rural L1050',
  ],
  ...[
    'Code du travail - art. R322-17-13 II al 5 (Ab)',
    'Code du travail L323-30 AL. FINAL',
    'Code du travail L920-5-1 I',
  ],
  ...[
    'Code du travail - art. L122-1 bis (V)',
    'Code du travail - art. L122-1, v. init.',
    'Code du travail L1 et suivants',
  ],
  ...[
    'Code du travail L122-1 à L122-9 (V)',
    'TXT_SOURCE: Code du travail - art. L1 JORF 4 janvier 1993',
    'Code du travail L1, 2',
  ],
  ...[
    'Code du travail L122-1 A L122-9',
    'Code du travail - art. L122-1 3° (V)',
    'Code du travail - art. L1 en vigueur le 1er mars 2008',
  ],
];

/** Other numbers in the place of a bullet's own. */
const NUMBERS = [
  'L1',
  'L162-5',
  'R12-3-4',
  'D1234-56-7-8',
  'A1',
  '1',
  '1069',
  '12-1',
  '2005-1',
  '99999',
  '123456',
  'L1-',
];
const variants = BULLETS.flatMap((words) => [
  words,
  ...NUMBERS.map((number) => words.replace(/(?<= - art\. )[^\s,]+/u, number)),
  ...NUMBERS.map((number) => words.replace(/(?<= )[LRDA][\d-]*\d/u, number)),
]);

describe('bullets that were read before', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test('are read as if they were new, whatever their number', () => {
    const remembering = rememberBullets(engine);
    const contexts = [
      undefined,
      { ownText: { key: 'code-du-travail', nature: 'code' as const, title: 'Code du travail' } },
    ];
    for (const context of contexts)
      for (const words of [...variants, ...variants]) {
        expect({ words, ...remembering.readBullet(words, context) }).toEqual({
          words,
          ...engine.readBullet(words, context),
        });
      }
  });

  test('cost nothing where only the number is another', () => {
    let read = 0;
    const counting = { ...engine, readBullet: (words: string) => ((read += 1), engine.readBullet(words)) };
    const { readBullet } = rememberBullets(counting);
    for (let number = 1; number <= 100; number += 1) readBullet(`Code du travail - art. L${String(number)}-1 (V)`);
    expect(read).toBe(1);
  });

  test('a long corpus is forgotten by and by, and read again as well', () => {
    const { readBullet } = rememberBullets(engine);
    for (let act = 1; act <= 20_000; act += 1) readBullet(`Loi n°${String(act)}-1 du 4 janvier 1993 - art. 1 a`);
    expect(readBullet('Loi n°1-1 du 4 janvier 1993 - art. 1 a')).toEqual(
      engine.readBullet('Loi n°1-1 du 4 janvier 1993 - art. 1 a'),
    );
  });

  test.each([
    ['Code du travail - art. L1234-5 (V)', 'L1234-5'],
    ['Loi n°93-8 du 4 janvier 1993 - art. 8', '8'],
    ['Code du travail - art. L1234-5 al. 2 (V)', 'L1234-5'],
    ['Code du travail - art. 1234 al. 2 (V)', undefined],
    ['Code du travail - art. L1234-', undefined],
    ['Code du travail - art. L123456', undefined],
    ['Code du travail - art. L1-2-3-4-5-6-7', undefined],
    ['Code du travail L1234-5', 'L1234-5'],
    ['Code du travail L236-2-1 alinéas 2 et 3', 'L236-2-1'],
    ['Code du travail 62, 169', undefined],
    ['Loi n°93-8 1993-01-04 art. L8', undefined],
    ['Arrêté du 12 mars 2020 - art. ANNEXE, art. 30-11 (V)', undefined],
  ])('the frame of %j', (words, number) => {
    const start = numberStart(words);
    const end = start < 0 ? -1 : numberEnd(words, start);
    expect(end < 0 ? undefined : words.slice(start, end)).toBe(number);
  });
});

test('whose articles a folder holds is asked once', () => {
  const asked: string[] = [];
  const engine = { identifyText: (words: string) => (asked.push(words), undefined) } as unknown as Engine;
  const { identifyText } = rememberNames(engine);
  for (const words of ['Code civil', 'Code civil', 'Code pénal', 'Code civil']) identifyText(words);
  expect(asked).toEqual(['Code civil', 'Code pénal', 'Code civil']);
});
