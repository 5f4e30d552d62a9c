import * as z from 'zod/mini';
import { RULES } from '../check/registry.js';
import { IGNORE_COMMENT } from '../check/suppressions.js';
import { described, words } from './described.js';

const LEVELS = ['error', 'warning', 'info', 'off'] as const;

const count = (description: string): z.ZodMiniOptional<z.ZodMiniNumber> =>
  described(
    z.optional(z.number().check(z.refine((value) => Number.isInteger(value) && value >= 0, 'is no whole number'))),
    description,
  );

const rules = z.strictObject(
  Object.fromEntries([...RULES, IGNORE_COMMENT].map(({ name }) => [name, z.optional(z.enum(LEVELS))])),
);

const aliases = (description: string) => described(z.optional(z.record(z.string(), z.string())), description);

const patterns = z.union([z.string(), z.array(z.string())]);

const some = z.strictObject({
  path: described(patterns, 'Which files, as in .gitignore, relative to this file.', ['accords/', 'notes/**/*.md']),
  rules: described(z.optional(rules), 'Severities of rules in these files.'),
  aliases: aliases('What names mean in these files: « le Code » is the code du travail.'),
  text: words('The text that a bare « article L. 1 » means in these files.', ['code du travail']),
});

/** The `check:` section of `cite-graph.yml`. */
export const checkSchema = z.strictObject({
  rules: described(z.optional(rules), 'Severities of rules; off is not asked.'),
  files: described(z.optional(z.array(some)), 'What is different for some files; later entries win.'),
  aliases: aliases('What names mean in documents: « le Code » is the code du travail.'),
  text: words('The text that a bare « article L. 1 » means.', ['code du travail']),
  'code-fences': described(
    z.optional(z.boolean()),
    'Whether what stands between the code fences of Markdown is read, too. Default: false.',
  ),
  show: described(
    z.optional(z.enum(['error', 'warning', 'info'])),
    'The mildest finding that the text for people lists; others are counted. Default: warning.',
  ),
  'fail-on': described(
    z.optional(z.enum(['error', 'warning', 'info', 'never'])),
    'The mildest finding that makes the exit status 1. Default: error.',
  ),
  'max-warnings': count('More warnings make the exit status 1.'),
  horizon: count('How many days before a known repeal to say so. Default: 90.'),
  baseline: words('The file of known findings, relative to this file.', ['cite-graph-baseline.json']),
  'max-age': count('How many days the law known may be old before a report says so. Default: 90.'),
});

/** Keys that are allowed at a path below `check`. */
export function allowedCheckKeys([first, ...more]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return Object.keys(checkSchema.shape);
  if (first === 'rules' || more.at(-1) === 'rules') return Object.keys(rules.shape);
  return Object.keys(some.shape);
}
