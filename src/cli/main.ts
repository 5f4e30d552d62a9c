import { isatty as isTerminal } from 'node:tty';
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
    isTTY: { stdout: isTerminal(1), stderr: isTerminal(2) },
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    founding: async () => (await import('./founding.js')).foundingConfiguration(),
    columns: isTerminal(1) ? process.stdout.columns : undefined,
  };
}

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
