import { ruleSeverity, type RuleSettings } from '../../check/severity.js';
import type { Table } from '../../model/table.js';
import { loadRules } from '../../check-references.js';

/** Every rule with its severity in this run: what `check --rules` prints. */
export async function ruleTable(settings: RuleSettings): Promise<Table> {
  const rules = await loadRules();
  return {
    columns: [
      { name: 'rule', label: 'rule', role: 'name' },
      { name: 'severity', label: 'severity', role: 'state' },
      { name: 'summary', label: 'what it reports' },
      { name: 'why', label: 'why', shown: ['flat', 'nested'] },
    ],
    rows: rules.map(({ card }) => ({
      rule: card.name,
      severity: ruleSeverity(card, settings),
      summary: card.summary,
      why: card.why,
    })),
  };
}
