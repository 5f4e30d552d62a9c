import type { Io } from './io.js';
import { run } from './run.js';

/** The process as the command line sees it. */
function processIo(): Io {
  // A closed pipe arrives twice, as the write's own error and as this event; the write's is the one that counts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    // Opening stdin costs more than most answers: only a command that reads it does.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    // As the streams say it: asking `node:tty` would load the network for output into a file.
    isTTY: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    founding: async () => (await import('./founding.js')).foundingConfiguration(),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
}

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
