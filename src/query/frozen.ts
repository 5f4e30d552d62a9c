import type { EvidenceRow, VersionRow } from '../store/store.js';
import { holdsOn, isDated } from './day.js';

/** Days on which words freeze what they cite, oldest first: « dans sa rédaction en vigueur au 1er janvier 2010 ». */
export const frozenDays = (evidence: readonly EvidenceRow[]): readonly string[] =>
  [...new Set(evidence.flatMap(({ date }) => (date?.kind === 'frozen' ? [date.on] : [])))].sort();

/**
 * The day whose wording is meant, where every place in the words freezes it; of several days the latest. A list names the
 * article and never its wording, so that it neither freezes nor thaws. `undefined` where some words mean the wording of the
 * day they are read on.
 */
export function meantDay(evidence: readonly EvidenceRow[]): string | undefined {
  const said = evidence.filter(({ origin }) => origin !== 'list');
  return said.every(({ date }) => date?.kind === 'frozen') ? frozenDays(said).at(-1) : undefined;
}

/** The version whose words are meant by a frozen day: the one that held on it, where the index has its dates. */
export const versionOn = (versions: readonly VersionRow[], day: string): VersionRow | undefined =>
  versions.find((version) => isDated(version) && holdsOn(version, day));
