/** The rest of a JSON array whose bracket is open: one item a line, and the closing bracket. */
export async function* jsonRows<T>(items: AsyncIterable<T>, row: (item: T) => unknown): AsyncGenerator<string> {
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(row(item))}`;
    first = false;
  }
  yield first ? ']' : '\n  ]';
}
