import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { IndexError } from '../../src/model/errors.js';
import { openSpool } from '../../src/store/spool.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-spool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = ['L’article L. 162-5', '', 'é'.repeat(5000), '[{"page":1}]', '« 𝔏 »'];

describe('what a build puts aside', () => {
  test.each([0, 10, 20_000])('comes back as it was, %i characters of it kept in memory', (kept) => {
    const spool = openSpool(join(folder, 'law.sqlite'), kept);
    const tickets = WORDS.map((words) => spool.put(words));
    expect([...tickets].reverse().map(spool.get)).toEqual([...WORDS].reverse());
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes no file until it is needed', () => {
    const spool = openSpool(join(folder, 'law.sqlite'), 10);
    spool.put('short');
    expect(readdirSync(folder)).toEqual([]);
    spool.put('longer than that');
    // The next build takes every file of this form for what a killed one left.
    expect(readdirSync(folder)).toEqual([`law.sqlite.${String(process.pid)}.waiting.building`]);
    spool.close();
    spool.close();
    expect(existsSync(join(folder, `law.sqlite.${String(process.pid)}.waiting.building`))).toBe(false);
  });

  test('a folder that is not there is an error that says which file', () => {
    const spool = openSpool(join(folder, 'nowhere', 'law.sqlite'), 0);
    expect(() => spool.put('words')).toThrow(IndexError);
    expect(() => spool.put('words')).toThrow(/nowhere.law\.sqlite.*ENOENT/);
    spool.close();
  });

  test.each([0, 100_000, 16_000_000])('rows come back in order, twice, %i bytes of them kept in memory', (kept) => {
    const spool = openSpool(join(folder, 'law.sqlite'), kept);
    const rows = spool.rows(3);
    const other = spool.rows(2);
    const all: number[] = [];
    for (let row = 0; row < 40_000; row += 1) {
      // Some one by one, some many at once: a stretch ends in the middle of what is added.
      const cells = Array.from({ length: row % 100 === 0 ? 3000 : 3 }, (_, cell) => (row + cell) % 5000);
      all.push(...cells);
      if (cells.length === 3) rows.push(cells);
      else rows.append(Int32Array.from(cells));
      if (row % 1000 === 0) other.push([row, -1]);
    }
    expect(rows.count).toBe(all.length / 3);
    for (let pass = 0; pass < 2; pass += 1) {
      const back: number[] = [];
      for (const cells of rows.chunks()) for (const cell of cells) back.push(cell);
      expect(back.length).toBe(all.length);
      expect(back.every((cell, place) => cell === all[place])).toBe(true);
    }
    expect([...other.chunks()].map((cells) => cells.length)).toEqual([80]);
    expect(existsSync(join(folder, `law.sqlite.${String(process.pid)}.waiting.building`))).toBe(kept < 16_000_000);
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a list of records is gone through from its beginning, however often', () => {
    const spool = openSpool(join(folder, 'law.sqlite'), 0);
    const list = spool.list<{ readonly line: number }>();
    const records = Array.from({ length: 1234 }, (_, line) => ({ line }));
    for (const record of records) list.push(record);
    expect([...list]).toEqual(records);
    expect([...list]).toEqual(records);
    expect([...spool.list()]).toEqual([]);
    spool.close();
  });
});
