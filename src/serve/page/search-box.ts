import type { SearchAnswer, SearchNarrowing } from '../view.js';
import type { Context } from './context.js';
import { el, fill } from './dom.js';
import { hitList } from './hit-list.js';
import { Refusal } from './law.js';
import { searchFilters } from './search-filters.js';

const PATIENCE_MS = 120;
/** Between two looks at a table that is being filled. */
const AGAIN_MS = 2000;

/** The search: a box with a list under it, by mouse and by keyboard. */
export function searchBox(context: Context): HTMLElement {
  const { words, law, language } = context;
  const note = el('p', { class: 'search-note', role: 'status' });
  const input = el('input', {
    ...{ id: 'search', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false' },
    ...{ 'aria-label': words.search, placeholder: words.searchHint, enterkeyhint: 'search' },
    ...{ 'aria-controls': 'hits', 'aria-expanded': 'false', 'aria-autocomplete': 'list' },
  });
  const panel = el('div', { class: 'found', hidden: true });
  const search = el('div', { class: 'search', role: 'search' }, input, panel);
  let narrowing: SearchNarrowing = {};
  let latest = 0;
  /** The words that the list answers, which may not be all that stand in the box by now. */
  let answered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (open: boolean): void => {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', String(open && !list.element.hidden));
  };
  const open = (key: string | undefined): void => {
    if (key === undefined) return;
    // An answer that is still on its way must not open the list again over the article.
    latest += 1;
    show(false);
    input.value = '';
    input.blur();
    context.go(key);
  };
  const list = hitList(input, { label: words.search, open });
  const tell = (answer: SearchAnswer): void => {
    list.tell(answer.hits);
    const preparing = answer.prepared === undefined ? '' : words.preparing(Math.floor(answer.prepared * 100));
    const none = answer.prepared === undefined ? words.nothing : '';
    const found = answer.hits.length === 0 ? none : words.hits(answer.hits.length, answer.more);
    fill(note, [answer.note ?? found, preparing].filter((part) => part !== '').join(' · '));
    show(true);
    // Words are found only when all of them are in the table: until then the same question may have more answers.
    clearTimeout(timer);
    if (answer.prepared !== undefined) timer = setTimeout(() => void ask(), AGAIN_MS);
  };
  const ask = async (): Promise<void> => {
    const turn = (latest += 1);
    const typed = input.value.trim();
    if (typed === '' || !search.contains(document.activeElement)) return show(false);
    try {
      const answer = await law.search(typed, { narrowing, language });
      if (turn !== latest) return;
      answered = typed;
      tell(answer);
    } catch (error) {
      if (turn !== latest) return;
      list.tell([]);
      fill(note, `${words.failed} ${error instanceof Refusal ? error.message : String(error)}`);
      show(true);
    }
  };
  const askSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PATIENCE_MS);
  };
  /** Opens what is chosen; of a list that answers other words than those typed by now, only when theirs is there. */
  const enter = async (): Promise<void> => {
    clearTimeout(timer);
    const shown = !panel.hidden && list.chosen() !== undefined;
    if (!shown || answered !== input.value.trim()) await ask();
    if (shown && !panel.hidden && answered === input.value.trim()) open(list.chosen());
  };
  const move = (by: number): void => {
    if (panel.hidden) show(true);
    else list.move(by);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => void enter(),
    Escape: () => {
      show(false);
      input.blur();
    },
  };
  panel.append(
    searchFilters(context, (asked) => {
      narrowing = asked;
      void ask();
    }),
    note,
    list.element,
  );
  listenTo(input, { keys, typed: askSoon });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    input.focus();
  });
  whenLeft(search, () => show(false));
  return search;
}

function whenLeft(search: HTMLElement, does: () => void): void {
  search.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !search.contains(relatedTarget)) does();
  });
}

function listenTo(
  input: HTMLInputElement,
  by: { readonly keys: Readonly<Record<string, () => void>>; readonly typed: () => void },
): void {
  input.addEventListener('input', by.typed);
  input.addEventListener('keydown', (event) => {
    const does = by.keys[event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  });
}
