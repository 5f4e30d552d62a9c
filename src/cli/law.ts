import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IndexError, UsageError } from '../model/errors.js';
import { isAddress } from '../store/address.js';
import { openIndex } from '../store/open.js';
import type { LawStore } from '../store/store.js';
import type { Call } from './command.js';
import { DEFAULT_INDEX, findConfiguration } from './configuration-file.js';
import { freshIndex, standingIndex } from './freshness.js';
import { notice } from './output.js';

/** The index of this folder, when it was built without a configuration. Not looked for above: it speaks of its folder. */
function bareIndex(cwd: string): string | undefined {
  const index = join(cwd, DEFAULT_INDEX);
  return existsSync(index) ? index : undefined;
}

function noIndex(call: Call): IndexError {
  return new IndexError(`${call.io.cwd}: no cite-graph.yml here or above, and no index`, {
    hint: 'cite-graph init writes a configuration; cite-graph build <folder> reads a folder without one; --index names one',
  });
}

const FOUNDING = {
  en: 'no cite-graph.yml and no index here: answered from the five founding documents that come with cite-graph (cite-graph init, or cite-graph build FOLDER, for your own law)',
  fr: 'ni cite-graph.yml ni index ici : réponse tirée des cinq documents fondateurs livrés avec cite-graph (cite-graph init, ou cite-graph build DOSSIER, pour votre propre droit)',
} as const;

/** An address that names the generation which `--generation` asks for. */
export function addressAsked({ options }: Call, address: string): string {
  const generation = options.number('generation');
  if (generation === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}generation=${String(generation)}`;
}

/** The index to open as it is, when nothing needs to be built first. */
function readyIndex(call: Call, configuration: string | undefined): string | undefined {
  const asked = call.options.text('index');
  if (asked !== undefined) {
    if (isAddress(asked)) return asked;
    const index = resolve(call.io.cwd, asked);
    // What a person names is opened as it is; only an index that is not there yet is built.
    return configuration === undefined || existsSync(index) ? index : undefined;
  }
  return configuration === undefined ? bareIndex(call.io.cwd) : freshIndex(configuration);
}

async function namedLaw(call: Call): Promise<string> {
  const configuration = findConfiguration(call.io.cwd, call.options.text('config'));
  const ready = readyIndex(call, configuration);
  if (ready !== undefined) return ready;
  if (configuration === undefined) throw noIndex(call);
  const { refreshIndex } = await import('./refresh.js');
  return refreshIndex(call, configuration);
}

/**
 * The path or address of the index to ask. Builds it first, and says so on stderr, when a configuration is there and its index is not,
 * or is older than its sources. Throws `IndexError`, or `ConfigError` for a configuration that is wrong.
 */
export async function lawIndex(call: Call): Promise<string> {
  const index = await namedLaw(call);
  if (isAddress(index)) return addressAsked(call, index);
  if (call.options.number('generation') === undefined) return index;
  throw new UsageError(`--generation: ${index} is a file and has one state only`, {
    hint: 'generations are those of a shared index: --index postgres://…; of a file, keep a copy and name it',
  });
}

/** The index to ask, opened; throws as `lawIndex` does. */
export const openLaw = async (call: Call): Promise<LawStore> => openIndex(await lawIndex(call));

/** Whether a call names no law, and none is there: neither a configuration here or above, nor an index. */
const hasNoLaw = ({ io, options }: Call): boolean =>
  options.text('index') === undefined &&
  options.text('config') === undefined &&
  findConfiguration(io.cwd) === undefined &&
  bareIndex(io.cwd) === undefined;

/**
 * The same for a question that somebody types: where there is no law at all it is asked of the founding corpus, and stderr
 * says so. Never for `check` or an export, whose answers others rest on.
 */
export async function openLawOrFounding(call: Call): Promise<LawStore> {
  const { founding } = call.io;
  if (founding === undefined || !hasNoLaw(call)) return openLaw(call);
  const { refreshIndex } = await import('./refresh.js');
  const configuration = await founding();
  const index = freshIndex(configuration) ?? (await refreshIndex(call, configuration));
  if (!call.settings.quiet) await notice(call.io, FOUNDING[call.settings.language]);
  return openIndex(index);
}

/** The same as it stands, however old, and never built: `undefined` when there is nothing to open yet. */
export async function openExistingIndex(call: Call): Promise<LawStore | undefined> {
  const configuration = findConfiguration(call.io.cwd, call.options.text('config'));
  const asked = call.options.text('index');
  const named = configuration === undefined ? bareIndex(call.io.cwd) : standingIndex(configuration);
  const server = asked ?? named;
  if (server !== undefined && isAddress(server)) return openIndex(addressAsked(call, server));
  const index = asked === undefined ? named : resolve(call.io.cwd, asked);
  return index === undefined || !existsSync(index) ? undefined : openIndex(index);
}
