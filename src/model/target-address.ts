import { splitArticleKey } from './article.js';
import type { FoundReference, Target } from './found.js';
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

/**
 * The target that a reference has: the first member of a range; nothing where the words or the index leave several, or
 * mean no law.
 */
export function oneTarget({ reference, outcome, targets }: FoundReference): OneTarget | undefined {
  if (outcome !== undefined && outcome.kind !== 'resolved') return undefined;
  if (reference.outside !== undefined) return undefined;
  const first: Target | undefined = targets?.[0];
  const key = outcome?.targets[0] ?? (reference.text && `${reference.text.key}/${reference.number ?? ''}`);
  const written = reference.id;
  if (key === undefined)
    return written === undefined ? undefined : { key: written, number: reference.number ?? '', id: written };
  const id = first?.id ?? written;
  const { text, number } = splitArticleKey(key);
  const known = reference.text?.key === text ? { text: reference.text } : {};
  return { key, number, ...known, ...(id === undefined ? {} : { id }) };
}

/** The article's official address where an identifier is known, else its text's, else none. */
export function targetAddress(found: FoundReference): string | undefined {
  const target = oneTarget(found);
  if (target === undefined) return undefined;
  const { id, text } = target;
  const own = id === undefined ? undefined : (articleAddress(id, text?.nature) ?? legifranceAddress(id));
  return own ?? (text === undefined ? undefined : textAddress(text));
}
