import type { Rule } from './rule.js';

/** One rule: its name, and where its code is. What it says of itself stands on its card. */
export interface RuleRow {
  readonly name: string;
  readonly load: () => Promise<{ readonly rule: Rule }>;
}

/** Rules of `check`, in the order they are asked: one may keep silent where an earlier one spoke. */
export const RULES: readonly RuleRow[] = [
  { name: 'repealed', load: () => import('./rules/repealed.js') },
  { name: 'lapsed', load: () => import('./rules/lapsed.js') },
  { name: 'annulled', load: () => import('./rules/annulled.js') },
  { name: 'transferred', load: () => import('./rules/transferred.js') },
  { name: 'outdated', load: () => import('./rules/outdated.js') },
  { name: 'unknown-article', load: () => import('./rules/unknown-article.js') },
  { name: 'recodified-text', load: () => import('./rules/recodified-text.js') },
  { name: 'repealed-item', load: () => import('./rules/repealed-item.js') },
  { name: 'not-yet-in-force', load: () => import('./rules/not-yet-in-force.js') },
  { name: 'repeal-scheduled', load: () => import('./rules/repeal-scheduled.js') },
  { name: 'nota', load: () => import('./rules/nota.js') },
  { name: 'quote', load: () => import('./rules/quote.js') },
  { name: 'number-slip', load: () => import('./rules/number-slip.js') },
  { name: 'old-version', load: () => import('./rules/old-version.js') },
  { name: 'renamed-text', load: () => import('./rules/renamed-text.js') },
  { name: 'dead-link', load: () => import('./rules/dead-link.js') },
  { name: 'link-mismatch', load: () => import('./rules/link-mismatch.js') },
  { name: 'broken-internal', load: () => import('./rules/broken-internal.js') },
  { name: 'superseded', load: () => import('./rules/superseded.js') },
  { name: 'changing', load: () => import('./rules/changing.js') },
  { name: 'not-known', load: () => import('./rules/not-known.js') },
  { name: 'ambiguous', load: () => import('./rules/ambiguous.js') },
  { name: 'unresolved-text', load: () => import('./rules/unresolved-text.js') },
  { name: 'old-link', load: () => import('./rules/old-link.js') },
];
