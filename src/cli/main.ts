import { descriptorSink } from './descriptor.js';
import type { Io, Sink } from './io.js';
import { run } from './run.js';

/** A stream of Node's. A closed pipe arrives twice, as the write's own error and as this event; the write's counts. */
const streamOf = (name: 'stdout' | 'stderr'): NodeJS.WriteStream => process[name].on('error', () => undefined);

/** The process as the command line sees it. */
function processIo(): Io {
  // Node makes a stream when it is asked for, and loads what streams and terminals need: only a terminal is worth that.
  const plain: readonly (Sink | undefined)[] = [descriptorSink(1), descriptorSink(2)];
  const [stdout = streamOf('stdout'), stderr = streamOf('stderr')] = plain;
  const terminal = plain[0] === undefined && process.stdout.isTTY ? process.stdout : undefined;
  return {
    // Opening stdin costs more than most answers: only a command that reads it does.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    // As the streams say it: asking `node:tty` would load the network for output into a file.
    isTTY: { stdout: terminal !== undefined, stderr: plain[1] === undefined && process.stderr.isTTY },
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    founding: async () => (await import('./founding.js')).foundingConfiguration(),
    columns: terminal?.columns,
  };
}

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
  // Nothing is open any more: to end now saves Node taking its own house down.
  if (process.getActiveResourcesInfo().length === 0) process.exit();
});
