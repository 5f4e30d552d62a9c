import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The records of a JSONL file, plain or gzip. */
export function readLines(file) {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Records as JSONL. */
export const jsonLines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
