import { resolve, sep } from 'node:path';
import { identifyText } from '../extract/identify-text.js';
import { findReferences, hasWords, type Looking } from '../find-references.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { IndexError, InputError, UsageError } from '../model/errors.js';
import type { ReferredFile } from '../model/found.js';
import { houseName } from '../model/house-name.js';
import type { TextName } from '../model/text.js';
import { decode } from '../read/decode.js';
import type { ReadHints, SourceFile } from '../read/input-format.js';
import { openDocumentReader, type DocumentReader } from '../read/citing/reader.js';
import { resolveFound } from '../resolve-found.js';
import type { LawStore } from '../store/store.js';
import { diagnosticLine } from './build-summary.js';
import type { Call } from './command.js';
import type { Configuration } from './configuration.js';
import { findConfiguration } from './configuration-file.js';
import { listInputs, type Input, type Inputs } from './inputs.js';
import { openExistingIndex, openLaw } from './law.js';
import { notice } from './output.js';
import { startProgress } from './progress.js';

/** One document of one file, with the file's bytes. */
export interface Referred {
  readonly file: SourceFile;
  readonly referred: ReferredFile;
}

/** Everything that was read, and how many files could not be. */
export interface ReferredFiles {
  readonly documents: readonly Referred[];
  readonly failed: number;
  /** The files that could not be read, each with why. */
  readonly unread: readonly { readonly path: string; readonly message: string }[];
  /** The files of which something was told, as that there are no words in it. */
  readonly told: ReadonlySet<string>;
  /** Whether an index was asked. */
  readonly resolved: boolean;
  /** Reads other bytes of one of the files in the same way, while the index is open. */
  readonly reread: (file: SourceFile) => Promise<readonly ReferredFile[]>;
}

/** The text that `--text` names. */
function ownText(words: string | undefined): TextName | undefined {
  if (words === undefined) return undefined;
  const text = identifyText(words);
  if (text === undefined) throw new UsageError(`--text: no text is known as “${words}”`);
  return text;
}

/** What a command knows already. */
export interface Asked {
  readonly store?: LawStore;
  /** What is known of one file beside what is known of all, by its path. */
  readonly lookingFor?: (path: string) => Looking;
  /** What to read, where it was listed already, and how many files beside it need not be read. */
  readonly inputs?: Inputs;
  readonly known?: number;
  /** Whether code fences are read where the command line does not say so. */
  readonly codeFences?: boolean;
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

/** The index to ask: what `--resolve` says, else the one that is there; one that cannot be read is told and left. */
export async function indexToAsk(call: Call): Promise<LawStore | undefined> {
  const asked = call.options.flag('resolve');
  if (asked === true) return openLaw(call);
  if (asked === false) return undefined;
  try {
    return await openExistingIndex(call);
  } catch (error) {
    if (!(error instanceof IndexError) || call.options.text('index') !== undefined) throw error;
    if (!call.settings.quiet) await notice(call.io, `no index asked: ${error.message}`);
    return undefined;
  }
}

interface Work {
  readonly call: Call;
  readonly reader: DocumentReader;
  readonly looking: Looking;
  readonly store: LawStore | undefined;
  readonly configuration: Configuration | undefined;
  readonly codeFences: boolean;
  readonly lookingFor: (path: string) => Looking;
  readonly diagnostics: Diagnostic[];
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
async function load({ diagnostics }: Work, input: Input): Promise<SourceFile | undefined> {
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

async function readOne(work: Work, input: Input): Promise<Referred[]> {
  const { call, reader, looking, store, diagnostics } = work;
  const file = await load(work, input);
  if (file === undefined) return [];
  const { codeFences } = work;
  const hints = { ...input.hints, ...hintsFor(resolve(call.io.cwd, input.path), work.configuration), codeFences };
  const documents = await reader.read(file, hints, call.options.text('inputFormat'));
  diagnostics.push(...documents.flatMap((document) => document.diagnostics));
  if (documents.some((document) => document.diagnostics.some(({ severity }) => severity === 'error'))) return [];
  const lookingAt = lookingIn(work.lookingFor(input.path), looking);
  const found: Referred[] = [];
  // Once a file: a collection of a thousand documents would keep its words a thousand times.
  const source = sourceOf(file);
  for (const document of documents) {
    if (documents.length > 1 && !hasWords(document)) continue;
    const referred = findReferences(document, source ?? document.text, lookingAt);
    found.push({ file, referred: store === undefined ? referred : await resolveFound(referred, store) });
  }
  return found;
}

/** Tells what could not be read. A file that gave nothing at all, when it is the only one, is an error. */
async function complain(
  call: Call,
  diagnostics: readonly Diagnostic[],
  files: number,
): Promise<ReferredFiles['unread']> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first !== undefined && (files === 1 || errors.length >= files))
    throw new InputError(`${first.path}: ${first.message}`, first.hint === undefined ? {} : { hint: first.hint });
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === 'error' || !call.settings.quiet) await notice(call.io, diagnosticLine(diagnostic));
  return errors.map(({ path, message }) => ({ path, message }));
}

/** Reads one of the files again, from other bytes. */
const rereading =
  (work: Work, files: readonly Input[]) =>
  async (file: SourceFile): Promise<readonly ReferredFile[]> => {
    const hints = files.find(({ path }) => path === file.path)?.hints ?? {};
    const input = { path: file.path, hints, load: () => Promise.resolve(file) };
    return (await readOne({ ...work, diagnostics: [] }, input)).map(({ referred }) => referred);
  };

/**
 * Reads every file that the words name and finds its references, with progress on a terminal. An index that is open already
 * is asked and stays open; else the one that `--resolve` says.
 */
export async function readReferred(call: Call, explained: boolean, asked: Asked = {}): Promise<ReferredFiles> {
  const { store: open, lookingFor = () => ({}), known = 0 } = asked;
  const own = ownText(call.options.text('text'));
  const { files, diagnostics } = asked.inputs ?? (await listInputs(call));
  const configuration = await configured(call);
  const store = open ?? (await indexToAsk(call));
  const looking: Looking = {
    ...(own === undefined ? {} : { ownText: own }),
    ...(explained ? { explain: call.settings.language } : {}),
    aliases: aliases(configuration),
  };
  const work: Work = {
    call,
    reader: openDocumentReader(),
    looking,
    store,
    configuration,
    codeFences: call.options.flag('codeFences') ?? asked.codeFences ?? false,
    lookingFor,
    diagnostics: [...diagnostics],
  };
  const progress = startProgress(call.io, call.settings);
  const documents: Referred[] = [];
  try {
    for (const [index, input] of files.entries()) {
      progress.say(`reading ${String(index + 1)} of ${String(files.length)} files: ${input.path}`);
      documents.push(...(await readOne(work, input)));
    }
  } finally {
    progress.end();
    if (open === undefined) await store?.close();
  }
  const unread = await complain(call, work.diagnostics, files.length + known);
  const reread = rereading(work, files);
  const told = new Set(work.diagnostics.map(({ path }) => path));
  return { documents, failed: unread.length, unread, told, resolved: store !== undefined, reread };
}
