import type pg from 'pg';
import type { Value } from '../rows/value.js';
import type { Target } from './address.js';
import { askedTogether } from './asked-together.js';
import { askerOn } from './asking.js';
import { connect, type Purpose } from './connection.js';
import { copyIn, copyOut } from './copy.js';
import { explained, isLost } from './failure.js';

/** What a parameter of a statement can be. */
export type Parameter = string | number | null | readonly (string | number)[];

/** A statement that is prepared once on each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
}

/** A connection that is asked one thing after the other. */
export interface Session {
  readonly shown: string;
  /** Every row, each an array of values in the order of the columns asked for. */
  rows(statement: Statement | string, ...parameters: readonly Parameter[]): Promise<Value[][]>;
  copyIn(sql: string, chunks: Iterable<Buffer>): Promise<void>;
  copyOut(sql: string, take: (row: Buffer) => void): Promise<void>;
  end(): Promise<void>;
}

const ask = async (
  client: pg.Client,
  statement: Statement | string,
  parameters: readonly Parameter[],
): Promise<Value[][]> => {
  const { name, sql } = typeof statement === 'string' ? { name: undefined, sql: statement } : statement;
  const values = [...parameters];
  // Without values the driver sends several statements as one, and then there are several answers.
  const answer = await client.query<Value[]>({
    text: sql,
    rowMode: 'array',
    ...(name !== undefined && { name }),
    ...(values.length > 0 && { values }),
  });
  return Array.isArray(answer) ? [] : answer.rows;
};

/** A session on a connection that is there. Whatever the server refuses comes as an `IndexError`. */
export function sessionOn(client: pg.Client, { shown }: Target): Session {
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw explained(shown, cause);
    });
  return {
    shown,
    rows: (statement, ...parameters) => told(ask(client, statement, parameters)),
    copyIn: (sql, chunks) => told(copyIn(client, sql, chunks)),
    copyOut: (sql, take) => told(copyOut(client, sql, take)),
    end: async () => client.end().catch(() => undefined),
  };
}

/** Connects for one piece of work. @throws IndexError */
export const openSession = async (target: Target, purpose: Purpose): Promise<Session> =>
  sessionOn(await connect(target, purpose), target);

/** A session that only asks. */
export interface Reading extends Session {
  /** Sets something on the connection, and on every one that takes its place. */
  set(sql: string): Promise<void>;
}

/** Runs works one after the other: the driver answers one question at a time. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Connects to ask questions. A question only reads, so when the connection is lost it is asked once more on a new one.
 * @throws IndexError
 */
export async function openReading(target: Target): Promise<Reading> {
  let client = await connect(target, 'read');
  let asker = askerOn(client);
  const settings: string[] = [];
  const inTurn = oneByOne();
  const renew = async (): Promise<void> => {
    await client.end().catch(() => undefined);
    client = await connect(target, 'read');
    asker = askerOn(client);
    for (const setting of settings) await client.query(setting);
  };
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      if (!isLost(cause)) throw explained(target.shown, cause);
      await renew();
      return work().catch((second: unknown) => {
        throw explained(target.shown, second);
      });
    }
  };
  const questions = askedTogether((asked) => inTurn(() => again(() => asker(asked()))));
  return {
    shown: target.shown,
    rows: (statement, ...parameters) =>
      typeof statement === 'string'
        ? inTurn(() => again(() => ask(client, statement, parameters)))
        : questions({ statement, parameters }),
    set: async (sql) => {
      settings.push(sql);
      await inTurn(() => again(() => ask(client, sql, [])));
    },
    copyIn: () => Promise.reject(new Error('a reader copies nothing in')),
    copyOut: async (sql, take) => sessionOn(client, target).copyOut(sql, take),
    end: async () => client.end().catch(() => undefined),
  };
}
