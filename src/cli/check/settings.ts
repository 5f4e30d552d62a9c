import { isAbsolute, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { RULES } from '../../check/registry.js';
import { SEVERITIES, type RuleSettings } from '../../check/severity.js';
import { IGNORE_COMMENT } from '../../check/suppressions.js';
import { identifyText } from '../../extract/identify-text.js';
import type { Looking } from '../../find-references.js';
import { ConfigError } from '../../model/errors.js';
import { houseName } from '../../model/house-name.js';
import type { Severity } from '../../model/finding.js';
import type { TextName } from '../../model/text.js';
import type { Call } from '../command.js';
import type { Configuration } from '../configuration.js';
import { findConfiguration } from '../configuration-file.js';
import { ruleSettings } from './chosen-rules.js';

type CheckSection = NonNullable<Configuration['check']>;
type Part = NonNullable<CheckSection['files']>[number];

/** How a run of `check` judges, from the command line and the configuration; the command line has the last word. */
export interface CheckSettings {
  /** Severities that hold everywhere. */
  readonly rules: RuleSettings;
  /** Severities for one file, by the path that findings name. */
  rulesFor(path: string): RuleSettings;
  /** How files are read: what names and bare numbers mean in one of them, whether code in Markdown is read. */
  readonly reading: { readonly lookingFor: (path: string) => Looking; readonly codeFences: boolean };
  readonly failOn: string;
  /** The mildest finding that text for people lists. */
  readonly show: Severity;
  readonly maxWarnings: number | undefined;
  readonly horizon: number | undefined;
  /** Absolute. */
  readonly baseline: string | undefined;
  /** Days after which the law known is called old. */
  readonly maxAge: number;
}

const DEFAULT_MAX_AGE = 90;

/** Names that settings may use: rules, and what is said of comments. */
export const SETTABLE: readonly string[] = [...RULES, IGNORE_COMMENT].map(({ name }) => name);

type Levels = Part['rules'];

const levels = (said: Levels): RuleSettings =>
  new Map(Object.entries(said ?? {}).flatMap(([name, level]) => (level === undefined ? [] : [[name, level] as const])));

function textOf(words: string, where: string): TextName {
  const text = identifyText(words);
  if (text === undefined) throw new ConfigError(`${where}: no text is known as “${words}”`);
  return text;
}

function lookingOf({ text, aliases }: Pick<Part, 'text' | 'aliases'>, where: string): Looking {
  const known = Object.entries(aliases ?? {}).map(
    ([alias, words]) => [houseName(alias), textOf(words, `${where}, alias “${alias}”`)] as const,
  );
  return {
    ...(text === undefined ? {} : { ownText: textOf(text, where) }),
    ...(known.length === 0 ? {} : { aliases: new Map(known) }),
  };
}

/** Later words win; aliases add up. */
const merged = (a: Looking, b: Looking): Looking => ({
  ...a,
  ...b,
  ...(a.aliases === undefined || b.aliases === undefined ? {} : { aliases: new Map([...a.aliases, ...b.aliases]) }),
});

/** A part of the configuration for some files, ready to be asked. */
interface ForSome {
  readonly names: (path: string) => boolean;
  readonly rules: RuleSettings;
  readonly looking: Looking;
}

function forSome(part: Part, folder: string, shown: string): ForSome {
  const matcher = ignore().add(part.path);
  return {
    // What is outside the configuration's folder is nobody's path here.
    names: (absolute) => {
      const inside = relative(folder, absolute).split(sep).join('/');
      return inside !== '' && !inside.startsWith('../') && !isAbsolute(inside) && matcher.ignores(inside);
    },
    rules: levels(part.rules),
    looking: lookingOf(part, shown),
  };
}

async function configured(call: Call): Promise<Configuration | undefined> {
  const asked = call.options.text('config');
  if (findConfiguration(call.io.cwd, asked) === undefined) return undefined;
  const { loadConfiguration } = await import('../configuration.js');
  return loadConfiguration(call.io.cwd, asked);
}

/** Every reference of a file asks the same. */
function once<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const answer = known.get(path) ?? ask(path);
    known.set(path, answer);
    return answer;
  };
}

/** A rule said in two places weighs what the later one says. */
const over = (...all: readonly RuleSettings[]): RuleSettings => new Map(all.flatMap((each) => [...each]));

/** A severity by its name. */
const listed = (asked: string): Severity => SEVERITIES.find((each) => each === asked) ?? 'warning';

/**
 * The settings of a run.
 * @throws ConfigError for a text that nobody knows, UsageError for a rule that does not exist
 */
export async function checkSettings(call: Call): Promise<CheckSettings> {
  const { options, io } = call;
  const said = ruleSettings(options.texts('rule') ?? [], SETTABLE);
  const configuration = await configured(call);
  const section: CheckSection = configuration?.check ?? {};
  const folder = configuration?.folder ?? io.cwd;
  const shown = `${configuration === undefined ? '' : relative(io.cwd, configuration.path)}: check`;
  const everywhere = levels(section.rules);
  const looking = lookingOf(section, shown);
  const parts = (section.files ?? []).map((part) => forSome(part, folder, shown));
  const of = (path: string): readonly ForSome[] => parts.filter(({ names }) => names(resolve(io.cwd, path)));
  const baseline = options.text('baseline');
  const failOn = options.text('failOn') ?? section['fail-on'] ?? 'error';
  return {
    rules: over(everywhere, said),
    rulesFor: once((path) => over(everywhere, ...of(path).map(({ rules }) => rules), said)),
    reading: {
      lookingFor: (path) => of(path).reduce((all, each) => merged(all, each.looking), looking),
      codeFences: section['code-fences'] ?? false,
    },
    failOn,
    show: listed(options.text('show') ?? section.show ?? (failOn === 'info' ? failOn : 'warning')),
    maxWarnings: options.number('maxWarnings') ?? section['max-warnings'],
    horizon: options.number('horizon') ?? section.horizon,
    baseline:
      baseline !== undefined
        ? resolve(io.cwd, baseline)
        : section.baseline === undefined
          ? undefined
          : resolve(folder, section.baseline),
    maxAge: section['max-age'] ?? DEFAULT_MAX_AGE,
  };
}
