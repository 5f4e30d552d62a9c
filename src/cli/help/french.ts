import { Help } from 'commander';
import { frenchComplaint } from './complaints.js';
import { ARGUMENT_WORDS, COMMAND_WORDS, FRAME_WORDS, STATUS_WORDS } from './commands.js';
import { EXAMPLE_WORDS } from './examples.js';
import { OPTION_WORDS } from './options.js';
import { frenchPlace, frenchPlaces } from './places.js';
import { frenchRefusal } from './refusals.js';
import type { Voice } from './voice.js';

const SENTENCES = new Map(
  [FRAME_WORDS, COMMAND_WORDS, ARGUMENT_WORDS, OPTION_WORDS, EXAMPLE_WORDS, STATUS_WORDS].flatMap((words) =>
    Object.entries(words),
  ),
);

const NO_BREAK = '\u00a0';
/** Stands for it while lines are cut: to commander a no-break space is a space like another. */
const HELD = '\ue000';

/** French does not begin a line with « ; » nor end one with an opening guillemet. */
const typeset = (words: string): string => words.replace(/ (?=[:;?!»](?:\s|$|[.,)]))|(?<=«) /gu, NO_BREAK);

const say = (sentence: string): string => typeset(SENTENCES.get(sentence) ?? sentence);

/** Commander's layout, for what it works out itself. */
const plain = new Help();

/** A description, then what may be said and what is taken when nothing is. */
function withNotes(description: string, choices: readonly string[] | undefined, byDefault: unknown): string {
  const notes = [
    ...(choices === undefined ? [] : [`choix : ${choices.map((each) => JSON.stringify(each)).join(', ')}`]),
    ...(byDefault === undefined ? [] : [`par défaut : ${JSON.stringify(byDefault)}`]),
  ];
  return notes.length === 0 ? say(description) : `${say(description)} ${typeset(`(${notes.join(', ')})`)}`;
}

/** French for people who ask for help, or are told that they typed something wrong. */
export const FRENCH: Voice = {
  say,
  help: {
    styleTitle: say,
    commandUsage: (command) => frenchPlaces(plain.commandUsage(command)),
    commandDescription: (command) => say(command.description()),
    subcommandTerm: (command) => frenchPlaces(plain.subcommandTerm(command)),
    subcommandDescription: (command) => say(command.summary() || command.description()),
    argumentTerm: (argument) => frenchPlace(argument.name()),
    argumentDescription: (argument) => withNotes(argument.description, argument.argChoices, undefined),
    optionTerm: (option) => frenchPlaces(option.flags),
    optionDescription: (option) => withNotes(option.description, option.argChoices, option.defaultValue),
    boxWrap: (words, width) => plain.boxWrap(words.replaceAll(NO_BREAK, HELD), width).replaceAll(HELD, NO_BREAK),
  },
  complain: (message) => typeset(frenchComplaint(message)),
  refuse: (words) => typeset(frenchRefusal(words)),
};
