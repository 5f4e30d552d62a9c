import type { CheckReport } from '../../model/finding.js';
import type { ReferredFile } from '../../model/found.js';
import { PROGRAM } from '../../model/program.js';
import type { SourceFile } from '../../read/input-format.js';
import { readOwn } from '../../read/own-json.js';
import { rememberRows } from '../../store/remember-rows.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import { listInputs, type Input, type Inputs } from '../inputs.js';
import { openReading, type Referred } from '../reading.js';
import { complain, readingProgress, rereading } from '../referred.js';
import { added } from './file-results.js';
import { inspectFiles, type Desk, type Portion } from './inspect-files.js';
import { portionsOf } from './portions.js';
import type { CheckSettings } from './settings.js';

/** What files came to, comments in them counted, and what may be done with them while the index is open. */
export interface Inspected {
  readonly report: CheckReport;
  /** Every file that was read now or is known from before. */
  readonly paths: readonly string[];
  /** The documents, where somebody will write into them. */
  readonly documents: readonly Referred[];
  /** Reads other bytes of one of the files in the same way, while the index is open. */
  readonly reread: (file: SourceFile) => Promise<readonly ReferredFile[]>;
  close(): Promise<void>;
}

/** What is inspected, and against what. */
export interface Inspecting {
  readonly settings: CheckSettings;
  readonly open: () => Promise<LawStore>;
}

/** What is known already: what to read, where it was listed, and how many files beside it need not be read. */
export interface Asked {
  readonly inputs?: Inputs;
  readonly known?: number;
  /** Whether the bytes of files are to be known again. */
  readonly hashed?: boolean;
}

/** The same with what was read, before it is put away by file. */
export interface Read extends Inspected, Pick<Portion, 'hashes' | 'outcomes'> {
  /** The path of every document. */
  readonly read: readonly string[];
  /** The files of which something was told, as that there are no words in it. */
  readonly told: ReadonlySet<string>;
}

/** Whether documents are looked at all together: to be written into, or beside those of another index or revision. */
const isWhole = ({ options }: Call): boolean =>
  ['fix', 'changedLines'].some((name) => options.flag(name) === true) || options.text('since') !== undefined;

/** The same with words of its own: those cut out of a file would keep the whole file. */
const detached = (portion: Portion): Portion => ({
  ...portion,
  found: readOwn<Portion['found']>(JSON.stringify(portion.found)),
});

/**
 * Inspects files portion by portion: of what was read and checked only findings and counts stay, so that memory is a
 * portion's, and the documents themselves where they are asked for.
 */
async function inspectAll(
  desk: Desk,
  files: readonly Input[],
): Promise<{ readonly portions: readonly Portion[]; readonly documents: readonly Referred[] }> {
  const { call } = desk.reading;
  const progress = readingProgress(call, files.length);
  const whole = isWhole(call);
  const portions: Portion[] = [];
  const documents: Referred[] = [];
  try {
    const cut = whole ? [files] : portionsOf(call.io.cwd, files);
    for (const some of cut) {
      const inspected = await inspectFiles(desk, some, progress.say);
      portions.push(cut.length > 1 ? detached(inspected.portion) : inspected.portion);
      if (whole) documents.push(...inspected.documents);
    }
    return { portions, documents };
  } finally {
    progress.end();
  }
}

const merged = <V>(maps: readonly ReadonlyMap<string, V>[]): ReadonlyMap<string, V> =>
  new Map(maps.flatMap((map) => [...map]));

/** The report of portions in their order. */
function reportOf(portions: readonly Portion[], { unread, today }: Pick<CheckReport, 'unread' | 'today'>): CheckReport {
  const found = portions.map((portion) => portion.found);
  const suppressed = found.flatMap((each) => each.suppressed ?? []);
  const sum = (of: (each: Portion['found']) => number): number => found.reduce((total, each) => total + of(each), 0);
  return {
    findings: found.flatMap(({ findings }) => findings),
    files: sum(({ files }) => files),
    references: sum(({ references }) => references),
    outcomes: added(found.map(({ outcomes }) => outcomes)),
    rules: found[0]?.rules ?? [],
    unread,
    law: found[0]?.law ?? { attribution: [] },
    today,
    program: PROGRAM,
    ...(suppressed.length === 0 ? {} : { suppressed }),
  };
}

/** Reads and checks files, with nothing known before. */
export async function inspectNow(call: Call, { settings, open }: Inspecting, asked: Asked): Promise<Read> {
  const store = rememberRows(await open());
  try {
    const reading = await openReading(call, settings.reading);
    const { files, diagnostics } = asked.inputs ?? (await listInputs(call));
    const desk = { reading, settings, store, hashed: asked.hashed === true };
    const { portions, documents } = await inspectAll(desk, files);
    const met = [...diagnostics, ...portions.flatMap((portion) => portion.diagnostics)];
    const unread = await complain(call, met, files.length + (asked.known ?? 0));
    const read = portions.flatMap((portion) => portion.documents);
    return {
      report: reportOf(portions, { unread, today: call.io.today() }),
      paths: [...new Set(read)],
      documents,
      reread: rereading(reading, files, store),
      read,
      hashes: merged(portions.map(({ hashes }) => hashes)),
      outcomes: merged(portions.map(({ outcomes }) => outcomes)),
      told: new Set(met.map(({ path }) => path)),
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
