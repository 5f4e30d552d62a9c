import type pg from 'pg';
import { requireReading, wrongSql, type Answered, type SqlDoor } from '../sql-door.js';
import type { Value } from '../rows/value.js';
import type { SqlStatement } from '../sql-statements.js';
import { errorCode } from '../error-code.js';
import { parseAddress } from './address.js';
import { connect } from './connection.js';
import { explained } from './failure.js';
import { findGeneration } from './generation.js';
import { sessionOn } from './session.js';

const BOOLEAN = 16;
const BYTES = 17;
/** int8, int2, int4, float4, float8, numeric. */
const NUMBERS: readonly number[] = [20, 21, 23, 700, 701, 1700];

/** Values as the file gives them: numbers, words, bytes. */
function readerOf(type: number): (words: string) => Value {
  if (NUMBERS.includes(type)) return Number;
  if (type === BOOLEAN) return (words) => (words === 't' ? 1 : 0);
  return type === BYTES ? (words) => Buffer.from(words.slice(2), 'hex') : (words) => words;
}

/** What is wrong with the words of a statement, beside what is wrong with the server or the person's rights. */
const isWrongSql = (cause: unknown): boolean => /^(0A|21|22|25|26|34|42(?!501))/.test(errorCode(cause));

async function answered(client: pg.Client, statement: SqlStatement, most: number | undefined): Promise<Answered> {
  // The extended protocol takes one statement, so that nothing behind a semicolon is run.
  const ask = (text: string) =>
    client.query<Value[]>({
      ...{ text, rowMode: 'array', queryMode: 'extended' },
      types: { getTypeParser: (type: number) => readerOf(type) },
    } as pg.QueryArrayConfig);
  await client.query('BEGIN TRANSACTION READ ONLY');
  try {
    const isExplained = statement.words[0] === 'explain';
    if (!isExplained) await ask(`DECLARE answer NO SCROLL CURSOR FOR ${statement.text}`);
    const count = most === undefined ? 'ALL' : String(most + 1);
    const { fields, rows } = await ask(isExplained ? statement.text : `FETCH FORWARD ${count} FROM answer`);
    return {
      columns: fields.map(({ name }) => name),
      rows: rows.slice(0, most),
      more: rows.length > (most ?? Infinity),
    };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
  }
}

/**
 * Opens a shared index for SQL: each statement in a transaction that can only read, for as long as the address lets a question
 * take, among the tables and views of its generation. @throws IndexError
 */
export async function openForSql(address: string): Promise<SqlDoor> {
  const target = parseAddress(address);
  const client = await connect(target, 'read');
  const close = async (): Promise<void> => client.end().catch(() => undefined);
  try {
    const { schema } = await findGeneration(sessionOn(client, target), target);
    await client.query(`SET search_path = ${schema}`);
  } catch (cause) {
    await close();
    throw explained(target.shown, cause);
  }
  return {
    ask: async (statement, most) => {
      requireReading(statement);
      try {
        return await answered(client, statement, most);
      } catch (cause) {
        if (isWrongSql(cause)) throw wrongSql(cause instanceof Error ? cause.message : '', cause);
        throw explained(target.shown, cause);
      }
    },
    close,
  };
}
