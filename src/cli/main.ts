import type { Io } from './io.js';
import { run } from './run.js';

/** The process as the command line sees it. */
function processIo(): Io {
  // A closed pipe arrives twice, as the write's own error and as this event; the write's is the one that counts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTTY: { stdin: process.stdin.isTTY, stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
    env: process.env,
    cwd: process.cwd(),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
}

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
