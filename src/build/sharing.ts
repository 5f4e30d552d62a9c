import type { StatusReport } from '../model/status.js';
import type { VersionCard } from '../store/store.js';

/** Keeps once what pages say alike: their divisions, their statuses, the words of their cards. */
export interface Sharing {
  divisions(divisions: readonly string[]): readonly string[];
  /** The same card, of which only what is its own takes room. `key` is its article's key as the ledger has it. */
  card(card: VersionCard, key: string): VersionCard;
}

/** Equal values as one. */
function pool<T>(): (name: string, value: T) => T {
  const values = new Map<string, T>();
  return (name, value) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    values.set(name, value);
    return value;
  };
}

/** Nothing shared yet. A million pages come out of JSON, each with words of its own. */
export function createSharing(): Sharing {
  const [lists, statuses, words] = [pool<readonly string[]>(), pool<StatusReport>(), pool<string>()];
  const nameOf = ({ status, basis, since, bound, dayFrom, by }: StatusReport): string =>
    [status, basis, since, bound, dayFrom, by].join('\n');
  return {
    divisions: (divisions) => lists(divisions.join('\n'), divisions),
    card: (card, key) => {
      const shared: { -readonly [field in keyof VersionCard]: VersionCard[field] } = card;
      shared.articleKey = key;
      shared.status = statuses(nameOf(card.status), card.status);
      shared.format = words(card.format, card.format);
      shared.textFrom = words(card.textFrom, card.textFrom);
      if (card.state !== undefined) shared.state = words(card.state, card.state);
      if (card.from !== undefined) shared.from = words(card.from, card.from);
      if (card.until !== undefined) shared.until = words(card.until, card.until);
      return shared;
    },
  };
}
