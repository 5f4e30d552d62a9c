import type { ArticleView } from '../view.js';
import type { Context } from './context.js';
import { el } from './dom.js';

/** First days of the wordings, oldest first. */
const daysOf = (view: ArticleView): readonly string[] =>
  [...new Set(view.wordings.flatMap(({ from }) => from ?? []))].sort();

/** Which day of the list holds on a day: the last one that is not after it. */
const placeOf = (days: readonly string[], at: string | undefined): number =>
  at === undefined ? days.length : Math.max(0, days.filter((day) => day <= at).length - 1);

/** A slider over the wordings of an article, whose last place is the law as indexed; nothing where no wording is dated. */
export function daySlider(view: ArticleView, context: Context): HTMLElement | undefined {
  const { words, go, narrowing } = context;
  const days = daysOf(view);
  if (days.length === 0) return undefined;
  const place = placeOf(days, view.at);
  const said = (index: number): string => {
    const day = days[index];
    if (day === undefined) return words.asIndexed;
    const until = view.wordings.find(({ from }) => from === day)?.until ?? '';
    return words.wordingOf(day, until);
  };
  const move = (index: number): void => {
    const { at: _, ...rest } = narrowing();
    const day = days[index];
    go(view.key, day === undefined ? rest : { ...rest, at: day });
  };
  const output = el('output', { for: 'day' }, said(place));
  const range = el('input', {
    ...{ id: 'day', type: 'range', min: 0, max: days.length, step: 1, value: place, list: 'days' },
    'aria-valuetext': said(place),
  });
  range.addEventListener('input', () => {
    output.textContent = said(Number(range.value));
    range.setAttribute('aria-valuetext', said(Number(range.value)));
  });
  range.addEventListener('change', () => {
    move(Number(range.value));
  });
  const step = (label: string, by: number): HTMLElement =>
    el(
      'button',
      {
        ...{ type: 'button', class: 'step', 'data-step': by, 'aria-label': label, title: label },
        disabled: place + by < 0 || place + by > days.length,
        on: {
          click: () => {
            move(place + by);
          },
        },
      },
      by < 0 ? '‹' : '›',
    );
  return el(
    'div',
    { class: 'day-slider' },
    el('label', { for: 'day' }, words.day),
    step(words.older, -1),
    range,
    step(words.newer, 1),
    output,
  );
}
