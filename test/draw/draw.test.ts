import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from '@jest/globals';
import type { GroupBox, Rect } from '../../src/draw/boxes.js';
import { egoOf } from '../../src/draw/ego.js';
import { layoutOf } from '../../src/draw/layout.js';
import { chipName, shortTitle } from '../../src/draw/names.js';
import { byValue, mean, stack } from '../../src/draw/order.js';
import { pictureOf, type PictureOptions } from '../../src/draw/picture.js';
import { pngOf } from '../../src/draw/png.js';
import { cutTo, widthOf, wrapTo } from '../../src/draw/text-width.js';
import { LINES, THEMES } from '../../src/draw/theme.js';
import { treeOf } from '../../src/draw/tree.js';
import { wordingOf } from '../../src/draw/wording.js';
import { chains } from '../../src/graph/chains.js';
import type { ArticleAttributes, CitationAttributes, LawGraph } from '../../src/graph/law-graph.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import type { Status, StatusBasis } from '../../src/model/status.js';
import { widthOf as columnsOf } from '../../src/report/width.js';
import type { Standing } from '../../src/store/store.js';
import { expectGolden } from '../golden.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const words = wordingOf('fr');
const OPTIONS: PictureOptions = { language: 'fr', theme: 'light', maxNodes: 40, notes: [] };
const CSS = 'code-de-la-securite-sociale';

async function around(key: string, depth = 1, direction: 'in' | 'out' | 'both' = 'both'): Promise<LawGraph> {
  const store = memoryStore(SEED_LAW);
  const rows = await store.articles([key]);
  const ids = rows.map(({ id }) => id);
  return (await chains(store, ids, { direction, depth })).graph;
}

const STATES: readonly (readonly [Status, StatusBasis])[] = [
  ['in-force', 'dates'],
  ['repealed', 'page'],
  ['repealed', 'mark'],
  ['not-yet-in-force', 'dates'],
  ['unknown', 'none'],
];
const STANDINGS: readonly Standing[] = ['proved', 'declared', 'formerly'];
const TITLES = [
  'code de la sécurité sociale',
  'loi n° 2009-879 du 21 juillet 2009 portant réforme de l’hôpital',
  'œuvre',
  'règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016 relatif à la protection des personnes',
];

interface Drawn {
  readonly text: number;
  readonly number: string;
  readonly state: number;
  readonly to: number;
  readonly relation: number;
  readonly standing: number;
  readonly turned: boolean;
}

/** A neighbourhood made of rows: each article is tied to the one asked about, or to one of those before it. */
function graphOf(rows: readonly Drawn[]): LawGraph {
  const graph: LawGraph = new MultiDirectedGraph();
  const add = (key: string, { text, number, state }: Pick<Drawn, 'text' | 'number' | 'state'>): void => {
    const title = TITLES[text % TITLES.length] ?? '';
    const [status, basis] = STATES[state % STATES.length] ?? ['unknown', 'none'];
    const attributes: ArticleAttributes = {
      id: 1,
      text: `t${String(text)}`,
      title,
      number,
      label: number,
      held: true,
      status,
      basis,
    };
    graph.addNode(key, attributes);
  };
  add('0', { text: 0, number: 'L162-5', state: 0 });
  graph.setNodeAttribute('0', 'distance', 0);
  for (const [index, row] of rows.entries()) {
    const key = String(index + 1);
    add(key, row);
    const other = String(row.to % (index + 1));
    const [source, target] = row.turned ? [other, key] : [key, other];
    const relation = RELATION_NAMES[row.relation % RELATION_NAMES.length] ?? 'cites';
    const standing = STANDINGS[row.standing % STANDINGS.length] ?? 'proved';
    graph.addDirectedEdgeWithKey(key, source, target, { relation, standing, origins: 'text', weight: 1 });
  }
  return graph;
}

const small = fc.nat({ max: 30 });
const ROWS = fc.array(
  fc.record({
    text: fc.nat({ max: 9 }),
    number: fc.constantFrom(
      'L162-5',
      'R*123-4',
      '',
      '1',
      '199 undecies B',
      'Annexe à l’article D162-9-1, tableau n° 2',
    ),
    ...{ state: small, to: fc.constantFrom(0, 0, 0, 1, 2, 7), relation: small, standing: small, turned: fc.boolean() },
  }),
  { maxLength: 80 },
);
const RUNS = { seed: 42, numRuns: 60 };

const apart = (a: Rect, b: Rect): boolean =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;
const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

function faultsOf(boxes: readonly GroupBox[]): string[] {
  const faults: string[] = [];
  const pairs = <T extends Rect>(list: readonly T[], name: string): void => {
    for (const [index, a] of list.entries())
      for (const b of list.slice(index + 1)) if (!apart(a, b)) faults.push(`${name} overlap`);
  };
  pairs(boxes, 'boxes');
  for (const box of boxes) {
    const chips = box.blocks.flatMap((block) => block.chips);
    pairs(chips, 'articles');
    if (!chips.every((chip) => within(chip, box))) faults.push('an article leaves its box');
    for (const { name, x, width } of chips)
      if (name.x < x || name.x + name.width > x + width) faults.push(`« ${name.words} » leaves its article`);
    const lines = [...box.heading, ...(box.more === undefined ? [] : [box.more])];
    for (const line of lines) {
      const rect = { x: line.x, y: line.y - 11, width: line.width, height: 13 };
      if (!within(rect, box)) faults.push(`« ${line.words} » leaves its box`);
      if (!chips.every((chip) => apart(rect, chip))) faults.push(`« ${line.words} » lies over an article`);
    }
  }
  return faults;
}

describe('layout', () => {
  test('whatever the neighbourhood: nothing overlaps, no words leave their box, no more is drawn than was allowed', () => {
    fc.assert(
      fc.property(ROWS, fc.constantFrom(5, 40, 200), fc.constantFrom(0.6, 1.6, 2.4), (rows, budget, ratio) => {
        const ego = egoOf(graphOf(rows), budget);
        const { groups, width, height } = layoutOf(ego, { words, ratio });
        expect(faultsOf(groups)).toEqual([]);
        expect(groups.every((box) => within(box, { x: 0, y: 0, width, height }))).toBe(true);
        const drawn = ego.groups
          .filter(({ column }) => column !== 0)
          .flatMap(({ blocks }) => blocks.flatMap(({ chips }) => chips));
        expect(drawn.length).toBeLessThanOrEqual(budget);
        // What is not drawn is counted.
        const counted = ego.counts.reduce((sum, { articles }) => sum + articles, 0);
        const more = ego.groups.reduce((sum, group) => sum + group.more, 0);
        const unseen = ego.unseen.reduce((sum, { articles }) => sum + articles, 0);
        expect(drawn.length + more + unseen).toBe(counted);
      }),
      RUNS,
    );
  });

  test('every line arrives at an article of the next column towards the centre, or leaves it', async () => {
    const ego = egoOf(await around(`${CSS}/L162-5`, 2), 60);
    const { groups, curves } = layoutOf(ego, { words, ratio: 1.6 });
    const chips = groups.flatMap((box) => box.blocks.flatMap((block) => block.chips));
    expect(curves).toHaveLength(ego.ties.length);
    for (const { tie, from, to } of curves) {
      expect(from.x).toBeLessThan(to.x);
      const inner = chips.find(({ chip }) => chip.id === tie.inner);
      const end = tie.outer.startsWith('block -') ? to : from;
      expect([inner?.x, (inner?.x ?? 0) + (inner?.width ?? 0)]).toContain(end.x);
      expect(end.y).toBeGreaterThan(inner?.y ?? Infinity);
    }
  });

  test('who cites stands left of the centre, what is cited right of it', async () => {
    const { groups } = layoutOf(egoOf(await around(`${CSS}/L162-5`), 40), { words, ratio: 1.6 });
    const centre = groups.find(({ group }) => group.column === 0);
    for (const { group, x, width } of groups)
      if (group.column !== 0) expect(group.column < 0 ? x + width < (centre?.x ?? 0) : x > (centre?.x ?? 0)).toBe(true);
  });

  test.each([
    [
      [
        { size: 10, middle: 0 },
        { size: 10, middle: 0 },
      ],
      [-11, 1],
    ],
    [
      [
        { size: 10, middle: 0 },
        { size: 10, middle: 100 },
      ],
      [-5, 95],
    ],
    [
      [
        { size: 30, middle: 0 },
        { size: 10, middle: 0 },
        { size: 10, middle: 0 },
      ],
      [-26, 6, 18],
    ],
    [[], []],
  ])('stacks %j at %j', (wishes, tops) => expect(stack(wishes, 2).map((top) => Math.round(top))).toEqual(tops));

  test('orders by value, and by place where that is equal', () => {
    expect(byValue(['b1', 'a2', 'c1'], (word) => Number(word[1]))).toEqual(['b1', 'c1', 'a2']);
    expect([mean([1, 3], 0), mean([], 7)]).toEqual([2, 7]);
  });
});

/** Advance widths of a TrueType font, in thousandths: tables head, hhea, hmtx and a cmap of format 4. */
function fontWidths(path: string): (character: string) => number | undefined {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(path));
  const tables = new Map<string, number>();
  for (let row = 0; row < bytes.readUInt16BE(4); row++)
    tables.set(bytes.toString('latin1', 12 + row * 16, 16 + row * 16), bytes.readUInt32BE(20 + row * 16));
  const at = (name: string): number => tables.get(name) ?? NaN;
  const units = bytes.readUInt16BE(at('head') + 18);
  const metrics = bytes.readUInt16BE(at('hhea') + 34);
  const maps = Array.from(
    { length: bytes.readUInt16BE(at('cmap') + 2) },
    (_, index) => at('cmap') + bytes.readUInt32BE(at('cmap') + 8 + index * 8),
  );
  const map = maps.find((start) => bytes.readUInt16BE(start) === 4) ?? NaN;
  const size = bytes.readUInt16BE(map + 6);
  const glyph = (code: number): number => {
    for (let entry = 0; entry < size; entry += 2) {
      if (code > bytes.readUInt16BE(map + 14 + entry)) continue;
      const first = bytes.readUInt16BE(map + 16 + size + entry);
      const offset = bytes.readUInt16BE(map + 16 + 3 * size + entry);
      if (code < first) return 0;
      if (offset === 0) return (code + bytes.readUInt16BE(map + 16 + 2 * size + entry)) % 65536;
      return bytes.readUInt16BE(map + 16 + 3 * size + entry + offset + 2 * (code - first));
    }
    return 0;
  };
  return (character) => {
    const found = glyph(character.codePointAt(0) ?? 0);
    return found === 0 ? undefined : (bytes.readUInt16BE(at('hmtx') + 4 * Math.min(found, metrics - 1)) * 1000) / units;
  };
}

describe('words', () => {
  const LETTERS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}àâäçéèêëîïôöùûüÿñœæŒÆÀÂÇÉÈÊËÔÙÛ«»’‘“”–—…†·°§\u00a0\u202f\u2011×€`;
  test.each([
    ['regular', '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', false],
    ['bold', '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', true],
  ])('are measured as the %s font is, letter by letter', (_name, path, bold) => {
    const font = fontWidths(path);
    const wrong = [...LETTERS].filter(
      (letter) => Math.abs((font(letter) ?? -1) - widthOf(letter, { size: 1000, bold })) > 1,
    );
    expect(wrong).toEqual([]);
  });

  test('nobody measured this letter: it takes more than enough room; a mark that combines takes none', () => {
    expect(widthOf('漢', { size: 10 })).toBe(10);
    expect(widthOf('e\u0301', { size: 10 })).toBe(widthOf('e', { size: 10 }));
  });

  test('are cut and wrapped to what there is room for', () => {
    const face = { size: 10 };
    expect(cutTo('décret', 200, face)).toBe('décret');
    const cut = cutTo('ordonnance relative à la partie législative', 100, face);
    expect(cut).toMatch(/^ordonnance .*…$/);
    expect(widthOf(cut, face)).toBeLessThanOrEqual(100);
    const lines = wrapTo('ordonnance relative à la partie législative du code', 100, { ...face, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => widthOf(line, face) <= 100)).toBe(true);
  });

  test.each([
    ['loi n° 93-8 du 4 janvier 1993 relative aux relations', 'Loi n°\u00a093-8 du 4\u00a0janvier\u00a01993'],
    ['arrêté du 1er août 2003 fixant', 'Arrêté du 1er\u00a0août\u00a02003'],
    ['code de la santé publique', 'Code de la santé publique'],
  ])('short title of %s', (title, short) => expect(shortTitle(title)).toBe(short));

  test.each([
    ['L162-5', 'L.\u00a0162-5'],
    ['8', 'art.\u00a08'],
    ['', 'texte entier'],
  ])('an article in the box of its text: %j', (number, name) =>
    expect(chipName({ number }, 'texte entier')).toBe(name),
  );
});

/** Relative luminance, then contrast, as WCAG 2.1 defines them. */
function contrast(one: string, other: string): number {
  const light = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('looks', () => {
  test('no two relations have the same line, even without colour within a hue', () => {
    const looks = RELATION_NAMES.map((name) => JSON.stringify(LINES[name]));
    expect(new Set(looks).size).toBe(RELATION_NAMES.length);
    const grey = RELATION_NAMES.map((name) => `${LINES[name].dashes ?? 'whole'} ${LINES[name].end}`);
    expect(new Set(grey).size).toBe(RELATION_NAMES.length);
  });

  test.each(['light', 'dark'] as const)('%s: words read well (4.5:1), lines are seen (3:1)', (name) => {
    const theme = THEMES[name];
    const pairs = [
      [theme.ink, theme.paper],
      [theme.faint, theme.paper],
      [theme.ink, theme.chip],
      [theme.dead, theme.deadChip],
      [theme.onCentre, theme.centre],
    ] as const;
    expect(pairs.filter(([ink, paper]) => contrast(ink, paper) < 4.5)).toEqual([]);
    expect(Object.entries(theme.hue).filter(([, hue]) => contrast(hue, theme.paper) < 3)).toEqual([]);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads the file as XML, strictly; throws where it is not well formed. */
function read(svg: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (piece) => (text += `${piece}\n`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { elements, text };
}

describe('svg', () => {
  test('of the founding corpus: golden', async () => {
    expectGolden('draw/l162-5.svg', pictureOf(await around(`${CSS}/L162-5`), OPTIONS));
    expectGolden(
      'draw/l4134-4.dark.svg',
      pictureOf(await around('code-de-la-sante-publique/L4134-4', 2), {
        ...OPTIONS,
        language: 'en',
        theme: 'dark',
        ratio: 16 / 9,
        at: '2016-01-01',
        notes: ['DILA, LEGI'],
      }),
    );
  });

  test('has a title and a description that are read aloud, and nothing that runs or loads', async () => {
    const { elements, text } = read(pictureOf(await around(`${CSS}/L162-5`), OPTIONS));
    expect(elements[0]?.attributes).toMatchObject({
      role: 'img',
      lang: 'fr',
      'aria-labelledby': 'cite-graph-title cite-graph-description',
    });
    expect(text).toMatch(/Au centre, Art\.\sL\.\s162-5 du code de la sécurité sociale\./);
    expect(
      elements.filter(({ name }) => !['svg', 'g', 'title', 'desc', 'rect', 'path', 'text'].includes(name)),
    ).toEqual([]);
    expect(elements.filter(({ attributes }) => Object.keys(attributes).some((key) => /^on|href/.test(key)))).toEqual(
      [],
    );
  });

  test('a dead centre stays, struck through and named', async () => {
    const svg = pictureOf(await around('code-de-la-sante-publique/L4134-4'), OPTIONS);
    expect(svg).toContain('>L.\u00a04134-4\u00a0†</text>');
    expect(svg).toMatch(/>abrogé[^<]*<\/text>/);
    expect(svg).toContain('n’est plus en vigueur');
  });

  test.each([16 / 9, 4 / 3, 1, 0.5, 3])('comes out in the ratio %p', async (ratio) => {
    const svg = pictureOf(await around(`${CSS}/L162-5`), { ...OPTIONS, ratio });
    const [, width = '0', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(ratio, 9);
    // Paper to the last row and column: the file says the same whole size three times.
    expect(svg).toContain(` width="${width}" height="${height}" viewBox`);
    expect(svg).toContain(`<rect width="${width}" height="${height}" fill`);
    expect([width, height].every((size) => /^\d+$/.test(size))).toBe(true);
  });

  test('of a ratio that no whole numbers near it have comes as near as they can', async () => {
    const svg = pictureOf(await around(`${CSS}/L162-5`), { ...OPTIONS, ratio: Math.PI / 2 });
    const [, width = '0', height = '1'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(Math.PI / 2, 2);
  });

  test('says in the picture what it leaves out, by text and by column', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({
      text: index % 30 < 20 ? 1 : (index % 30) - 18,
      number: String(index),
      state: 0,
      to: 0,
      relation: 0,
      standing: 0,
      turned: false,
    }));
    const svg = pictureOf(graphOf(rows), { ...OPTIONS, maxNodes: 20 });
    expect(svg).toMatch(/>\+\u00a0\d+\u00a0autres<\/text>/);
    expect(svg).toMatch(/>\d+ de plus, \d+\u00a0textes<\/text>/);
    const far = graphOf([
      ...rows,
      { text: 3, number: '200', state: 0, to: 1, relation: 0, standing: 0, turned: false },
    ]);
    expect(pictureOf(far, { ...OPTIONS, maxNodes: 1 })).toContain('Plus loin à gauche, non dessinés');
    expect(pictureOf(far, { ...OPTIONS, maxNodes: 1, language: 'en' })).toContain('Further to the left, not drawn');
  });

  test('hostile words stay words', () => {
    const graph = graphOf([{ text: 1, number: '1', state: 0, to: 0, relation: 0, standing: 0, turned: false }]);
    graph.setNodeAttribute('1', 'title', '</title><script>alert("x")</script>\u0000 & \ud800');
    const { elements } = read(pictureOf(graph, OPTIONS));
    expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
  });

  test('any neighbourhood is well-formed XML, in both languages; an empty one too', () => {
    for (const language of ['fr', 'en'] as const) {
      fc.assert(
        fc.property(ROWS, (rows) => void read(pictureOf(graphOf(rows), { ...OPTIONS, language }))),
        { seed: 7, numRuns: 20 },
      );
      read(pictureOf(new MultiDirectedGraph(), { ...OPTIONS, language }));
    }
  });

  test('a graph of no question is drawn around its most linked article, and says who is elsewhere', () => {
    const graph = graphOf(
      [1, 1, 1].map((to) => ({ text: 1, number: '1', state: 0, to, relation: 0, standing: 0, turned: true })),
    );
    graph.removeNodeAttribute('0', 'distance');
    graph.addNode('alone', { ...graph.getNodeAttributes('1'), number: '99' });
    expect(pictureOf(graph, OPTIONS)).toContain('1\u00a0article hors de ces chaînes');
    expect(pictureOf(graph, { ...OPTIONS, language: 'en' })).toContain('1\u00a0article outside these chains');
  });
});

/** Width, height and pixels (RGBA rows with their filter byte) of a PNG. */
function readPng(png: Uint8Array): { readonly width: number; readonly pixels: Buffer } {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return { width: bytes.readUInt32BE(16), pixels: inflateSync(Buffer.concat(parts)) };
}

describe('png', () => {
  test('is as wide as asked, and the same each time', async () => {
    const svg = pictureOf(await around(`${CSS}/L162-5`), OPTIONS);
    const png = await pngOf(svg, 640);
    expect(readPng(png).width).toBe(640);
    expect(Buffer.from(await pngOf(svg, 640)).equals(Buffer.from(png))).toBe(true);
  });

  test.each([...'éÉœŒç«»†’…–°§'])('has a sign of its own for %s', async (letter) => {
    const draw = async (shown: string): Promise<Buffer> =>
      readPng(
        await pngOf(
          `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-size="24" font-family="Arimo">${shown}</text></svg>`,
          40,
        ),
      ).pixels;
    const [sign, none, missing] = [await draw(letter), await draw(''), await draw('漢')];
    expect(sign.equals(none)).toBe(false);
    expect(sign.equals(missing)).toBe(false);
  });
});

describe('tree', () => {
  test('of the founding corpus: golden, in both languages', async () => {
    const graph = await around('code-de-la-sante-publique/L4134-4', 2);
    const at = '2016-01-01';
    expectGolden('draw/l4134-4.fr.txt', treeOf(graph, { language: 'fr', maxNodes: 40, width: 80 }));
    expectGolden('draw/l4134-4.en.txt', treeOf(graph, { language: 'en', maxNodes: 8, width: 60, at }));
  });

  test('no line is wider than the terminal, and --ascii is ASCII', () => {
    fc.assert(
      fc.property(ROWS, fc.constantFrom(60, 80, 120), (rows, width) => {
        const graph = graphOf(rows);
        const tree = treeOf(graph, { language: 'fr', maxNodes: 30, width });
        // A name alone may be longer than what is left of a line.
        expect(tree.split('\n').filter((line) => columnsOf(line) > width)).toEqual([]);
        expect(treeOf(graph, { language: 'fr', maxNodes: 30, width, ascii: true })).toMatch(/^[\n -~]*$/);
      }),
      RUNS,
    );
  });

  test('an article that nothing is tied to', () => {
    expect(treeOf(graphOf([]), { language: 'en', maxNodes: 9, width: 80 })).toContain('nothing in this index');
  });
});

describe('what a picture is of', () => {
  /** Articles that were asked about, with nothing around them. */
  function asked(text: string, title: string, numbers: readonly string[]): LawGraph {
    const graph: LawGraph = new MultiDirectedGraph<ArticleAttributes, CitationAttributes>();
    numbers.forEach((number, id) => {
      const state = { status: 'unknown', basis: 'none' } as const;
      graph.addNode(`${text}/${number}`, {
        id,
        text,
        title,
        number,
        label: number,
        held: false,
        distance: 0,
        ...state,
      });
    });
    return graph;
  }
  const LONG_ACT = `loi n° 2012-347 du 12 mars 2012 relative ${'à l’accès à l’emploi titulaire et '.repeat(6)}à la suite`;
  const ANNEX = 'Annexe à l’article A931-11-20';

  test.each<[string, string, readonly string[], string]>([
    ['loi-93-8', 'loi n° 93-8 du 4 janvier 1993', ['8'], 'Art. 8 de la loi n° 93-8 du 4 janvier 1993'],
    ['loi-2012-347', LONG_ACT, ['51'], 'Art. 51 de la loi n° 2012-347 du 12 mars 2012'],
    ['loi-2012-347', LONG_ACT, ['51', '127', '130'], 'Loi n° 2012-347 du 12 mars 2012 (3 articles)'],
    ['loi-2012-347', LONG_ACT, [''], 'Loi n° 2012-347 du 12 mars 2012'],
    [
      'directive-ue-2001-83',
      'directive 2001/83/CE sur les médicaments',
      [''],
      'Directive 2001/83/CE sur les médicaments',
    ],
    ['code-x', 'code de la sécurité sociale', [ANNEX], `${ANNEX} du code de la sécurité sociale`],
  ])('%s of %s %j is %s', (text, title, numbers, subject) => {
    const said = /<title id="cite-graph-title">([^<]*)</.exec(pictureOf(asked(text, title, numbers), OPTIONS))?.[1];
    expect(said?.replace(/\u00a0/g, ' ')).toBe(subject);
  });

  test('an article that nothing is tied to says so, and so does one of a day', () => {
    const alone = asked('code-x', 'code x', ['1']);
    expect(pictureOf(alone, OPTIONS)).toContain('>Seul : aucun des liens demandés n’est dans cet index<');
    expect(pictureOf(alone, { ...OPTIONS, language: 'en', at: '2019-06-01' })).toContain(
      '>Law as of 2019-06-01. Alone: none of the ties asked for is in this index<',
    );
  });

  test('a title that is too long for one line goes on in a second, and the drawing makes room', () => {
    const [short, long] = [asked('code-x', 'code x', ['1']), asked('code-x', `code ${'très '.repeat(20)}long`, ['1'])];
    const heights = [short, long].map((graph) => Number(/height="(\d+)"/.exec(pictureOf(graph, OPTIONS))?.[1]));
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(26);
    expect(pictureOf(long, OPTIONS)).not.toMatch(/font-size="21"[^>]*>[^<]*…</);
  });

  test('one source of several days is one line; other notes stay as they are', () => {
    const notes = ['DILA, LEGI (2026-02-05)', 'a note', 'DILA, LEGI (2026-03-14)', 'DILA, JORF (2026-03-14)'];
    const svg = pictureOf(asked('code-x', 'code x', ['1']), { ...OPTIONS, notes });
    expect(svg).toMatch(/>DILA, LEGI \(2026-02-05, 2026-03-14\)<[^]*>a note<[^]*>DILA, JORF \(2026-03-14\)</);
    expect(svg.match(/DILA, LEGI/g)).toHaveLength(1);
  });
});
