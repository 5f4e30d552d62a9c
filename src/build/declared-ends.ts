import { articleKey } from '../model/article.js';
import type { Mutable } from '../model/mutable.js';
import type { Declaration } from './list-declaration.js';
import { isEnd, type DeclaredEnd } from './page-status.js';
import type { Declared, PageReading } from './reading.js';

type Said = Pick<PageReading, 'listed' | 'declared'>;

/** « Nouveaux textes »: the page names what took its place. */
const isReplaced = ({ relation, page }: Pick<Declaration, 'relation' | 'page'>): boolean =>
  relation === 'replaces' && page === 'target';

const namesNew = ({ listed, declared }: Said): boolean =>
  listed.some(({ declaration }) => isReplaced(declaration)) || declared.some(isReplaced);

/** What declares an end, of lists and of all else. */
type Ending = Pick<Declared, 'relation' | 'page' | 'reference'> & { readonly date?: Declared['date'] | undefined };

function endOf({ relation, reference: { text, number }, date }: Ending, own: string | undefined): DeclaredEnd {
  const end: Mutable<DeclaredEnd> = { relation };
  if (text !== undefined) end.by = articleKey(text.key, own ?? number ?? '');
  if (date !== undefined) end.date = date;
  return end;
}

/**
 * The ends that the page declares of itself, by the act's key. A move to another division is none: of 506 such pages of the
 * three large codes 498 keep their number (R. 4121-1 of the code du travail), the others name a new text.
 */
export function endsOf(said: Said): readonly DeclaredEnd[] {
  const ends: DeclaredEnd[] = [];
  const take = (one: Ending, moved: boolean | undefined, own?: string): void => {
    if (one.page !== 'target' || !isEnd(one.relation)) return;
    if (moved !== true || namesNew(said)) ends.push(endOf(one, own));
  };
  for (const { declaration, number } of said.listed) take(declaration, declaration.moved, number);
  for (const one of said.declared) take(one, one.moved);
  return ends;
}
