import { Argument, Command as Program, InvalidArgumentError, Option } from 'commander';
import type { ArgumentSpec, Call, Command, OptionSpec } from './command.js';
import { COMMANDS, type CommandRow } from './commands/registry.js';
import { EXIT_CODES } from './exit-codes.js';
import { ENGLISH, voiceOf, type Voice } from './help/voice.js';
import type { Io } from './io.js';
import { VERSION } from '../model/program.js';
import { GLOBAL_OPTIONS, optionsOf } from './options.js';
import { chooseLanguage, wantsColor, type Language } from './settings.js';

function toOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.summary);
  if (spec.choices !== undefined) option.choices([...spec.choices]);
  if (spec.byDefault !== undefined) option.default(spec.byDefault);
  if (spec.parse !== undefined) option.argParser(spec.parse);
  if (spec.repeats === true) option.argParser(collect(spec));
  return option;
}

/** Gathers the words of a repeated option, each checked against its choices. */
function collect(spec: OptionSpec): (word: string, before: readonly string[] | undefined) => readonly string[] {
  const { choices, intoFile } = spec;
  return (word, before = []) => {
    const choice = intoFile === true ? (word.split('=')[0] ?? word) : word;
    if (choices?.includes(choice) === false)
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...before, word];
  };
}

function toArgument(spec: ArgumentSpec): Argument {
  const argument = new Argument(spec.usage, spec.summary);
  if (spec.choices !== undefined) argument.choices([...spec.choices]);
  return argument;
}

/** Help after the options: examples that can be run as they stand. */
function exampleHelp(examples: Command['examples'], { say }: Voice): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, shows }) => `  $ ${line.padEnd(width)}  # ${say(shows)}`);
  return `\n${say('Examples:')}\n${lines.join('\n')}`;
}

function exitHelp({ say }: Voice): string {
  const lines = EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padEnd(3)} ${say(meaning)}`);
  return `\n${say('Exit status:')}\n${lines.join('\n')}`;
}

/** What `--lang` says, else the locale. */
function languageOf(io: Io, said: unknown): Language {
  return chooseLanguage(io, said === 'en' || said === 'fr' ? said : undefined);
}

/** Values of one call as commander keeps them, in the form that commands read. */
function toCall(io: Io, words: readonly string[], values: Readonly<Record<string, unknown>>): Call {
  const options = optionsOf(values);
  const toFile = options.text('output') !== undefined;
  return {
    io,
    words,
    options,
    said: values,
    settings: {
      language: languageOf(io, options.text('lang')),
      color: wantsColor(io, options.flag('color'), io.isTTY.stdout && !toFile),
      quiet: options.flag('quiet') === true,
    },
  };
}

/** Gives a sub-command its arguments, options, help and action. */
function attach(sub: Program, command: Command, { io, voice, end }: Speaking & { end: (code: number) => void }): void {
  for (const argument of command.arguments) sub.addArgument(toArgument(argument));
  for (const option of command.options) sub.addOption(toOption(option));
  sub.addHelpText('after', exampleHelp(command.examples, voice));
  sub.action(async () => {
    end(await command.run(toCall(io, sub.args, sub.optsWithGlobals())));
  });
}

function addCommand(program: Program, row: CommandRow): Program {
  // The sub-command inherits output and exit settings only when the program itself makes it.
  return program
    .command(row.name, { hidden: row.hidden === true })
    .summary(row.summary)
    .description(row.summary);
}

/** The program with nothing of a command but its name; shared by every call. */
function bareProgram({ io, said, voice }: Speaking): Program {
  const program = new Program('cite-graph')
    .description('The citation graph of French law.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.out.push(text),
      writeErr: (text) => said.err.push(text),
      outputError: (text, write) => {
        write(voice.complain(text));
      },
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ showGlobalOptions: true, ...voice.help })
    .showHelpAfterError(voice.say('(--help shows the options, with examples)'))
    .addHelpText('after', exitHelp(voice));
  program.version(VERSION, '-V, --version', 'print the version');
  for (const option of GLOBAL_OPTIONS) program.addOption(toOption(option));
  return program;
}

/** Help and messages of one run, kept until they can be written in order. */
export interface Said {
  readonly out: string[];
  readonly err: string[];
  /** What the words asked to be spoken to in; unknown until they are read. */
  language?: Language;
}

/** The world around one parse, where what it says goes, and how it is worded. */
interface Speaking {
  readonly io: Io;
  readonly said: Said;
  readonly voice: Voice;
}

/** The program with the commands that the words may name, ready to be run to its exit status. */
async function prepare(
  argv: readonly string[],
  speaking: Speaking,
): Promise<{ readonly program: Program; readonly run: () => Promise<number> }> {
  let status = 0;
  const program = bareProgram(speaking);
  for (const row of COMMANDS) {
    const sub = addCommand(program, row);
    if (!argv.includes(row.name)) continue;
    const { command } = await row.load();
    attach(sub, command, {
      ...speaking,
      end: (code) => {
        status = code;
      },
    });
  }
  return {
    program,
    async run() {
      await program.parseAsync([...argv], { from: 'user' });
      return status;
    },
  };
}

/**
 * Parses the words and runs the command they name; returns its exit status. Throws commander's `CommanderError` for
 * help, version and wrong usage, with what there is to say in `said`. Only commands whose name occurs are loaded.
 */
export async function runProgram(argv: readonly string[], io: Io, said: Said): Promise<number> {
  const { program, run } = await prepare(argv, { io, said, voice: ENGLISH });
  try {
    return await run();
  } catch (error) {
    // Where commander spoke no command ran: the same words can be read again, and answered in French.
    const spoke = said.out.length + said.err.length > 0;
    said.language = languageOf(io, program.opts()['lang']);
    if (!spoke || said.language === 'en') throw error;
    said.out.length = 0;
    said.err.length = 0;
    const french = await prepare(argv, { io, said, voice: await voiceOf('fr') });
    return french.run();
  }
}
