import type { SearchHit } from '../view.js';
import { el, fill } from './dom.js';

function hitOption(hit: SearchHit, index: number): HTMLLIElement {
  const { excerpt } = hit;
  return el(
    'li',
    { role: 'option', id: `hit-${String(index)}`, 'aria-selected': 'false', 'data-key': hit.key },
    el('span', { class: hit.dead ? 'name dead' : 'name' }, hit.label),
    el('span', { class: 'of' }, hit.heading),
    hit.state !== '' && el('span', { class: hit.dead ? 'state gone' : 'state' }, hit.state),
    excerpt !== undefined &&
      el('span', { class: 'excerpt' }, `… ${excerpt.before}`, el('mark', {}, excerpt.words), `${excerpt.after} …`),
  );
}

/** What was found, one of which is chosen. */
export interface HitList {
  readonly element: HTMLElement;
  /** Shows these and chooses the first, or the one that was chosen where it is still there and somebody had moved to it. */
  tell(hits: readonly SearchHit[]): void;
  /** Chooses the next (1) or the one before (-1); after the last comes the first. */
  move(by: number): void;
  /** Key of the article that is chosen. */
  chosen(): string | undefined;
}

/** A list of hits under a box of words, which stays where the keyboard is. */
export function hitList(
  input: HTMLInputElement,
  by: { readonly label: string; readonly open: (key: string | undefined) => void },
): HitList {
  const list = el('ul', { id: 'hits', role: 'listbox', 'aria-label': by.label, hidden: true });
  let selected = -1;
  let moved = false;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const select = (index: number): void => {
    const all = options();
    selected = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === selected));
    });
    const chosen = all[selected];
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', chosen.id);
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const chosen = (): string | undefined => options()[selected]?.dataset['key'];
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) by.open(event.target.closest<HTMLElement>('[role=option]')?.dataset['key']);
  });
  return {
    element: list,
    tell(hits) {
      const kept = moved ? hits.findIndex(({ key }) => key === chosen()) : -1;
      moved = kept > 0;
      fill(list, ...hits.map(hitOption));
      list.hidden = hits.length === 0;
      select(Math.max(0, kept));
    },
    move(step) {
      moved = true;
      select(selected + step);
    },
    chosen,
  };
}
