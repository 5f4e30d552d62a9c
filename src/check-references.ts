import { RULES } from './check/registry.js';
import type { Rule } from './check/rule.js';
import { cardsOf, checkFiles, lawOf, type CheckOptions } from './check/run.js';
import type { RuleSettings } from './check/severity.js';
import { successionIn } from './check/succession.js';
import { withEdits } from './fixes.js';
import type { CheckReport } from './model/finding.js';
import type { ReferredFile } from './model/found.js';
import { PROGRAM } from './model/program.js';
import type { LawStore } from './store/store.js';

/** Days within which a known repeal is said, unless asked otherwise. */
export const HORIZON = 90;

/** How references are checked; only the day that counts as today must be said (ISO). */
export type Checking = Pick<CheckOptions, 'today' | 'at' | 'settingsFor' | 'counted'> &
  Partial<Pick<CheckOptions, 'horizon' | 'language'>> & {
    /** Every rule there is, unless said. */
    readonly rules?: readonly Rule[];
    /** Severities other than the rules' own, by rule. */
    readonly settings?: RuleSettings;
  };

/** Every rule there is, in the order they are asked. */
export async function loadRules(): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  // One after the other: jest cannot link two modules that load at once and share a third.
  for (const row of RULES) rules.push((await row.load()).rule);
  return rules;
}

/**
 * Checks what files refer to (as `resolveFound` leaves them) against the law of an index: every finding with its place, its
 * basis and the way out, before any baseline or comment holds something back.
 */
export async function checkReferences(
  store: LawStore,
  files: readonly ReferredFile[],
  checking: Checking,
): Promise<CheckReport> {
  const { today, at, settings = new Map() } = checking;
  const rules = checking.rules ?? (await loadRules());
  const succession = successionIn(store, { day: at ?? today });
  const checked = await checkFiles(store, files, {
    horizon: HORIZON,
    language: 'en',
    ...checking,
    rules,
    settings,
    successors: succession.of,
    prime: succession.prime,
  });
  const findings = await withEdits(store, files, checked.findings);
  const law = await lawOf(store);
  return { ...checked, findings, rules: cardsOf(rules, settings), unread: [], law, today, program: PROGRAM };
}
