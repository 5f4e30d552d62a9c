import type { ArticleView, Narrowing, Tie, Ties } from '../view.js';
import { dayOnly } from './article.js';
import type { Context } from './context.js';
import { choice } from './choice.js';
import { el } from './dom.js';
import { addressOf } from './route.js';

const FIRST = 40;

function tieRow(tie: Tie, context: Context): HTMLLIElement {
  const { excerpt } = tie;
  return el(
    'li',
    { class: 'tie' },
    el(
      'a',
      { href: addressOf(tie.key, dayOnly(context)), class: tie.dead ? 'dead' : undefined, lang: 'fr' },
      tie.label,
    ),
    ...tie.relations
      .filter((name) => name !== 'Cite' && name !== 'Cité par')
      .map((name) => el('span', { class: 'relation', lang: 'fr' }, name)),
    tie.state !== '' && el('span', { class: tie.dead ? 'state gone' : 'state' }, tie.state),
    tie.belief !== '' && el('span', { class: 'belief' }, tie.belief),
    excerpt !== undefined &&
      el(
        'span',
        { class: 'excerpt', lang: 'fr' },
        `… ${excerpt.before}`,
        el('mark', {}, excerpt.words),
        `${excerpt.after} …`,
      ),
  );
}

/** Rows under the names of their texts, in the order they come. */
function grouped(rows: readonly Tie[], context: Context): HTMLElement[] {
  const groups: { heading: string; rows: Tie[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.heading === row.heading) last.rows.push(row);
    else groups.push({ heading: row.heading, rows: [row] });
  }
  return groups.map((group) =>
    el(
      'div',
      { class: 'group' },
      el('h3', { lang: 'fr' }, group.heading),
      el('ul', {}, ...group.rows.map((row) => tieRow(row, context))),
    ),
  );
}

/** One side of an article: counts, then its rows; long lists open at a press. */
function side(ties: Ties, title: { readonly id: string; readonly words: string }, context: Context): HTMLElement {
  const { words } = context;
  const rows = el('div', {}, ...grouped(ties.rows.slice(0, FIRST), context));
  const rest = ties.rows.length - FIRST;
  const more = el('button', { type: 'button', class: 'quiet' }, words.more(rest));
  more.addEventListener('click', () => {
    rows.replaceChildren(...grouped(ties.rows, context));
    more.remove();
    rows.querySelectorAll('a')[FIRST]?.focus();
  });
  return el(
    'section',
    { 'aria-labelledby': title.id, id: `${title.id}-side`, class: 'side' },
    el('h2', { id: title.id }, `${title.words} `, el('span', { class: 'count' }, String(ties.rows.length))),
    ...ties.notes.map((note) => el('p', { class: 'note' }, note)),
    ties.rows.length === 0 ? el('p', { class: 'empty' }, words.noTies) : rows,
    rest > 0 && more,
  );
}

/** Texts that can be chosen: those of the rows, and the one that is chosen. */
function textsOf(view: ArticleView, within: string | undefined): readonly (readonly [string, string])[] {
  const texts = new Map([...view.citing.rows, ...view.cited.rows].map((row) => [row.textKey, row.heading]));
  if (within !== undefined && !texts.has(within)) texts.set(within, within);
  return [...texts].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
}

/** What narrows both sides and the graph; each choice is in the address. */
export function filters(view: ArticleView, context: Context): HTMLElement {
  const { words, about, go } = context;
  const now = context.narrowing();
  const change = (next: Narrowing): void => {
    go(view.key, next);
  };
  const without = <K extends keyof Narrowing>(name: K): Narrowing => {
    const { [name]: _, ...rest } = context.narrowing();
    return rest;
  };
  const alive = el('input', { type: 'checkbox', id: 'alive', checked: now.alive === true });
  alive.addEventListener('change', () => {
    change(alive.checked ? { ...context.narrowing(), alive: true } : without('alive'));
  });
  const relations = about.relations.map(({ name, incoming, outgoing }): [string, string] => [
    name,
    incoming === outgoing ? incoming : `${outgoing} / ${incoming}`,
  ]);
  return el(
    'div',
    { class: 'filters', role: 'group', 'aria-label': words.filters },
    choice(
      { id: 'relation', label: words.relation, any: words.anyRelation, chosen: now.relation, options: relations },
      (name) => {
        const relation = about.relations.find((each) => each.name === name)?.name;
        change(relation === undefined ? without('relation') : { ...context.narrowing(), relation });
      },
    ),
    choice(
      { id: 'in', label: words.text, any: words.anyText, chosen: now.within, options: textsOf(view, now.within) },
      (key) => {
        change(key === '' ? without('within') : { ...context.narrowing(), within: key });
      },
    ),
    el('label', { class: 'check' }, alive, words.alive),
  );
}

/** Who cites the article, and what it cites. */
export const ties = (view: ArticleView, context: Context): readonly HTMLElement[] => [
  side(view.citing, { id: 'citing', words: context.words.citing }, context),
  side(view.cited, { id: 'cited', words: context.words.cited }, context),
];
