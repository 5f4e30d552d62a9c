import { IndexError, UsageError } from '../../model/errors.js';
import type { CheckReport } from '../../model/finding.js';
import { openIndex } from '../../store/open.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import { withBaseline } from '../check/baseline-file.js';
import { cautionsOf } from '../check/cautions.js';
import type { Shelf } from '../check/cache-file.js';
import { cacheKey } from '../check/cache-key.js';
import { HORIZON } from '../../check-references.js';
import { afterFixes } from '../check/fix.js';
import { FORMATS, outputsOf, writeReport } from '../check/outputs.js';
import { ruleTable } from '../check/rule-table.js';
import { checkLaw } from '../check/law-check.js';
import { inspectNow, type Inspected } from '../check/inspect.js';
import { checkSettings, type CheckSettings } from '../check/settings.js';
import { SEVERITIES } from '../../check/severity.js';
import { exitOf, THRESHOLDS } from '../check/verdict.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { readInput } from '../input.js';
import { lawIndex, openLaw } from '../law.js';
import { AT, OUTPUT, wholeNumber, WITHIN } from '../options.js';
import { CHANGED_LINES, CODE_FENCES, INPUT_OPTIONS, REFERRED_OPTIONS } from '../referred-options.js';

/** What is told after fixes and the baseline had their say; nothing after a dry run. */
async function conclude(call: Call, inspected: Inspected, settings: CheckSettings): Promise<CheckReport | undefined> {
  const { documents, reread, paths } = inspected;
  const fixed = await afterFixes(call, { documents, report: inspected.report, reread });
  if (fixed === undefined) return undefined;
  // Of a file of which only changed lines were looked at, nobody can say what is no longer there.
  const whole = call.options.flag('changedLines') !== true;
  const report = await withBaseline(call, fixed, { path: settings.baseline, checked: new Set(whole ? paths : []) });
  const cautions = cautionsOf(report, settings.maxAge, call.settings.language);
  return cautions.length === 0 ? report : { ...report, cautions };
}

/** The law in the index itself: nothing to fix, no comments; the baseline counts. */
async function checkIndex(call: Call): Promise<number> {
  const outputs = outputsOf(call);
  const settings = await checkSettings(call);
  const store = await orTwoWays(call, () => openLaw(call));
  try {
    const found = await checkLaw(call, store, settings);
    const checked = new Set(found.findings.map(({ path }) => path));
    const report = await withBaseline(call, found, { path: settings.baseline, checked });
    await writeReport(call, report, { outputs, show: settings.show });
    return exitOf(report, settings);
  } finally {
    await store.close();
  }
}

/** What the documents came to; of those that did not change since the last such run, what is kept of them. */
async function inspect(call: Call, settings: CheckSettings, shelf: Shelf | undefined): Promise<Inspected> {
  const index = await orTwoWays(call, () => lawIndex(call));
  const inspecting = { settings, open: () => orTwoWays(call, () => openIndex(index)) };
  const { isKeepable, inspectChanged, shelfOf } = await import('../check/inspect-changed.js');
  const key = isKeepable(call, shelf) ? cacheKey(call, index) : undefined;
  if (key === undefined) return inspectNow(call, inspecting, {});
  return inspectChanged(call, inspecting, { shelf: shelf ?? shelfOf(call), key });
}

async function check(call: Call, shelf?: Shelf): Promise<number> {
  const outputs = outputsOf(call);
  const settings = await checkSettings(call);
  const inspected = await inspect(call, settings, shelf);
  try {
    const report = await conclude(call, inspected, settings);
    if (report !== undefined) await writeReport(call, report, { outputs, show: settings.show });
    return exitOf(report ?? inspected.report, settings);
  } finally {
    await inspected.close();
  }
}

/** The index, or the two ways to get one. */
async function orTwoWays<T>(call: Call, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof IndexError) || call.options.text('index') !== undefined) throw error;
    throw new IndexError(error.message, {
      cause: error,
      hint: [
        'to check documents, cite-graph needs an index of the law; there are two ways to get one:',
        '  build it here: cite-graph build FOLDER (files of the law, archives too), or cite-graph init for a configuration',
        '  name one that is built: --index FILE, or index: FILE in cite-graph.yml',
      ].join('\n'),
    });
  }
}

/** Renders saved findings again: no index is asked, and no document read. */
async function renderAgain(call: Call, file: string): Promise<number> {
  const outputs = outputsOf(call);
  const { bytes } = await readInput(call.io, file);
  const { parseSavedReport } = await import('../check/saved-report.js');
  const report = parseSavedReport(new TextDecoder().decode(bytes), file);
  const settings = await checkSettings(call);
  await writeReport(call, report, { outputs, show: settings.show });
  return exitOf(report, settings);
}

async function listRules(call: Call): Promise<number> {
  const named = call.options.texts('format')?.[0] ?? 'text';
  if (!TABLE_FORMATS.includes(named)) throw new UsageError(`--rules: a list is written as ${TABLE_FORMATS.join(', ')}`);
  const { rules } = await checkSettings(call);
  const text = (name: string): string | undefined => (name === 'format' ? named : call.options.text(name));
  await writeTable({ ...call, options: { ...call.options, text } }, await ruleTable(rules));
  return EXIT.done;
}

async function run(call: Call): Promise<number> {
  const from = call.options.text('from');
  if (call.options.flag('rules') === true) return listRules(call);
  if (from !== undefined) return renderAgain(call, from);
  if (call.options.flag('watch') === true)
    return (await import('../check/watch.js')).watchAndCheck(call, (shelf) => check(call, shelf));
  return call.options.flag('law') === true ? checkIndex(call) : check(call);
}

const [TEXT, INPUT_FORMAT] = REFERRED_OPTIONS;

export const command: Command = {
  arguments: [
    { usage: '[files...]', summary: 'files, folders or patterns to check; - or nothing is stdin', completes: 'files' },
  ],
  options: [
    ...[TEXT, INPUT_FORMAT].filter((option) => option !== undefined),
    CODE_FENCES,
    ...INPUT_OPTIONS,
    CHANGED_LINES,
    { flags: '--law', summary: 'check the law in the index itself: what it cites that is gone' },
    WITHIN,
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
      summary: 'the mildest finding that makes the exit status 1 (else error)',
      choices: THRESHOLDS,
    },
    {
      flags: '--show <severity>',
      summary: 'the mildest finding that text lists (else warning), others being counted',
      choices: SEVERITIES,
    },
    { flags: '--fix', summary: 'rewrite citations whose one successor is certain, and report the rest' },
    { flags: '--dry-run', summary: 'with --fix: print the diff and change nothing' },
    { flags: '--max-warnings <count>', summary: 'more warnings make the exit status 1', parse: wholeNumber(0) },
    { flags: '--baseline <file>', summary: 'known findings, which are not told again' },
    { flags: '--update-baseline', summary: 'write what is found into the baseline' },
    { flags: '--since <index>', summary: 'only what has changed about the law cited since this older index' },
    { flags: '--from <file>', summary: 'render saved findings (--format json) again, without index or documents' },
    { flags: '--watch', summary: 'check again whenever a file, the configuration or the index changes, until Ctrl-C' },
    { flags: '--no-cache', summary: 'read every file again, and keep nothing for the next run' },
    FORMATS,
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph check docs/', shows: 'every citation of repealed law in a folder' },
    { line: 'cite-graph check --at 2008-04-30 accord.md', shows: 'as the law was on that day' },
    { line: 'cite-graph check --fail-on warning --rule outdated=error accords/', shows: 'stricter, for CI' },
    { line: 'cite-graph check --fix --dry-run docs/', shows: 'what would be rewritten, as a diff' },
    { line: 'cite-graph check docs/ --format github --format sarif=law.sarif', shows: 'for two readers at once' },
    { line: 'cite-graph check docs/ --baseline known.json --update-baseline', shows: 'from now on only what is new' },
    {
      line: 'cite-graph check --law --in "code du travail" --format csv',
      shows: 'what the law itself cites that is gone',
    },
    { line: 'cite-graph check --since law-2024.sqlite docs/', shows: 'what has moved in the law that these cite' },
    { line: 'cite-graph check --format clause accord.md', shows: 'the clauses that would correct it, in French' },
    { line: 'cite-graph check --watch notes/', shows: 'again whenever a note or the law changes' },
    { line: 'cite-graph check --rules', shows: 'what is looked for, and how grave it is' },
  ],
  run,
};
