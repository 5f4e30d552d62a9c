import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Target } from './address.js';
import type { Environment } from './connection-file.js';

/** The five fields of a line of `.pgpass`; a backslash keeps the colon or backslash behind it. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/((?:\\.|[^\\:])*)(?::|$)/g)].map(([, field = '']) => field.replace(/\\(.)/g, '$1'));

/** As libpq: a file that others may read is not trusted. */
const isPrivate = (path: string): boolean =>
  process.platform === 'win32' || (existsSync(path) && (statSync(path).mode & 0o077) === 0);

function passwordFile(env: Environment): string {
  const named = env['PGPASSFILE'];
  if (named !== undefined && named !== '') return named;
  return process.platform === 'win32'
    ? join(env['APPDATA'] ?? '', 'postgresql', 'pgpass.conf')
    : join(env['HOME'] ?? homedir(), '.pgpass');
}

/**
 * The password for a server: of its service, else PGPASSWORD, else the first line of `.pgpass` (PGPASSFILE) that fits.
 * Nothing where none is known; asked only when the server wants one.
 */
export function passwordFor(target: Target, env: Environment = process.env): string | undefined {
  const said = target.password ?? env['PGPASSWORD'];
  if (said !== undefined && said !== '') return said;
  const file = passwordFile(env);
  if (!existsSync(file) || !isPrivate(file)) return undefined;
  const host = target.host === undefined || target.host.startsWith('/') ? 'localhost' : target.host;
  const user = target.user ?? env['USER'] ?? '';
  const wanted = [host, String(target.port ?? 5432), target.database ?? user, user];
  const fits = (fields: readonly string[]): boolean =>
    fields.length >= 5 && wanted.every((word, index) => fields[index] === '*' || fields[index] === word);
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => !line.startsWith('#'))
    .map(fieldsOf)
    .find(fits)?.[4];
}
