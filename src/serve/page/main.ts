import type { About, ArticleView, Language, OfflineLaw } from '../view.js';
import { articleSection } from './article.js';
import type { Context } from './context.js';
import { daySlider } from './day.js';
import { el, fill } from './dom.js';
import { helpWindow } from './help.js';
import { startKeys } from './keys.js';
import { servedLaw, type Law } from './law.js';
import { offlineLaw } from './offline.js';
import { pictureSection } from './picture.js';
import { addressOf, parseRoute, type Route } from './route.js';
import { searchBox } from './search-box.js';
import { startTheme, switchTheme } from './theme.js';
import { filters, ties } from './ties.js';
import { pageWords } from './words.js';

const root = document.getElementById('explorer') ?? document.body;
const live = el('div', { class: 'for-ears', role: 'status', 'aria-live': 'polite' });
const main = el('main', { id: 'main' });
let shown: ArticleView | undefined;
let arrived = false;
let turn = 0;

function contextOf(law: Law, about: About, language: Language): Context {
  return {
    ...{ law, about, language, words: pageWords(language) },
    go: (key, narrowing) => {
      location.hash = addressOf(key, narrowing);
    },
    narrowing: () => parseRoute(location.hash).narrowing,
    say: (words) => {
      live.textContent = words;
    },
  };
}

function beginning({ words, about, language }: Context): HTMLElement {
  const texts = about.texts.slice(0, 12).map(({ title }) => el('li', { lang: 'fr' }, title));
  return el(
    'section',
    { class: 'beginning' },
    el('h1', { id: 'title', tabindex: '-1' }, words.begin),
    el('p', {}, words.beginHint),
    el('p', { class: 'note' }, words.articles(about.articles)),
    texts.length > 0 && el('ul', { class: 'texts', lang: language }, ...texts),
  );
}

function layOut(view: ArticleView, context: Context): void {
  const picture = pictureSection(view, context);
  fill(
    main,
    el('div', { class: 'column' }, daySlider(view, context), articleSection(view, context)),
    el('div', { class: 'column aside' }, filters(view, context), picture.element, ...ties(view, context)),
  );
  void picture.start();
}

/** Shows what the address says; of two that overtake each other the last one stays. */
async function show(route: Route, context: Context): Promise<void> {
  const mine = (turn += 1);
  const key = route.key ?? context.about.start;
  if (key === undefined) {
    shown = undefined;
    document.title = context.words.title;
    fill(main, beginning(context));
    arrived = true;
    return;
  }
  main.setAttribute('aria-busy', 'true');
  try {
    const view = await context.law.article(key, { narrowing: route.narrowing, language: context.language });
    if (mine !== turn) return;
    const moved = shown?.key !== view.key;
    const focused = document.activeElement?.id ?? '';
    shown = view;
    document.title = `${view.title} · cite-graph`;
    layOut(view, context);
    context.say(view.title);
    if (moved) scrollTo(0, 0);
    if (moved && arrived) document.getElementById('title')?.focus({ preventScroll: true });
    else if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    arrived = true;
  } catch (error) {
    if (mine !== turn) return;
    const words = error instanceof Error ? error.message : String(error);
    fill(main, el('p', { class: 'notice', role: 'alert' }, `${context.words.failed} ${words}`));
  } finally {
    if (mine === turn) main.removeAttribute('aria-busy');
  }
}

function frame(context: Context, speak: (language: Language) => void): void {
  const { words, about, language } = context;
  const button = (label: string, click: () => void, sign?: string): HTMLElement => {
    const named = sign === undefined ? {} : { 'aria-label': label, title: label };
    return el('button', { type: 'button', class: 'quiet', ...named, on: { click } }, sign ?? label);
  };
  const keys = button(words.help, () => {
    help.showModal();
  });
  keys.classList.add('keys');
  const help = helpWindow(words);
  document.documentElement.lang = language;
  const { offline } = about;
  fill(
    root,
    el('a', { class: 'skip', href: '#title', on: { click: skip } }, words.skip),
    el(
      'header',
      { class: 'bar' },
      el('a', { class: 'brand', href: '#/' }, 'cite-graph'),
      searchBox(context),
      el(
        'nav',
        { 'aria-label': words.help },
        button(words.otherLanguage, () => {
          speak(language === 'fr' ? 'en' : 'fr');
        }),
        button(words.theme, switchTheme, '◐'),
        keys,
      ),
    ),
    main,
    el(
      'footer',
      {},
      offline !== undefined && el('p', {}, words.offline(offline.articles, offline.leftOut, offline.wordless)),
      ...about.attribution.map((line) => el('p', { lang: 'fr' }, line)),
    ),
    help,
    live,
  );
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('title')?.focus();
}

async function start(): Promise<void> {
  startTheme();
  startKeys();
  const embedded = document.getElementById('law')?.textContent;
  const law =
    embedded === undefined || embedded === null ? servedLaw() : offlineLaw(JSON.parse(embedded) as OfflineLaw);
  const about = await law.about();
  let context = contextOf(law, about, about.language);
  const speak = (language: Language): void => {
    context = contextOf(law, about, language);
    frame(context, speak);
    void show(parseRoute(location.hash), context);
  };
  addEventListener('hashchange', () => void show(parseRoute(location.hash), context));
  speak(about.language);
}

start().catch((error: unknown) => {
  fill(root, el('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)));
});
