import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { ConfigError } from '../model/errors.js';
import type { SourceRoot } from '../read/discovery.js';
import type { ReadHints } from '../read/input-format.js';
import { isAddress } from '../store/address.js';
import { DEFAULT_INDEX, findConfiguration } from './configuration-file.js';
import { explainIssue, type FileProblem, type ParsedYaml } from './configuration-problem.js';
import { configurationSchema, type ConfigurationFile, type ConfiguredSource } from './configuration-schema.js';

/** What a `cite-graph.yml` says, with every path made absolute or relative to its folder. */
export interface Configuration {
  /** The file, absolute. */
  readonly path: string;
  /** Its folder, absolute: what source paths are relative to. */
  readonly folder: string;
  /** The index's file, absolute; of a shared index the one that builds fill before they push it. */
  readonly index: string;
  /** The address of the shared index that questions go to, where the configuration names one. */
  readonly server?: string;
  readonly roots: readonly SourceRoot[];
  readonly ignore: readonly string[];
  /** House names of texts, as written, to the text's name. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The `check:` section as it stands. */
  readonly check?: NonNullable<ConfigurationFile['check']>;
  /** What the index holds; everything unless said. */
  readonly profile?: 'full' | 'status';
  /** Where archives come from and go to (absolute), where that is said. */
  readonly fetch?: { readonly address?: string; readonly folder?: string };
}

/** `path:line:column: message`, for the first problem of the file. */
function refuse(yaml: Pick<ParsedYaml, 'lines'>, shown: string, problems: readonly FileProblem[]): ConfigError {
  const [first, ...others] = [...problems].sort((a, b) => b.weight - a.weight || a.offset - b.offset);
  const { line, col } = yaml.lines.linePos(first?.offset ?? 0);
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more)`;
  return new ConfigError(`${shown}:${String(line)}:${String(col)}: ${first?.message ?? 'cannot be read'}${more}`);
}

/** The words parsed last: one command asks for its configuration in two places. */
let parsed: { readonly source: string; readonly file: ConfigurationFile } | undefined;

/**
 * Reads the words of a configuration; `shown` is what errors call the file.
 * @throws ConfigError with line and column, and the nearest key for a typo.
 */
export function parseConfiguration(source: string, shown: string): ConfigurationFile {
  if (parsed?.source !== source) parsed = { source, file: parseAnew(source, shown) };
  return parsed.file;
}

function parseAnew(source: string, shown: string): ConfigurationFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map((error) => ({
    offset: error.pos[0],
    weight: 0,
    message: error.message.split('\n')[0] ?? 'is not YAML',
  }));
  if (syntax.length > 0) throw refuse({ lines }, shown, syntax);
  // An empty file says nothing wrong: everything has a default.
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  const result = z.safeParse(configurationSchema, value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => explainIssue({ document, lines }, issue));
  throw refuse({ lines }, shown, problems);
}

function hints(source: ConfiguredSource): ReadHints {
  const { from, until, dated } = source.version ?? {};
  return {
    ...(source.text === undefined ? {} : { text: source.text, textFrom: 'configuration' as const }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(dated === undefined ? {} : { dated }),
    ...(source.known === undefined ? {} : { knownOn: source.known }),
    ...(source.state === undefined ? {} : { stateOn: source.state }),
    ...(source.source === undefined ? {} : { source: source.source }),
  };
}

const root = (source: ConfiguredSource): SourceRoot => ({
  path: source.path,
  hints: hints(source),
  ...(source.format === undefined ? {} : { format: source.format }),
  ...(source.ignore === undefined ? {} : { ignore: source.ignore }),
  ...(source.revision === undefined ? {} : { revision: source.revision }),
  ...(source.at === undefined ? {} : { at: source.at }),
});

const fetching = (
  { address, folder: archives }: NonNullable<ConfigurationFile['fetch']>,
  folder: string,
): NonNullable<Configuration['fetch']> => ({
  ...(address === undefined ? {} : { address }),
  ...(archives === undefined ? {} : { folder: resolve(folder, archives) }),
});

const indexOf = (named: string | undefined, folder: string): Pick<Configuration, 'index' | 'server'> =>
  named !== undefined && isAddress(named)
    ? { index: resolve(folder, DEFAULT_INDEX), server: named }
    : { index: resolve(folder, named ?? DEFAULT_INDEX) };

/**
 * The configuration asked for, or the nearest above `cwd`; `undefined` when there is none.
 * @throws ConfigError when it is wrong, or the one asked for does not exist.
 */
export function loadConfiguration(cwd: string, asked?: string): Configuration | undefined {
  const path = findConfiguration(cwd, asked);
  if (path === undefined) return undefined;
  const shown = relative(cwd, path) || path;
  const file = parseConfiguration(readFileSync(path, 'utf8'), shown.startsWith('..') ? path : shown);
  const folder = dirname(path);
  return {
    path,
    folder,
    ...indexOf(file.index, folder),
    roots: (file.sources ?? [{ path: '.' }]).map(root),
    ignore: file.ignore ?? [],
    aliases: new Map(Object.entries(file.aliases ?? {})),
    ...(file.check === undefined ? {} : { check: file.check }),
    ...(file.profile === undefined ? {} : { profile: file.profile }),
    ...(file.fetch === undefined ? {} : { fetch: fetching(file.fetch, folder) }),
  };
}
