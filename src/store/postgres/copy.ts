import type { Writable } from 'node:stream';
import type pg from 'pg';

/** The part of the driver's connection that a copy uses; its types leave it out. */
interface Wire {
  readonly stream: Writable;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const drained = (stream: Writable): Promise<void> =>
  new Promise((done) => {
    const over = (): void => {
      stream.off('drain', over);
      stream.off('close', over);
      done();
    };
    stream.on('drain', over);
    stream.on('close', over);
  });

async function send(wire: Wire, chunks: Iterable<Buffer>): Promise<void> {
  for (const chunk of chunks) {
    if (wire.stream.destroyed) return;
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await drained(wire.stream);
    // Between two chunks the server's word is heard: it may have refused a row long ago.
    else await new Promise(setImmediate);
  }
  wire.endCopyFrom();
}

/** What the driver asks of something that speaks on its connection; what a copy has no use for is left empty. */
const speaker = (sql: string, done: (error?: Error) => void) => ({
  submit: (wire: Wire): void => {
    wire.query(sql);
  },
  callback: done,
  handleError: (error: Error): void => {
    done(error);
  },
  handleReadyForQuery: (): void => {
    done();
  },
  handleCommandComplete: (): void => undefined,
  handleRowDescription: (): void => undefined,
  handleEmptyQuery: (): void => undefined,
});

const settle = (resolve: () => void, reject: (error: Error) => void) => (error?: Error | null) => {
  if (error) reject(error);
  else resolve();
};

/** Sends rows, as COPY reads them, with `COPY … FROM STDIN`. */
export const copyIn = (client: pg.Client, sql: string, chunks: Iterable<Buffer>): Promise<void> =>
  new Promise((resolve, reject) => {
    const over = settle(resolve, reject);
    let failed = false;
    const done = (error?: Error): void => {
      failed ||= error !== undefined;
      over(error);
    };
    const speaking = {
      ...speaker(sql, done),
      handleCopyInResponse: (wire: Wire): void => {
        const stoppable = (function* stop() {
          for (const chunk of chunks) {
            if (failed) return;
            yield chunk;
          }
        })();
        send(wire, stoppable).catch((cause: unknown) => {
          wire.sendCopyFail('the rows could not be read');
          over(cause instanceof Error ? cause : new Error(String(cause)));
        });
      },
    };
    client.query(speaking as unknown as pg.Submittable);
  });

/** Takes rows, as COPY writes them, from `COPY … TO STDOUT`, one at a time. */
export const copyOut = (client: pg.Client, sql: string, take: (row: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const speaking = {
      ...speaker(sql, settle(resolve, reject)),
      handleCopyOutResponse: (): void => undefined,
      handleCopyData: ({ chunk }: { readonly chunk: Buffer }): void => {
        take(chunk);
      },
    };
    client.query(speaking as unknown as pg.Submittable);
  });
