/** An error a person can act on: what is wrong, where, and what to do. */
export class CiteGraphError extends Error {
  readonly exitCode: number = 2;
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
  }
}

/** The command line asks for something it cannot mean. */
export class UsageError extends CiteGraphError {}

/** A file cannot be read as what it says it is. */
export class InputError extends CiteGraphError {}

/** `cite-graph.yml` is wrong: the message starts with `path:line:column`. */
export class ConfigError extends CiteGraphError {}

/** The index is missing, damaged, or of another version. */
export class IndexError extends CiteGraphError {}

/** Somebody else is building the index; what stood there before can still be asked. */
export class BusyError extends IndexError {}

/** An address does not answer as it should. */
export class FetchError extends CiteGraphError {
  /** Asking again may help. */
  readonly passing: boolean;
  /** The address answers, and says that there is no such file. */
  readonly gone: boolean;
  /** How long the server asks to be left alone; milliseconds. */
  readonly afterMs: number | undefined;

  constructor(
    message: string,
    options: { hint?: string; cause?: unknown; passing?: boolean; gone?: boolean; afterMs?: number } = {},
  ) {
    super(message, options);
    this.passing = options.passing === true;
    this.gone = options.gone === true;
    this.afterMs = options.afterMs;
  }
}

/** A typed reference that the index does not know; `near` are the closest keys it does. */
export class NotFoundError extends CiteGraphError {
  override readonly exitCode = 1;
  readonly near: readonly string[];

  constructor(message: string, options: { hint?: string; near?: readonly string[] } = {}) {
    super(message, options);
    this.near = options.near ?? [];
  }
}

/** A typed reference with several readings: never guessed. */
export class AmbiguousError extends CiteGraphError {
  readonly candidates: readonly string[];

  constructor(message: string, options: { hint?: string; candidates: readonly string[] }) {
    super(message, options);
    this.candidates = options.candidates;
  }
}
