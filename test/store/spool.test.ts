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
});
