import { CiteGraphError } from '../../model/errors.js';
import type { Table } from '../../model/table.js';
import { openForSql, type Answered, type SqlDoor } from '../../store/sql-door.js';
import { splitStatements, type SqlStatement } from '../../store/sql-statements.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { explainFailure } from '../failure.js';
import { voiceOf } from '../help/voice.js';
import { lawIndex } from '../law.js';
import { format, LIMIT, OUTPUT } from '../options.js';
import { writeAll } from '../output.js';
import { SQL_SUMMARY } from '../sql-summary.js';

/** Column names made distinct: a row of a table is keyed by them. */
function distinct(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${String(times)}`;
  });
}

function tableOf({ columns, rows, more }: Answered): Table {
  const names = distinct(columns);
  return {
    columns: names.map((name) => ({ name, label: name })),
    rows: rows.map((row) =>
      Object.fromEntries(
        names.map((name, at) => {
          const value = row[at] ?? null;
          return [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value];
        }),
      ),
    ),
    foot: more ? ['more rows left out by --limit'] : [],
  };
}

/** Answers statements one after the other, each with a table. */
async function answerAll(call: Call, door: SqlDoor, statements: readonly SqlStatement[]): Promise<void> {
  for (const statement of statements)
    await writeTable(call, tableOf(await door.ask(statement, call.options.number('limit'))));
}

/** Statements typed one after the other; a wrong one is explained and the next awaited. */
async function prompt(call: Call, door: SqlDoor): Promise<void> {
  const ask = (): Promise<void> => writeAll(call.io.stderr, ['sql> ']);
  let pending = '';
  await ask();
  for await (const piece of call.io.stdin) {
    pending += piece.toString();
    try {
      const { statements, rest } = splitStatements(pending);
      pending = rest?.text ?? '';
      await answerAll(call, door, statements);
    } catch (error) {
      if (!(error instanceof CiteGraphError)) throw error;
      pending = '';
      const voice = await voiceOf(call.settings.language);
      await writeAll(
        call.io.stderr,
        explainFailure(error, voice).lines.map((line) => `${line}\n`),
      );
    }
    if (pending === '') await ask();
  }
}

async function everything(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

const isTyped = (input: object): boolean => 'isTTY' in input && input.isTTY === true;

async function run(call: Call): Promise<number> {
  const door = await openForSql(await lawIndex(call));
  try {
    if (call.words.length === 0 && isTyped(call.io.stdin)) await prompt(call, door);
    else {
      const words = call.words.join(' ');
      const sql = words === '' || words === '-' ? await everything(call.io.stdin) : words;
      const { statements, rest } = splitStatements(sql);
      await answerAll(call, door, rest === undefined ? statements : [...statements, rest]);
    }
  } finally {
    await door.close();
  }
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '[statement...]', summary: SQL_SUMMARY }],
  options: [LIMIT, format(TABLE_FORMATS, 'text'), OUTPUT],
  examples: [
    {
      line: `cite-graph sql "select relation, count(*) as edges from v_citations group by 1 order by 2 desc"`,
      shows: 'what the graph is made of',
    },
    {
      line: `cite-graph sql "select a.article, count(*) as citers from v_articles a join v_citations c on c.target_id = a.id group by 1 order by 2 desc limit 10"`,
      shows: 'join by ids: they are what the index is sorted by',
    },
    {
      line: `cite-graph sql "select article, since from v_articles where status = 'repealed'" --format csv`,
      shows: 'for a spreadsheet',
    },
    {
      line: `cite-graph sql "select count(*) from v_texts" --index postgres://reader@db.example/law`,
      shows: 'a shared index, in the words of PostgreSQL',
    },
  ],
  run,
};
