/** The places of the highest values above 0, highest first, then in order of place: at most so many. */
export function highest(values: ArrayLike<number>, most: number): number[] {
  const places = Array.from({ length: values.length }, (_, place) => place).filter((place) => values[place]! > 0);
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
}
