import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/extract/extract.js';
import { finish } from '../../src/extract/finish.js';
import { GRAMMAR } from '../../src/extract/grammar.js';
import { HEADS } from '../../src/extract/heads/registry.js';
import { lex } from '../../src/extract/lexer.js';
import { notation } from '../../src/extract/notation.js';
import { PIECES } from '../../src/extract/numbers/digits.js';
import { NUMBERS } from '../../src/extract/numbers/registry.js';
import type { GrammarPart } from '../../src/extract/part.js';
import { formerBehind } from '../../src/extract/phrase/former-behind.js';
import { formerNumber } from '../../src/extract/phrase/former-number.js';
import { ITEM_TAILS } from '../../src/extract/phrase/registry.js';
import { emptyReading, type Reading } from '../../src/extract/reading.js';
import { REFINERS } from '../../src/extract/refine/registry.js';
import { scan } from '../../src/extract/scan.js';
import { TEXTS } from '../../src/extract/texts/registry.js';
import { unnamedText } from '../../src/extract/texts/unnamed.js';
import { canonicalNumber, formatNumber } from '../../src/model/number.js';
import { contextOf, formsPage, type Known } from './forms-page.js';

/** Whether a part reads something in the words. Its reader is watched, since most parts leave no name behind. */
type Watch = (text: string, known: Known) => boolean;
const watches = new Map<GrammarPart, Watch>();

type Reader = (...asked: unknown[]) => unknown;

/** Watches the calls of `read`: `before` is asked what there was, `after` whether the call added to it. */
function watch<B>(
  form: object,
  before: (asked: readonly unknown[]) => B,
  after: (was: B, gave: unknown, asked: readonly unknown[]) => boolean,
): Watch {
  const row = form as { read: Reader };
  return (text, known) => {
    let added = false;
    const plain = row.read;
    row.read = (...asked) => {
      const was = before(asked);
      const gave = plain.apply(row, asked);
      added ||= after(was, gave, asked);
      return gave;
    };
    try {
      extract(text, contextOf(known));
    } finally {
      row.read = plain;
    }
    return added;
  };
}

const nothing = () => undefined;
const formOf = (gave: unknown) => (gave as { form?: string } | undefined)?.form;
const endOf = ([, , item]: readonly unknown[]) => (item as { end: number }).end;
const draftsOf = ([r]: readonly unknown[]) => (r as Reading).drafts;

for (const form of [...NUMBERS, ...PIECES])
  watches.set(
    form.part,
    watch(form, nothing, (_, gave) => gave !== undefined),
  );
for (const form of ITEM_TAILS)
  watches.set(
    form.part,
    watch(form, endOf, (end, gave) => Number(gave) > end),
  );
watches.set(
  formerNumber.part,
  watch(formerNumber, nothing, (_, gave) => gave !== undefined),
);
watches.set(
  formerBehind.part,
  watch(
    formerBehind,
    ([, , end]) => Number(end),
    (end, gave) => Number(gave) > end,
  ),
);
for (const form of [...TEXTS, unnamedText])
  for (const part of form.parts) {
    const only = form.parts.length === 1;
    watches.set(
      part,
      watch(form, nothing, (_, gave) => gave !== undefined && (only || formOf(gave) === part.name)),
    );
  }
for (const form of HEADS)
  for (const part of form.parts) {
    const only = form.parts.length === 1;
    const length = (asked: readonly unknown[]) => draftsOf(asked).length;
    watches.set(
      part,
      watch(form, length, (was, _, asked) =>
        draftsOf(asked)
          .slice(was)
          .some((each) => only || each.form === part.name),
      ),
    );
  }
for (const refiner of REFINERS)
  watches.set(refiner.part, (text, known) => {
    const r = emptyReading(lex(text), contextOf(known));
    scan(r);
    for (const each of REFINERS) if (each !== refiner) each.refine(r);
    return JSON.stringify(finish(r)) !== JSON.stringify(extract(text, contextOf(known)));
  });

const reads: Watch = (text, known) => extract(text, contextOf(known)).some(({ portion }) => portion !== undefined);
const watched = (part: GrammarPart): Watch => watches.get(part) ?? reads;

describe.each(GRAMMAR)('$kind: $name', (part) => {
  test.each(part.examples)('reads $text', (example) => {
    expect(extract(example.text, contextOf(example)).map(notation)).toEqual(example.reads);
    expect(watched(part)(example.text, example)).toBe(true);
  });

  test.each(part.lookAlikes)('reads nothing of it in %s', (text) => {
    expect(watched(part)(text, {})).toBe(false);
  });
});

test('every part has a name of its own, a summary, examples and look-alikes', () => {
  expect(new Set(GRAMMAR.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(GRAMMAR.length);
  const poor = GRAMMAR.filter(
    (part) => part.summary.length < 10 || part.examples.length === 0 || part.lookAlikes.length === 0,
  );
  expect(poor.map(({ name }) => name)).toEqual([]);
});

const EXAMPLES = GRAMMAR.flatMap(({ examples }) => examples.map(({ text }) => text));
const GLUE = [' ', ', ', ' et ', '. ', '\n', '\n\n', ' ; ', ' « ', ' » ', ' (', ') ', '**', "l'", 'du ', '3° ', 'à '];
const piece = fc.oneof(
  fc.constantFrom(...EXAMPLES),
  fc.constantFrom(...EXAMPLES).chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
  fc.constantFrom(...GLUE),
);
const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const seeded = { seed: 20260101, numRuns: 300 };

describe('whatever the words', () => {
  test('spans are disjoint, in order, and hold the surface', () => {
    fc.assert(
      fc.property(words, (text) => {
        let end = 0;
        for (const { span, surface, phraseSpan } of extract(text)) {
          expect(text.slice(span.start, span.end)).toBe(surface);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(phraseSpan.start).toBeLessThanOrEqual(span.start);
          expect(phraseSpan.end).toBeGreaterThanOrEqual(span.end);
          end = span.end;
        }
      }),
      seeded,
    );
  });

  test('a paragraph before them only moves what is read', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('Vu.\n\n', 'Considérant ce qui suit :\n\n'), (text, before) => {
        const moved = extract(before + text).map((each) => ({
          line: notation(each),
          start: each.span.start - before.length,
          end: each.span.end - before.length,
        }));
        expect(moved).toEqual(
          extract(`\n\n${text}`).map((each) => ({
            line: notation(each),
            start: each.span.start - 2,
            end: each.span.end - 2,
          })),
        );
      }),
      seeded,
    );
  });

  test('they are read the same twice', () => {
    fc.assert(
      fc.property(words, (text) => expect(extract(text)).toEqual(extract(text))),
      seeded,
    );
  });
});

test('a number is what its official writing reads as', () => {
  const numbers = GRAMMAR.flatMap(({ examples }) =>
    examples.flatMap((each) => extract(each.text, contextOf(each)).flatMap(({ number }) => number ?? [])),
  );
  expect(numbers.length).toBeGreaterThan(100);
  // A Roman number alone is as often a paragraph: only a head makes it an article's.
  const sure = numbers.filter((number) => !/^[IVX]+$/.test(number));
  expect(sure.filter((number) => canonicalNumber(formatNumber(number)) !== number)).toEqual([]);
  const figures = fc.integer({ min: 1, max: 99_999 });
  const number = fc
    .tuple(fc.constantFrom('', 'L', 'LO', 'R', 'R*', 'D', 'A'), fc.array(figures, { minLength: 1, maxLength: 4 }))
    .map(([letters, parts]) => letters + parts.join('-'));
  fc.assert(
    fc.property(number, (each) => expect(canonicalNumber(formatNumber(each))).toBe(each)),
    seeded,
  );
});

test('docs/forms.md says what the grammar reads', () => {
  const page = new URL('../../docs/forms.md', import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, formsPage());
  expect(formsPage()).toBe(readFileSync(page, 'utf8'));
});
