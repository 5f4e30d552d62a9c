import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annotate, insertions } from '../../src/annotate/annotate.js';
import type { Link, LinkSyntax } from '../../src/annotate/link-syntax.js';
import { isInTag } from '../../src/annotate/markup.js';
import { checkTemplate, referenceLinks } from '../../src/annotate/reference-links.js';
import { LINK_SYNTAXES } from '../../src/annotate/registry.js';
import { spliceBytes } from '../../src/annotate/splice-bytes.js';
import { without } from '../../src/annotate/zones.js';
import { findReferences } from '../../src/find-references.js';
import { decode } from '../../src/read/decode.js';
import { openReader } from '../../src/read/reader.js';

const reader = await openReader();
const syntaxes = new Map<string, LinkSyntax>();
for (const row of LINK_SYNTAXES) syntaxes.set(row.name, await row.load());

const TEMPLATE = 'u:{text}/{number}';
const EXTENSION: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', text: 'txt' };

interface Written {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly links: readonly Link[];
  readonly syntax: LinkSyntax;
}

/** A document as a person saved it, read and with every reference turned into a link. */
function prepare(words: string | Uint8Array, name: string): Written {
  const row = LINK_SYNTAXES.find((each) => each.name === name)!;
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  const path = `note.${EXTENSION[row.from]!}`;
  const { source } = decode(bytes, path);
  const [document] = reader.read({ path, bytes }, {}, row.from);
  const links = referenceLinks(findReferences(document!, source), { template: TEMPLATE });
  return { source, bytes, links, syntax: syntaxes.get(name)! };
}

const linked = (words: string, name: string): string => {
  const { source, links, syntax } = prepare(words, name);
  // « u:code-de-la-securite-sociale/L1 » is long to read twenty times.
  return annotate(source, links, syntax).replaceAll('u:code-de-la-securite-sociale/', 'u:');
};

describe('Markdown', () => {
  test.each<[string, string, string]>([
    ['a number in prose', 'Vu l’article L. 162-5 du CSS.', 'Vu l’article [L. 162-5](u:L162-5) du CSS.'],
    ['both ends of a range', 'articles L. 1 à L. 9 du CSS', 'articles [L. 1](u:L1) à [L. 9](u:L9) du CSS'],
    ['emphasis around it', 'l’**article L. 162-5** du CSS', 'l’**article [L. 162-5](u:L162-5)** du CSS'],
    ['emphasis inside it', 'l’article **L.** 162-5 du CSS', 'l’article [**L.** 162-5](u:L162-5) du CSS'],
    ['a hard-wrapped line', 'à l’article L.\n162-5 du CSS', 'à l’article [L.\n162-5](u:L162-5) du CSS'],
    ['a quotation', '> l’article L. 162-5 du CSS', '> l’article [L. 162-5](u:L162-5) du CSS'],
    ['an item of a list', '- un\n- l’article L. 5 du CSS', '- un\n- l’article [L. 5](u:L5) du CSS'],
    ['an item further in', '- un\n\n    l’article L. 5 du CSS', '- un\n\n    l’article [L. 5](u:L5) du CSS'],
    ['brackets that are no link', 'voir [l’article L. 5 du CSS]', 'voir [l’article [L. 5](u:L5) du CSS]'],
    ['inline tags', 'l’article <b>L. 5</b> du CSS', 'l’article <b>[L. 5](u:L5)</b> du CSS'],
    [
      'an HTML block, where Markdown is not read',
      '<p>Vu l’article L. 5 du CSS</p>\n\nl’article L. 6 du CSS',
      '<p>Vu l’article <a href="u:L5">L. 5</a> du CSS</p>\n\nl’article [L. 6](u:L6) du CSS',
    ],
    ['no mark of a text file', '\ufeffl’article L. 5 du CSS', 'l’article [L. 5](u:L5) du CSS'],
  ])('%s', (_, words, expected) => {
    expect(linked(words, 'markdown')).toBe(expected);
  });

  test.each([
    ['a link', '[l’article L. 5 du CSS](http://x.fr)'],
    ['a link by reference', '[l’article L. 5 du CSS][a]\n\n[a]: http://x.fr "art. L. 5 CSS"'],
    ['a link by its own words', '[art. L. 5 CSS]\n\n[art. L. 5 css]: http://x.fr'],
    ['a picture', '![art. L. 5 CSS](art-L5.png "art. L. 5 CSS")'],
    ['a link of a wiki', '[[art. L. 5 CSS]]'],
    ['code', 'le `art. L. 5 CSS` et ``art. `L. 5` CSS``'],
    ['a fence', '```\nart. L. 5 CSS\n```'],
    ['a fence of tildes, in a list', '- a\n  ~~~ text\n  art. L. 5 CSS\n  ~~~'],
    ['a fence that never closes', '```\nart. L. 5 CSS\n\nart. L. 6 CSS'],
    ['indented code', 'a\n\n    art. L. 5 CSS'],
    ['a heading', '## Article L. 5 du CSS, L. 6 du CSS'],
    ['a heading that is underlined', 'L’article L. 5 du CSS\n==========='],
    ['front matter', '---\ntext: art. L. 5 CSS\n---\n'],
    ['an HTML link', 'voir <a href="#">art. L. 5 CSS</a>'],
    ['an attribute', 'voir <span title="art. L. 5 CSS">ici</span>'],
    ['a comment', 'voir <!-- art. L. 5 CSS -->'],
    ['a comment of many lines', '<!--\nart. L. 5 CSS\n\nart. L. 6 CSS\n-->'],
    ['a script', '<script>\n"art. L. 5 CSS"\n\n"art. L. 6 CSS"\n</script>'],
    ['an address', 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684'],
    ['an address in angles', '<https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684>'],
  ])('nothing inside %s', (_, words) => {
    expect(linked(words, 'markdown')).toBe(words);
  });
});

describe('HTML and plain text', () => {
  test.each<[string, string, string]>([
    [
      'entities and tags inside a number',
      '<p>art. <b>L.</b>&nbsp;162&#8209;5 du CSS</p>',
      '<p>art. <a href="u:L162-5"><b>L.</b>&nbsp;162&#8209;5</a> du CSS</p>',
    ],
    ['a tag around it', '<p>art. <b>L. 5</b> du CSS', '<p>art. <b><a href="u:L5">L. 5</a></b> du CSS'],
  ])('%s', (_, words, expected) => {
    expect(linked(words, 'html')).toBe(expected);
  });

  test.each([
    '<p><a href="x">art. L. 5 du CSS</a></p>',
    '<p><code>art. L. 5 du CSS</code></p>',
    '<h2>art. L. 5 du CSS</h2>',
    '<p title="art. L. 5 du CSS">ici</p>',
    '<script>"art. L. 5 du CSS"</script>',
    '<title>art. L. 5 du CSS</title>',
    '<p><!-- art. L. 5 du CSS --></p>',
  ])('nothing in %s', (words) => {
    expect(linked(words, 'html')).toBe(words);
  });

  test('plain text becomes Markdown as it is, or HTML with its signs escaped', () => {
    const words = 'a < b & l’article L. 5 du CSS';
    expect(linked(words, 'text-markdown')).toBe('a < b & l’article [L. 5](u:L5) du CSS');
    expect(linked(words, 'text-html')).toBe('a &lt; b &amp; l’article <a href="u:L5">L. 5</a> du CSS');
  });
});

/** Takes every link away that leads to an address of the template. */
const unlinked = (words: string): string =>
  words.replace(/\[([^[\]]*)\]\(u:[^()\s]*\)/g, '$1').replace(/<a href="u:[^"]*">([^]*?)<\/a>/g, '$1');

const PIECES = [
  'l’article L. 162-5 du CSS',
  'articles L. 1 à L. 9 et R. 5-1 du code du travail',
  '**art. L. 5 CSS**',
  'l’article **L.** 162-5 du même code',
  '_loi n° 93-8 du 4 janvier 1993_',
  '<p>art. L. 5 CSS</p>',
  '<b>art.</b> <i>L. 5</i> CSS',
  '<a href="x">art. L. 5 CSS</a>',
  '<div title="art. L. 5 CSS">',
  '</div>',
  '`art. L. 5 CSS',
  '[art. L. 5 CSS](x)',
  '[art. L. 6 CSS',
  '](y)',
  '```',
  '# Article L. 7',
  '> art. L. 8 CSS',
  '- art. L. 9 CSS',
  '    art. L. 10 CSS',
  '<!--',
  '-->',
  '&nbsp;L.&#160;133&#8209;4 CSS &amp; <',
  'œuvre, été, 😀',
  '\\[art. L. 5 CSS\\]',
  '===',
  '| a | art. L. 5 CSS |',
];
const SPACES = [' ', '\n', '\n\n', ', ', '\r\n', '\r\n\r\n', '\t'];
const documents = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SPACES)), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));

describe('what is not a link stays as it was', () => {
  test.each(['markdown', 'html', 'text-markdown'])('%s: taking the links away gives the same bytes', (name) => {
    fc.assert(
      fc.property(documents, (words) => {
        const { source, bytes, links, syntax } = prepare(words, name);
        const put = spliceBytes(bytes, source, insertions(source, links, syntax));
        expect(unlinked(Buffer.from(put).toString('utf8'))).toBe(words);
        expect(Buffer.from(put).toString('utf8')).toBe(annotate(source, links, syntax));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('links that are taken lie in zones, which are sorted and disjoint', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('markdown', 'html'), (words, name) => {
        const zones = syntaxes.get(name)!.zones(words);
        for (const [index, { start, end }] of zones.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(zones[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(words.length);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test.each<[string, (words: string) => Uint8Array]>([
    ['UTF-8', (words) => Buffer.from(words)],
    ['UTF-8 with a mark', (words) => Buffer.from(`\ufeff${words}`)],
    ['Windows-1252', (words) => Buffer.from(words, 'latin1')],
    ['UTF-16 with a mark', (words) => Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16, the other way round', (words) => Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
  ])('in %s, byte for byte', (_, encode) => {
    const words = "Vu l’été, l'article L. 162-5 du code de la sécurité sociale; déjà.".replace('’', "'");
    const { bytes, source, links, syntax } = prepare(encode(words), 'markdown');
    const put = spliceBytes(bytes, source, insertions(source, links, syntax));
    const link = '[L. 162-5](u:code-de-la-securite-sociale/L162-5)';
    expect(Buffer.from(put)).toEqual(Buffer.from(encode(words.replace('L. 162-5', link))));
  });

  test('broken UTF-8 cannot be kept byte for byte, and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from('été déjà sécurité, art. L. 5 CSS '),
      Buffer.from([0xe9]),
      Buffer.from(' là'),
    ]);
    const { source, links, syntax } = prepare(bytes, 'markdown');
    expect(() => spliceBytes(bytes, source, insertions(source, links, syntax))).toThrow(/not valid UTF-8/);
  });
});

describe('addresses', () => {
  const urls = (words: string, template?: string): readonly string[] => {
    const bytes = new TextEncoder().encode(words);
    const [document] = reader.read({ path: 'note.txt', bytes });
    return referenceLinks(findReferences(document!, words), template === undefined ? {} : { template }).map(
      ({ url }) => url,
    );
  };

  test.each([
    ['art. L. 162-5 CSS', ['https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189']],
    ['LEGIARTI000006740684', ['https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684']],
    ['la loi n° 93-8 du 4 janvier 1993', []],
    ['l’article 5 du présent contrat', []],
    ['l’article 5 du code civil suisse', []],
    ['https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006740684', []],
  ])('%s', (words, expected) => {
    expect(urls(words)).toEqual(expected);
  });

  test('a template is filled, and leaves out what it cannot say', () => {
    expect(urls('art. 199 undecies B du CGI', 'https://x.fr/{text}/{number}')).toEqual([
      'https://x.fr/code-general-des-impots/199%20undecies%20B',
    ]);
    expect(urls('art. L. 162-5 CSS', 'https://x.fr/{id}')).toEqual([]);
    expect(() => checkTemplate('https://x.fr/{nummer}')).toThrow(/\{nummer\} is unknown/);
    expect(() => checkTemplate('https://x.fr/')).toThrow(/the same for every article/);
  });

  test('signs that would end an address are written otherwise', () => {
    const link: Link = { start: 0, end: 1, url: 'https://x.fr/a (b)', title: 'l’article "5"' };
    expect(annotate('1', [link], syntaxes.get('text-markdown')!)).toBe('[1](https://x.fr/a%20%28b%29 "l’article  5 ")');
    expect(annotate('1', [link], syntaxes.get('html')!)).toBe(
      '<a href="https://x.fr/a (b)" title="l’article &quot;5&quot;">1</a>',
    );
  });

  test('links of anybody: those in tags, across zones or over one another are left out', () => {
    const at = (source: string, words: string): Link => ({
      start: source.indexOf(words),
      end: source.indexOf(words) + words.length,
      url: 'x',
    });
    const html = syntaxes.get('html')!;
    expect(isInTag('a <b title="c">', 12)).toBe(true);
    for (const [source, words] of [
      ['<p><b title="cd">e</b></p>', 'cd'],
      ['<p>a</p><p>b</p>', 'a</p><p>b'],
      ['<p>a <b>c</p>', 'a <b>c'],
    ] as const)
      expect(annotate(source, [at(source, words)], html)).toBe(source);
    expect(annotate('abc', [at('abc', 'ab'), at('abc', 'bc')], html)).toBe('<a href="x">ab</a>c');
  });

  test('spans are taken out of zones', () => {
    const zone = (start: number, end: number) => ({ start, end, writes: 'html' as const });
    const spans = [zone(15, 35), zone(2, 4), zone(3, 5), zone(38, 90)];
    expect(without([zone(0, 10), zone(20, 30), zone(32, 40)], spans)).toEqual([zone(0, 2), zone(5, 10), zone(35, 38)]);
  });
});

describe('work grows with the document, not faster', () => {
  test.each([
    ['`'],
    ['[a'],
    ['](('],
    ['<a>'],
    ['<!--'],
    ['<b '],
    ['*'],
    ['\n> - # '],
    ['\\'],
    ['``` '],
    ['<p>x'],
    ['http://'],
  ])(
    '%j, a hundred thousand times',
    (piece) => {
      for (const name of ['markdown', 'html']) {
        const zones = syntaxes.get(name)!.zones(piece.repeat(100_000));
        expect(zones.length).toBeLessThanOrEqual(200_000);
      }
    },
    10_000,
  );
});
