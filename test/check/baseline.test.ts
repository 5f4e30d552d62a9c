import { describe, expect, test } from '@jest/globals';
import {
  compareBaseline,
  entryWords,
  formatBaseline,
  parseBaseline,
  updatedBaseline,
  type Scope,
} from '../../src/check/baseline.js';
import { finding } from '../findings-format/reports.js';

const scope = (...paths: readonly string[]): Scope => ({ checked: new Set(paths), gone: new Set() });
const HERE = scope('accords/handbook.md');
const refusal = (words: string): string => {
  try {
    parseBaseline(words, 'known.json');
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
  return 'accepted';
};

describe('a baseline', () => {
  const faults = [finding({ fingerprint: 'b' }), finding({ fingerprint: 'a', surface: 'L. 1\n 2' })];
  const baseline = updatedBaseline(
    [...faults, finding({ fingerprint: 'a', surface: 'L. 1\n 2' })],
    { entries: [] },
    HERE,
  );

  test('is written sorted, one entry a line, without lines and columns, and read as it was written', () => {
    const words = formatBaseline(baseline);
    expect(words).toBe(
      [
        '{',
        '  "kind": "cite-graph-baseline",',
        '  "version": 1,',
        '  "entries": [',
        '    {"path":"accords/handbook.md","rule":"repealed","words":"L. 1 2","target":"code-du-travail/L122-14","fingerprint":"a","count":2},',
        '    {"path":"accords/handbook.md","rule":"repealed","words":"L. 122-14","target":"code-du-travail/L122-14","fingerprint":"b","count":1}',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
    expect(parseBaseline(words, 'known.json')).toEqual(baseline);
    expect(formatBaseline(updatedBaseline([...faults].reverse(), { entries: [] }, HERE))).toBe(
      formatBaseline(updatedBaseline(faults, { entries: [] }, HERE)),
    );
    expect(parseBaseline(formatBaseline({ entries: [] }), 'known.json')).toEqual({ entries: [] });
  });

  test('counts equal faults, and says how many went away', () => {
    const { fresh, known, stale } = compareBaseline([finding({ fingerprint: 'a' })], baseline, HERE);
    expect([fresh.length, known.length, stale.map(entryWords)]).toEqual([
      0,
      1,
      ['accords/handbook.md: « L. 1 2 » (repealed)', 'accords/handbook.md: « L. 122-14 » (repealed)'],
    ]);
    const more = ['a', 'a', 'a', 'c'].map((fingerprint) => finding({ fingerprint }));
    expect(compareBaseline(more, baseline, HERE).fresh.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'c']);
    expect(compareBaseline([], baseline, HERE).stale.map(entryWords)[0]).toMatch(/ ×2$/);
  });

  test('says nothing of files that were not read, and keeps what it knows of them', () => {
    expect(compareBaseline([], baseline, scope('other.md')).stale).toEqual([]);
    expect(updatedBaseline([], baseline, scope('other.md'))).toEqual(baseline);
    const gone = { checked: new Set<string>(), gone: new Set(['accords/handbook.md']) };
    expect(compareBaseline([], baseline, gone).stale).toHaveLength(2);
    expect(updatedBaseline([], baseline, gone)).toEqual({ entries: [] });
  });

  test.each([
    ['{', 'InputError: known.json: not JSON, so no baseline'],
    ['[]', 'InputError: known.json: this is JSON, but no baseline of cite-graph'],
    [
      '{"kind":"cite-graph-baseline","version":2}',
      'InputError: known.json: a baseline of version 2; this program reads version 1',
    ],
    [
      '{"kind":"cite-graph-baseline","version":1,"entries":{}}',
      'InputError: known.json: the baseline has no list of entries',
    ],
    [
      '{"kind":"cite-graph-baseline","version":1,"entries":[{"path":"a","rule":"b","words":"c","fingerprint":"d","count":0}]}',
      'InputError: known.json: entry 1 of the baseline is damaged',
    ],
  ])('%s is refused', (words, message) => expect(refusal(words)).toBe(message));
});
