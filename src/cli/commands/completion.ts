import { UsageError } from '../../model/errors.js';
import type { Call, Command } from '../command.js';
import { SHELLS } from '../completion/registry.js';
import { EXIT } from '../exit-codes.js';
import { writeAll } from '../output.js';

async function run({ io, words }: Call): Promise<number> {
  const shell = SHELLS.find(({ name }) => name === words[0]);
  if (shell === undefined) throw new UsageError(`no such shell: ${words[0] ?? ''}`);
  const { script } = await shell.load();
  await writeAll(io.stdout, [script]);
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '<shell>', summary: 'your shell', choices: SHELLS.map(({ name }) => name) }],
  options: [],
  examples: SHELLS.map(({ name, summary }) => ({ line: `cite-graph completion ${name}`, shows: summary })),
  run,
};
