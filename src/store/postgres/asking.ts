import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { Value } from '../rows/value.js';
import { rowOf, rowShape, type RowShape } from './answer-rows.js';
import { messageFrames } from './message-frames.js';
import { questionBytes, SYNC } from './question-bytes.js';
import type { Parameter, Statement } from './session.js';

/** A prepared statement with what it is asked for. */
export interface Question {
  readonly statement: Statement;
  readonly parameters: readonly Parameter[];
}

/** The letters of what a server answers questions with; all other messages are the driver's. */
const LETTER = { parsed: 49, bound: 50, complete: 67, row: 68, columns: 84, parameters: 116 } as const;

/** What is there of the answers to questions that were asked at once. */
interface Round {
  readonly answers: Value[][][];
  /** Reads a message; false for one that belongs to the driver. */
  read(bytes: Buffer, at: number): boolean;
}

/** `shapes` remembers how the rows of each statement are read, since a server says so only when it prepares one. */
function newRound(questions: readonly Question[], shapes: Map<string, RowShape>): Round {
  const answers: Value[][][] = [];
  let rows: Value[][] = [];
  let shape: RowShape = [];
  const name = (): string => questions[answers.length]?.statement.name ?? '';
  const told: Readonly<Record<number, (bytes: Buffer, at: number) => void>> = {
    [LETTER.parsed]: () => undefined,
    [LETTER.parameters]: () => undefined,
    [LETTER.columns]: (bytes, at) => shapes.set(name(), rowShape(bytes, at)),
    [LETTER.bound]: () => (shape = shapes.get(name()) ?? []),
    [LETTER.complete]: () => {
      answers.push(rows);
      rows = [];
    },
  };
  return {
    answers,
    read: (bytes, at) => {
      const letter = bytes[at] ?? 0;
      if (letter === LETTER.row) rows.push(rowOf(bytes, at + 5, shape));
      else if (told[letter] === undefined) return false;
      else told[letter](bytes, at + 5);
      return true;
    },
  };
}

/** Stands between a connection and the driver: while there is a round, its answers are read here. */
function standBetween(client: pg.Client, roundNow: () => Round | undefined): Duplex {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  const drivers = stream.listeners('data') as ((bytes: Buffer) => void)[];
  const handOn = (bytes: Buffer): void => {
    for (const driver of drivers) driver(bytes);
  };
  const read = messageFrames((bytes, at, end) => {
    // An error or the end of the answers, and what else there may be; the driver then ends the round.
    if (roundNow()?.read(bytes, at) === false) handOn(bytes.subarray(at, end));
    return roundNow() !== undefined;
  }, handOn);
  stream.on('data', (bytes: Buffer) => {
    if (roundNow() === undefined) handOn(bytes);
    else read(bytes);
  });
  for (const driver of drivers) stream.off('data', driver);
  return stream;
}

function bytesOf(questions: readonly Question[], shapes: ReadonlyMap<string, RowShape>): Buffer {
  const prepared = new Set(shapes.keys());
  const asked = questions.map(({ statement, parameters }) => {
    const isNew = !prepared.has(statement.name);
    prepared.add(statement.name);
    return questionBytes(statement, parameters, isNew);
  });
  return Buffer.concat([...asked, SYNC]);
}

/**
 * Asks prepared statements on a connection of the driver's, several in one go, without what it does for each value of any
 * type. It keeps the connecting, the errors and whose turn it is; it is asked to do nothing else while a round is on.
 */
export function askerOn(client: pg.Client): (questions: readonly Question[]) => Promise<Value[][][]> {
  const shapes = new Map<string, RowShape>();
  let round: Round | undefined;
  const stream = standBetween(client, () => round);
  return (questions) =>
    new Promise((resolve, reject) => {
      const mine = newRound(questions, shapes);
      const bytes = bytesOf(questions, shapes);
      const over = (failure?: Error): void => {
        round = undefined;
        if (failure === undefined) resolve(mine.answers);
        else reject(failure);
      };
      client.query({
        submit: () => {
          round = mine;
          stream.write(bytes);
        },
        callback: () => undefined,
        handleError: over,
        handleReadyForQuery: () => {
          over();
        },
      } as unknown as pg.Submittable);
    });
}
