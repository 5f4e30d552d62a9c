import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands/registry.js';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { ARGUMENT_WORDS, COMMAND_WORDS, FRAME_WORDS, STATUS_WORDS } from '../../src/cli/help/commands.js';
import { EXAMPLE_WORDS } from '../../src/cli/help/examples.js';
import { OPTION_WORDS } from '../../src/cli/help/options.js';
import { PLACE_WORDS } from '../../src/cli/help/places.js';
import { GLOBAL_OPTIONS } from '../../src/cli/options.js';
import { VIEWS } from '../../src/store/views.js';
import { expectGolden } from '../golden.js';
import { runFake } from './fake-io.js';

const WIDE = { columns: 10_000 };
const FRENCH_LOCALE = { LANG: 'fr_FR.UTF-8' };
const COMMANDERS = ['print the version', 'display help for command'];
/** French has the same word, or the same name. */
const SAME_PLACES = ['format', 'index', 'nature', 'options', 'pixels', 'ratio', 'shell', 'url'];

const loaded: { readonly name: string; readonly command: Command }[] = [];
// One after the other: jest cannot link modules that load side by side.
for (const { name, load } of COMMANDS) loaded.push({ name, command: (await load()).command });
const options = [...GLOBAL_OPTIONS, ...loaded.flatMap(({ command }) => command.options)];
const args = loaded.flatMap(({ command }) => command.arguments);
const summaries = (of: readonly { readonly summary: string }[]): string[] => of.map(({ summary }) => summary);

/** Each table, with every English sentence that it must know. */
const TABLES: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['commands', COMMAND_WORDS, summaries(COMMANDS)],
  ['arguments', ARGUMENT_WORDS, summaries(args)],
  ['options', OPTION_WORDS, [...summaries(options), ...COMMANDERS]],
  ['examples', EXAMPLE_WORDS, loaded.flatMap(({ command }) => command.examples.map(({ shows }) => shows))],
  ['exit statuses', STATUS_WORDS, EXIT_CODES.map(({ meaning }) => meaning)],
  [
    'places',
    PLACE_WORDS,
    [...options.map(({ flags }) => flags), ...args.map(({ usage }) => usage), '[command]'].flatMap((usage) =>
      [...usage.matchAll(/[<[]([a-z=]+)/g)].map(([, word]) => word!).filter((word) => !SAME_PLACES.includes(word)),
    ),
  ],
];
const SENTENCES = [FRAME_WORDS, ...TABLES.filter(([name]) => name !== 'places').map(([, words]) => words)];

describe('the French of help', () => {
  test.each(TABLES)('%s: every sentence has its French, and no French is left over', (_, words, said) => {
    expect(Object.keys(words).sort()).toEqual([...new Set(said)].sort());
  });

  test('every heading and sentence around the commands is said somewhere', async () => {
    const calls = [[], ['--help'], ['who-cites', '--help'], ['who-cites']];
    const said = await Promise.all(calls.map((argv) => runFake(argv, WIDE)));
    const all = said.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    expect(Object.keys(FRAME_WORDS).filter((sentence) => !all.includes(sentence))).toEqual([]);
  });

  test('one sentence stands in one table, and is not its own French', () => {
    const keys = SENTENCES.flatMap((words) => Object.keys(words));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(SENTENCES.flatMap((words) => Object.entries(words)).filter(([en, fr]) => en === fr)).toEqual([]);
  });

  test('its typography: curly apostrophes, guillemets, a space before high punctuation; the views in French too', () => {
    const french = SENTENCES.flatMap((words) => Object.values(words));
    expect(french.filter((words) => /\p{L}'\p{L}|[“”]|\S[;:] /u.test(words))).toEqual([]);
    expect(summaries(VIEWS).filter((summary) => french.join('\n').includes(summary))).toEqual([]);
  });
});

describe('--help in French', () => {
  const names = COMMANDS.filter(({ hidden }) => hidden !== true).map(({ name }) => name);

  test.each(names)('%s --help --lang fr holds nothing in English', async (name) => {
    const { code, stdout, stderr } = await runFake([name, '--help', '--lang', 'fr'], WIDE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const english = SENTENCES.flatMap((words) => Object.keys(words)).filter((sentence) => stdout.includes(sentence));
    expect(english).toEqual([]);
    expect(stdout).not.toMatch(/choices:|default:/);
    const { command } = loaded.find((each) => each.name === name)!;
    for (const { line } of command.examples) expect(stdout).toContain(`$ ${line}`);
    for (const { flags } of command.options) expect(stdout).toContain(flags.replace(/ <.*/, ''));
  });

  test('the program and a command, as they are printed', async () => {
    expectGolden('cli/help-fr.txt', (await runFake(['--help', '--lang', 'fr'])).stdout);
    expectGolden('cli/who-cites-help-fr.txt', (await runFake(['who-cites', '--help', '--lang', 'fr'])).stdout);
    expectGolden('cli/bare-fr.txt', (await runFake([], { env: FRENCH_LOCALE })).stdout);
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['--lang before the command', ['--lang', 'fr', 'show', '--help'], {}],
    ['--lang before --help', ['show', '--lang=fr', '-h'], {}],
    ['the help command', ['help', 'show', '--lang', 'fr'], {}],
    ['a French locale', ['show', '--help'], FRENCH_LOCALE],
  ])('%s is heard', async (_, argv, env) => {
    const { stdout } = await runFake(['show', '--help', '--lang', 'fr']);
    expect(await runFake(argv, { env })).toEqual({ code: 0, stdout, stderr: '' });
    expect(stdout).toContain('Usage\u00a0: cite-graph show [options] <référence...>');
  });

  test('--lang en is stronger than a French locale, and the version is the same', async () => {
    const english = await runFake(['show', '--help']);
    expect(await runFake(['show', '--help', '--lang', 'en'], { env: FRENCH_LOCALE })).toEqual(english);
    expect(await runFake(['--version'], { env: FRENCH_LOCALE })).toEqual(await runFake(['--version']));
  });

  test('no line begins with what French ties to the word before it, however narrow', async () => {
    for (const columns of [60, 70, 80, 100]) {
      const { stdout } = await runFake(['check', '--help', '--lang', 'fr'], { columns });
      expect(stdout.split('\n').filter((line) => /^\s*[:;!?»]/.test(line) || /«$/.test(line))).toEqual([]);
    }
  });
});

describe('wrong usage is told in French, and ends in 2', () => {
  test.each<[readonly string[], string]>([
    [['who-cite', 'L162-5'], 'erreur : commande inconnue « who-cite »\n(Vouliez-vous dire who-cites ?)'],
    [['component', 'L162-5'], '(Vouliez-vous dire components ?)'],
    [['show', 'L162-5', '--fromat', 'json'], 'erreur : option inconnue « --fromat »\n(Vouliez-vous dire --format ?)'],
    [['pusl'], '(Vouliez-vous dire l’un de ceux-ci : pull, push ?)'],
    [['who-cites'], 'erreur : il manque l’argument « référence »'],
    [['show', 'L162-5', '--at'], 'erreur : l’option « --at <jour> » veut une valeur'],
    [
      ['show', 'L162-5', '--format', 'xls'],
      'l’option « -f, --format <nom> » ne peut valoir « xls ». Choix possibles : text, ',
    ],
    [['completion', 'tcsh'], 'l’argument « shell » ne peut valoir « tcsh ». Choix possibles : bash, zsh, fish.'],
    [['path', 'L1', 'L2', 'L3'], 'erreur : trop d’arguments pour « path » : 2 au plus, 3 donnés.'],
    [['who-cites', 'L1', '--depth', '0'], 'ne peut valoir « 0 ». Il faut un nombre entier, au moins 1.'],
    [['show', 'L1', '--at', '2001-02-30'], 'Il faut une date qui existe, sous la forme AAAA-MM-JJ.'],
    [['who-cites', 'L1', '--relation', 'likes'], 'Choix possibles : cites, '],
    [
      ['draw', 'L1', '--ratio', '99:1'],
      'Il faut largeur:hauteur, comme 16:9, ni plus étroit que 0.4 ni plus large que 4.',
    ],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await runFake(argv, { env: FRENCH_LOCALE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\u00a0', ' ')).toContain(message);
    expect(stderr).toContain('(--help montre les options, avec des exemples)');
    expect(stderr).not.toMatch(/error:|Allowed|It must|Did you mean|--help shows/);
  });

  test('--lang counts there too, and --lang en against the locale', async () => {
    expect((await runFake(['show', '--nope', '--lang', 'fr'])).stderr).toContain('option inconnue');
    expect((await runFake(['show', '--nope', '--lang', 'en'], { env: FRENCH_LOCALE })).stderr).toContain(
      'unknown option',
    );
  });

  test('what a command itself throws is told once, as ever', async () => {
    const argv = ['check', '--from', 'no-such-file.json'];
    const english = await runFake(argv);
    expect(english.code).toBe(2);
    const french = await runFake(argv, { env: FRENCH_LOCALE });
    expect(french).toEqual({ ...english, stderr: french.stderr });
    expect(french.stderr.split('\n')).toHaveLength(english.stderr.split('\n').length);
  });
});
