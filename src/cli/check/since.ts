import { resolve } from 'node:path';
import { movedRule } from '../../check/moved-rule.js';
import { movedSince } from '../../check/moved.js';
import type { Rule } from '../../check/rule.js';
import type { ReferredFile } from '../../model/found.js';
import { isAddress } from '../../store/address.js';
import { openIndex } from '../../store/open.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';

/**
 * The one rule of `check --since OLD_INDEX`, which knows what has changed about every article that the files cite.
 * @throws IndexError for an index that cannot be read
 */
export async function sinceRule(
  call: Call,
  { store, files, day }: { readonly store: LawStore; readonly files: readonly ReferredFile[]; readonly day: string },
  path: string,
): Promise<Rule> {
  const before = await openIndex(isAddress(path) ? path : resolve(call.io.cwd, path));
  try {
    const keys = files.flatMap(({ references }) =>
      references.flatMap(({ outcome }) => (outcome?.kind === 'resolved' ? outcome.targets : [])),
    );
    return movedRule(await movedSince({ before, now: store }, keys, day));
  } finally {
    await before.close();
  }
}
