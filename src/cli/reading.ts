import { resolve, sep } from 'node:path';
import { identifyText } from '../extract/identify-text.js';
import { findReferences, hasWords, type Looking } from '../find-references.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { InputError, UsageError } from '../model/errors.js';
import type { ReferredFile } from '../model/found.js';
import { houseName } from '../model/house-name.js';
import type { TextName } from '../model/text.js';
import { decode } from '../read/decode.js';
import type { ReadHints, SourceFile } from '../read/input-format.js';
import { openDocumentReader, type DocumentReader } from '../read/citing/reader.js';
import { resolveAll } from '../resolve-found.js';
import type { LawStore } from '../store/store.js';
import type { Call } from './command.js';
import type { Configuration } from './configuration.js';
import { findConfiguration } from './configuration-file.js';
import type { Input } from './inputs.js';

/** One document of one file, with the file's bytes. */
export interface Referred {
  readonly file: SourceFile;
  readonly referred: ReferredFile;
}

/** How files are read, beside what the command line says. */
export interface ReadingOptions {
  /** Explains every reference. */
  readonly explained?: boolean;
  /** What is known of one file beside what is known of all, by its path. */
  readonly lookingFor?: (path: string) => Looking;
  /** Whether code fences are read where the command line does not say so. */
  readonly codeFences?: boolean;
}

/** Everything that reading a file depends on, beside the file. */
export interface Reading {
  readonly call: Call;
  readonly reader: DocumentReader;
  readonly looking: Looking;
  readonly configuration: Configuration | undefined;
  readonly codeFences: boolean;
  readonly lookingFor: (path: string) => Looking;
}

/** What some files came to. */
export interface WasRead {
  readonly documents: readonly Referred[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The text that `--text` names. */
function ownText(words: string | undefined): TextName | undefined {
  if (words === undefined) return undefined;
  const text = identifyText(words);
  if (text === undefined) throw new UsageError(`--text: no text is known as “${words}”`);
  return text;
}

/** What the configuration says, where there is one. */
async function configured(call: Call): Promise<Configuration | undefined> {
  if (findConfiguration(call.io.cwd, call.options.text('config')) === undefined) return undefined;
  const { loadConfiguration } = await import('./configuration.js');
  return loadConfiguration(call.io.cwd, call.options.text('config'));
}

/** The house names of texts. */
function aliases(configuration: Configuration | undefined): ReadonlyMap<string, TextName> {
  const known = new Map<string, TextName>();
  for (const [alias, words] of configuration?.aliases ?? []) {
    const text = identifyText(words);
    if (text !== undefined) known.set(houseName(alias), text);
  }
  return known;
}

/** What the configuration says of a file that one of its sources names, itself or by its folder. */
function hintsFor(file: string, configuration: Configuration | undefined): ReadHints {
  const source = configuration?.roots.find(({ path }) => {
    const named = resolve(configuration.folder, path);
    return file === named || file.startsWith(named + sep);
  });
  return source?.hints ?? {};
}

/** How the files of one call are read. */
export async function openReading(call: Call, options: ReadingOptions): Promise<Reading> {
  const { lookingFor = () => ({}), explained = false } = options;
  const own = ownText(call.options.text('text'));
  const configuration = await configured(call);
  return {
    call,
    reader: openDocumentReader(),
    looking: {
      ...(own === undefined ? {} : { ownText: own }),
      ...(explained ? { explain: call.settings.language } : {}),
      aliases: aliases(configuration),
    },
    configuration,
    codeFences: call.options.flag('codeFences') ?? options.codeFences ?? false,
    lookingFor,
  };
}

/** The file as decoded; nothing of a format that packs its words. */
function sourceOf(file: SourceFile): string | undefined {
  try {
    return decode(file.bytes, file.path).source;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The bytes of a file; one that went away since it was found is a diagnostic. */
async function load(diagnostics: Diagnostic[], input: Input): Promise<SourceFile | undefined> {
  try {
    return await input.load();
  } catch (error) {
    const gone = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    const known = error instanceof InputError ? error.message.replace(`${input.path}: `, '') : undefined;
    const message = gone ? 'it went away while it was read' : known;
    if (message === undefined) throw error;
    diagnostics.push({ code: 'unreadable', severity: 'error', message, path: input.path });
    return undefined;
  }
}

/** What is known of one file beside what is known of all: the command line has the last word on the text. */
const lookingIn = (own: Looking, all: Looking): Looking => ({
  ...own,
  ...all,
  aliases: new Map([...(all.aliases ?? []), ...(own.aliases ?? [])]),
});

async function readOne(reading: Reading, input: Input, diagnostics: Diagnostic[]): Promise<Referred[]> {
  const { call, reader, looking, codeFences } = reading;
  const file = await load(diagnostics, input);
  if (file === undefined) return [];
  const hints = { ...input.hints, ...hintsFor(resolve(call.io.cwd, input.path), reading.configuration), codeFences };
  const documents = await reader.read(file, hints, call.options.text('inputFormat'));
  diagnostics.push(...documents.flatMap((document) => document.diagnostics));
  if (documents.some((document) => document.diagnostics.some(({ severity }) => severity === 'error'))) return [];
  const lookingAt = lookingIn(reading.lookingFor(input.path), looking);
  // Once a file: a collection of a thousand documents would keep its words a thousand times.
  const source = sourceOf(file);
  return documents
    .filter((document) => documents.length === 1 || hasWords(document))
    .map((document) => ({ file, referred: findReferences(document, source ?? document.text, lookingAt) }));
}

/** References that are resolved together: what they cite is asked of the index at once. */
const TOGETHER = 5000;

/** Where what is read is resolved, and who is told of each file before it is read. */
export interface Reader {
  readonly store: LawStore | undefined;
  readonly say?: (input: Input) => void;
}

/** Reads files and finds and resolves their references, in order. */
export async function readInputs(
  reading: Reading,
  files: readonly Input[],
  { store, say = () => undefined }: Reader,
): Promise<WasRead> {
  const diagnostics: Diagnostic[] = [];
  const documents: Referred[] = [];
  let waiting: Referred[] = [];
  let size = 0;
  const settle = async (): Promise<void> => {
    const found = waiting.map(({ referred }) => referred);
    const resolved = store === undefined ? found : await resolveAll(found, store);
    for (const [place, { file, referred }] of waiting.entries())
      documents.push({ file, referred: resolved[place] ?? referred });
    waiting = [];
    size = 0;
  };
  for (const input of files) {
    say(input);
    const found = await readOne(reading, input, diagnostics);
    waiting.push(...found);
    size += found.reduce((sum, { referred }) => sum + referred.references.length, 0);
    if (size >= TOGETHER) await settle();
  }
  await settle();
  return { documents, diagnostics };
}
