import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowOf, rowShape } from '../../src/store/postgres/answer-rows.js';
import { askedTogether } from '../../src/store/postgres/asked-together.js';
import { copiedRow } from '../../src/store/postgres/copied-row.js';
import { copyLines } from '../../src/store/postgres/copy-lines.js';
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

describe('rows on their way to COPY', () => {
  const lines = (rows: unknown): string => copyLines(Buffer.from(JSON.stringify(rows))).toString();

  test.each([
    [[[1, -2, null, 'L. 1']], '1\t-2\t\\N\tL. 1\n'],
    // What looks like the end of a row, a null or a number in words is words.
    [[['],[', 'null', '[1,2]', '']], '],[\tnull\t[1,2]\t\n'],
    [[['\\N', '« L\'article "1" »', 'a\tb\nc\r\b\f']], '\\\\N\t« L\'article "1" »\ta\\tb\\nc\\r\\b\\f\n'],
    [[['\u001f1', '\u000b']], '\\x1f1\t\\x0b\n'],
    [[['\\x00ff']], '\\\\x00ff\n'],
    [[[1], [2], [3]], '1\n2\n3\n'],
  ])('%j', (rows, expected) => {
    expect(lines(rows)).toBe(expected);
  });

  test('come back from its lines as they were', () => {
    // Controls apart, which COPY takes by their number and never gives so.
    const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replace(/\p{Cc}/gu, '\\'));
    const more = fc.constantFrom('\t', '\n', '\r', '\\n', '"', '],[', '\\', 'null', '\\N');
    const row = fc.tuple(fc.integer(), fc.option(fc.integer()), fc.oneof(words, more), fc.option(words));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const kinds = ['INT', 'INT?', 'TEXT', 'TEXT?'];
        const read = lines(rows)
          .split(/(?<=\n)/)
          .map((line) => copiedRow(Buffer.from(line), kinds));
        expect(read).toEqual(rows);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

test('questions that answers of one round lead to go together, however many promises later', async () => {
  const rounds: string[][] = [];
  const ask = askedTogether(async (questions) => {
    const names = questions().map(({ statement }) => statement.name);
    rounds.push(names);
    await new Promise(setImmediate);
    return names.map(() => []);
  });
  const put = (name: string) => ask({ statement: { name, sql: '' }, parameters: [] });
  const later = async (names: readonly string[], promises: number): Promise<void> => {
    for (const name of names) {
      await put(name);
      for (let more = 0; more < promises; more += 1) await Promise.resolve();
    }
  };
  await Promise.all([later(['a', 'b', 'c'], 0), later(['d', 'e'], 20)]);
  expect(rounds).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
});
