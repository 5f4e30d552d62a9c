import { describe, expect, test } from '@jest/globals';
import { explainer } from '../../src/extract/explain.js';
import { extract } from '../../src/extract/extract.js';
import { findReferences, type Looking } from '../../src/find-references.js';
import type { ReferredFile } from '../../src/model/found.js';
import { portionWords } from '../../src/reference-format/portion-words.js';
import { reasonIn, REASONS } from '../../src/model/reasons.js';
import { referenceTable } from '../../src/reference-format/reference-table.js';
import { REFERENCE_FORMATS } from '../../src/reference-format/registry.js';
import { openReader } from '../../src/read/reader.js';
import { highlight } from '../../src/report/highlight.js';
import { resolveFound } from '../../src/resolve-found.js';
import { memoryStore } from '../memory-store.js';

const reader = await openReader();
const OWN = { key: 'code-du-travail', nature: 'code', title: 'code du travail' } as const;

function read(words: string, path = 'note.md', looking: Looking = {}): ReferredFile {
  const [document] = reader.read({ path, bytes: new TextEncoder().encode(words) });
  return findReferences(document!, words, looking);
}

describe('why a reference means what it means', () => {
  test.each<[string, string, string]>([
    [
      'l’article 5 du code civil',
      'The phrase names its text: the code civil.',
      'La phrase nomme son texte : code civil.',
    ],
    [
      'art. L. 5 CSS',
      '“CSS” stands for the code de la sécurité sociale.',
      '« CSS » désigne : code de la sécurité sociale.',
    ],
    [
      'Le code civil. L’article 5 du même code',
      '“même code” recalls the code civil, named at 1:4.',
      '« même code » renvoie au texte cité plus haut (1:4) : code civil.',
    ],
    [
      'L’article 1 du code pénal : « l’article 2 »',
      'It stands inside a quotation of the code pénal, opened after “1” at 1:11, so it belongs to that text.',
      'Dans une citation ouverte après « 1 » (1:11) : le renvoi appartient au texte cité, code pénal.',
    ],
    [
      'l’article L. 1234-5',
      "No text is named: the document's own text, the code du travail.",
      'Aucun texte n’est nommé : le texte même du document, code du travail.',
    ],
    [
      'l’article 5 du code civil et l’article 6 du code civil allemand',
      '“code civil allemand” is foreign law: no key for it.',
      '« code civil allemand » est du droit étranger : aucune clé.',
    ],
    [
      'l’article 5 du présent contrat',
      'It means a clause of the document itself, not the law.',
      'Une clause du document lui-même, non la loi.',
    ],
    [
      'les articles L. 1 à L. 9 du code du travail',
      'The phrase names its text: the code du travail. A range, from L.\u00a01 to L.\u00a09.',
      'La phrase nomme son texte : code du travail. Une suite, de L.\u00a01 à L.\u00a09.',
    ],
    [
      'les articles 1 et 2 du code civil',
      'The phrase names its text: the code civil. It stands in the list of “articles”.',
      'La phrase nomme son texte : code civil. Dans la liste de « articles ».',
    ],
    [
      'l’article 1134 (nouv. 1103) du code civil',
      'The phrase names its text: the code civil. The words say that it has become 1103.',
      'La phrase nomme son texte : code civil. Les mots disent qu’il est devenu 1103.',
    ],
    [
      'l’article 5 du code civil, dans sa rédaction en vigueur au 1er janvier 2010',
      'The phrase names its text: the code civil. The words ask for the wording of 2010-01-01.',
      'La phrase nomme son texte : code civil. Les mots visent la rédaction du 2010-01-01.',
    ],
    [
      'LEGIARTI000006740684',
      'It writes out an official identifier.',
      'Un identifiant officiel est écrit en toutes lettres.',
    ],
    [
      'la loi n° 93-8 du 4 janvier 1993',
      'It names a whole text: the loi n° 93-8 du 4 janvier 1993.',
      'Un texte entier est nommé : loi n° 93-8 du 4 janvier 1993.',
    ],
  ])('%s', (words, english, french) => {
    const references = extract(words, { ownText: OWN });
    const position = (offset: number) => ({ line: 1, column: offset + 1 });
    const last = references.at(-1)!;
    const why = (language: 'en' | 'fr') => explainer({ text: words, references, language, position })(last);
    expect([why('en'), why('fr')]).toEqual([english, french]);
  });

  test('without an own text it says so; without places it names none', () => {
    const words = 'l’article L. 5. Le code civil ; l’article 6 du même code';
    const references = extract(words);
    const why = explainer({ text: words, references, language: 'en' });
    expect(references.map(why)).toEqual([
      "No text is named, and the document's own text is not known.",
      'It names a whole text: the code civil.',
      '“même code” recalls the code civil, named.',
    ]);
  });
});

describe('the table of references', () => {
  test('says in the language asked for why a reference comes to nothing', () => {
    const file = read('Vu la loi de 1978.\n');
    const outcome = { kind: 'unresolved', reason: REASONS.unnamed } as const;
    const resolved = { ...file, references: file.references.map((found) => ({ ...found, outcome })) };
    const reasons = (['en', 'fr'] as const).map(
      (language) => referenceTable([resolved], { explained: false, resolved: true, language }).rows[0]?.['reason'],
    );
    expect(reasons).toEqual(['the words do not say which text', 'les mots ne disent pas quel texte']);
    expect(reasonIn('said elsewhere', 'fr')).toBe('said elsewhere');
    expect(Object.values(REASONS).filter((reason) => reasonIn(reason, 'fr') === reason)).toEqual([]);
  });

  test('has places of the file, portion as a path, and where the text comes from', () => {
    const file = read(
      '# Note\n\nVu le 3° du **II** de l’article\nL. 162-5 du code de la sécurité sociale\net l’article 6 du même code.\n',
    );
    const { rows } = referenceTable([file], { explained: false, resolved: false });
    expect(
      rows.map(({ place, start, end, number, portion, text, textBasis, textFrom }) => ({
        place,
        start,
        end,
        number,
        portion,
        text,
        textBasis,
        textFrom,
      })),
    ).toEqual([
      {
        place: 'note.md:4:1',
        start: 40,
        end: 48,
        number: 'L162-5',
        portion: 'II/3°',
        text: 'code-de-la-securite-sociale',
        textBasis: 'stated',
        textFrom: null,
      },
      {
        place: 'note.md:5:14',
        start: 93,
        end: 94,
        number: '6',
        portion: '',
        text: 'code-de-la-securite-sociale',
        textBasis: 'antecedent',
        textFrom: '4:13',
      },
    ]);
    for (const { place, reference } of file.references)
      expect(file.source.slice(place.start, place.end)).toBe(reference.surface);
  });

  test('a heading refers to nothing, unless nothing stands below it; bullets of lists are read as such', () => {
    const numbers = (words: string) => read(words).references.map(({ reference }) => reference.number);
    expect(numbers('# Article L. 1\n\nVoir l’article L. 2.\n')).toEqual(['L2']);
    expect(numbers('art. L. 162-5 CSS')).toEqual(['L162-5']);
    const list = '# Article L. 1\n\nx\n\n**Liens relatifs à cet article**\n\n_Cite_:\n\n- CGI 575, 235 ter ZC\n';
    expect(numbers(list)).toEqual(['575', '235 ter ZC']);
  });

  test('portions are paths', () => {
    expect(
      portionWords([
        { kind: 'paragraphe', value: 'II' },
        { kind: 'item', value: '2°', through: '5°' },
        { kind: 'lettre', value: 'a' },
        { kind: 'alinea', value: '3' },
      ]),
    ).toBe('II/2°–5°/a)/alinéa 3');
  });
});

describe('against an index', () => {
  const store = memoryStore({
    texts: [],
    pages: [
      { article: 'code-du-travail/L1', id: 'LEGIARTI000000000001', path: 'a.md', text: 'x', from: '2000-01-01' },
      { article: 'code-du-travail/L1', id: 'LEGIARTI000000000009', path: 'b.md', text: 'x', from: '2010-01-01' },
      { article: 'code-du-travail/L2', id: 'l2', path: 'a.md', text: 'x' },
      { article: 'code-civil/L9', id: 'c9', path: 'a.md', text: 'x' },
      { article: 'code-penal/L9', id: 'p9', path: 'a.md', text: 'x' },
    ],
    edges: [],
  });
  const words = 'Les articles L. 1 à L. 2 et L. 3 du code du travail. L’article L. 9. LEGIARTI000000000001';

  test('every reference says what it comes to, and the latest version that is held', async () => {
    const file = await resolveFound(read(words), store);
    expect(file.references.map(({ outcome, targets }) => ({ outcome, targets }))).toEqual([
      {
        outcome: { kind: 'resolved', targets: ['code-du-travail/L1', 'code-du-travail/L2'] },
        targets: [
          { key: 'code-du-travail/L1', held: true, id: 'LEGIARTI000000000009' },
          { key: 'code-du-travail/L2', held: true },
        ],
      },
      {
        outcome: { kind: 'resolved', targets: ['code-du-travail/L3'] },
        targets: [{ key: 'code-du-travail/L3', held: false }],
      },
      { outcome: { kind: 'ambiguous', candidates: ['code-civil/L9', 'code-penal/L9'] }, targets: undefined },
      {
        outcome: { kind: 'resolved', targets: ['code-du-travail/L1'] },
        targets: [{ key: 'code-du-travail/L1', held: true, id: 'LEGIARTI000000000009' }],
      },
    ]);
    const { rows } = referenceTable([file], { explained: false, resolved: true });
    expect(rows.map(({ outcome, held, url }) => ({ outcome, held, url }))).toEqual([
      {
        outcome: 'resolved',
        held: ['code-du-travail/L1', 'code-du-travail/L2'],
        url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000000009',
      },
      { outcome: 'resolved', held: [], url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050' },
      { outcome: 'ambiguous', held: [], url: null },
      {
        outcome: 'resolved',
        held: ['code-du-travail/L1'],
        url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000000009',
      },
    ]);
  });

  test('Web Annotations: one body a target, a choice of readings, and positions that say what they count', async () => {
    const file = await resolveFound(read(`😀 ${words}`, 'mes notes/a.md', { explain: 'fr' }), store);
    const { format } = await REFERENCE_FORMATS.find(({ name }) => name === 'annotation')!.load();
    const written = [...format.render([file], 'en')].join('');
    const collection = JSON.parse(written);
    expect(written.endsWith('\n')).toBe(true);
    expect([...format.render([file], 'en')].join('')).toBe(written);
    expect(collection).toMatchObject({ id: '#references', type: 'AnnotationCollection', total: 4 });
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.positions).toMatch(/UTF-16/);
    const items: readonly {
      readonly id: string;
      readonly body: readonly unknown[];
      readonly target: { readonly selector: readonly [Record<string, string>, Record<'start' | 'end', number>] };
    }[] = collection.first.items;
    expect(items.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `#reference-${String(n)}`));
    const first = items[0]!;
    expect(first).toMatchObject({ type: 'Annotation', motivation: 'linking', target: { source: 'mes%20notes/a.md' } });
    expect(first.body.slice(0, 2)).toEqual([
      {
        id: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000000009',
        type: 'Text',
        format: 'text/html',
        language: 'fr',
        key: 'code-du-travail/L1',
      },
      {
        id: 'urn:cite-graph:code-du-travail/L2',
        type: 'SpecificResource',
        source: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050',
        key: 'code-du-travail/L2',
      },
    ]);
    expect(first.body[2]).toMatchObject({ type: 'TextualBody', purpose: 'commenting' });
    const [quote, position] = first.target.selector;
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'L. 1', prefix: '😀 Les articles ' });
    expect(file.source.slice(position.start, position.end)).toBe(quote.exact);
    expect(items[2]!.body[0]).toMatchObject({
      type: 'Choice',
      items: [{ key: 'code-civil/L9' }, { key: 'code-penal/L9' }],
    });
  });

  test('why there is no target is said in the language asked for', async () => {
    const { format } = await REFERENCE_FORMATS[0]!.load();
    const files = [read('Vu l’article 3 du code civil allemand et l’article 9 du présent contrat.', 'note.txt')];
    const said = (language: 'en' | 'fr'): unknown[] => {
      const { first } = JSON.parse([...format.render(files, language)].join('')) as {
        readonly first: { readonly items: readonly { readonly body: { readonly value?: string } }[] };
      };
      return first.items.map(({ body }) => body.value);
    };
    expect(said('en')).toEqual(['foreign law', 'the document itself, not the law']);
    expect(said('fr')).toEqual(['droit étranger', 'le document lui-même, et non la loi']);
  });

  test('nothing found is a collection of none', async () => {
    const { format } = await REFERENCE_FORMATS[0]!.load();
    expect(JSON.parse([...format.render([], 'en')].join(''))).toMatchObject({ total: 0, first: { items: [] } });
  });
});

describe('the document itself, with its references marked', () => {
  const file = read(
    'Vu l’article L. 5 du CSS,\n\u001b[31ml’article L.\n6 du même code, l’article 7. L’article 8 du présent contrat.',
  );
  const shown = (color: boolean, language: 'en' | 'fr' = 'en') => [...highlight(file, { color, language })].join('');

  test('in brackets without colour; nothing of the file can move the cursor', () => {
    expect(shown(false)).toBe(
      'Vu l’article [L. 5] du CSS,\n [31ml’article [L.]\n[6] du même code, l’article [7]. L’article [8] du présent contrat.\n\n' +
        '[1] its text is named · [1] its text is implied · [1] ambiguous or not decided · [1] not the law\n',
    );
  });

  test('in colour line by line, the words that name a text dimmed', () => {
    expect(shown(true)).toContain('\u001b[2mCSS\u001b[22m');
    expect(shown(true)).toContain(
      '\u001b[34m\u001b[1mL.\u001b[22m\u001b[39m\n'
        .replace('\u001b[34m\u001b[1m', '\u001b[1m\u001b[34m')
        .replace('\u001b[22m\u001b[39m', '\u001b[39m\u001b[22m'),
    );
    expect(shown(true, 'fr')).toContain('le texte est nommé');
  });
});
