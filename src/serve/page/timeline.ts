import type { ArticleView, LifeEventView } from '../view.js';
import type { Context } from './context.js';
import { el } from './dom.js';
import { addressOf } from './route.js';

const ends = (view: ArticleView, event: LifeEventView): boolean =>
  view.dead && event === view.life.filter(({ on }) => on !== undefined).at(-1);

/** The life of an article, oldest first; a day leads to the law of that day. */
export function timeline(view: ArticleView, context: Context): HTMLElement {
  const { words } = context;
  const rows = view.life.map((event) =>
    el(
      'li',
      { class: ends(view, event) ? 'event gone' : 'event', 'aria-current': event.on === view.at ? 'date' : undefined },
      el(
        'span',
        { class: 'day' },
        event.on === undefined
          ? event.day
          : el('a', { href: addressOf(view.key, { ...context.narrowing(), at: event.on }) }, event.day),
      ),
      el('span', { class: 'what' }, event.happened),
      event.article === ''
        ? el('span', {}, event.act)
        : el('a', { href: addressOf(event.article), lang: 'fr' }, event.act),
      event.note !== '' && el('span', { class: 'note' }, event.note),
    ),
  );
  return el(
    'section',
    { 'aria-labelledby': 'history' },
    el('h2', { id: 'history' }, words.history),
    rows.length === 0 ? el('p', { class: 'empty' }, words.noHistory) : el('ol', { class: 'timeline' }, ...rows),
  );
}
