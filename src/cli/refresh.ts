import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BusyError } from '../model/errors.js';
import { build, type BuildReport } from '../pipeline.js';
import { diagnosticLines, progressWords, summaryLine } from './build-summary.js';
import type { Call } from './command.js';
import { loadConfiguration, type Configuration } from './configuration.js';
import { stamp } from './freshness.js';
import { notice } from './output.js';
import { startProgress } from './progress.js';

/** What one build is made of, whoever asked for it. */
type Request = Omit<Parameters<typeof build>[0], 'day' | 'progress'>;

/** Builds with a line of progress on the terminal. */
export async function buildWithProgress(call: Call, request: Request): Promise<BuildReport> {
  const progress = startProgress(call.io, call.settings);
  try {
    return await build({
      ...request,
      day: call.io.today(),
      progress: (stage, done, total) => {
        progress.say(progressWords(stage, done, total));
      },
    });
  } finally {
    progress.end();
  }
}

/** How a build was asked for on the command line. */
export type Manner = Pick<Request, 'force' | 'profile' | 'workers'>;

/** What a configuration asks to be built, into `--index` where that is said. */
export function requestOf(call: Call, configuration: Configuration): Request {
  const asked = call.options.text('index');
  return {
    base: configuration.folder,
    roots: configuration.roots,
    ignore: configuration.ignore,
    aliases: configuration.aliases,
    index: asked === undefined ? configuration.index : resolve(call.io.cwd, asked),
    sources: [configuration.path],
    ...(configuration.profile === 'status' && { profile: configuration.profile }),
  };
}

/** Builds what a configuration asks for and remembers what it was built from. */
export async function buildConfigured(call: Call, configuration: Configuration, manner: Manner): Promise<BuildReport> {
  const request = requestOf(call, configuration);
  const report = await buildWithProgress(call, { ...request, ...manner });
  if (request.index === configuration.index) stamp(request.index, configuration.path, report.sources);
  return report;
}

/** Builds before a question; the index as it is where another process is building it just now. */
async function freshest(call: Call, configuration: Configuration): Promise<BuildReport | undefined> {
  try {
    return await buildConfigured(call, configuration, {});
  } catch (error) {
    if (!(error instanceof BusyError) || !existsSync(requestOf(call, configuration).index)) throw error;
    const line = 'another build is under way: answered from the index as it was before';
    if (!call.settings.quiet) await notice(call.io, line);
    return undefined;
  }
}

/**
 * Brings the index of a configuration up to date before a question; says so on stderr. Returns the index's path, or its
 * address: whoever builds a shared index brings it up to date, not who asks it.
 */
export async function refreshIndex(call: Call, path: string): Promise<string> {
  const configuration = loadConfiguration(dirname(path), path);
  if (configuration === undefined) throw new Error(`${path} was there a moment ago`);
  if (configuration.server !== undefined && call.options.text('index') === undefined) return configuration.server;
  const report = await freshest(call, configuration);
  if (report === undefined) return requestOf(call, configuration).index;
  if (report.built && !call.settings.quiet)
    for (const line of [summaryLine(report), ...diagnosticLines(report.diagnostics)]) await notice(call.io, line);
  return report.index;
}
