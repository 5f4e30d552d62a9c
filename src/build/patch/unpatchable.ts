/** Why an index cannot be mended and must be written whole; met where a patch is tried, and said by `--stats`. */
export class Unpatchable extends Error {}

/** Goes on only where something holds. @throws Unpatchable with the reason where it does not */
export function must(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new Unpatchable(reason);
}
