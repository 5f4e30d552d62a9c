import { isAddress } from './address.js';
import { openIndex as openFile } from './sqlite/open.js';
import type { LawStore } from './store.js';

/**
 * An index opened to be asked: the path of a file, or the address of a PostgreSQL server (`postgres://host/database`), whose
 * driver is loaded only then.
 * @throws IndexError when it is missing, damaged, out of reach, or of another schema
 */
export async function openIndex(index: string): Promise<LawStore> {
  if (!isAddress(index)) return openFile(index);
  const { openShared } = await import('./postgres/open.js');
  return openShared(index);
}
