import type { SearchAnswer, SearchHit } from '../view.js';
import type { Context } from './context.js';
import { el, fill } from './dom.js';
import { Refusal } from './law.js';

const PATIENCE_MS = 120;

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

/** The search: a box with a list under it, by mouse and by keyboard. */
export function searchBox(context: Context): HTMLElement {
  const { words, law, language } = context;
  const list = el('ul', { id: 'hits', role: 'listbox', 'aria-label': words.search, hidden: true });
  const note = el('p', { class: 'search-note', role: 'status' });
  const input = el('input', {
    ...{ id: 'search', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false' },
    ...{ 'aria-label': words.search, placeholder: words.searchHint, enterkeyhint: 'search' },
    ...{ 'aria-controls': 'hits', 'aria-expanded': 'false', 'aria-autocomplete': 'list' },
  });
  let selected = -1;
  let latest = 0;

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
  const show = (open: boolean): void => {
    list.hidden = !open || list.childElementCount === 0;
    note.hidden = !open;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const open = (option: HTMLElement | undefined): void => {
    const key = option?.dataset['key'];
    if (key === undefined) return;
    show(false);
    input.value = '';
    input.blur();
    context.go(key);
  };
  const tell = (answer: SearchAnswer): void => {
    fill(list, ...answer.hits.map(hitOption));
    const preparing = answer.prepared === undefined ? '' : words.preparing(Math.floor(answer.prepared * 100));
    const found = answer.hits.length === 0 ? words.nothing : words.hits(answer.hits.length, answer.more);
    fill(note, [answer.note ?? found, preparing].filter((part) => part !== '').join(' · '));
    show(true);
    select(0);
  };
  const ask = async (): Promise<void> => {
    const turn = (latest += 1);
    const typed = input.value.trim();
    if (typed === '') {
      fill(list);
      fill(note);
      show(false);
      return;
    }
    try {
      const answer = await law.search(typed, { narrowing: {}, language });
      if (turn === latest) tell(answer);
    } catch (error) {
      if (turn !== latest) return;
      fill(list);
      fill(note, `${words.failed} ${error instanceof Refusal ? error.message : String(error)}`);
      show(true);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PATIENCE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) show(true);
      else select(selected + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      clearTimeout(timer);
      if (!list.hidden && selected >= 0) open(options()[selected]);
      else void ask();
    } else if (event.key === 'Escape') {
      show(false);
      input.blur();
    }
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) open(event.target.closest<HTMLElement>('[role=option]') ?? undefined);
  });
  input.addEventListener('blur', () => {
    show(false);
  });
  return el('div', { class: 'search', role: 'search' }, input, list, note);
}
