import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blockWords, pagePacker } from '../../src/store/sqlite/page-blob.js';

/** What a packer's blocks give back for words that were put there, in their order. */
function packed(pages: readonly string[]) {
  const packer = pagePacker();
  const places = pages.map((words) => packer.putWords(words));
  const blocks = packer.finish();
  const words = blocks.map(blockWords);
  return { blocks, back: places.map(({ block, start, length }) => (words[block] ?? '').slice(start, start + length)) };
}

describe('words of pages in blocks', () => {
  test('come back as they were put, whatever their letters', () => {
    const page = fc.string({
      unit: fc.constantFrom('L. 162-5 ', 'é', '’', '┈', '😀', '\n', 'œuvre '),
      maxLength: 4000,
    });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => expect(packed(pages).back).toEqual(pages)),
      { numRuns: 60, seed: 11 },
    );
  });

  test('a page that is longer than any block is one block', () => {
    const long = '┈ Tableau n° 57 – L’article R. 461-3 │ '.repeat(5000);
    const { blocks, back } = packed(['court', long, 'après']);
    expect(back).toEqual(['court', long, 'après']);
    expect(blocks).toHaveLength(2);
  });

  test('pages share a block until it is full, and no block has room that it does not use', () => {
    const { blocks } = packed(Array.from({ length: 30 }, (_, at) => `Article L${String(at)} `.repeat(100)));
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.length).toBeLessThan(6);
    expect(blocks.every(({ buffer, byteLength }) => buffer.byteLength === byteLength)).toBe(true);
  });

  test('nothing put is no block', () => expect(packed([]).blocks).toEqual([]));
});
