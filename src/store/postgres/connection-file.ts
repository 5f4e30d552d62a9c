import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where libpq looks for services: the person's own file first, then the machine's. */
function serviceFiles(env: Environment): string[] {
  const own = env['PGSERVICEFILE'] ?? join(env['HOME'] ?? homedir(), '.pg_service.conf');
  const machine = env['PGSYSCONFDIR'];
  return machine === undefined ? [own] : [own, join(machine, 'pg_service.conf')];
}

/** The settings of one `[service]` of a file; `undefined` when it is not there. */
function section(words: string, name: string): Readonly<Record<string, string>> | undefined {
  let current: Record<string, string> | undefined;
  for (const line of words.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('[')) {
      if (current !== undefined) return current;
      if (line === `[${name}]`) current = {};
    } else if (current !== undefined) {
      const at = line.indexOf('=');
      if (at > 0) current[line.slice(0, at).trim()] ??= line.slice(at + 1).trim();
    }
  }
  return current;
}

/**
 * What a service file (PGSERVICEFILE, `~/.pg_service.conf`, PGSYSCONFDIR) says of a service; nothing when none is named.
 * @throws UsageError for a service that no file has
 */
export function serviceSettings(name: string | undefined, env: Environment): Readonly<Record<string, string>> {
  if (name === undefined || name === '') return {};
  const files = serviceFiles(env);
  for (const file of files) {
    const found = existsSync(file) ? section(readFileSync(file, 'utf8'), name) : undefined;
    if (found !== undefined) return found;
  }
  throw new UsageError(`the service "${name}" is in no service file`, { hint: `looked in ${files.join(', ')}` });
}
