import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commitOn, readLog } from '../../src/read/git/commits.js';
import { blobReader, readTree } from '../../src/read/git/tree.js';
import { readBlobs } from '../../src/read/files/repository.js';
import { runFake } from '../cli/fake-io.js';

const ID = 'a'.repeat(40);

describe('a log', () => {
  const log = [
    `${'c'.repeat(40)}\t2026-12-31\t1798671600\tVersion consolidée du 2026-12-31`,
    `${'b'.repeat(40)}\t2016-10-01\t1475272800\tVersion consolidée du 2016-10-01`,
    `${ID}\t1970-01-01\t0\tVersion consolidée du 1804-03-21`,
    `${'d'.repeat(40)}\t2004-06-01\t1086040800\tLes articles\tavec une tabulation`,
    'warning: something else',
    '',
  ].join('\n');
  const commits = readLog(log);

  test('gives each commit the day of its law: the title’s, else its own', () => {
    expect(commits.map(({ day }) => day)).toEqual(['2026-12-31', '2016-10-01', '1804-03-21', '2004-06-01']);
  });

  test.each([
    ['2026-12-31', 'c'],
    ['2026-12-30', 'b'],
    ['2016-09-30', 'd'],
    ['1804-03-21', 'a'],
    ['1804-03-20', undefined],
  ])('%s', (day, id) => expect(commitOn(commits, day)?.id[0]).toBe(id));

  test('the newest of several of one day', () => {
    const [one, two] = [commits[1]!, { ...commits[1]!, id: 'e'.repeat(40) }];
    expect(commitOn([one, two], '2020-01-01')).toBe(one);
  });
});

test('a tree has files, links and modules, whatever their names', () => {
  const output = [
    `100644 blob ${ID}    1234\tArticle L1 - 12.md`,
    `120000 blob ${ID}       5\tlien`,
    `160000 commit ${ID}       -\tmodule`,
    `100755 blob ${ID}       1\tà\tb\nc.md`,
    '',
  ].join('\0');
  expect(readTree(output).map(({ path, size, kind }) => [path, size, kind])).toEqual([
    ['Article L1 - 12.md', 1234, 'file'],
    ['lien', 5, 'link'],
    ['module', 0, 'module'],
    ['à\tb\nc.md', 1, 'file'],
  ]);
});

test.each([1, 2, 3, 7, 1000])('blobs come out whole, cut into pieces of %d bytes', (size) => {
  const stream = Buffer.from(`${ID} blob 3\nabc\n${ID} missing\n${ID} blob 0\n\n${ID} blob 4\nd\n\ne\n`);
  const reader = blobReader();
  const found: (string | undefined)[] = [];
  for (let at = 0; at < stream.length; at += size)
    for (const blob of reader.push(stream.subarray(at, at + size))) found.push(blob && Buffer.from(blob).toString());
  expect(found).toEqual(['abc', undefined, '', 'd\n\ne']);
});

let folder = '';
const README = `# Code du travail

Ce dépot contient toutes les versions consolidées du Code du travail.

La dernière mise à jour LEGI prise en compte dans ce dépot est: legi_20201028-221652.tar.gz en date de: 2020-10-28 22:16:52 +0100
`;
const page = (number: string, words: string): string => `# Article ${number}\n\n${words}\n`;

/** Runs git in a folder, with an author that is nobody's. */
function git(repository: string, words: readonly string[], day = '2016-01-01'): string {
  const date = `${day}T00:00:00+0100`;
  const who = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b.fr',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b.fr',
  };
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' };
  return execFileSync('git', ['-C', repository, '-c', 'commit.gpgsign=false', ...words], { env, encoding: 'utf8' });
}

function commit(repository: string, day: string, files: Readonly<Record<string, string>>): void {
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), words);
  }
  git(repository, ['add', '-A']);
  git(repository, ['commit', '-q', '-m', `Version consolidée du ${day}`], day);
}

let law = '';
const L1 = '01. Partie législative/Article L1 - 6900001.md';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-git-'));
  law = join(folder, 'code-du-travail');
  mkdirSync(law);
  git(law, ['init', '-q', '-b', 'main']);
  commit(law, '2008-05-01', { 'README.md': README, [L1]: page('L1', 'Voir l’article L. 2 du présent code.') });
  commit(law, '2016-10-01', {
    [L1]: page('L1', 'Voir l’article L. 3 du présent code.'),
    '01. Partie législative/Article L3 - 6900003.md': page('L3', 'Le salarié est informé.'),
    'image.png': 'x',
  });
  commit(law, '2027-01-01', { [L1]: page('L1', 'Abrogé de fait.') });
  writeFileSync(join(law, L1), page('L1', 'Voir l’article L. 9 : pas encore enregistré.'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cite = (...argv: string[]) => runFake([...argv], { cwd: folder });
let indexes = 0;
const build = async (...argv: string[]) => {
  const index = join(folder, `${String(indexes++)}.sqlite`);
  return { ...(await cite('build', ...argv, '--index', index)), index };
};
const cited = async (index: string): Promise<string[]> => {
  const { stdout } = await cite('cites', 'L1', '--index', index, '--format', 'ndjson');
  return stdout
    .split('\n')
    .flatMap((line) => /"article":"code-du-travail.([^"]*)"/.exec(line)?.[1] ?? [line].filter((each) => each !== ''));
};

describe('building a revision', () => {
  test.each([
    ['a branch', ['--revision', 'main'], []],
    ['the one before', ['--revision', 'main~1'], ['L3']],
    ['a day between', ['--at', '2016-09-30'], ['L2']],
    ['the very day', ['--at', '2016-10-01'], ['L3']],
    ['a day of a branch', ['--revision', 'main~2', '--at', '2020-01-01'], ['L2']],
  ])('%s, not what lies in the folder', async (_, words, expected) => {
    const { code, stderr, index } = await build('code-du-travail', ...words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/articles held/) });
    expect(await cited(index)).toEqual(expected);
  });

  test('knows the text, the identifiers, the day the source knew and the day of the commit', async () => {
    const { index } = await build('code-du-travail', '--at', '2016-12-31');
    const list = JSON.parse((await cite('list', '--index', index, '--format', 'json')).stdout);
    expect(list.rows).toEqual([
      expect.objectContaining({ text: 'code-du-travail', stateOn: '2016-10-01', knownOn: '2020-10-28' }),
    ]);
    const shown = await cite('show', 'LEGIARTI000006900003', '--index', index);
    expect(shown.stdout).toMatch(/L\.\s3/);
    expect(shown.stdout).toContain('code-du-travail/01. Partie législative/Article L3 - 6900003.md');
  });

  test('a bare copy, a folder of it, and the same revision again', async () => {
    git(folder, ['clone', '-q', '--bare', 'code-du-travail', 'travail.git']);
    const { index, code } = await build('travail.git', '--revision', 'main~1');
    expect(code).toBe(0);
    expect(await cited(index)).toEqual(['L3']);
    const again = await cite('build', 'travail.git', '--revision', 'main~1', '--index', index);
    expect(again.stderr).toContain('nothing has changed');
    expect((await cite('build', 'travail.git', '--revision', 'main~2', '--index', index)).stderr).toContain(
      'read 1 files',
    );
    const below = await build('code-du-travail/01. Partie législative', '--revision', 'main~1');
    expect(below.stderr).toContain('2 articles held');
  });

  test('from cite-graph.yml', async () => {
    const cwd = join(folder, 'project');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'cite-graph.yml'), 'sources:\n  - path: ../code-du-travail\n    at: 2016-10-01\n');
    expect((await runFake(['build'], { cwd })).code).toBe(0);
    const { stdout } = await runFake(['cites', 'L1'], { cwd });
    expect(stdout).toMatch(/L\.\s3/);
    const refused = await runFake(['build', '--at', '2016-10-01'], { cwd });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--revision and --at are of paths') });
  });

  test('links and modules are left out; what is not law is counted', async () => {
    const odd = join(folder, 'code-civil');
    mkdirSync(odd);
    git(odd, ['init', '-q', '-b', 'main']);
    symlinkSync('/etc/passwd', join(odd, 'a.md'));
    commit(odd, '2020-01-01', { 'b.md': page('1', 'Rien.'), 'c.png': 'x', 'd.md': 'y'.repeat(100) });
    const { code, stdout } = await build('code-civil', '--revision', 'HEAD', '--stats', '--format', 'ndjson');
    expect(code).toBe(0);
    expect(stdout).toContain('1 file of other kinds left out (.png)');
    expect(stdout).not.toContain('a.md');
  });

  test('a blob that is not in this copy is named, and all else is read', async () => {
    const partial = join(folder, 'partial');
    git(folder, ['clone', '-q', 'code-du-travail', 'partial']);
    const id = git(partial, ['rev-parse', `HEAD~1:${L1}`]).trim();
    const object = join(partial, '.git', 'objects', id.slice(0, 2), id.slice(2));
    chmodSync(object, 0o600);
    rmSync(object);
    const { code, stderr } = await build('partial', '--revision', 'HEAD~1');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /partial\/.*Article L1 - 6900001\.md: error: left out: its words are not in this copy|git cannot read/,
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no such revision', ['code-du-travail', '--revision', 'v2'], 'code-du-travail: git knows no revision “v2” there'],
    ['an option as a revision', ['code-du-travail', '--revision=--all'], 'git knows no revision “--all” there'],
    [
      'a day before all',
      ['code-du-travail', '--at', '1990-01-01'],
      'no commit of 1990-01-01 or before; the first is of 2008-05-01',
    ],
    ['no repository', ['.', '--revision', 'HEAD'], 'no git repository'],
  ])('%s', async (_, words, message) => {
    const { code, stderr } = await build(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('an empty repository', async () => {
    git(folder, ['init', '-q', 'empty']);
    expect((await build('empty', '--revision', 'HEAD')).stderr).toContain('it has no commit yet');
  });

  test('a shallow copy says how to have the rest', async () => {
    git(folder, ['clone', '-q', '--depth', '1', `file://${law}`, 'shallow']);
    expect((await build('shallow', '--at', '2016-10-01')).stderr).toContain('git fetch --unshallow');
    expect((await build('shallow', '--revision', 'HEAD~1')).stderr).toContain('git fetch --unshallow');
    expect((await build('shallow', '--revision', 'HEAD')).code).toBe(0);
  });

  test('a machine without git', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      const { stderr } = await build('code-du-travail', '--revision', 'HEAD');
      expect(stderr).toContain('git is needed to read a revision, and it is not there');
      await expect(readBlobs(law, [ID]).next()).rejects.toThrow(/git ended after 0 of 1/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
