import type { Severity } from '../model/finding.js';
import type { Move, Moved } from './moved.js';
import { actName } from './rule-context.js';
import type { Rule, Verdict } from './rule.js';
import { moveWords } from './words/moved.js';

const SEVERITY: Readonly<Record<Move['kind'], Severity>> = {
  ended: 'error',
  missing: 'info',
  new: 'info',
  revived: 'info',
  reworded: 'warning',
  scheduled: 'warning',
  succeeded: 'info',
};

/** The rule of `check --since`: what has moved in the law that documents cite, of each article that is cited. */
export const movedRule = (moved: ReadonlyMap<string, Moved>): Rule => ({
  card: {
    name: 'moved',
    summary: 'an article about which something changed since an older index (--since)',
    why: 'A document that was right when it was last looked at may not be so any more.',
    severity: 'warning',
  },
  examples: [],
  check: ({ targets }, context) =>
    targets.flatMap(({ key, today }): readonly Verdict[] => {
      const { moves, suggestions } = moved.get(key) ?? { moves: [], suggestions: [] };
      const names = { nameOf: context.nameOf, actOf: (act: string) => actName(act, context) };
      return moves.map((move) => ({
        message: moveWords(context.language)(context.nameOf(key), move, names),
        target: key,
        basis: today,
        suggestions,
        severity: SEVERITY[move.kind],
      }));
    }),
});
