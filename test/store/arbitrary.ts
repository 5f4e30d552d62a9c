import fc from 'fast-check';
import type { Evidence } from '../../src/model/citation.js';
import { LINK_MARKS, type LinkMark } from '../../src/model/mark.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import type { StatusReport } from '../../src/model/status.js';
import { NATURES, type Text } from '../../src/model/text.js';
import type { ArticleRecord, IndexContents, OpenReferenceRow, VersionRecord } from '../../src/store/store.js';

const NUMBERS = ['L162-5', 'L162-5-2', 'L162-12-17', 'R*123-4', '1', '2', '10', '199 undecies B', 'Annexe II', ''];
const TEXTS = ['loi-93-8', 'code-civil', 'code-du-travail', 'decret-2004-177'];
const WORDS = ['L’article L. 162-5 du code', 'dudit\ncode', '𝔸 œuvre', '', 'la loi n° 93-8'];

const day = fc.constantFrom('1789-08-26', '1993-01-04', '2004-06-01', '2999-01-01');
const word = fc.constantFrom('VIGUEUR', 'Titre Ier', 'markdown', 'readme', 'é ü');
const optional = <T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one }));
const merged = <T>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T);

const status = merged<StatusReport>(
  fc.record({
    status: fc.constantFrom('in-force', 'repealed', 'transferred', 'unknown'),
    basis: fc.constantFrom('dates', 'nota', 'page', 'mark', 'none'),
  }),
  optional('since', day),
  optional('bound', fc.constant(true)),
  optional('by', fc.constantFrom('loi-93-8/8', 'loi-93-8/')),
);

const text = (key: string): fc.Arbitrary<Text> =>
  merged<Text>(
    fc.record({
      nature: fc.constantFrom(...NATURES),
      title: word,
      holding: fc.constantFrom('partial', 'whole-history'),
    }),
    optional('date', day),
    optional('cid', word),
    optional('knownOn', day),
    optional('stateOn', day),
    optional('source', word),
  ).map((rest) => ({ ...rest, key }));

const article = (textKey: string, number: string): fc.Arbitrary<ArticleRecord> =>
  merged<ArticleRecord>(fc.record({ divisions: fc.array(word, { maxLength: 2 }), status }), optional('cid', word)).map(
    (rest) => ({ ...rest, key: `${textKey}/${number}`, textKey, number }),
  );

const spanIn = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const version = (articleKey: string, place: number): fc.Arbitrary<VersionRecord> =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).chain((words) => {
    const body = words.join(' ');
    const span = spanIn(body.length);
    const item = fc.record({ portion: fc.constant('3°'), word: fc.constantFrom('abrogé', 'annulé'), span });
    const page = merged<VersionRecord['page']>(
      fc.record({ text: fc.constant(body), body: span, notes: fc.array(span, { maxLength: 2 }) }),
      fc.record({ repealedItems: fc.array(item, { maxLength: 2 }) }),
      optional('nota', span),
    );
    return merged<VersionRecord>(
      fc.record({ status, path: word, format: word, line: fc.integer({ min: 1, max: 99 }), textFrom: word, page }),
      optional('from', day),
      optional('until', day),
      optional('state', word),
      optional('cid', word),
      optional('dated', fc.constant('published')),
    ).map((rest) => ({ ...rest, articleKey, id: `${articleKey}#${String(place)}` }));
  });

const portion = fc.constant([{ kind: 'item', value: '3°' }] as const);

function evidence(articles: readonly string[], versions: readonly VersionRecord[]): fc.Arbitrary<Evidence[]> {
  if (versions.length === 0) return fc.constant([]);
  const one = fc.constantFrom(...versions).chain((host) =>
    merged<Evidence>(
      fc.record({
        source: fc.constantFrom(...articles),
        target: fc.constantFrom(...articles),
        relation: fc.constantFrom(...RELATION_NAMES),
        origin: fc.constantFrom('list', 'text', 'note', 'link'),
        span: spanIn(host.page.text.length),
        line: fc.integer({ min: 1, max: 99 }),
        column: fc.integer({ min: 1, max: 200 }),
        form: word,
      }),
      optional('mark', fc.constantFrom(...(Object.keys(LINK_MARKS) as LinkMark[]))),
      optional('date', fc.record({ on: day, kind: fc.constantFrom('effect', 'bound', 'published', 'signed') })),
      optional('portion', portion),
    ).map((rest) => ({ ...rest, page: host.id })),
  );
  return fc.uniqueArray(one, {
    maxLength: 30,
    selector: (e) => [e.source, e.target, e.relation, e.page, e.span.start, e.span.end, e.origin].join(' '),
  });
}

function openReferences(versions: readonly VersionRecord[]): fc.Arbitrary<OpenReferenceRow[]> {
  if (versions.length === 0) return fc.constant([]);
  const one = fc.constantFrom(...versions).chain((host) =>
    spanIn(host.page.text.length).chain((span) =>
      fc.record({
        page: fc.constant(host.id),
        path: fc.constant(host.path),
        line: fc.integer({ min: 1, max: 99 }),
        column: fc.integer({ min: 1, max: 99 }),
        reference: merged<OpenReferenceRow['reference']>(
          fc.record({
            form: word,
            span: fc.constant(span),
            surface: fc.constant(host.page.text.slice(span.start, span.end)),
          }),
          optional('number', fc.constantFrom('L162-5', '1')),
          optional('portion', portion),
        ),
        outcome: fc.constantFrom<OpenReferenceRow['outcome']>(
          { kind: 'ambiguous', candidates: ['code-civil/1', 'loi-93-8/1'] },
          { kind: 'unresolved', reason: 'no text' },
          { kind: 'outside', reason: 'foreign' },
        ),
      }),
    ),
  );
  return fc.uniqueArray(one, {
    maxLength: 6,
    selector: ({ page, reference: { span, form } }) => [page, span.start, span.end, form].join(' '),
  });
}

const diagnostics = fc.array(
  merged<IndexContents['diagnostics'] extends Iterable<infer D> ? D : never>(
    fc.record({ code: word, severity: fc.constantFrom('error', 'warning'), message: word, path: word }),
    optional('line', fc.nat(9)),
    optional('hint', word),
  ),
  { maxLength: 3 },
);

/** Any index that a build could write: a few texts, articles with and without versions, and whatever joins them. */
export const anyContents: fc.Arbitrary<IndexContents> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...NUMBERS)), {
    minLength: 1,
    maxLength: 12,
    selector: (pair) => pair.join('/'),
  })
  .chain((pairs) =>
    fc.record({
      texts: fc.tuple(...[...new Set(pairs.map(([key]) => key))].map(text)),
      articles: fc.tuple(...pairs.map(([key, number]) => article(key, number))),
      versions: fc
        .subarray(pairs)
        .chain((held) => fc.tuple(...held.map(([key, number], place) => version(`${key}/${number}`, place)))),
    }),
  )
  .chain((parts) =>
    fc.record({
      meta: fc.constant({ program: 'cite-graph 0.0.0', sources: ['a'], attribution: [] }),
      texts: fc.constant(parts.texts),
      articles: fc.constant(parts.articles),
      versions: fc.constant(parts.versions),
      evidence: evidence(
        parts.articles.map((one) => one.key),
        parts.versions,
      ),
      openReferences: openReferences(parts.versions),
      diagnostics,
    }),
  );
