import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DatedStretch } from '../../src/check/days/day-source.js';
import { DAY_SOURCES } from '../../src/check/days/registry.js';
import { passageDays } from '../../src/check/passage-day.js';
import { lastAtMost, stretchAt } from '../../src/check/stretch-at.js';

const TODAY = '2025-01-01';

describe.each(DAY_SOURCES)('the day in: $name', ({ name, examples, stretches }) => {
  test.each(examples)('$path: $source', ({ path, source, title, signedOn, day }) => {
    const format = path.endsWith('.html') ? 'html' : path.endsWith('.md') ? 'markdown' : 'text';
    const words = `${source}\n`;
    const at = Math.max(0, source.length - 1);
    const found = stretches({
      ...{ path, format, source: words },
      ...(title === undefined ? {} : { title }),
      ...(signedOn === undefined ? {} : { signedOn }),
    }).findLast(({ span }) => span.start <= at && at < span.end);
    expect(found?.day.day).toBe(day);
    if (found !== undefined) expect(found.day.from).toBe(name);
  });
});

const RECUEIL = `---
date: 1999-01-01
---
# Convention collective nationale

Préambule.

## Avenant n° 22 du 16 juin 2000

Alinéa A.

### Article 1er

Alinéa B.

(1) Étendu sous réserve de l'article L. 1 (arrêté du 7 août 2001, art. 1er).

## Avenant n° 23 du 3 mai 2030

Alinéa C.

## Annexe

Alinéa D.
`;

describe('the nearest day holds', () => {
  const dayAt = passageDays({ path: 'recueil.md', format: 'markdown', source: RECUEIL }, { today: TODAY });
  const at = (words: string): string => {
    const { day, from } = dayAt(RECUEIL.indexOf(words));
    return `${day} ${from}`;
  };

  test.each([
    ['Préambule', '1999-01-01 front-matter'],
    ['Alinéa A', '2000-06-16 heading'],
    ['Alinéa B', '2000-06-16 heading'],
    ['article L. 1 ', '2001-08-07 note'],
    // A day to come is none.
    ['Alinéa C', '1999-01-01 front-matter'],
    ['Alinéa D', '1999-01-01 front-matter'],
  ])('%s: %s', (words, expected) => expect(at(words)).toBe(expected));

  test('a day asked for holds everywhere', () => {
    const asked = passageDays(
      { path: 'a.md', format: 'markdown', source: RECUEIL },
      { today: TODAY, asked: '2008-05-01' },
    );
    expect(asked(RECUEIL.indexOf('Alinéa A'))).toEqual({ day: '2008-05-01', from: 'asked', dated: false });
  });

  test('headings of HTML, with markup in them', () => {
    const source =
      '<h1>Convention</h1><h2 id="a">Avenant <b>n° 2</b> du 16 juin 2000</h2><p>Un</p><h2>Annexe</h2><p>Deux</p>';
    const days = passageDays({ path: 'a.html', format: 'html', source }, { today: TODAY });
    expect(days(source.indexOf('Un')).day).toBe('2000-06-16');
    expect(days(source.indexOf('Deux')).from).toBe('today');
  });

  test('a hostile file costs no time', () => {
    const source = '<h1><h1 '.repeat(20_000) + 'étendu sous '.repeat(20_000) + '\nFait à '.repeat(20_000);
    const started = performance.now();
    passageDays({ path: 'a.html', format: 'html', source }, { today: TODAY })(5);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('a note in HTML reaches to the end of its paragraph, not of the line', () => {
  const source =
    "<p>(1) Étendu sous réserve de l'article L. 1 (arrêté du 7 août 2001).</p><p>L'article L. 2 s'applique.</p>\n";
  const dayOf = passageDays({ path: 'accord.html', format: 'html', source }, { today: TODAY });
  expect(dayOf(source.indexOf('L. 1')).day).toBe('2001-08-07');
  expect(dayOf(source.indexOf('L. 2')).day).toBe(TODAY);
});

test('documents of one collection share its words and keep their own titles', () => {
  const collection = { path: 'kali.json', format: 'json', source: '{"words": "the same"}' };
  const days = ['Accord du 12 mars 2004', 'Avenant n° 2 du 3 mai 2010', 'Salaires'].map(
    (title) => passageDays({ ...collection, title }, { today: TODAY })(3).day,
  );
  expect(days).toEqual(['2004-03-12', '2010-05-03', TODAY]);
});

describe('the stretch that holds an offset', () => {
  const stretch = ([start, length, year]: readonly number[]): DatedStretch => ({
    span: { start: start ?? 0, end: length === 0 ? Infinity : (start ?? 0) + (length ?? 0) },
    day: { day: `${String(year)}-01-01`, from: 'heading', dated: true },
  });
  const few = fc.tuple(fc.nat(40), fc.nat(20), fc.integer({ min: 1900, max: 2020 }));

  test('is the last one in the list that does, whatever covers what', () => {
    fc.assert(
      fc.property(fc.array(few, { maxLength: 30 }), fc.integer({ min: -2, max: 70 }), (all, at) => {
        const stretches = all.map(stretch);
        const plain = stretches.findLast(({ span }) => span.start <= at && at < span.end);
        expect(stretchAt(stretches)(at)).toBe(plain);
      }),
      { seed: 20250101, numRuns: 2000 },
    );
  });

  test('is found in a few steps among ten thousand', () => {
    let steps = 0;
    const borders = new Proxy(
      Array.from({ length: 10_000 }, (_, index) => index * 100),
      {
        get(target, name) {
          if (name !== 'length') steps++;
          return Reflect.get(target, name);
        },
      },
    );
    let right = 0;
    for (let reference = 0; reference < 20_000; reference++)
      if (lastAtMost(borders, reference * 50) === reference >> 1) right++;
    expect(right).toBe(20_000);
    expect(steps).toBeLessThanOrEqual(20_000 * 14);
  });

  test('of a document of ten thousand headings, for twenty thousand references', () => {
    const section = (index: number): string => `## Accord du 12 mars ${String(1950 + (index % 70))}\n\nUn. Deux.\n\n`;
    const length = section(0).length;
    const source = Array.from({ length: 10_000 }, (_, index) => section(index)).join('');
    const dayAt = passageDays({ path: 'recueil.md', format: 'markdown', source }, { today: TODAY });
    const wrong = Array.from({ length: 20_000 }, (_, reference) => {
      const index = reference >> 1;
      const at = index * length + length - (reference % 2 === 0 ? 10 : 5);
      return dayAt(at).day === `${String(1950 + (index % 70))}-03-12` ? 0 : 1;
    });
    expect(wrong.reduce<number>((sum, each) => sum + each, 0)).toBe(0);
  });
});
