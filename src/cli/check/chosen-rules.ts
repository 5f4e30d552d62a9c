import { closest } from 'fastest-levenshtein';
import { readRuleSetting, type RuleSettings } from '../../check/severity.js';
import { UsageError } from '../../model/errors.js';

/** What `--rule` says, by name; the last word on a rule counts. @throws UsageError for a rule that does not exist */
export function ruleSettings(said: readonly string[], names: readonly string[]): RuleSettings {
  const settings = new Map(said.map(readRuleSetting));
  for (const name of settings.keys())
    if (!names.includes(name))
      throw new UsageError(`--rule ${name}: no such rule; did you mean “${closest(name, names)}”?`, {
        hint: 'cite-graph check --rules lists them all',
      });
  return settings;
}
