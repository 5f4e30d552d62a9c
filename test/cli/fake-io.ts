import type { Io, Sink } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What one command line came to. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that a test makes up. */
export interface World {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** The configuration of the corpus that comes with the program; none unless said. */
  readonly founding?: string;
  /** The reader of stdout leaves after so many writes. */
  readonly closesAfter?: number;
}

function sinkInto(lines: string[], closesAfter = Infinity): Sink {
  return {
    write(chunk, done) {
      if (lines.length >= closesAfter) done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      else {
        lines.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
        done();
      }
      return true;
    },
  };
}

async function* words(text: string): AsyncGenerator<string> {
  yield text;
}

/** Runs a command line in-process, on streams that only remember. */
export async function runFake(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const terminal = world.terminal === true;
  const { founding } = world;
  const io: Io = {
    stdin: words(world.stdin ?? ''),
    stdout: sinkInto(stdout, world.closesAfter),
    stderr: sinkInto(stderr),
    isTTY: { stdout: terminal, stderr: terminal },
    env: world.env ?? {},
    cwd: world.cwd ?? process.cwd(),
    today: () => '2025-01-01',
    columns: world.columns,
    ...(founding === undefined ? {} : { founding: () => Promise.resolve(founding) }),
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
