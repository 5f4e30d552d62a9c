import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRepealedItems } from '../../../src/extract/lists/repealed-items.js';

test.each([
  { text: '3° (Abrogé) ;', items: ['3° abrogé “3° (Abrogé)”'] },
  { text: '11° (Abrogé)', items: ['11° abrogé “11° (Abrogé)”'] },
  { text: '2° bis (Abrogé) ;', items: ['2° bis abrogé “2° bis (Abrogé)”'] },
  { text: '(Supprimé)', items: ['alinéa supprimé “(Supprimé)”'] },
  { text: '4° (Annulé) ;', items: ['4° annulé “4° (Annulé)”'] },
  { text: 'B. (abrogé)', items: ['B abrogé “B. (abrogé)”'] },
  { text: 'IV.-(Abrogé)', items: ['IV abrogé “IV.-(Abrogé)”'] },
  { text: 'III. ―(supprimé)', items: ['III supprimé “III. ―(supprimé)”'] },
  { text: 'IV bis.-(Abrogé)', items: ['IV bis abrogé “IV bis.-(Abrogé)”'] },
  { text: 'a) (Abrogé) ;', items: ['a abrogé “a) (Abrogé)”'] },
  { text: 'e ter) (Abrogé) ;', items: ['e ter abrogé “e ter) (Abrogé)”'] },
  { text: 'I. - 3° (Abrogé) ;', items: ['I, 3° abrogé “I. - 3° (Abrogé)”'] },
  { text: '9. (Paragraphe supprimé)', items: ['9 supprimé “9. (Paragraphe supprimé)”'] },
  {
    text: '1° Les uns ;\n2° et 3° (Abrogés) ;\n4° Les autres.',
    items: ['2° abrogé “2° et 3° (Abrogés)”', '3° abrogé “2° et 3° (Abrogés)”'],
  },
  {
    text: '4° à 6° (Abrogés) ;',
    items: ['4° abrogé “4° à 6° (Abrogés)”', '5° abrogé “4° à 6° (Abrogés)”', '6° abrogé “4° à 6° (Abrogés)”'],
  },
  { text: 'II et III (Annulés)', items: ['II annulé “II et III (Annulés)”', 'III annulé “II et III (Annulés)”'] },
  { text: '6°) (supprimé par le décret 84-1066)', items: ['6° supprimé “6°) (supprimé par le décret 84-1066)”'] },
  { text: "Pour l'application, l'article 5 (abrogé) ;", items: [] },
  { text: '3° (Abrogé) du présent article, les employeurs', items: [] },
  { text: '3° (Abrogation) ;', items: [] },
  { text: '3° (voir annexe) ;', items: [] },
  { text: "Le conseil d'administration a supprimé le 3° (abrogé) ;", items: [] },
])('$text', ({ text, items }) => {
  const lines = readRepealedItems(text).map(
    ({ portion, word, span }) => `${portion} ${word} “${text.slice(span.start, span.end)}”`,
  );
  expect(lines).toEqual(items);
});

test('spans lie inside the words, whatever the words', () => {
  const pieces = [
    '3°',
    ' ',
    '(',
    ')',
    'Abrogé',
    '(Supprimé)',
    ' et ',
    ' à ',
    'II',
    '.-',
    '\n',
    ' ; ',
    'a)',
    '9999',
    'l’article',
    ': ',
  ];
  const words = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (text) => {
      for (const { span, portion } of readRepealedItems(text)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end).endsWith(')')).toBe(true);
        expect(portion).not.toBe('');
      }
    }),
    { seed: 20260101, numRuns: 500 },
  );
});
