import { explainFailure } from './failure.js';
import { voiceOf } from './help/voice.js';
import type { Io } from './io.js';
import { writeAll } from './output.js';
import { runProgram, type Said } from './program.js';
import { chooseLanguage } from './settings.js';

async function speak(argv: readonly string[], io: Io, said: Said): Promise<number> {
  if (argv.length === 0) {
    const { introduction } = await import('./intro.js');
    await writeAll(io.stdout, [introduction(await voiceOf(chooseLanguage(io, undefined)))]);
    return 0;
  }
  try {
    return await runProgram(argv, io, said);
  } finally {
    await writeAll(io.stdout, said.out);
    await writeAll(io.stderr, said.err);
  }
}

/** Runs one command line to its exit status (see `EXIT_CODES`). Never throws: this is the only place that catches all. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const said: Said = { out: [], err: [] };
  try {
    return await speak(argv, io, said);
  } catch (error) {
    const { code, lines } = explainFailure(error, await voiceOf(said.language ?? chooseLanguage(io, undefined)));
    // When stderr is gone too there is nobody left to tell.
    await writeAll(
      io.stderr,
      lines.map((line) => `${line}\n`),
    ).catch(() => undefined);
    return code;
  }
}
