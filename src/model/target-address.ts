import { splitArticleKey } from './article.js';
import type { FoundReference } from './found.js';
import { articleAddress, legifranceAddress, textAddress } from './official-address.js';
import type { TextName } from './text.js';

/** The one target of a reference, as far as it is known without and with an index. */
export interface OneTarget {
  readonly key: string;
  /** Canonical number, empty for a whole text. */
  readonly number: string;
  readonly text?: TextName;
  /** Official identifier of the article. */
  readonly id?: string;
}

/** Which end of a range is meant; both are the reference itself where it is none. */
export type RangeEnd = 'first' | 'last';

function targetKey({ reference, outcome }: FoundReference, end: RangeEnd): string | undefined {
  if (outcome?.kind === 'resolved') return outcome.targets.at(end === 'first' ? 0 : -1);
  const number = end === 'first' ? reference.number : reference.through;
  return reference.text && `${reference.text.key}/${number ?? ''}`;
}

/**
 * The target that a reference has, of a range its first or last member; nothing where the words or the index leave several,
 * or mean no law.
 */
export function oneTarget(found: FoundReference, end: RangeEnd = 'first'): OneTarget | undefined {
  const { reference, outcome, targets } = found;
  const written = reference.id;
  const open = outcome !== undefined && outcome.kind !== 'resolved';
  if (reference.outside !== undefined || (open && written === undefined)) return undefined;
  const key = targetKey(found, end);
  if (key === undefined)
    return written === undefined ? undefined : { key: written, number: reference.number ?? '', id: written };
  const id = targets?.find((target) => target.key === key)?.id ?? written;
  const { text, number } = splitArticleKey(key);
  const known = reference.text?.key === text ? { text: reference.text } : {};
  return { key, number, ...known, ...(id === undefined ? {} : { id }) };
}

/** The official address of a target: the article's where an identifier is known, else its text's, else none. */
export function addressOf({ id, text }: Pick<OneTarget, 'id' | 'text'>): string | undefined {
  const own = id === undefined ? undefined : (articleAddress(id, text?.nature) ?? legifranceAddress(id));
  return own ?? (text === undefined ? undefined : textAddress(text));
}

/** The official address that a reference leads to, or `undefined`. */
export function targetAddress(found: FoundReference): string | undefined {
  const target = oneTarget(found);
  return target === undefined ? undefined : addressOf(target);
}
