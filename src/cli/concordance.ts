import type { Table } from '../model/table.js';
import { QUERIES } from '../query/registry.js';
import type { LawStore } from '../store/store.js';
import { ANSWER_FORMATS, writeReply } from './answer.js';
import type { Call, Command } from './command.js';
import { EXIT } from './exit-codes.js';
import { openLawOrFounding } from './law.js';
import { AT, format, LIMIT, OUTPUT, READING } from './options.js';
import { notice } from './output.js';
import { queryOptions, readingLine, REFERENCE } from './question.js';
import { readSeveral, type Unread } from './several.js';

/** The table with a row for each reference that could not be read, so that no line of the input is lost. */
const withUnread = (table: Table, unread: readonly Unread[]): Table => ({
  ...table,
  ...(table.about === undefined ? {} : { about: { ...table.about, unread: unread.length } }),
  rows: [
    ...table.rows,
    ...unread.map(({ words, error }) => ({
      ...Object.fromEntries(table.columns.map(({ name }) => [name, null])),
      heading: words,
      from: words,
      outcome: error.exitCode === EXIT.findings ? 'not-found' : 'ambiguous',
      remark: error.message,
    })),
  ],
});

/** The words alone, where every reference was wrong: the columns come from no answer. */
const EMPTY: Table = {
  columns: ['from', 'to', 'outcome', 'remark'].map((name) => ({ name, label: name })),
  rows: [],
};

async function ask(call: Call, name: string, store: LawStore): Promise<number> {
  const row = QUERIES.find((entry) => entry.name === name);
  if (row === undefined) throw new Error(`no query is called ${name}`);
  const [{ query }, { subjects, readings, unread }] = await Promise.all([row.load(), readSeveral(call, store)]);
  for (const reading of call.settings.quiet ? [] : readings) {
    const line = await readingLine(store, reading, call.settings.language);
    if (line !== undefined) await notice(call.io, line);
  }
  const answer =
    subjects.length === 0 ? { table: EMPTY } : await query.run(store, subjects, await queryOptions(call, store));
  const { attribution } = await store.meta();
  await writeReply(call, { ...answer, table: withUnread(answer.table, unread) }, attribution);
  return unread.reduce((code: number, { error }) => Math.max(code, error.exitCode), EXIT.done);
}

/** A command that follows many references through recodifications. */
export const concordanceCommand = (query: string, examples: Command['examples']): Command => ({
  arguments: [{ ...REFERENCE, summary: `${REFERENCE.summary}; each word is one, - reads one a line from stdin` }],
  options: [...READING, AT, LIMIT, format(ANSWER_FORMATS, 'text'), OUTPUT],
  examples,
  async run(call) {
    const store = await openLawOrFounding(call);
    try {
      return await ask(call, query, store);
    } finally {
      await store.close();
    }
  },
});
