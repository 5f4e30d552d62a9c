import type { Rule } from './rule.js';

/** Rules of `check`, gravest first. */
export const RULES: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly rule: Rule }>;
}[] = [];
