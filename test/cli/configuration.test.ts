import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { configurationJsonSchema } from '../../src/cli/configuration-schema.js';
import { findConfiguration } from '../../src/cli/configuration-file.js';
import { loadConfiguration, parseConfiguration } from '../../src/cli/configuration.js';

const refusal = (source: string): string => {
  try {
    parseConfiguration(source, 'cite-graph.yml');
  } catch (error) {
    return `${error instanceof Error ? error.name : ''} ${String(error instanceof Error ? error.message : error)}`;
  }
  return 'accepted';
};

describe('a wrong configuration is one line that says where and what', () => {
  test.each([
    ['sorces: []', '1:1: unknown key "sorces": did you mean "sources"?'],
    ['sources:\n  - path: a\n    txt: b', '3:5: unknown key "txt": did you mean "text"?'],
    ['sources:\n  - glob: a', '2:5: unknown key "glob": did you mean "path"? (and 1 more)'],
    ['sources:\n  - text: a', '2:5: sources[0].path is missing'],
    ['sources:\n  - path: a\n    version: { form: 2001-01-01 }', '3:16: unknown key "form": did you mean "from"?'],
    [
      'completely: else',
      '1:1: unknown key "completely": there are: sources, ignore, aliases, fetch, check, profile, index',
    ],
    [
      'sources:\n  - path: a\n    format: markdwn',
      '3:13: sources[0].format "markdwn" is unknown: did you mean "markdown"?',
    ],
    ['sources: x', '1:10: sources must be a list, not string "x"'],
    ['sources:\n  - path: 3', '2:11: sources[0].path must be words, not number 3'],
    ['sources:\n  - path:', '2:10: sources[0].path must be words, not nothing'],
    [
      'sources:\n  - path: a\n    known: 2001-02-30',
      '3:12: sources[0].known "2001-02-30" is a day that does not exist',
    ],
    ['sources:\n  - path: a\n    state: 1 mai 2001', '3:12: sources[0].state "1 mai 2001" is no day: write YYYY-MM-DD'],
    ['index: ""', '1:8: index "" is empty'],
    ['check:\n  rules: { repeled: off }', '2:12: unknown key "repeled": did you mean "repealed"?'],
    ['check:\n  files: [{ path: a, rule: {} }]', '2:22: unknown key "rule": did you mean "rules"?'],
    ['check:\n  failon: info', '2:3: unknown key "failon": did you mean "fail-on"?'],
    [
      'check:\n  rules: { repealed: fatal }',
      '2:22: check.rules.repealed "fatal" is unknown: there are: error, warning, info, off',
    ],
    ['check: { horizon: -3 }', '1:19: check.horizon "-3" is no whole number'],
    ['aliases: [a]', '1:10: aliases must be a mapping, not a list'],
    ['- a', '1:1: the file must be a mapping, not a list'],
    ['index: a\nindex: b', '2:1: Map keys must be unique'],
  ])('%j', (source, message) => expect(refusal(source)).toBe(`ConfigError cite-graph.yml:${message}`));

  test('what is not YAML at all', () => expect(refusal('a: [')).toMatch(/^ConfigError cite-graph\.yml:1:\d+: /));

  test.each(['', '# rien\n', 'sources: []', 'aliases: { la loi Teulade: loi n° 93-8 du 4 janvier 1993 }'])(
    '%j is fine',
    (source) => expect(refusal(source)).toBe('accepted'),
  );
});

describe('on disk', () => {
  let base = '';
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'cite-graph-config-'));
    const write = (path: string, words: string): void => {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), words);
    };
    write(
      'own/cite-graph.yml',
      'index: idx/i.sqlite\nsources:\n  - { path: textes/, text: code civil, version: { from: 2001-01-01 } }\n',
    );
    write('own/deep/er/x.md', 'x');
    write('package/package.json', '{ "citeGraph": { "config": "law/c.yml" } }');
    write('package/law/c.yml', 'aliases: { CT: code du travail }\n');
    write('package/src/x.md', 'x');
    write('dangling/package.json', '{ "citeGraph": { "config": "none.yml" } }');
    write('own/broken/package.json', '{ not json');
    write('named/cite-graph.yaml', '');
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test.each([
    ['own', undefined, 'own/cite-graph.yml'],
    ['own/deep/er', undefined, 'own/cite-graph.yml'],
    ['own/broken', undefined, 'own/cite-graph.yml'],
    ['package/src', undefined, 'package/law/c.yml'],
    ['named', undefined, 'named/cite-graph.yaml'],
    ['named', '../package/law/c.yml', 'package/law/c.yml'],
    ['named', '../own', 'own/cite-graph.yml'],
  ])('from %s with --config %s: %s', (cwd, asked, expected) =>
    expect(findConfiguration(join(base, cwd), asked)).toBe(join(base, expected)),
  );

  test('one that is asked for and does not exist, one that a package names and does not exist', () => {
    expect(() => findConfiguration(base, 'none.yml')).toThrow('none.yml: there is no such configuration');
    expect(() => findConfiguration(join(base, 'dangling'))).toThrow(
      'citeGraph.config names none.yml, which does not exist',
    );
  });

  test('paths are relative to the file', () => {
    expect(loadConfiguration(join(base, 'own/deep'))).toEqual({
      path: join(base, 'own/cite-graph.yml'),
      folder: join(base, 'own'),
      index: join(base, 'own/idx/i.sqlite'),
      roots: [{ path: 'textes/', hints: { text: 'code civil', textFrom: 'configuration', from: '2001-01-01' } }],
      ignore: [],
      aliases: new Map(),
    });
  });

  test('everything has a default', () => {
    expect(loadConfiguration(join(base, 'package'))).toMatchObject({
      index: join(base, 'package/law/.cite-graph/index.sqlite'),
      roots: [{ path: '.' }],
      aliases: new Map([['CT', 'code du travail']]),
    });
  });
});

describe('the seeds', () => {
  test('package.json leads to them, and every document is named there', () => {
    const configuration = loadConfiguration(resolve('.'));
    expect(configuration?.path).toBe(resolve('seeds/cite-graph.yml'));
    expect(configuration?.roots.map(({ path, hints }) => [path, hints?.text, hints?.from, hints?.dated])).toEqual([
      ['loi-93-8-article-8.md', 'loi n° 93-8 du 4 janvier 1993', undefined, undefined],
      ['csp-l4134-4.md', 'code de la santé publique', undefined, undefined],
      ['css-l162-5.md', 'code de la sécurité sociale', undefined, undefined],
      ['css-l162-12-17.md', 'code de la sécurité sociale', '1999-12-30', 'published'],
      ['css-section-2-2.md', 'code de la sécurité sociale', '2002-03-07', 'published'],
    ]);
  });
});

test('the JSON Schema that editors read is the schema that is checked', () => {
  const words = `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync('src/cli/cite-graph.schema.json', words);
  const kept: unknown = JSON.parse(readFileSync('src/cli/cite-graph.schema.json', 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(configurationJsonSchema())));
});
