import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ConfigError } from '../model/errors.js';

/** Where the index of a folder is kept unless something else is said. */
export const DEFAULT_INDEX = '.cite-graph/index.sqlite';

/** Names looked for, in order. */
export const CONFIGURATION_NAMES = ['cite-graph.yml', 'cite-graph.yaml'] as const;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** `package.json#citeGraph.config`, absolute, where a package names one. */
function packageConfiguration(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Somebody else's broken package.json is not ours to report.
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null || !('citeGraph' in manifest)) return undefined;
  const { citeGraph } = manifest;
  if (typeof citeGraph !== 'object' || citeGraph === null || !('config' in citeGraph)) return undefined;
  const { config } = citeGraph;
  if (typeof config !== 'string') return undefined;
  const target = resolve(folder, config);
  if (isFile(target)) return target;
  throw new ConfigError(`${path}: citeGraph.config names ${config}, which does not exist`);
}

/** The configuration that a folder itself holds; `undefined` for one that has none, or is no folder. */
export const ownConfiguration = (folder: string): string | undefined =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? CONFIGURATION_NAMES.map((name) => join(folder, name)).find(isFile)
    : undefined;

/**
 * The configuration to use, absolute: the one asked for, else `cite-graph.yml` or `package.json#citeGraph.config` in this
 * folder or the nearest above; `undefined` when there is none. Parses no YAML.
 * @throws ConfigError when the one asked for does not exist.
 */
export function findConfiguration(cwd: string, asked?: string): string | undefined {
  if (asked !== undefined) {
    const path = resolve(cwd, asked);
    if (isFile(path)) return path;
    const inFolder = CONFIGURATION_NAMES.map((name) => join(path, name)).find(isFile);
    if (inFolder !== undefined) return inFolder;
    throw new ConfigError(`${relative(cwd, path) || path}: there is no such configuration`, {
      hint: 'cite-graph init writes one',
    });
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const found = ownConfiguration(folder) ?? packageConfiguration(folder);
    if (found !== undefined) return found;
    if (dirname(folder) === folder) return undefined;
  }
}
