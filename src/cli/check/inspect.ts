import type { CheckReport } from '../../model/finding.js';
import { rememberRows } from '../../store/remember-rows.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import { readReferred, type Asked, type ReferredFiles } from '../referred.js';
import { onChangedLines } from './changed-lines.js';
import { checkAll } from './checking.js';
import { withComments } from './comments.js';
import type { CheckSettings } from './settings.js';

/** What files came to, comments in them counted, and what may be done with them while the index is open. */
export interface Inspected extends Pick<ReferredFiles, 'documents' | 'reread'> {
  readonly report: CheckReport;
  /** Every file that was read now or is known from before. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** What is inspected, and against what. */
export interface Inspecting {
  readonly settings: CheckSettings;
  readonly open: () => Promise<LawStore>;
}

/** The same with what was read, before it is put away by file. */
export interface Read extends Inspected {
  readonly read: ReferredFiles;
  /** What each file's references came to, by path. */
  readonly outcomes: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** Reads and checks files, with nothing known before. */
export async function inspectNow(call: Call, { settings, open }: Inspecting, asked: Asked): Promise<Read> {
  const store = rememberRows(await open());
  const outcomes = new Map<string, Record<string, number>>();
  const counted = (path: string, outcome: string): void => {
    const own = outcomes.get(path) ?? {};
    own[outcome] = (own[outcome] ?? 0) + 1;
    outcomes.set(path, own);
  };
  try {
    const read = await readReferred(call, false, { ...asked, store, ...settings.reading });
    const files = read.documents.map(({ referred }) => referred);
    const all = await checkAll(call, { store, files, settings, unread: read.unread, counted });
    const found = await onChangedLines(call, all);
    const report = withComments(call, found, { files, settingsFor: settings.rulesFor });
    const paths = [...new Set(files.map(({ path }) => path))];
    return { ...read, read, report, paths, outcomes, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
