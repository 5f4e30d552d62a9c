import type { Rule } from '../../src/check/rule.js';
import { checked } from './checked.js';

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n\n', ' ⏎ ').replaceAll('\n', ' ⏎ ');
const quoted = (words: string): string => `« ${cell(words).replace(/([*_[\]<>])/g, '\\$1')} »`;

const HEAD = `# Rules of \`cite-graph check\`

Every rule with why it is there, how grave it is unless asked otherwise (\`--rule name=severity\`), and examples. Made from the
rules themselves, which a test asks of a small index on 1 January 2025; a test keeps it in step.

A reason to be milder always counts: what rests only on a mark beside somebody's link is at most a warning, and old law that is
cited on purpose (“ancien article”, “dans sa rédaction antérieure à …”, “devenu”, “abrogé par”, the old side of an amending
clause, a note of extension) is told as info, with the reason.
`;

async function section(rule: Rule): Promise<string> {
  const { name, summary, why, severity } = rule.card;
  const rows: string[] = [];
  for (const { words, reported, note } of rule.examples) {
    const found = (await checked(words, { settings: new Map([[name, severity === 'off' ? 'info' : severity]]) }))
      .findings;
    const said = found.find((finding) => finding.rule === name);
    rows.push(
      `| ${quoted(words)} | ${reported && said !== undefined ? `**${said.severity}**: ${cell(said.message)}` : '–'} | ${cell(note)} |`,
    );
  }
  return [
    `## \`${name}\``,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}. Severity: **${severity}**.`,
    '',
    why,
    '',
    '| words | finding | |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `docs/rules.md`: one section a rule. */
export async function rulesPage(rules: readonly Rule[]): Promise<string> {
  const sections: string[] = [];
  for (const rule of rules) sections.push(await section(rule));
  return [HEAD, ...sections].join('\n');
}
