import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSourceRecord, writeSourceRecord } from '../../src/store/source-record.js';
import { createIndex } from '../../src/store/sqlite/writer.js';
import { runFake } from '../cli/fake-io.js';

let folder = '';
const notes = (count: number): void => {
  mkdirSync(join(folder, 'notes'), { recursive: true });
  for (let n = 0; n < count; n++)
    writeFileSync(join(folder, 'notes', `${String(n)}.md`), `Vu l’article L. ${String(n + 1)} du code du travail.\n`);
};
const ask = (...more: string[]) => runFake(['who-cites', 'css L1', ...more], { cwd: folder });
const lock = (): string => join(folder, '.cite-graph', 'index.sqlite.lock');
const BEFORE = 'another build is under way: answered from the index as it was before';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-while-'));
  notes(2);
  writeFileSync(join(folder, 'notes', 'css.md'), 'Vu l’article L. 1 du code de la sécurité sociale.\n');
  writeFileSync(join(folder, 'cite-graph.yml'), 'sources:\n  - path: notes\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('where nothing is there yet, a question during another’s build says who is building', async () => {
  mkdirSync(join(folder, '.cite-graph'));
  writeFileSync(lock(), `${String(process.ppid)}\n`);
  const { code, stderr } = await ask();
  expect(code).toBe(2);
  expect(stderr).toContain(`another process (${String(process.ppid)}) is building this index`);
  unlinkSync(lock());
});

test('a question during a long build is answered from the index as it was', async () => {
  const first = await ask();
  expect(first.code).toBe(0);
  notes(30);
  // What a build does for as long as it lasts.
  const writer = createIndex(join(folder, '.cite-graph', 'index.sqlite'));
  const during = await ask();
  expect(during).toEqual({ code: 0, stdout: first.stdout, stderr: `${BEFORE}\n` });
  expect((await ask('--quiet')).stderr).toBe('');
  await writer.discard();
  const after = await ask();
  expect({ ...after, stderr: '' }).toEqual({ code: 0, stdout: first.stdout, stderr: '' });
  expect(after.stderr).toContain('read 31 files');
});

test('and during the build of another process', async () => {
  writeFileSync(join(folder, 'notes', 'more.md'), 'Vu l’article L. 1 du code de la sécurité sociale.\n');
  writeFileSync(lock(), `${String(process.ppid)}\n`);
  const during = await ask();
  expect(during.stderr).toBe(`${BEFORE}\n`);
  expect(during.stdout).not.toContain('more.md');
  unlinkSync(lock());
  expect((await ask()).stdout).toContain('more.md');
});

test('an index of an older schema is built anew, though no file changed', async () => {
  await ask();
  const index = join(folder, '.cite-graph', 'index.sqlite');
  const older = (program: string): string => program.replace(/schema \d+/, 'schema 0');
  const [bytes, record, stamp] = [readFileSync(index), readSourceRecord(index)!, `${index}.stamp.json`];
  // The version stands in bytes 60 to 63 of the header; whoever wrote it had another schema in its record too.
  bytes.writeUInt32BE(0, 60);
  writeFileSync(index, bytes);
  const now = statSync(index);
  writeSourceRecord(index, { ...record, program: older(record.program) });
  if (existsSync(stamp)) {
    const said = JSON.parse(readFileSync(stamp, 'utf8')) as Record<string, unknown>;
    const program = older(String(said['program']));
    writeFileSync(stamp, JSON.stringify({ ...said, program, index: [now.size, now.mtimeMs] }));
  }
  const built = await runFake(['build'], { cwd: folder });
  expect({ ...built, stdout: '', stderr: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await ask()).code).toBe(0);
});
