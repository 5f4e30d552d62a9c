import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from '@jest/globals';

/** Compares words with `test/golden/<name>`; a missing file fails; `UPDATE_GOLDEN=1` rewrites it. */
export function expectGolden(name: string, words: string): void {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, words);
  }
  expect(words).toBe(readFileSync(file, 'utf8'));
}
