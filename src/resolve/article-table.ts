/** What resolving asks of the law known: the whole table of articles, in memory or in an index. Set-based and async. */
export interface ArticleTable {
  /** Of these article keys, those that are held or named (stubs). */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Canonical numbers of a text between two numbers of one series, both inclusive, in official order. */
  between(textKey: string, from: string, to: string): Promise<readonly string[]>;
  /** Keys of the texts that have this number, alive ones first, and whether that reading is alive. */
  textsWith(number: string): Promise<readonly { readonly textKey: string; readonly alive: boolean }[]>;
  /** Key of the article or text that has this official identifier; absent where a table knows none. */
  withId?(id: string): Promise<string | undefined>;
}
