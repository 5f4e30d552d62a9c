import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runFake } from '../cli/fake-io.js';
import { tar, tarGz } from '../tar-archive.js';

// Everything hostile at once through the whole program: the rest is read, each loss is named, nothing indexed is lost.
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bad-input-'));
const write = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const cite = (...argv: string[]) => runFake(argv, { cwd: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = (number: string): string => `# Article ${number}\n\nVu l’article L. 1 du code du travail.\n`;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE ARTICLE [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><ARTICLE>&b;</ARTICLE>`;

beforeAll(async () => {
  write('cite-graph.yml', 'sources:\n  - path: .\n    text: code du travail\n');
  write('good.md', article('L10'));
  expect((await cite('build', '--quiet')).code).toBe(0);
  write('laughs.xml', LAUGHS);
  write('open.xml', '<ARTICLE><META></ARTICLE>');
  write('other.json', '{"type": "code", "data": {}}');
  write('cut.json', '{"type": "code",');
  write('page.tar.gz', `<html>${'not found '.repeat(200)}</html>`);
  const whole = tarGz([
    { path: 'L11.md', bytes: article('L11') },
    { path: 'L12.md', bytes: 'é'.repeat(60_000) },
  ]);
  write('cut.tar.gz', whole.subarray(0, whole.length - 40));
  write(
    'hostile.tar',
    tar([
      { path: '../evil.md', bytes: article('L66') },
      { path: '/etc/evil.md', bytes: article('L66') },
      { path: 'link.md', type: '2' },
      { path: 'L13.md', bytes: article('L13') },
    ]),
  );
  // Its header alone says that it is of 2 GB; the archive ends inside it.
  write(
    'huge.tar',
    tar([
      { path: 'L14.md', bytes: article('L14') },
      { path: 'huge.md', size: 2 ** 31 + 5 },
    ]).subarray(0, 2048),
  );
});

const LEFT_OUT: readonly (readonly [path: string, words: RegExp])[] = [
  ['laughs.xml', /not well-formed XML.*document type declaration/],
  ['open.xml', /not well-formed XML/],
  ['other.json', /without the list “children”/],
  ['cut.json', /line 1, column 17/],
  ['page.tar.gz', /no header of a tar archive; 0 files before that kept/],
  ['cut.tar.gz', /cut short; 1 file before that kept/],
  ['hostile.tar/../evil.md', /leads out of the archive/],
  ['hostile.tar//etc/evil.md', /an absolute path/],
  ['hostile.tar/link.md', /a link/],
  ['huge.tar', /it ends inside huge\.md; 1 file before that kept/],
];

test('every file and member that is left out is named in the report; the rest is in the index', async () => {
  const { code } = await cite('build', '--quiet', '--report', 'report.json');
  expect(code).toBe(1);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    readonly diagnostics: readonly { readonly path: string; readonly message: string; readonly severity: string }[];
  };
  for (const [path, words] of LEFT_OUT)
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ path, severity: 'error', message: expect.stringMatching(words) }),
    );
  const { stdout } = await cite('who-cites', 'code du travail L1', '--format', 'csv');
  const found = ['L10', 'L11', 'L13', 'L14', 'L66'].filter((number) => stdout.includes(`code-du-travail/${number},`));
  expect(found).toEqual(['L10', 'L11', 'L13', 'L14']);
});

test('a build that finds nothing at all to read leaves the index as it was', async () => {
  const index = join(folder, '.cite-graph', 'index.sqlite');
  const before = readFileSync(index);
  const { code, stderr } = await cite('build', 'nowhere', '--index', index);
  expect(code).toBe(2);
  expect(stderr).toContain('nowhere');
  expect(readFileSync(index).equals(before)).toBe(true);
});
