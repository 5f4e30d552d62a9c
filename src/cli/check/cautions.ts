import { formatDate } from '../../model/date.js';
import type { CheckReport } from '../../model/finding.js';

const DAY = 24 * 60 * 60 * 1000;

/** Days from one ISO day to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/**
 * What a reader should know before trusting the report: that the law known ends long before today. A law consolidated to a
 * later day than it was known on is as old as the later of the two.
 */
export function cautionsOf({ law, today }: CheckReport, maxAge: number, language: 'en' | 'fr'): readonly string[] {
  const days = [law.knownOn, law.stateOn].filter((day) => day !== undefined).sort();
  const last = days.at(-1);
  if (last === undefined) return [];
  const age = daysBetween(last, today);
  if (age <= maxAge) return [];
  return [
    language === 'fr'
      ? `le droit de l’index a ${String(age)} jours (${formatDate(last)}) : ce qui a changé depuis n’est pas vu ; renouveler ses sources, puis cite-graph build`
      : `the law of the index is ${String(age)} days old (${last}): what changed since is not seen; renew its sources, then cite-graph build`,
  ];
}
