import { FINDINGS_FORMATS } from '../../findings-format/registry.js';
import type { CheckReport } from '../../model/finding.js';
import { UsageError } from '../../model/errors.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import { checkAll, HORIZON } from '../check/checking.js';
import { ruleSettings } from '../check/chosen-rules.js';
import { afterFixes } from '../check/fix.js';
import { ruleTable } from '../check/rule-table.js';
import { exitOf, THRESHOLDS } from '../check/verdict.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { openLaw } from '../law.js';
import { AT, format, OUTPUT, wholeNumber } from '../options.js';
import { writeAnswer } from '../output.js';
import { readReferred, REFERRED_OPTIONS } from '../referred.js';

const FORMATS: readonly string[] = FINDINGS_FORMATS.map(({ name }) => name);

async function write(call: Call, report: CheckReport): Promise<void> {
  const { io, options, settings } = call;
  const row = FINDINGS_FORMATS.find(({ name }) => name === options.text('format'));
  if (row === undefined) throw new UsageError(`no such format: ${options.text('format') ?? ''}`);
  const { format: own } = await row.load();
  const file = options.text('output');
  const width = file === undefined ? (io.columns ?? 0) : 0;
  const dress = { language: settings.language, color: settings.color, width };
  await writeAnswer(io, own.render(report, dress), file);
}

async function check(call: Call): Promise<number> {
  const settings = ruleSettings(call.options.texts('rule') ?? []);
  const store = await openLaw(call);
  try {
    const { documents, reread } = await readReferred(call, false, store);
    const files = documents.map(({ referred }) => referred);
    const report = await checkAll(call, { store, files, settings, unread: [] });
    const left = await afterFixes(call, { documents, report, reread });
    if (left !== undefined) await write(call, left);
    return exitOf(left ?? report, call);
  } finally {
    await store.close();
  }
}

async function listRules(call: Call): Promise<number> {
  const named = call.options.text('format') ?? 'text';
  if (!TABLE_FORMATS.includes(named)) throw new UsageError(`--rules: a list is written as ${TABLE_FORMATS.join(', ')}`);
  await writeTable(call, await ruleTable(ruleSettings(call.options.texts('rule') ?? [])));
  return EXIT.done;
}

const [TEXT, INPUT_FORMAT] = REFERRED_OPTIONS;

export const command: Command = {
  arguments: [
    { usage: '[files...]', summary: 'files, folders or patterns to check; - or nothing is stdin', completes: 'files' },
  ],
  options: [
    ...[TEXT, INPUT_FORMAT].filter((option) => option !== undefined),
    AT,
    {
      flags: '--horizon <days>',
      summary: `how long before a known repeal to say so (else ${String(HORIZON)})`,
      parse: wholeNumber(0),
    },
    { flags: '--rules', summary: 'list the rules and what they report' },
    {
      flags: '--rule <name=severity>',
      summary: 'error, warning, info or off for one rule (may be repeated)',
      repeats: true,
    },
    {
      flags: '--fail-on <severity>',
      summary: 'the mildest finding that makes the exit status 1',
      choices: THRESHOLDS,
      byDefault: 'error',
    },
    { flags: '--fix', summary: 'rewrite citations whose one successor is certain, and report the rest' },
    { flags: '--dry-run', summary: 'with --fix: print the diff and change nothing' },
    { flags: '--max-warnings <count>', summary: 'more warnings make the exit status 1', parse: wholeNumber(0) },
    format(FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph check docs/', shows: 'every citation of repealed law in a folder' },
    { line: 'cite-graph check --at 2008-04-30 accord.md', shows: 'as the law was on that day' },
    { line: 'cite-graph check --fail-on warning --rule outdated=error accords/', shows: 'stricter, for CI' },
    { line: 'cite-graph check --fix --dry-run docs/', shows: 'what would be rewritten, as a diff' },
    { line: 'cite-graph check --rules', shows: 'what is looked for, and how grave it is' },
  ],
  run: (call) => (call.options.flag('rules') === true ? listRules(call) : check(call)),
};
