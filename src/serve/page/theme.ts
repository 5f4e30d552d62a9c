const NAME = 'cite-graph-theme';

/** What was chosen before; a file opened from the disk may have nowhere to remember it. */
function remembered(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Whether the page is dark now: as chosen, else as the system is. */
export const isDark = (): boolean => {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
};

/** Begins with what was chosen before. */
export function startTheme(): void {
  const before = remembered();
  if (before === 'dark' || before === 'light') document.documentElement.dataset['theme'] = before;
}

/** From dark to light and back; `changed` draws again what is not styled by the sheet. */
export function switchTheme(): void {
  const next = isDark() ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem(NAME, next);
  } catch {
    // Not remembered, but switched.
  }
  document.dispatchEvent(new Event('themechange'));
}
