/** Where words go: the part of a Node stream that the command line uses, so that a test can stand in for it. */
export interface Sink {
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): boolean;
}

/** Everything the command line knows of the process it runs in. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Which of the streams that are written to are a terminal. */
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The day (ISO) that « in force » speaks of where a source names none. */
  today(): string;
  /** The configuration of the founding corpus that comes with the program; it answers questions where no other law is. */
  readonly founding?: () => Promise<string>;
  /** Width of the terminal that stdout is, where it is one. */
  readonly columns: number | undefined;
  /** Resolves when a server is to stop; where absent, with the signal that ends the process. */
  readonly interrupted?: () => Promise<void>;
}
