import { describe, expect, test } from '@jest/globals';
import { candidates, type KnownWords } from '../../src/cli/completion/candidates.js';
import { SHELLS } from '../../src/cli/completion/registry.js';
import { COMMANDS } from '../../src/cli/commands/registry.js';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { explainFailure } from '../../src/cli/failure.js';
import { attributeOf } from '../../src/cli/options.js';
import { ClosedPipe } from '../../src/cli/output.js';
import { chooseLanguage, wantsColor } from '../../src/cli/settings.js';
import {
  AmbiguousError,
  ConfigError,
  IndexError,
  InputError,
  NotFoundError,
  UsageError,
} from '../../src/model/errors.js';
import { VERSION } from '../../src/model/program.js';
import { QUERIES } from '../../src/query/registry.js';
import { runFake } from './fake-io.js';

const SHOWN = COMMANDS.filter(({ hidden }) => hidden !== true);
const ESCAPE = '\u001b';

describe('help', () => {
  test('the bare name says what it is, with three lines to run, and is a success', async () => {
    const { code, stdout, stderr } = await runFake([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^ {2}.*cite-graph (who-cites|show|extract) /gm)).toHaveLength(3);
    const width = Math.max(...SHOWN.map(({ name }) => name.length));
    for (const { name, summary } of SHOWN) expect(stdout).toContain(`${name.padEnd(width)}  ${summary}`);
    expect(stdout).not.toContain('  complete ');
  });

  test('--help lists every command and every exit status', async () => {
    const { code, stdout, stderr } = await runFake(['--help'], { columns: 120 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of SHOWN) expect(stdout).toMatch(new RegExp(`  ${name} +${summary}`));
    for (const row of EXIT_CODES) expect(stdout).toContain(`${String(row.code).padEnd(3)} ${row.meaning}`);
  });

  test.each(SHOWN.map(({ name }) => name))(
    '%s --help has every option and examples that start with its name',
    async (name) => {
      const { code, stdout, stderr } = await runFake([name, '--help'], { columns: 160 });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { command } = await COMMANDS.find((row) => row.name === name)!.load();
      for (const { flags, summary } of command.options)
        expect(stdout.replace(/\s+/g, ' ')).toContain(`${flags} ${summary}`);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line } of command.examples) expect(line).toContain(`cite-graph ${name}`);
      expect(stdout).toContain('Examples:');
    },
  );

  test.each(['--version', '-V'])('%s prints the version alone', async (flag) => {
    expect(await runFake([flag])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  test('commands that ask a question say of themselves what the question says', () => {
    const summaries = new Map(COMMANDS.map(({ name, summary }) => [name, summary]));
    for (const { name, summary } of QUERIES) expect(summaries.get(name)).toBe(summary);
  });
});

describe('wrong usage ends in 2, on stderr, with a way out', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a command misspelt', ['who-cite', 'L162-5'], /unknown command 'who-cite'[^]*Did you mean who-cites\?/],
    ['an option misspelt', ['who-cites', 'L162-5', '--fromat', 'json'], /unknown option '--fromat'[^]*--format/],
    ['no reference', ['who-cites'], /missing required argument 'reference'/],
    ['a format nobody writes', ['who-cites', 'L162-5', '--format', 'xls'], /Allowed choices are .*csv/],
    ['a graph format nobody writes', ['export', '--format', 'xls'], /Allowed choices are .*graphml/],
    ['a depth of none', ['who-cites', 'L162-5', '--depth', '0'], /whole number, 1 or more/],
    ['a depth in words', ['cites', 'L162-5', '--depth', 'two'], /whole number/],
    ['a day that does not exist', ['show', 'L162-5', '--at', '2001-02-30'], /a day that exists/],
    ['a relation nobody knows', ['who-cites', 'L162-5', '--relation', 'likes'], /Allowed choices are cites/],
    ['one end of a path', ['path', 'L162-5'], /missing required argument 'to'/],
    ['three ends of a path', ['path', 'L1', 'L2', 'L3'], /too many arguments/],
    ['a shell nobody uses', ['completion', 'tcsh'], /Allowed choices are bash, zsh, fish/],
    ['a language we do not speak', ['show', 'L162-5', '--lang', 'de'], /Allowed choices are en, fr/],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await runFake(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe('errors', () => {
  const systemError = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });

  test.each<[string, unknown, number, RegExp]>([
    ['wrong usage', new UsageError('no', { hint: 'say yes' }), 2, /^cite-graph: no\n {2}say yes$/],
    ['a bad configuration', new ConfigError('cite-graph.yml:3:5: unknown key'), 2, /cite-graph\.yml:3:5/],
    ['a bad file', new InputError('a.md: not text'), 2, /a\.md: not text/],
    ['a bad index', new IndexError('index: damaged', { hint: 'cite-graph build' }), 2, /cite-graph build/],
    ['not found', new NotFoundError('L1: not in the index; near: L2', { near: ['a/L2'] }), 1, /near: L2$/],
    [
      'ambiguous',
      new AmbiguousError('several', { candidates: ['a/1', 'b/1'], hint: '--text' }),
      2,
      /several\n {2}--text/,
    ],
    ['a missing file', systemError('ENOENT', 'x.md'), 2, /^cite-graph: x\.md: no such file or folder$/],
    ['a full disk', systemError('ENOSPC'), 2, /^cite-graph: no space left on the disk$/],
    ['a reader that left', new ClosedPipe(), 0, /^$/],
    ['our own fault', new TypeError('oops'), 70, /fault of cite-graph [^]*TypeError: oops\n +at /],
    ['something thrown that is no error', 'oops', 70, /oops/],
  ])('%s', (_, error, code, message) => {
    const failure = explainFailure(error);
    expect(failure.code).toBe(code);
    expect(failure.lines.join('\n')).toMatch(message);
  });

  test('every exit status that errors end in is in the table', () => {
    expect(EXIT_CODES.map(({ code }) => code)).toEqual([0, 1, 2, 70]);
  });
});

describe('a closed pipe is a success', () => {
  test.each([[['--help']], [['completion', 'bash']], [[]]])('%j', async (argv) => {
    expect(await runFake(argv, { closesAfter: 0 })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('colour and language', () => {
  const io = (env: Record<string, string>) =>
    ({ env, isTTY: { stdout: true, stderr: true } }) as unknown as Parameters<typeof wantsColor>[0];

  test.each<[string, Record<string, string>, boolean | undefined, boolean, boolean]>([
    ['a terminal', {}, undefined, true, true],
    ['a pipe', {}, undefined, false, false],
    ['a terminal that cannot', { TERM: 'dumb' }, undefined, true, false],
    ['NO_COLOR', { NO_COLOR: '1' }, undefined, true, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, undefined, true, true],
    ['FORCE_COLOR into a pipe', { FORCE_COLOR: '1' }, undefined, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, undefined, true, false],
    ['NO_COLOR is stronger than FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, true, false],
    ['--color is stronger than NO_COLOR', { NO_COLOR: '1' }, true, false, true],
    ['--no-color is stronger than FORCE_COLOR', { FORCE_COLOR: '1' }, false, true, false],
  ])('%s', (_, env, flag, terminal, expected) => {
    expect(wantsColor(io(env), flag, terminal)).toBe(expected);
  });

  test.each<[Record<string, string>, 'en' | 'fr' | undefined, 'en' | 'fr']>([
    [{}, undefined, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, undefined, 'fr'],
    [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, undefined, 'en'],
    [{ LC_MESSAGES: 'fr_CA', LANG: 'en_US' }, undefined, 'fr'],
    [{ LANG: 'fr_FR' }, 'en', 'en'],
    [{}, 'fr', 'fr'],
  ])('%j with --lang %s is %s', (env, flag, expected) => {
    expect(chooseLanguage(io(env), flag)).toBe(expected);
  });

  test('help has no colour even on a terminal that forces it', async () => {
    const { stdout } = await runFake(['--help'], { terminal: true, env: { FORCE_COLOR: '3' } });
    expect(stdout).not.toContain(ESCAPE);
  });
});

describe('completion', () => {
  const known: KnownWords = {
    references: async (prefix) => [{ word: `${prefix}-x`, summary: 'code' }],
    texts: async () => [{ word: 'code-du-travail', summary: 'code du travail' }],
  };
  const words = async (...typed: string[]): Promise<string[]> =>
    (await candidates(typed, known)).map(({ word }) => word);

  test.each(SHELLS.map(({ name }) => name))('the %s script asks the program itself', async (name) => {
    const { code, stdout } = await runFake(['completion', name]);
    expect(code).toBe(0);
    expect(stdout).toContain('cite-graph complete -- ');
  });

  test('knows commands, options, choices, references, texts and files', async () => {
    expect(await words('')).toEqual(SHOWN.map(({ name }) => name));
    expect(await words('h')).toEqual(['history']);
    expect(await words('who-cites', '--for')).toEqual(['--format']);
    expect(await words('who-cites', '--format', 'j')).toEqual(['json', 'jsonld']);
    expect(await words('who-cites', 'L162')).toEqual(['L162-x']);
    expect(await words('path', 'L1', 'L2')).toEqual(['L2-x']);
    expect(await words('path', 'L1', 'L2', 'L3')).toEqual([]);
    expect(await words('cites', '--text', 'code')).toEqual(['code-du-travail']);
    expect(await words('--lang', '')).toEqual(['en', 'fr']);
    expect(await words('completion', 'z')).toEqual(['zsh']);
    expect(await words('nothing', '')).toEqual(SHOWN.map(({ name }) => name));
  });

  test('the hidden command prints one word a line with what it is', async () => {
    const { code, stdout } = await runFake(['complete', '--', 'completion', 'fi']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'fish\t\n' });
  });
});

test.each([
  ['--no-color', 'color'],
  ['-f, --format <name>', 'format'],
  ['--dry-run', 'dryRun'],
])('the option %s is kept as %s', (flags, name) => {
  expect(attributeOf({ flags, summary: '' })).toBe(name);
});
