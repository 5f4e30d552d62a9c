import { describe, expect, test } from '@jest/globals';
import { applyComments } from '../../src/check/suppressions.js';
import { ignoreComments } from '../../src/check/ignore-comments.js';
import type { Finding } from '../../src/model/finding.js';
import { finding } from '../findings-format/reports.js';

const RULES = ['repealed', 'lapsed', 'outdated'];
const at = (line: number, change: Partial<Finding> = {}): Finding =>
  finding({ path: 'a', line, endLine: line, ...change });

/** What stands and what is held back, as `rule line`, after the comments of a file. */
function after(source: string, findings: readonly Finding[], format = 'markdown', language: 'en' | 'fr' = 'en') {
  const commented = applyComments({ path: 'a', format, source }, findings, {
    today: '2025-01-01',
    rules: RULES,
    language,
  });
  const short = ({ rule, line, message }: Finding): string =>
    rule === 'ignore-comment' ? `${String(line)}: ${message}` : `${rule} ${String(line)}`;
  return [commented.findings.map(short), commented.suppressed.map((each) => `${each.rule} ${String(each.line)}`)];
}

describe('a comment holds back', () => {
  test.each([
    ['the next line', '<!-- cite-graph-ignore repealed: r -->\nwords', 'markdown', [2]],
    ['the next line that says something', '<!-- cite-graph-ignore repealed: r -->\n\n\nwords', 'markdown', [4]],
    ['its own line', 'words <!-- cite-graph-ignore repealed: r -->\nmore', 'markdown', [1]],
    ['the whole file', 'words\n\n<!-- cite-graph-ignore-file repealed: r -->\n', 'markdown', [1]],
    ['several rules', '<!-- cite-graph-ignore lapsed, repealed: r -->\nwords', 'html', [2]],
    ['until its day', '<!-- cite-graph-ignore repealed until 2025-01-01: r -->\nwords', 'html', [2]],
    ['in code', '// cite-graph-ignore repealed: r\nwords', 'source', [2]],
    ['behind code', 'words  # cite-graph-ignore repealed: r', 'source', [1]],
    ['in a block of comments', '/* cite-graph-ignore repealed: r */\r\nwords', 'source', [2]],
    ['in SQL', '-- cite-graph-ignore repealed: r\nwords', 'source', [2]],
    ['below another comment', '# cite-graph-ignore repealed: r\n# cite-graph-ignore outdated: r\nwords', 'yaml', [3]],
  ])('%s', (_, source, format, [line]) => {
    const [, suppressed] = after(source, [at(line!)], format);
    expect(suppressed).toEqual([`repealed ${String(line)}`]);
  });

  test.each([
    ['another rule', '<!-- cite-graph-ignore lapsed: r -->\nwords', 'markdown'],
    ['code that shows it', '```html\n<!-- cite-graph-ignore repealed: r -->\n```\nwords', 'markdown'],
    ['inline code', 'write `<!-- cite-graph-ignore repealed: r -->`\nwords', 'markdown'],
    ['another word', '<!-- cite-graph-ignored repealed: r -->\nwords', 'markdown'],
    ['a heading of Markdown', '# cite-graph-ignore repealed: r\nwords', 'markdown'],
    ['words of a text', 'one writes cite-graph-ignore repealed: r\nwords', 'text'],
  ])('not %s', (_, source, format) => {
    const line = source.split('\n').length;
    expect(after(source, [at(line)], format)[1]).toEqual([]);
  });

  test('every line of words that go on over several', () => {
    const over = at(2, { endLine: 3 });
    expect(after('<!-- cite-graph-ignore repealed: r -->\nwords\nmore', [over])[1]).toEqual(['repealed 2']);
  });
});

describe('what is wrong with a comment is said', () => {
  test.each([
    ['<!-- cite-graph-ignore -->', 'names no rule, so it ignores nothing: write cite-graph-ignore RULE'],
    ['<!-- cite-graph-ignore repealed -->', 'gives no reason'],
    ['<!-- cite-graph-ignore repeled: r -->', 'a rule that does not exist: repeled (did you mean repealed?)'],
    ['<!-- cite-graph-ignore wombat: r -->', 'a rule that does not exist: wombat'],
    ['<!-- cite-graph-ignore repealed until soon: r -->', '“soon” is no day'],
    ['<!-- cite-graph-ignore repealed until 2024-12-31: r -->', 'until 2024-12-31, and that day is past'],
    ['<!-- cite-graph-ignore lapsed: r -->', 'ignores nothing here: lapsed found nothing'],
  ])('%s', (comment, words) => {
    const [[standing, said]] = after(`${comment}\nwords`, [at(2)]) as [string[], string[]];
    const works = /repealed -->/.test(comment);
    expect(works ? standing : said).toContain(words);
    const [french] = after(`${comment}\nwords`, [at(2)], 'markdown', 'fr');
    expect(french!.join()).toMatch(/le commentaire/);
  });

  test('where it stands, as its own words, and each time with a fingerprint of its own', () => {
    const source = 'a\n  <!-- cite-graph-ignore lapsed: r -->\nb\n  <!-- cite-graph-ignore lapsed: r -->\nc';
    const { findings } = applyComments({ path: 'a', format: 'markdown', source }, [], {
      today: '2025-01-01',
      rules: RULES,
      language: 'en',
    });
    expect(findings.map(({ line, column, endColumn, surface }) => [line, column, endColumn, surface])).toEqual(
      [2, 4].map((line) => [line, 8, 8 + 'cite-graph-ignore lapsed: r'.length, 'cite-graph-ignore lapsed: r']),
    );
    for (const { span, surface, context } of findings) {
      expect(source.slice(span.start, span.end)).toBe(surface);
      expect(context.text.slice(context.start, context.end)).toBe(surface);
    }
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('a long file without comments, and one of nothing but comments, take time as they are long', () => {
    expect(ignoreComments('x'.repeat(5_000_000), 'markdown')).toEqual([]);
    const started = performance.now();
    const many =
      '<!-- cite-graph-ignore lapsed:' +
      ' '.repeat(200_000) +
      'x\n' +
      '<!-- cite-graph-ignore a: b -->\n'.repeat(20_000);
    expect(ignoreComments(many, 'markdown')).toHaveLength(20_001);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
