import type { Rule } from './rule.js';

/** One rule: what `--rules` prints, and where its code is. */
export interface RuleRow {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly rule: Rule }>;
}

/** Rules of `check`, gravest first. */
export const RULES: readonly RuleRow[] = [
  {
    name: 'repealed',
    summary: 'an article that was repealed (abrogé) on the day of the passage',
    load: () => import('./rules/repealed.js'),
  },
  {
    name: 'outdated',
    summary: 'in force on the day of a dated act, dead today',
    load: () => import('./rules/outdated.js'),
  },
];
