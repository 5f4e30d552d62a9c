import { NATURE_WORDS } from '../natures.js';
import type { SearchNarrowing } from '../view.js';
import { choice } from './choice.js';
import type { Context } from './context.js';
import { el } from './dom.js';

/** What narrows the search; `changed` asks again. Its choices last as long as the page. */
export function searchFilters(context: Context, changed: (narrowing: SearchNarrowing) => void): HTMLElement {
  const { words, about } = context;
  let now: SearchNarrowing = {};
  const change = (next: SearchNarrowing): void => {
    now = next;
    changed(now);
  };
  const alive = el('input', { type: 'checkbox', id: 'search-alive' });
  alive.addEventListener('change', () => {
    const { alive: _, ...rest } = now;
    change(alive.checked ? { ...rest, alive: true } : rest);
  });
  const kinds = about.natures.map((nature): [string, string] => [nature, NATURE_WORDS[nature]]);
  const texts = about.texts.map(({ key, title }): [string, string] => [key, title]);
  return el(
    'div',
    { class: 'search-filters', role: 'group', 'aria-label': words.searchFilters },
    kinds.length > 1 &&
      choice({ id: 'search-kind', label: words.kind, any: words.anyKind, options: kinds }, (value) => {
        const { nature: _, ...rest } = now;
        const nature = about.natures.find((name) => name === value);
        change(nature === undefined ? rest : { ...rest, nature });
      }),
    texts.length > 1 &&
      choice({ id: 'search-in', label: words.text, any: words.anyText, options: texts }, (within) => {
        const { within: _, ...rest } = now;
        change(within === '' ? rest : { ...rest, within });
      }),
    el('label', { class: 'check' }, alive, words.alive),
  );
}
