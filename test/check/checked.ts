import { loadRules } from '../../src/check-references.js';
import { checkFiles, type Checked, type CheckOptions } from '../../src/check/run.js';
import { findReferences } from '../../src/find-references.js';
import type { ReferredFile } from '../../src/model/found.js';
import type { Finding } from '../../src/model/finding.js';
import { openReader } from '../../src/read/reader.js';
import { resolveFound } from '../../src/resolve-found.js';
import type { LawStore } from '../../src/store/store.js';
import { memoryStore } from '../memory-store.js';
import { LITTLE_LAW } from './little-law.js';

const reader = await openReader();
export const rules = await loadRules();

/** The day that counts as today in these tests. */
export const TODAY = '2025-01-01';

/** The words of a file with their references, resolved against an index. */
export async function referred(
  words: string,
  { store, path = 'memo.md' }: { readonly store: LawStore; readonly path?: string },
): Promise<ReferredFile> {
  const [document] = reader.read({ path, bytes: new TextEncoder().encode(words) });
  if (document === undefined) throw new Error(`${path} was not read`);
  return resolveFound(findReferences(document, words), store);
}

export interface Asked extends Partial<CheckOptions> {
  readonly path?: string;
  readonly store?: LawStore;
}

/** What checking a document against the little law comes to. */
export async function checked(words: string, { path, store, ...asked }: Asked = {}): Promise<Checked> {
  const law = store ?? memoryStore(LITTLE_LAW);
  const file = await referred(words, { store: law, ...(path === undefined ? {} : { path }) });
  const options = { today: TODAY, horizon: 90, language: 'en' as const, rules, settings: new Map() };
  return checkFiles(law, [file], { ...options, ...asked });
}

/** « error repealed L. 122-14 »: a finding in a line. */
export const line = ({ severity, rule, surface }: Finding): string => `${severity} ${rule} ${surface}`;

/** The findings of a document, one line each. */
export const lines = async (words: string, asked?: Asked): Promise<readonly string[]> =>
  (await checked(words, asked)).findings.map(line);
