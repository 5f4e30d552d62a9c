import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.js';
import { FORMS } from '../../src/extract/forms/registry.js';

describe.each(FORMS)('$name', ({ name, examples, lookAlikes, triggers, summary }) => {
  test('says what it is', () => {
    expect({ summary: summary.length > 10, triggers: triggers.length > 0, examples: examples.length > 0 }).toEqual({
      summary: true,
      triggers: true,
      examples: true,
    });
  });

  test.each(examples)('$text', ({ text, expect: expected }) => {
    const references = extract(text).filter(({ form }) => form === name);
    expect(references).toEqual([expect.objectContaining({ ...expected, ...textLike(expected.text) })]);
    const [{ span, surface } = { span: { start: 0, end: 0 }, surface: '' }] = references;
    expect(text.slice(span.start, span.end)).toBe(surface);
  });

  test.each(lookAlikes)('not: %s', (text) => {
    expect(extract(text).filter(({ form }) => form === name)).toEqual([]);
  });
});

const textLike = (text: object | undefined) => (text === undefined ? {} : { text: expect.objectContaining(text) });
