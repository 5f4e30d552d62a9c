import { closest } from 'fastest-levenshtein';
import { RULES } from '../../check/registry.js';
import type { Rule } from '../../check/rule.js';
import { readRuleSetting, type RuleSettings } from '../../check/severity.js';
import { UsageError } from '../../model/errors.js';

/** Every rule there is, loaded one after the other, in the order of the registry. */
export async function loadRules(): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const row of RULES) rules.push((await row.load()).rule);
  return rules;
}

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
