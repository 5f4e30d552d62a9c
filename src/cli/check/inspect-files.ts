import type { Diagnostic } from '../../model/diagnostic.js';
import type { CheckReport } from '../../model/finding.js';
import type { LawStore } from '../../store/store.js';
import type { Input } from '../inputs.js';
import { readInputs, type Reading, type Referred } from '../reading.js';
import { onChangedLines } from './changed-lines.js';
import { checkAll } from './checking.js';
import { withComments } from './comments.js';
import { hashOf } from './known-files.js';
import type { CheckSettings } from './settings.js';

/** What some files came to, comments in them counted: what is left of them when they are put away. */
export interface Portion {
  readonly found: Pick<CheckReport, 'findings' | 'suppressed' | 'files' | 'references' | 'outcomes' | 'rules' | 'law'>;
  /** The path of every document. */
  readonly documents: readonly string[];
  /** What each file's references came to, by path. */
  readonly outcomes: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Of the bytes of each file, by path, where somebody will compare them. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What files are inspected with. */
export interface Desk {
  readonly reading: Reading;
  readonly settings: CheckSettings;
  readonly store: LawStore;
  /** Whether the bytes of files are to be known again. */
  readonly hashed: boolean;
}

/** A portion with the documents themselves. */
export interface Inspection {
  readonly portion: Portion;
  readonly documents: readonly Referred[];
}

/** Reads and checks some files; `say` is told of each before it is read. */
export async function inspectFiles(
  { reading, settings, store, hashed }: Desk,
  files: readonly Input[],
  say?: (input: Input) => void,
): Promise<Inspection> {
  const { call } = reading;
  const outcomes = new Map<string, Record<string, number>>();
  const counted = (path: string, outcome: string): void => {
    const own = outcomes.get(path) ?? {};
    own[outcome] = (own[outcome] ?? 0) + 1;
    outcomes.set(path, own);
  };
  const { documents, diagnostics } = await readInputs(reading, files, { store, ...(say === undefined ? {} : { say }) });
  const referred = documents.map((document) => document.referred);
  const all = await checkAll(call, { store, files: referred, settings, unread: [], counted });
  const found = withComments(call, await onChangedLines(call, all), {
    files: referred,
    settingsFor: settings.rulesFor,
  });
  const bytes = new Map(documents.map(({ file, referred: { path } }) => [path, file.bytes]));
  const portion = {
    found,
    documents: referred.map(({ path }) => path),
    outcomes,
    hashes: new Map(hashed ? [...bytes].map(([path, own]) => [path, hashOf(own)] as const) : []),
    diagnostics,
  };
  return { portion, documents };
}
