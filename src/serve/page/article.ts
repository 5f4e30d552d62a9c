import type { ArticleView } from '../view.js';
import type { Context } from './context.js';
import { el, type Part } from './dom.js';
import { addressOf } from './route.js';
import { timeline } from './timeline.js';

type Passage = ArticleView['passages'][number];

/** Where a source only wrapped its line: no sentence ends before it, no item of a list begins after it. */
const WRAPPED = /(?<=[^\s.;:])[ \t]*\n(?=[ \t]*(?!\d+°|[a-z]\)|[-–•]|[IVX]+[.\s])\S)/g;
const BLANK_LINES = /\n\s*\n/g;

/** The words without wrapped lines, each sign still at its place. */
const unwrapped = (text: string): string => text.replace(WRAPPED, (found) => ' '.repeat(found.length));

/** A wording with its references as links. */
function passageBody(passage: Passage, context: Context): HTMLElement {
  const { marks } = passage;
  const text = unwrapped(passage.text);
  const plain = (from: number, to?: number): string => text.slice(from, to).replace(BLANK_LINES, '\n\n');
  const parts: Part[] = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(plain(end, mark.start));
    const words = text.slice(mark.start, mark.end);
    parts.push(
      mark.target === ''
        ? el('span', { class: 'unresolved', title: context.words.unresolved }, words)
        : el('a', { href: addressOf(mark.target, dayOnly(context)) }, words),
    );
    end = mark.end;
  }
  parts.push(plain(end));
  return el('div', { class: 'words', lang: 'fr' }, ...parts);
}

/** Another article is looked at on the same day, without the filters of this one. */
export function dayOnly(context: Context): { readonly at?: string } {
  const { at } = context.narrowing();
  return at === undefined ? {} : { at };
}

function copyButton(context: Context): HTMLElement {
  const button = el('button', { type: 'button', class: 'quiet' }, context.words.copy);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(location.href).then(() => {
      button.textContent = context.words.copied;
      context.say(context.words.copied);
    });
  });
  return button;
}

/** The article itself: what it is called, its state, its words, its life. */
export function articleSection(view: ArticleView, context: Context): HTMLElement {
  const { words } = context;
  return el(
    'article',
    { 'aria-labelledby': 'title' },
    el(
      'header',
      {},
      el('p', { class: 'divisions', lang: 'fr' }, [view.heading, ...view.divisions].join(' › ')),
      el('h1', { id: 'title', tabindex: '-1', class: view.dead ? 'dead' : undefined, lang: 'fr' }, view.title),
      el(
        'ul',
        { class: 'facts' },
        ...view.lines.map((line, index) =>
          el(
            'li',
            index === 0 ? { class: view.dead ? 'badge gone' : view.inForce ? 'badge good' : 'badge' } : {},
            line,
          ),
        ),
      ),
      view.notice !== undefined && el('p', { class: 'notice', role: 'alert' }, view.notice),
      copyButton(context),
    ),
    el(
      'section',
      { 'aria-labelledby': 'wording' },
      el('h2', { id: 'wording' }, words.wording),
      view.passages.length === 0 && el('p', { class: 'empty' }, words.noWording),
      ...view.passages
        .flatMap((passage, index) => [
          view.passages.length > 1 || index > 0 ? el('h3', {}, passage.heading) : undefined,
          passageBody(passage, context),
        ])
        .filter((part) => part !== undefined),
    ),
    timeline(view, context),
  );
}
