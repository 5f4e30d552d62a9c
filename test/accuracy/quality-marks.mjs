import { drawn, share, table } from './quality-table.mjs';

const DEAD_MARKS = new Set(['Ab', 'AbD', 'T', 'P', 'An', 'Dis']);

/** Bullets that point to an article of the code they stand in: the page they point to, and the mark beside them. */
function bullets({ articles, proofs }) {
  return proofs.flatMap(({ origin, page_of, source, target, mark, path, line }) => {
    const [page, pointed] = page_of === 'source' ? [source, target] : [target, source];
    const [own, other] = [articles.get(page), articles.get(pointed)];
    if (origin !== 'list' || own.text !== other.text || other.number === '' || own.id === other.id) return [];
    return { own, other, mark: mark ?? 'none', path, line };
  });
}

const saysSo = ({ other }) => other.basis !== 'mark' && other.basis !== 'none';

/** Marks against the pages they stand for, and what marks alone would find. */
export function marksAgainstPages(asked) {
  const all = bullets(asked);
  const marks = [...new Set(all.map(({ mark }) => mark))];
  const of = (mark) => all.filter((each) => each.mark === mark);
  marks.sort((a, b) => of(b).length - of(a).length);
  const lines = marks.map((mark) => {
    const list = of(mark);
    const held = list.filter(({ other }) => other.held);
    const dead = held.filter(({ other }) => other.dead);
    const agree = DEAD_MARKS.has(mark) ? dead.length : held.length - dead.length;
    const name = mark === 'none' ? 'none' : `« (${mark}) »`;
    return [
      name,
      list.length,
      dead.length,
      held.length - dead.length,
      list.length - held.length,
      share(agree, held.length),
    ];
  });
  return [
    '### Marks beside links, and the pages they point to',
    '',
    ...table(['mark', 'bullets', 'page dead', 'page not dead', 'no page', 'the mark is right'], lines),
    '',
    ...found(all),
    ...examples(all, asked),
  ];
}

/** How many of the dead the marks find: bullets, and articles. */
function found(all) {
  const dead = all.filter(({ other }) => other.held && other.dead);
  const marked = (list, marks) => list.filter(({ mark }) => marks.has(mark));
  const articles = (list) => new Set(list.map(({ other }) => other.id)).size;
  const false_ = all.filter(({ other, mark }) => other.held && !other.dead && DEAD_MARKS.has(mark));
  const row = (name, list) => [
    name,
    list.length,
    share(list.length, dead.length),
    articles(list),
    share(articles(list), articles(dead)),
  ];
  return [
    ...table(
      ['links to articles whose own page says that they are dead', 'bullets', 'share', 'articles', 'share'],
      [
        row('all', dead),
        row('found by « (Ab) » alone', marked(dead, new Set(['Ab']))),
        row('found by any mark of an end: Ab, AbD, T, P, An, Dis', marked(dead, DEAD_MARKS)),
      ],
    ),
    '',
    `Of the bullets with such a mark, ${share(false_.length, false_.length + marked(dead, DEAD_MARKS).length)} point to a page that is not dead.`,
    '',
    ...bases(dead),
  ];
}

function bases(dead) {
  const names = [...new Set(dead.map(({ other }) => `${other.status}, ${other.basis}`))];
  const rows = names.map((name) => [
    name,
    dead.filter(({ other }) => `${other.status}, ${other.basis}` === name).length,
  ]);
  rows.sort(([, a], [, b]) => b - a);
  return table(['what the page is, and what says so', 'bullets'], rows);
}

function examples(all, { examples: n, seed }) {
  if (n === 0) return [];
  const kinds = [
    ['(V), page dead', ({ mark, other }) => mark === 'V' && other.held && other.dead],
    ['(Ab), page not dead', ({ mark, other }) => mark === 'Ab' && other.held && !other.dead],
    ['(T), page not dead', ({ mark, other }) => mark === 'T' && other.held && !other.dead],
    ['(AbD), page not dead', ({ mark, other }) => mark === 'AbD' && other.held && !other.dead && !saysSo({ other })],
  ];
  return kinds.flatMap(([name, holds]) => [
    '',
    name,
    ...drawn(all.filter(holds), n, seed).map(
      ({ own, other, path, line }) => `- ${own.article} → ${other.article}  ${path}:${line}`,
    ),
  ]);
}
