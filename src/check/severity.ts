import type { RuleCard, Severity } from '../model/finding.js';
import { UsageError } from '../model/errors.js';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The milder of two. */
export const milder = (a: Severity, b: Severity): Severity => (rank(a) >= rank(b) ? a : b);

/** Whether one is at least as grave as the other. */
export const isAtLeast = (severity: Severity, threshold: Severity): boolean => rank(severity) <= rank(threshold);

/** What the user says of rules: a severity, or `off`, by name. */
export type RuleSettings = ReadonlyMap<string, Severity | 'off'>;

/** What a rule's findings weigh before its own reasons; `off` where it is not asked. */
export const ruleSeverity = ({ name, severity }: RuleCard, settings: RuleSettings): Severity | 'off' =>
  settings.get(name) ?? severity;

/**
 * The severity of one finding. A rule's reason to be milder (a mark only, on purpose) always counts; its reason to be graver
 * only where the user said nothing.
 */
export function findingSeverity(card: RuleCard, own: Severity | undefined, settings: RuleSettings): Severity {
  const said = settings.get(card.name);
  const usual = card.severity === 'off' ? 'warning' : card.severity;
  const base = said === undefined || said === 'off' ? usual : said;
  if (own === undefined) return base;
  return said === undefined || rank(own) > rank(usual) ? (said === undefined ? own : milder(base, own)) : base;
}

/** Reads `--rule name=severity`. @throws UsageError for another shape */
export function readRuleSetting(words: string): readonly [string, Severity | 'off'] {
  const [name = '', said = ''] = words.split('=');
  const severity = said === 'off' ? said : SEVERITIES.find((each) => each === said);
  if (severity === undefined || name === '')
    throw new UsageError(`--rule ${words}: write it as name=severity`, {
      hint: `severities: ${[...SEVERITIES, 'off'].join(', ')}; cite-graph check --rules lists the names`,
    });
  return [name, severity];
}
