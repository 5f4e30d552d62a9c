import { GROUPS } from './all-texts.js';

/** The keys of every group of texts, in the groups' order, apart by spaces. What it gives is plain: bundles hold it ready. */
export const groupKeys = (): readonly string[] =>
  GROUPS.map((group) =>
    group()
      .map(({ key }) => key)
      .join(' '),
  );
