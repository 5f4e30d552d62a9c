import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { caretLines } from '../../src/findings-format/caret.js';
import type { FindingsDress } from '../../src/findings-format/findings-format.js';
import { FINDINGS_FORMATS } from '../../src/findings-format/registry.js';
import type { CheckReport, Finding, SuccessionStep, Suggestion } from '../../src/model/finding.js';
import { expectGolden } from '../golden.js';
import { EMPTY, finding, RICH } from './reports.js';

const PLAIN: FindingsDress = { language: 'en', color: false, width: 0 };

async function rendered(name: string, report: CheckReport, dress: Partial<FindingsDress> = {}): Promise<string> {
  const row = FINDINGS_FORMATS.find((each) => each.name === name)!;
  const { format } = await row.load();
  return [...format.render(report, { ...PLAIN, ...dress })].join('');
}

/** A SARIF result, as far as it is looked at. */
interface Result {
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
  readonly suppressions?: unknown;
  readonly fixes?: readonly [{ readonly artifactChanges: readonly [{ readonly replacements: unknown }] }];
}

async function sarifRun(report: CheckReport) {
  const { runs } = JSON.parse(await rendered('sarif', report));
  const [run]: readonly [
    {
      readonly results: readonly Result[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly unknown[] }];
    },
  ] = runs;
  return run;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a well-formed XML document; throws at what is not. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}

describe.each(FINDINGS_FORMATS)('$name', ({ name, summary }) => {
  test('ends in a newline, is the same twice, and says what it is for', async () => {
    for (const report of [RICH, EMPTY])
      for (const language of ['en', 'fr'] as const) {
        const words = await rendered(name, report, { language });
        expect(words.endsWith('\n')).toBe(true);
        expect(await rendered(name, { ...report, findings: [...report.findings].reverse() }, { language })).toBe(words);
      }
    expect(summary.length).toBeGreaterThan(10);
  });

  test('lets nothing of a document move a cursor or turn the writing', async () => {
    expect(/[\u001b\u0000]/.test(await rendered(name, RICH, { width: 80 }))).toBe(false);
  });

  test('as it stands', async () => {
    const language = ['text', 'markdown', 'html'].includes(name) ? 'fr' : 'en';
    expectGolden(`findings-format/rich.${name}`, await rendered(name, RICH, { language, width: 100 }));
  });
});

describe('read by readers of others', () => {
  test.each([
    ['rich', RICH],
    ['empty', EMPTY],
  ])('SARIF is valid against its schema: %s', async (_, report) => {
    const ajv = new Ajv({ schemaId: 'auto' });
    ajv.addMetaSchema(JSON.parse(readFileSync('node_modules/ajv/lib/refs/json-schema-draft-04.json', 'utf8')));
    const schema = JSON.parse(readFileSync('test/fixtures/findings-format/sarif-2.1.0-rtm.5.json', 'utf8'));
    const validate = ajv.compile(schema);
    validate(JSON.parse(await rendered('sarif', report)));
    expect(validate.errors).toBeNull();
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  test('SARIF: fingerprints, suppressions, fixes, and paths that a repository knows', async () => {
    const run = await sarifRun(RICH);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(RICH.rules.map(({ name }) => name));
    const find = (fingerprint: string) =>
      run.results.find((each) => each.partialFingerprints['citeGraph/v1'] === fingerprint);
    expect(run.results).toHaveLength(8);
    expect(find('aaaa')?.fixes?.[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { charOffset: 90, charLength: 8 },
        insertedContent: { text: 'L. 1233-3' },
      },
    ]);
    expect(find('aaaa')?.level).toBe('warning');
    expect(find('cccc')).toMatchObject({
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', status: 'accepted' }],
    });
    expect(find('dddd')?.suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'quoted on purpose' },
    ]);
    const uris = run.results.map((each) => each.locations[0].physicalLocation.artifactLocation.uri);
    expect(uris).toContain('dossier%20%C3%A9/contrat%20(1).pdf');
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(2);
    const absolute = { ...EMPTY, findings: [finding({ path: 'C:\\notes\\a.md' }), finding({ path: '/notes/b.md' })] };
    const other = await sarifRun(absolute);
    expect(other.results.map((each) => each.locations[0].physicalLocation.artifactLocation)).toEqual([
      { uri: 'file:///notes/b.md' },
      { uri: 'file:///C:/notes/a.md' },
    ]);
  });

  test('JUnit and Checkstyle are XML whatever a document says', async () => {
    const junit = elements(await rendered('junit', RICH));
    expect(junit[0]).toEqual({
      name: 'testsuites',
      attributes: { name: 'cite-graph 0.1.0', tests: '8', failures: '4', errors: '1', time: '0' },
    });
    expect(junit.filter(({ name }) => name === 'testcase')).toHaveLength(8);
    expect(junit.filter(({ name }) => name === 'failure')).toHaveLength(4);
    const checkstyle = elements(await rendered('checkstyle', RICH));
    expect(checkstyle.filter(({ name }) => name === 'error')).toHaveLength(7);
    expect(checkstyle.find(({ attributes }) => attributes['severity'] === 'warning')?.attributes).toMatchObject({
      line: '5',
      column: '12',
      source: 'cite-graph.outdated',
    });
    for (const name of ['junit', 'checkstyle']) expect(elements(await rendered(name, EMPTY)).length).toBeGreaterThan(0);
  });

  test('CSV has every finding, and no cell that a spreadsheet would run', async () => {
    const rows: readonly Record<string, string>[] = parseCsv(await rendered('csv', RICH), { columns: true });
    expect(rows).toHaveLength(6);
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    expect(rows.find(({ rule }) => rule === 'outdated')).toMatchObject({
      words: 'L. 321-1',
      line: '5',
      judgedOn: '1999-03-12',
      instead: 'art. L. 1233-3 du code du travail; a; b; c',
      certain: 'true; false; false; false',
    });
    expect(parseCsv(await rendered('csv', EMPTY), { columns: true })).toEqual([]);
  });

  test('HTML loads and runs nothing, and links only to the web', async () => {
    const page = await rendered('html', RICH);
    const names = new Set<string>();
    const addresses: string[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => {
        names.add(name);
        if (attributes['href'] !== undefined) addresses.push(attributes['href']);
      },
    });
    parser.end(page);
    expect([...names].filter((name) => ['script', 'img', 'link', 'iframe', 'object'].includes(name))).toEqual([]);
    expect(addresses.filter((each) => !/^(?:#findings|https:\/\/www\.legifrance\.gouv\.fr\/.*)$/.test(each))).toEqual(
      [],
    );
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('prefers-color-scheme: dark');
  });

  test('GitLab: fingerprints are unique; nothing is an empty list', async () => {
    const found: readonly { readonly fingerprint: string }[] = JSON.parse(await rendered('gitlab', RICH));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    expect(found.map(({ fingerprint }) => fingerprint)).toContain('bbbb:2');
    expect(await rendered('gitlab', EMPTY)).toBe('[]\n');
  });

  test('GitHub: a command a line, gravest first, and no word of a document becomes one', async () => {
    const lines = (await rendered('github', RICH)).split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    expect(commands.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'error',
      'error',
      'warning',
      'notice',
      'notice',
      'warning',
    ]);
    expect(commands[1]).toContain('file=-weird%0A=name%2C');
    expect(commands.find((line) => line.includes('handbook'))).toContain(
      'file=accords/handbook.md,line=3,endLine=3,col=35,endColumn=43,title=repealed%3A L. 122-14::',
    );
    const hostile = { ...EMPTY, unread: [{ path: '::error::x', message: '' }] };
    expect((await rendered('github', hostile)).split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });

  test('JSON and NDJSON hold every finding', async () => {
    expect(JSON.parse(await rendered('json', RICH))).toMatchObject({
      kind: 'cite-graph-findings',
      version: 1,
      references: 17,
    });
    const lines = (await rendered('ndjson', RICH)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).fingerprint).sort()).toEqual(
      RICH.findings.map(({ fingerprint }) => fingerprint).sort(),
    );
  });
});

describe('for people', () => {
  test('in colour, the same words', async () => {
    const colored = await rendered('text', RICH, { color: true, width: 100 });
    expect(colored).toContain('\u001b[31m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(await rendered('text', RICH, { width: 100 }));
  });

  test.each([40, 60, 80, 100])('no line but an address is wider than %d columns', async (width) => {
    const words = await rendered('text', { ...RICH, rules: [] }, { width });
    const wide = words
      .split('\n')
      .filter((line) => line.startsWith('    ') && [...line].length > width && !/https:/.test(line));
    expect(wide).toEqual([]);
  });

  test.each([
    ['at the start of a long line', 'L. 1' + ' et la suite'.repeat(40), 0, 4],
    ['at its end', 'une longue phrase '.repeat(30) + 'L. 1', 540, 544],
    ['in its middle', 'mot '.repeat(50) + 'L. 1' + ' mot'.repeat(50), 200, 204],
    ['wider than the line', 'x'.repeat(300), 0, 300],
    ['with marks that take no column', 'e\u0301te\u0301 L. 1 après', 6, 10],
  ])('carets stand under the words: %s', (_, text, start, end) => {
    const [line, carets] = caretLines(finding({ context: { text, start, end } }), 60);
    const visible = (words: string): string[] => [...words.normalize('NFC')];
    const first = carets.indexOf('^');
    const under = visible(line).slice(first, carets.length).join('');
    expect(text.slice(start, end).startsWith(under)).toBe(true);
    expect(visible(line).length).toBeLessThanOrEqual(62);
  });

  test('a comment of a pull request stays below what GitHub takes, and counts the rest', async () => {
    const findings = Array.from({ length: 900 }, (_, n) =>
      finding({ path: `f${String(n % 7)}.md`, target: `code/L${String(n)}`, fingerprint: String(n) }),
    );
    const english = await rendered('markdown', { ...EMPTY, findings });
    expect(english.length).toBeLessThan(65_000);
    expect(english).toMatch(/and \d+ more rows/);
    expect(await rendered('markdown', { ...EMPTY, findings }, { language: 'fr' })).toMatch(/et \d+ autres lignes/);
  });

  test('says what became of old law cited on purpose, and that a number has another rule', async () => {
    const suggestion = { targets: ['code-du-travail/L2312-8'], words: 'art. L. 2312-8', chain: [], certain: false };
    const french = async (each: Partial<Finding>) =>
      rendered('text', { ...EMPTY, findings: [finding(each)] }, { language: 'fr' });
    const reused = { suggestions: [{ ...suggestion, reused: true as const }] };
    expect(await french(reused)).toContain('peut-être art. L. 2312-8 (son numéro porte aujourd’hui une autre règle)');
    const certain = { suggestions: [{ ...suggestion, certain: true }] };
    expect(await french({ ...certain, severity: 'error' })).toContain('à remplacer par art. L. 2312-8');
    expect(await french({ ...certain, severity: 'info' })).toContain('aujourd’hui art. L. 2312-8');
  });

  test('candidates share the name of their text; a chain says when it leaves a text', async () => {
    const candidate = (number: string, chain: readonly SuccessionStep[] = []): Suggestion => ({
      ...{ targets: [], words: `art.\u00a0${number} du code du travail`, chain, certain: false },
    });
    const step = { relation: 'recodification' };
    const chain = [
      { ...step, from: 'code-rural/L900-1', to: 'code-du-travail/L1-1', on: '2008-05-01' },
      { ...step, from: 'code-du-travail/L1-1', to: 'code-du-travail/L2-1' },
    ];
    const shown = async (suggestions: readonly Suggestion[], language: 'en' | 'fr' = 'en') =>
      rendered('text', { ...EMPTY, findings: [finding({ suggestions })] }, { language });
    const many = ['L. 1', 'L. 2', 'L. 3', 'L. 4', 'L. 5', 'L. 6', 'L. 7'].map((number) => candidate(number, chain));
    expect(await shown(many)).toContain(
      '→ perhaps art.\u00a0L. 1, L. 2, L. 3, L. 4, L. 5 du code du travail or 2 more\n',
    );
    expect(await shown(many, 'fr')).toContain('L. 5 du code du travail ou 2 autres\n');
    expect(await shown([candidate('L. 2-1', chain)])).toContain(
      'L.\u00a0900-1 → L.\u00a01-1 (code-du-travail) (2008-05-01) → L.\u00a02-1\n',
    );
    expect(await shown([{ ...candidate(''), chain: [{ ...step, from: 'a/', to: 'b/' }] }])).toContain('a/ → b/\n');
  });

  test('what is milder than asked is counted by rule, and the way to see it is said', async () => {
    const findings = [
      finding({ severity: 'error', rule: 'repealed' }),
      ...[1, 2].map((line) => finding({ severity: 'info', rule: 'ambiguous', line, fingerprint: String(line) })),
      finding({ severity: 'warning', rule: 'nota', fingerprint: 'n' }),
    ];
    const shown = (show: 'error' | 'warning' | 'info', language: 'en' | 'fr' = 'en') =>
      rendered('text', { ...EMPTY, findings }, { show, language });
    expect(await shown('info')).not.toContain('Not listed');
    expect(await shown('info')).toMatch(/^ .* ambiguous /m);
    expect(await shown('warning')).toContain('Not listed: ambiguous 2 (--show info does)\n');
    expect(await shown('warning')).not.toMatch(/^ .* ambiguous /m);
    expect(await shown('error', 'fr')).toContain('Non détaillés\u00a0: ambiguous 2, nota 1 (--show info les montre)\n');
    expect(await shown('error')).toContain('1 error, 1 warning, 2 notes\n');
    const mild = await rendered('text', { ...EMPTY, findings: findings.slice(3) }, { show: 'error' });
    expect(mild).toContain('Not listed: nota 1 (--show warning does)\n');
  });

  test('many repeats are counted, not listed', async () => {
    const findings = Array.from({ length: 30 }, (_, n) =>
      finding({ line: n + 1, endLine: n + 1, span: { start: n * 50, end: n * 50 + 9 }, fingerprint: String(n) }),
    );
    expect(await rendered('text', { ...EMPTY, findings })).toContain('and in 21 more places');
    expect(await rendered('text', { ...EMPTY, findings }, { language: 'fr' })).toContain('et à 21 autres endroits');
    expect(await rendered('markdown', { ...EMPTY, findings })).toContain('+24');
  });
});
