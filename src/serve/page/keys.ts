import { switchTheme } from './theme.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');

/** The next or previous row from where the reader is, in the lists of both sides. */
function moveRow(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.tie > a')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return false;
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  return true;
}

const press = (selector: string): void => {
  document.querySelector<HTMLElement>(selector)?.click();
};

const KEYS: Readonly<Record<string, () => boolean>> = {
  '/': () => {
    document.querySelector<HTMLElement>('#search')?.focus();
    return true;
  },
  '?': () => {
    document.querySelector<HTMLDialogElement>('#help')?.showModal();
    return true;
  },
  '[': () => {
    press('[data-step="-1"]');
    return true;
  },
  ']': () => {
    press('[data-step="1"]');
    return true;
  },
  e: () => {
    press('#expand');
    return true;
  },
  t: () => {
    switchTheme();
    return true;
  },
  ArrowDown: () => moveRow(1),
  ArrowUp: () => moveRow(-1),
};

/** One key does one thing anywhere but where somebody types. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (Object.hasOwn(KEYS, event.key) && KEYS[event.key]?.() === true) event.preventDefault();
  });
}
