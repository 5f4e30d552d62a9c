import type { ArticleView, GraphView, NodeView } from '../view.js';
import { dayOnly } from './article.js';
import { drawGraph, type Canvas } from './canvas.js';
import type { Context } from './context.js';
import { el, fill } from './dom.js';
import { addressOf } from './route.js';

/** Articles drawn around one at first, and at most: beyond that a picture says nothing. */
const FIRST = 40;
const MOST = 300;

let open: Canvas | undefined;

/** What the picture shows, in words: for those who do not see it, and to choose from by keyboard. */
function nodeList(nodes: readonly NodeView[], choose: (node: NodeView) => void): HTMLElement {
  return el(
    'ul',
    { class: 'nodes' },
    ...nodes.map((node) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            ...{ type: 'button', class: node.dead ? 'quiet dead' : 'quiet', 'data-node': node.key, lang: 'fr' },
            on: {
              click: () => {
                choose(node);
              },
            },
          },
          `${node.label}, ${node.heading}`,
        ),
      ),
    ),
  );
}

function legend({ words }: Context): HTMLElement {
  const names = ['asked', 'alive', 'dead', 'cites', 'acts', 'follows'] as const;
  return el(
    'ul',
    { class: 'legend' },
    ...names.map((name) =>
      el('li', {}, el('span', { class: `sign ${name}`, 'aria-hidden': 'true' }), words.legend[name]),
    ),
  );
}

/** Starts the drawing; without WebGL says so, and the list of articles does what the picture would. */
function startCanvas(stage: HTMLElement, view: ArticleView, by: { context: Context; click: (key: string) => void }) {
  open?.close();
  open = undefined;
  try {
    open = drawGraph(stage, view.key, { click: by.click });
  } catch {
    fill(stage, el('p', { class: 'empty' }, by.context.words.noGraph));
  }
  return open;
}

/** The graph around an article: drawn, and as a list; each article in it expands. */
export function pictureSection(
  view: ArticleView,
  context: Context,
): { readonly element: HTMLElement; readonly start: () => Promise<void> } {
  const { words, law, language } = context;
  const stage = el('div', { class: 'stage', 'aria-hidden': 'true' });
  const chosen = el('p', { class: 'chosen' });
  const count = el('summary', {});
  const list = el('div', {});
  const note = el('p', { class: 'note' });
  let canvas: Canvas | undefined;

  /** What of the article's own surroundings is not drawn, and a way to draw it. */
  const tellRest = (node: NodeView, { leftOut }: GraphView, drawn: number): void => {
    const more = el('button', { type: 'button', class: 'quiet' }, words.drawMore);
    more.addEventListener('click', () => void expand(node, Math.min(MOST, drawn * 2)));
    const rest = leftOut.citing + leftOut.cited > 0;
    fill(note, rest && `${words.leftOut(leftOut)} `, rest && drawn < MOST && more);
  };
  const expand = async (node: NodeView, limit = FIRST): Promise<void> => {
    const found = await law.graph(node.key, { narrowing: context.narrowing(), language, limit });
    if (canvas === undefined) return;
    const added = canvas.add(node.key, found);
    if (node.key === view.key) tellRest(node, found, limit);
    stage.dataset['articles'] = String(canvas.nodes().length);
    fill(count, words.inGraph(canvas.nodes().length, canvas.edges()));
    fill(list, nodeList(canvas.nodes(), choose));
    if (node.key !== view.key) context.say(words.expanded(added, node.label));
  };
  const choose = (node: NodeView): void => {
    canvas?.select(node.key);
    const button = el('button', { type: 'button', id: 'expand' }, words.expand);
    button.addEventListener('click', () => void expand(node));
    const link = el('a', { href: addressOf(node.key, dayOnly(context)) }, words.open);
    const name = el('strong', { lang: 'fr' }, `${node.label}, ${node.heading}`);
    fill(chosen, name, node.state === '' ? ' ' : ` (${node.state}) `, link, ' ', button);
  };
  const click = (key: string): void => {
    const node = canvas?.nodes().find((each) => each.key === key);
    if (node === undefined) return;
    choose(node);
    void expand(node);
  };
  const fit = el('button', { type: 'button', class: 'quiet', on: { click: () => canvas?.fit() } }, words.fit);
  const element = el(
    'section',
    { 'aria-labelledby': 'graph', class: 'picture' },
    el('h2', { id: 'graph' }, words.graph),
    el('p', { class: 'note' }, words.graphHint),
    stage,
    legend(context),
    el('div', { class: 'under' }, chosen, fit),
    note,
    el('details', {}, count, list),
  );
  return {
    element,
    start: async () => {
      canvas = startCanvas(stage, view, { context, click });
      const { key, label, textKey, heading, dead } = view;
      await expand({ key, label, textKey, heading, dead, state: '', name: label, distance: 0 });
    },
  };
}
