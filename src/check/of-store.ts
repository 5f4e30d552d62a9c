import type { LawStore } from '../store/store.js';

/** Makes something once for each index, and keeps it as long as that is open: the portions of one run ask the same. */
export function ofStore<T>(make: (store: LawStore) => T): (store: LawStore) => T {
  const made = new WeakMap<LawStore, { readonly own: T }>();
  return (store) => {
    const known = made.get(store) ?? { own: make(store) };
    made.set(store, known);
    return known.own;
  };
}
