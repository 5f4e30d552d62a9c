import { numberPrefix, numberSortKey } from '../model/number.js';

/** The numbers of one text in official order. */
export interface NumberOrder {
  readonly count: number;
  /** One number more, at its place: behind those of equal key, as sorting all again would leave it. */
  insert(number: string): void;
  /** The numbers of one series between two, both inclusive. */
  between(from: string, to: string): readonly string[];
}

export const series = (number: string): string => numberPrefix(number).replace('*', '');

/** Place of the first sort key that is not before `low`. */
function firstFrom(keys: readonly string[], low: string): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Puts numbers in order; those of equal key stay in the order given. */
export function numberOrder(given: Iterable<string>): NumberOrder {
  const rows = [...given].filter((number) => number !== '').map((number) => [numberSortKey(number), number] as const);
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [numbers, keys] = [rows.map(([, number]) => number), rows.map(([key]) => key)];
  return {
    get count() {
      return numbers.length;
    },
    insert: (number) => {
      const key = numberSortKey(number);
      let place = firstFrom(keys, key);
      while (keys[place] === key) place += 1;
      numbers.splice(place, 0, number);
      keys.splice(place, 0, key);
    },
    between: (from, to) => {
      const [high, own] = [numberSortKey(to), series(from)];
      const inside: string[] = [];
      for (let place = firstFrom(keys, numberSortKey(from)); place < keys.length && keys[place]! <= high; place += 1) {
        const number = numbers[place]!;
        if (series(number) === own) inside.push(number);
      }
      return inside;
    },
  };
}
