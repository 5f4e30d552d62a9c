import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowOf, rowShape } from '../../src/store/postgres/answer-rows.js';
import { messageFrames } from '../../src/store/postgres/message-frames.js';
import { questionBytes, SYNC } from '../../src/store/postgres/question-bytes.js';

/** A message as the protocol has it: a letter, the length of the rest with itself, the rest. */
const message = (letter: string, body: Buffer): Buffer => {
  const bytes = Buffer.concat([Buffer.from(letter), Buffer.alloc(4), body]);
  bytes.writeInt32BE(bytes.length - 1, 1);
  return bytes;
};
const int = (value: number, size: 2 | 4 | 8): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigInt64BE(BigInt(value));
  else bytes.writeIntBE(value, 0, size);
  return bytes;
};

describe('messages', () => {
  test('come whole and in order however the network cuts them, until enough is read', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 12 });
    const cuts = fc.array(fc.nat(600), { maxLength: 20 });
    fc.assert(
      fc.property(bodies, cuts, fc.nat(11), (all, places, stop) => {
        const sent = all.map((body) => message('D', Buffer.from(body)));
        const bytes = Buffer.concat(sent);
        const wanted = Math.min(stop, sent.length - 1);
        const taken: Buffer[] = [];
        const behind: Buffer[] = [];
        let open = true;
        const read = messageFrames(
          (from, at, end) => {
            taken.push(Buffer.from(from.subarray(at, end)));
            open = taken.length <= wanted;
            return open;
          },
          (rest) => behind.push(rest),
        );
        const edges = [0, ...places.map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length];
        for (const [index, from] of edges.slice(0, -1).entries()) {
          const piece = bytes.subarray(from, edges[index + 1]);
          if (open) read(piece);
          else behind.push(piece);
        }
        expect(taken).toEqual(sent.slice(0, wanted + 1));
        expect(Buffer.concat(behind)).toEqual(Buffer.concat(sent.slice(wanted + 1)));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('rows', () => {
  const column = (name: string, type: number): Buffer =>
    Buffer.concat([Buffer.from(`${name}\0`), int(0, 4), int(0, 2), int(type, 4), int(4, 2), int(-1, 4), int(1, 2)]);
  const cells = (...all: readonly (Buffer | null)[]): Buffer =>
    Buffer.concat([
      int(all.length, 2),
      ...all.flatMap((cell) => (cell === null ? [int(-1, 4)] : [int(cell.length, 4), cell])),
    ]);

  test('are read by the types that the server tells', () => {
    const fields = ['id', 'count', 'title', 'words'].map((name, index) => column(name, [23, 20, 25, 17][index] ?? 0));
    const shape = rowShape(Buffer.concat([Buffer.from('T----'), int(4, 2), ...fields]), 5);
    const words = Buffer.from([0, 255]);
    const row = cells(int(-7, 4), int(5_000_000_000, 8), Buffer.from('décret'), words);
    expect(rowOf(row, 0, shape)).toEqual([-7, 5_000_000_000, 'décret', words]);
    expect(rowOf(cells(null, null, Buffer.alloc(0), null), 0, shape)).toEqual([null, null, '', null]);
  });

  test('of a type that no statement asks for are an error, not a guess', () => {
    expect(() => rowShape(Buffer.concat([int(1, 2), column('price', 1700)]), 0)).toThrow(/type 1700/);
  });
});

describe('questions', () => {
  const statement = { name: 'texts', sql: 'SELECT 1' };
  const letters = (bytes: Buffer): string[] => {
    const found: string[] = [];
    messageFrames(
      (from, at) => {
        found.push(String.fromCharCode(from[at] ?? 0));
        return true;
      },
      () => undefined,
    )(bytes);
    return found;
  };

  test('prepare their statement the first time only', () => {
    expect(letters(questionBytes(statement, [], true))).toEqual(['P', 'D', 'B', 'E']);
    expect(letters(Buffer.concat([questionBytes(statement, [], false), SYNC]))).toEqual(['B', 'E', 'S']);
  });

  test.each([
    [[1, -2], '{1,-2}'],
    [['a"b', 'c\\d', 'é,}'], '{"a\\"b","c\\\\d","é,}"}'],
    ['L1', 'L1'],
    [12, '12'],
  ])('send %j as %s', (value, words) => {
    const bytes = questionBytes(statement, [value], false);
    const expected = Buffer.from(words);
    expect(bytes.includes(Buffer.concat([int(expected.length, 4), expected]))).toBe(true);
  });

  test('send nothing for what is left open', () => {
    const bytes = questionBytes(statement, [null], false);
    expect(bytes.includes(Buffer.concat([int(0, 2), int(1, 2), int(-1, 4), int(1, 2), int(1, 2)]))).toBe(true);
  });
});
