import { dirname, resolve } from 'node:path';
import { UsageError } from '../../model/errors.js';
import type { BuildReport } from '../../pipeline.js';
import { isAddress } from '../../store/address.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import { reportWriter } from '../build-report-file.js';
import { diagnosticLines, statsTable, summaryLine } from '../build-summary.js';
import type { Call, Command } from '../command.js';
import { DEFAULT_INDEX, ownConfiguration } from '../configuration-file.js';
import { loadConfiguration, type Configuration } from '../configuration.js';
import { EXIT } from '../exit-codes.js';
import { AT, format, OUTPUT, wholeNumber } from '../options.js';
import { notice, writeAnswer } from '../output.js';
import { buildConfigured, buildWithProgress, type Manner } from '../refresh.js';

/** Builds the paths that were named, without asking a configuration. */
function buildPaths(call: Call, manner: Manner): Promise<BuildReport> {
  const { io, options, words } = call;
  const asked = options.text('index');
  const index = resolve(io.cwd, asked ?? DEFAULT_INDEX);
  if (asked === undefined && loadConfiguration(io.cwd)?.index === index)
    throw new UsageError(`${DEFAULT_INDEX} is the index of this folder's configuration`, {
      hint: 'name another for these paths: --index law.sqlite',
    });
  const sources = words.map((path) => resolve(io.cwd, path));
  const base = sources.length === 1 && sources[0] !== undefined ? dirname(sources[0]) : io.cwd;
  const commit = { revision: options.text('revision'), at: options.text('at') };
  const roots = sources.map((path) => ({
    path,
    ...(commit.revision !== undefined && { revision: commit.revision }),
    ...(commit.at !== undefined && { at: commit.at }),
  }));
  return buildWithProgress(call, { base, roots, index, sources, ...manner });
}

/** What a folder that is named alone says of itself: its own configuration knows best which texts its files are of. */
function describedFolder({ io, options, words }: Call): Configuration | undefined {
  const [folder] = words;
  const isCommit = (options.text('revision') ?? options.text('at')) !== undefined;
  if (folder === undefined || words.length > 1 || isCommit) return undefined;
  const path = ownConfiguration(resolve(io.cwd, folder));
  return path === undefined ? undefined : loadConfiguration(io.cwd, path);
}

async function buildAsked(call: Call): Promise<BuildReport> {
  const jobs = call.options.number('jobs');
  const manner: Manner = {
    force: call.options.flag('force') === true,
    ...(call.options.text('profile') === 'status' && { profile: 'status' }),
    ...(jobs !== undefined && { workers: jobs - 1 }),
  };
  const described = describedFolder(call);
  if (described !== undefined) return buildConfigured(call, described, manner);
  if (call.words.length > 0) return buildPaths(call, manner);
  const configuration = loadConfiguration(call.io.cwd, call.options.text('config'));
  if (configuration !== undefined && (call.options.text('revision') ?? call.options.text('at')) !== undefined)
    throw new UsageError('--revision and --at are of paths that are named', {
      hint: 'name the repository, or write revision: or at: beside its path in cite-graph.yml',
    });
  if (configuration !== undefined) return buildConfigured(call, configuration, manner);
  return buildPaths({ ...call, words: ['.'] }, manner);
}

/** A build for a server is one into the local index, which is then pushed: what did not change is not read again. */
async function buildLocally(call: Call, address: string): Promise<BuildReport> {
  const { parseAddress } = await import('../../store/postgres/address.js');
  // Before the work, not after it.
  parseAddress(address);
  const text = (name: string): string | undefined => (name === 'index' ? undefined : call.options.text(name));
  const report = await buildAsked({ ...call, options: { ...call.options, text } });
  const { pushTo } = await import('./push.js');
  await pushTo(call, report.index, address);
  return report;
}

/** The server that an index is built for: what `--index` says, else the configuration that is built. */
function serverOf(call: Call): string | undefined {
  const asked = call.options.text('index');
  if (asked !== undefined) return isAddress(asked) ? asked : undefined;
  const whole = call.words.length === 0 ? loadConfiguration(call.io.cwd, call.options.text('config')) : undefined;
  return (whole ?? describedFolder(call))?.server;
}

async function run(call: Call): Promise<number> {
  const file = call.options.text('report');
  const write = file === undefined ? undefined : reportWriter(file);
  const server = serverOf(call);
  const report = server === undefined ? await buildAsked(call) : await buildLocally(call, server);
  if (!call.settings.quiet)
    for (const line of [...diagnosticLines(report.diagnostics), summaryLine(report)]) await notice(call.io, line);
  if (write !== undefined) await writeAnswer(call.io, await write(report), file);
  if (call.options.flag('stats') === true) await writeTable(call, statsTable(report));
  return report.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
}

export const command: Command = {
  arguments: [
    { usage: '[paths...]', summary: 'read these instead of the configuration’s sources', completes: 'files' },
  ],
  options: [
    { flags: '--force', summary: 'build even when nothing has changed' },
    {
      flags: '--jobs <threads>',
      summary: 'so many threads work (else about one for each core; 1 takes the least CPU)',
      parse: wholeNumber(1),
    },
    { flags: '--revision <revision>', summary: 'read this commit of git repositories, without checking it out' },
    {
      flags: '--profile <name>',
      summary: 'what the index holds: everything, or numbers, days, statuses and successors only',
      choices: ['full', 'status'],
      byDefault: 'full',
    },
    { ...AT, summary: 'read the last commit of git repositories not after this day (YYYY-MM-DD)' },
    { flags: '--stats', summary: 'print everything that was counted, and every diagnostic' },
    { flags: '--report <file>', summary: 'write what was read, found and left out there: .json or .md' },
    format(TABLE_FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph build', shows: 'what cite-graph.yml asks for, or this folder' },
    { line: 'cite-graph build textes/code-du-travail --index travail.sqlite', shows: 'a folder without configuration' },
    {
      line: 'cite-graph build code-civil --at 2016-10-01 --index civil.sqlite',
      shows: 'a repository’s commit in force that day',
    },
    { line: 'cite-graph build --index postgres://law@db.example/law', shows: 'the local index, then pushed for many' },
    { line: 'cite-graph build --force --stats --format json', shows: 'references by form and outcome, for a program' },
  ],
  run,
};
