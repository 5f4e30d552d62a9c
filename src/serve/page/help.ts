import type { PageWords } from './words.js';
import { el } from './dom.js';

/** The keys, in a window of their own. */
export function helpWindow(words: PageWords): HTMLDialogElement {
  const close = el('button', { type: 'button' }, words.close);
  const window = el(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    el('h2', { id: 'help-title' }, words.help),
    el('dl', {}, ...words.keys.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)])),
    close,
  );
  close.addEventListener('click', () => {
    window.close();
  });
  return window;
}
