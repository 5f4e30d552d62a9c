import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { command } from '../../src/cli/commands/check.js';
import { VERSION } from '../../src/model/program.js';

const read = (path: string) => parse(readFileSync(path, 'utf8'), { strict: true });

/** Options of `check` and those of every command, as `--name`. */
const OPTIONS = new Set([
  ...command.options.flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []),
  ...['--config', '--index', '--lang', '--color', '--no-color', '--quiet'],
]);

/** Stands for npx: writes down its words, and the files that `--format name=FILE` asks for. */
const NPX = `#!/usr/bin/env bash
printf '%s\\n' "$@" > "$CALLED"
for word in "$@"; do
  case "$word" in
    --format=*=*) printf 'findings\\n' > "\${word#--format=*=}";;
    sarif=*|markdown=*|gitlab=*|junit=*) printf 'findings\\n' > "\${word#*=}";;
  esac
done
exit "$STATUS"
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-ci-'));
  writeFileSync(join(folder, 'npx'), NPX);
  chmodSync(join(folder, 'npx'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly called: readonly string[];
  readonly output: string;
  readonly summary: string;
}

/** Runs the words of a step as a runner would, in a folder of its own. */
function run(script: string, shell: readonly string[], env: Readonly<Record<string, string>>, status = 0): Run {
  const at = (name: string): string => join(folder, name);
  for (const name of ['output', 'summary', 'called']) writeFileSync(at(name), name === 'summary' ? 'before\n' : '');
  const { status: ended } = spawnSync(shell[0]!, [...shell.slice(1), script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      ...{ GITHUB_OUTPUT: at('output'), GITHUB_STEP_SUMMARY: at('summary'), CALLED: at('called') },
      STATUS: String(status),
      ...env,
    },
  });
  const words = (name: string): string => readFileSync(at(name), 'utf8');
  return {
    status: ended,
    called: words('called').trimEnd().split('\n'),
    output: words('output'),
    summary: words('summary'),
  };
}

const unknown = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word) => word.startsWith('--') && word !== '--' && word !== '--yes' && !OPTIONS.has(word.split('=')[0]!),
  );

describe('the action of GitHub', () => {
  const action = read('action.yml');
  const [step] = action.runs.steps;
  const inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>> = action.inputs;
  /** The variables of the step with inputs in their places. */
  const env = (given: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries<string>(step.env).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)![1]!;
        return [name, given[input] ?? String(inputs[input]!.default)];
      }),
    );
  const act = (given: Readonly<Record<string, string>>, status = 0): Run =>
    run(step.run, ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'], env(given), status);

  test('runs this version; every input is used, and none is part of the script', () => {
    expect(String(inputs['version']?.default)).toBe(VERSION);
    const used = [...Object.values<string>(step.env), step['working-directory']].join();
    expect(Object.keys(inputs).filter((name) => !used.includes(`inputs.${name} `))).toEqual([]);
    expect(step.run).not.toContain('${{');
    expect(
      Object.values(inputs).filter(({ description }) => !description.endsWith('.') && !description.endsWith(').')),
    ).toEqual([]);
  });

  test('without inputs: annotations, SARIF and a summary of this folder', () => {
    const { status, called, output, summary } = act({});
    expect(status).toBe(0);
    expect(called.slice(0, 5)).toEqual(['--yes', `cite-graph@${VERSION}`, 'check', '--format', 'github']);
    expect(called.slice(-2)).toEqual(['--', '.']);
    expect(unknown(called)).toEqual([]);
    expect(output).toBe('exit-code=0\nsarif-file=cite-graph.sarif\n');
    expect(summary).toBe('before\nfindings\n');
  });

  test('with every input; words of inputs stay words', () => {
    const hostile = 'a b; touch stolen\n$(touch stolen)\n`touch stolen`';
    const { status, called, output } = act(
      {
        ...{ paths: hostile, index: 'law.sqlite', config: 'c.yml', baseline: 'b"; touch stolen', 'fail-on': 'warning' },
        ...{ 'changed-since': 'origin/main', 'sarif-file': '', 'job-summary': 'false', arguments: '--horizon\n30\n' },
      },
      1,
    );
    expect([status, output]).toEqual([1, 'exit-code=1\n']);
    expect(existsSync(join(folder, 'stolen'))).toBe(false);
    expect(called.slice(3)).toEqual([
      ...['--format', 'github', '--index=law.sqlite', '--config=c.yml', '--changed-since=origin/main'],
      ...['--baseline=b"; touch stolen', '--fail-on=warning', '--horizon', '30', '--', ...hostile.split('\n')],
    ]);
    expect(unknown(called)).toEqual([]);
  });
});

describe('the hook of pre-commit', () => {
  const [hook, ...others] = read('.pre-commit-hooks.yaml');

  test('says what pre-commit asks for, and runs check on the files it is given', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'cite-graph', language: 'node', require_serial: true });
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const [program, name, end] = String(hook.entry).split(' ');
    expect([program, name, end]).toEqual([Object.keys(manifest.bin)[0], 'check', '--']);
    expect(manifest.scripts.prepare).toBeDefined();
  });

  test.each([
    ['a/note.md', true],
    ['contrat.docx', true],
    ['page.htm', true],
    ['main.ts', false],
    ['README.md.bak', false],
  ])('%s: %p', (path, expected) => expect(new RegExp(String(hook.files)).test(path)).toBe(expected));
});

describe('the template of GitLab', () => {
  const job = read('docs/check.gitlab-ci.yml')['cite-graph'];

  test('writes the reports that it hands over, and ends as check does', () => {
    expect(String(job.variables.CITE_GRAPH_VERSION)).toBe(VERSION);
    const variables = { ...job.variables, CITE_GRAPH_PATHS: 'docs notes' };
    const { status, called } = run([...job.script].join('\n'), ['sh', '-ec'], variables, 1);
    expect(status).toBe(1);
    expect(called.slice(-3)).toEqual(['--', 'docs', 'notes']);
    expect(unknown(called)).toEqual([]);
    for (const file of Object.values<string>(job.artifacts.reports)) expect(existsSync(join(folder, file))).toBe(true);
    expect(job.artifacts.when).toBe('always');
  });
});
