import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldCode } from '../../src/model/fold.js';

test.each([
  ['Code de la SÉCURITÉ sociale', 'code de la securite sociale'],
  ['L’article L.\u00a0162‑5', "l'article l. 162-5"],
  ['alinéa 1er – nº 3', 'alinea 1er - n° 3'],
  ['Œuvre, ŒUVRE, læticia', 'œuvre, œuvre, læticia'],
  ['ç Ç ñ ï Ÿ İ', 'c c n i y i'],
  ['ligne\nsuivante\tet\u202f« mots »', 'ligne\nsuivante\tet « mots »'],
  ['€ 漢 \u{1f600}', '€ 漢 \u{1f600}'],
])('%j', (words, folded) => {
  expect(fold(words)).toBe(folded);
});

test('is one unit for one, twice the same, and the same piece by piece', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20_000), (words, pad) => {
      const padded = 'É'.repeat(pad) + words;
      const folded = fold(padded);
      expect(folded.length).toBe(padded.length);
      expect(fold(folded)).toBe(folded);
      for (let at = pad; at < padded.length; at += 1)
        expect(folded.charCodeAt(at)).toBe(foldCode(padded.charCodeAt(at)));
    }),
    { seed: 42, numRuns: 200 },
  );
});
