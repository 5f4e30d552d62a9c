import { UsageError } from '../../model/errors.js';
import type { LawStore } from '../../store/store.js';
import type { QueryOptions } from '../query.js';

/** The texts of `--nature` among those of `--in`; throws `UsageError` for a nature that no text has. */
export async function withinNature(
  store: LawStore,
  { nature, within }: QueryOptions,
): Promise<readonly string[] | undefined> {
  if (nature === undefined) return within;
  const texts = await store.texts();
  const keys = texts.filter((text) => text.nature === nature).map(({ key }) => key);
  if (keys.length === 0)
    throw new UsageError(`no text of the index is a ${nature}`, {
      hint: `natures here: ${[...new Set(texts.map((text) => text.nature))].sort().join(', ')}`,
    });
  return within === undefined ? keys : keys.filter((key) => within.includes(key));
}
