import type { Io } from './io.js';
import type { Settings } from './settings.js';

/** The value of an option as commander hands it over. */
export type OptionValue = string | number | boolean | readonly string[] | undefined;

/** One option, as help, completion and the README print it. */
export interface OptionSpec {
  /** `-f, --format <name>` */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly byDefault?: string | number;
  /** May be said several times; never several words after one flag, which would swallow the reference that follows. */
  readonly repeats?: true;
  /** A choice may be followed by `=FILE`. */
  readonly intoFile?: true;
  /** Turns the word into a value; throws commander's `InvalidArgumentError`. */
  readonly parse?: (word: string) => OptionValue;
}

export interface ArgumentSpec {
  /** `<reference...>`, `[paths...]`. */
  readonly usage: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** What a shell may offer for it. */
  readonly completes?: 'references' | 'files' | 'texts';
}

/** One call of a command: words, options by camel-case name, and the world around it. */
export interface Call {
  readonly io: Io;
  readonly settings: Settings;
  readonly words: readonly string[];
  readonly options: Options;
  /** The same values as they are, by name: what was said, whatever it means. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** Typed access to the options of a call; each throws when the option is not what its spec says. */
export interface Options {
  text(name: string): string | undefined;
  texts(name: string): readonly string[] | undefined;
  number(name: string): number | undefined;
  /** Absent is `undefined`, so that « not said » differs from `--no-…`. */
  flag(name: string): boolean | undefined;
}

/** One command, one file. */
export interface Command {
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Lines that can be run as they stand, each with what it shows. */
  readonly examples: readonly { readonly line: string; readonly shows: string }[];
  /** The exit status; throws `CiteGraphError` for what a person can act on. */
  run(call: Call): Promise<number>;
}

/** What a row of the registry loads. */
export interface CommandModule {
  readonly command: Command;
}
