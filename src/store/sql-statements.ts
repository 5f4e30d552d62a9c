/** What SQL words outside of quotes and comments are, and where statements end. */
export interface SqlStatement {
  /** As written, without the semicolon. */
  readonly text: string;
  /** Words outside of quotes and comments, in lower case. */
  readonly words: readonly string[];
}

const CLOSING: Readonly<Record<string, string>> = { "'": "'", '"': '"', '`': '`', '[': ']' };
const WORD = /[\p{L}\p{N}_$]/u;

/** The place after a quoted stretch or a comment that begins at `at`; `at` itself where neither begins. */
function afterQuiet(sql: string, at: number): number {
  const end = (mark: string, from: number): number => {
    const found = sql.indexOf(mark, from);
    return found < 0 ? sql.length : found + mark.length;
  };
  if (sql.startsWith('--', at)) return end('\n', at);
  if (sql.startsWith('/*', at)) return end('*/', at + 2);
  const closing = CLOSING[sql.charAt(at)];
  // A doubled quote is two stretches side by side.
  return closing === undefined ? at : end(closing, at + 1);
}

/** SQL cut at its semicolons; `rest` is what stands after the last, for more lines to complete. */
export function splitStatements(sql: string): {
  readonly statements: readonly SqlStatement[];
  readonly rest?: SqlStatement;
} {
  const statements: SqlStatement[] = [];
  let [start, at] = [0, 0];
  let words: string[] = [];
  while (at < sql.length) {
    const quiet = afterQuiet(sql, at);
    if (quiet > at) at = quiet;
    else if (sql.charAt(at) === ';') {
      if (words.length > 0) statements.push({ text: sql.slice(start, at), words });
      at += 1;
      [start, words] = [at, []];
    } else if (WORD.test(sql.charAt(at))) {
      const from = at;
      while (at < sql.length && WORD.test(sql.charAt(at))) at += 1;
      words.push(sql.slice(from, at).toLowerCase());
    } else at += 1;
  }
  return words.length > 0 ? { statements, rest: { text: sql.slice(start), words } } : { statements };
}

const READS = new Set(['select', 'with', 'values', 'explain']);
const CHANGES = new Set(['insert', 'update', 'delete', 'create', 'drop', 'alter', 'attach', 'detach', 'vacuum']);

/** The word for which a statement is refused: what changes anything, opens other files or sets the engine. */
export function refusedWord({ words }: SqlStatement): string | undefined {
  const first = words[0];
  if (first === undefined || !READS.has(first)) return first ?? '';
  return words.find((word) => CHANGES.has(word) || word.startsWith('pragma'));
}
