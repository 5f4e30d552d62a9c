/** A function that makes its value at the first call and keeps it: importing the catalogue costs nothing. */
export function lazy<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: make() }).value;
}
