import { numberPrefix, numberSortKey } from '../model/number.js';

/** The numbers of one text in official order. */
export interface NumberOrder {
  readonly count: number;
  /** One number more, at its place: behind those of equal key, as sorting all again would leave it. */
  insert(number: string): void;
  /** The numbers of one series between two, both inclusive; none where they are of two. */
  between(from: string, to: string): readonly string[];
}

const series = (number: string): string => numberPrefix(number).replace('*', '');

/** Numbers in order, whose sort keys are made when somebody looks there. */
function inOrder(numbers: string[], keys: (string | undefined)[]): NumberOrder {
  const keyAt = (place: number): string => (keys[place] ??= numberSortKey(numbers[place]!));
  /** Place of the first number whose sort key is not before `low`. */
  const firstFrom = (low: string): number => {
    let [from, to] = [0, numbers.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (keyAt(middle) < low) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    get count() {
      return numbers.length;
    },
    insert: (number) => {
      const key = numberSortKey(number);
      let place = firstFrom(key);
      while (place < numbers.length && keyAt(place) === key) place += 1;
      numbers.splice(place, 0, number);
      keys.splice(place, 0, key);
    },
    between: (from, to) => {
      const [high, own] = [numberSortKey(to), series(from)];
      const inside: string[] = [];
      if (series(to) !== own) return inside;
      for (let place = firstFrom(numberSortKey(from)); place < numbers.length && keyAt(place) <= high; place += 1) {
        const number = numbers[place]!;
        if (series(number) === own) inside.push(number);
      }
      return inside;
    },
  };
}

/** Puts numbers in order; those of equal key stay in the order given. */
export function numberOrder(given: Iterable<string>): NumberOrder {
  const rows = [...given].filter((number) => number !== '').map((number) => [numberSortKey(number), number] as const);
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return inOrder(
    rows.map(([, number]) => number),
    rows.map(([key]) => key),
  );
}

/** The same of numbers that are in order. */
export function orderOf(sorted: Iterable<string>): NumberOrder {
  const numbers = [...sorted].filter((number) => number !== '');
  return inOrder(numbers, Array.from<string | undefined>({ length: numbers.length }));
}
