import { canonicalNumber } from '../../model/number.js';
import type { Call, Command } from '../command.js';
import { candidates, type KnownWords } from '../completion/candidates.js';
import { EXIT } from '../exit-codes.js';
import { openExistingIndex } from '../law.js';
import { writeAll } from '../output.js';

const AT_MOST = 100;

/** Numbers and texts of the index; nothing at all where there is none yet, since a shell must not wait for a build. */
function knownTo(call: Call): KnownWords {
  return {
    async references(prefix) {
      const store = await openExistingIndex(call);
      if (store === undefined) return [];
      // « l.162 » means L162, but what is offered must start as it was typed.
      const rows = await store.withPrefix(canonicalNumber(prefix) ?? prefix.toUpperCase(), AT_MOST);
      await store.close();
      return rows.map(({ number, textKey }) => ({ word: number, summary: textKey }));
    },
    async texts() {
      const store = await openExistingIndex(call);
      if (store === undefined) return [];
      const texts = await store.texts();
      await store.close();
      return texts.map(({ key, title }) => ({ word: key, summary: title }));
    },
  };
}

async function run(call: Call): Promise<number> {
  const found = await candidates(call.words, knownTo(call));
  const seen = new Map(found.map((candidate) => [candidate.word, candidate]));
  await writeAll(
    call.io.stdout,
    [...seen.values()].map(({ word, summary }) => `${word}\t${summary}\n`),
  );
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '[words...]', summary: 'the words typed so far, the last one perhaps begun' }],
  options: [],
  examples: [{ line: 'cite-graph complete -- who-cites --for', shows: 'what a shell asks' }],
  run,
};
