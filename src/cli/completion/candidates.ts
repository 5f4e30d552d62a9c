import type { ArgumentSpec, Command, OptionSpec } from '../command.js';
import { COMMANDS } from '../commands/registry.js';
import { GLOBAL_OPTIONS } from '../options.js';

/** One word that may come next. */
export interface Candidate {
  readonly word: string;
  readonly summary: string;
}

/** What the index can offer; asked only when a reference or a text is due. */
export interface KnownWords {
  references(prefix: string): Promise<readonly Candidate[]>;
  texts(prefix: string): Promise<readonly Candidate[]>;
}

const takesValue = (spec: OptionSpec): boolean => spec.flags.includes('<');
const flagsOf = (spec: OptionSpec): readonly string[] => spec.flags.match(/--?[a-z-]+/g) ?? [];
const named = (specs: readonly OptionSpec[], word: string | undefined): OptionSpec | undefined =>
  specs.find((spec) => word !== undefined && flagsOf(spec).includes(word));

function optionCandidates(specs: readonly OptionSpec[]): Candidate[] {
  return specs.flatMap((spec) =>
    flagsOf(spec)
      .filter((flag) => flag.startsWith('--'))
      .map((word) => ({ word, summary: spec.summary })),
  );
}

const commandCandidates = (): Candidate[] =>
  COMMANDS.filter((row) => row.hidden !== true).map(({ name, summary }) => ({ word: name, summary }));

/** The words that are neither options nor the values of options. */
function plainWords(words: readonly string[], specs: readonly OptionSpec[]): string[] {
  return words.filter((word, place) => {
    const before = named(specs, words[place - 1]);
    return !word.startsWith('-') && !(before !== undefined && takesValue(before));
  });
}

async function values(spec: OptionSpec, prefix: string, known: KnownWords): Promise<readonly Candidate[]> {
  if (spec.choices !== undefined) return spec.choices.map((word) => ({ word, summary: '' }));
  return /--(text|in) /.test(spec.flags) ? known.texts(prefix) : [];
}

async function argumentsDue(spec: ArgumentSpec | undefined, prefix: string, known: KnownWords) {
  if (spec?.choices !== undefined) return spec.choices.map((word) => ({ word, summary: '' }));
  return spec?.completes === 'references'
    ? known.references(prefix)
    : spec?.completes === 'texts'
      ? known.texts(prefix)
      : [];
}

/** The argument that stands at a place; the last one repeats. */
function argumentAt({ arguments: specs }: Command, place: number): ArgumentSpec | undefined {
  const last = specs.at(-1);
  return specs[place] ?? (last?.usage.includes('...') === true ? last : undefined);
}

/**
 * The words that may stand last in a command line of which `words` are typed, the last one perhaps begun or empty.
 * In the order of help; empty where files are meant.
 */
export async function candidates(words: readonly string[], known: KnownWords): Promise<readonly Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const row = COMMANDS.find(({ name }) => name === plainWords(before, GLOBAL_OPTIONS)[0]);
  const command = row === undefined ? undefined : (await row.load()).command;
  const options = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  const asking = named(options, before.at(-1));
  const due = async (): Promise<readonly Candidate[]> => {
    if (asking !== undefined && takesValue(asking)) return values(asking, current, known);
    if (current.startsWith('-')) return optionCandidates(options);
    if (command === undefined) return commandCandidates();
    return argumentsDue(argumentAt(command, plainWords(before, options).length - 1), current, known);
  };
  return (await due()).filter(({ word }) => word.toLowerCase().startsWith(current.toLowerCase()));
}
