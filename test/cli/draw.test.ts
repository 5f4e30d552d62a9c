import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runFake, type Outcome, type World } from './fake-io.js';

let folder = '';
const draw = (argv: readonly string[], world: World = {}): Promise<Outcome> =>
  runFake(['draw', ...argv], { cwd: folder, ...world });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-draw-'));
  cpSync('seeds', folder, { recursive: true });
  const config = readFileSync('seeds/cite-graph.yml', 'utf8').replace(/^index: .*$/m, '');
  writeFileSync(join(folder, 'cite-graph.yml'), config);
  await draw(['L162-5']);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('draw', () => {
  test('a tree on the terminal, as wide as it is, in the language asked for, without colour', async () => {
    const { code, stdout, stderr } = await draw(['L162-5', '--lang', 'fr'], { terminal: true, columns: 60 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Art\.\sL\.\s162-5 du code de la sécurité sociale/);
    expect(stdout).toMatch(/├─ ◀ Ce qui le cite \(5\sarticles, 3\stextes\)/);
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect((await draw(['L162-5', '--ascii'])).stdout).toMatch(/^[\n -~]+$/);
  });

  test('the name of the file says the format', async () => {
    const svg = join(folder, 'l162-5.svg');
    expect((await draw(['L162-5', '--ratio', '16:9', '-o', svg])).stdout).toBe('');
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [^>]*role="img"/);
    const png = join(folder, 'l162-5.png');
    await draw(['L162-5', '--theme', 'dark', '--width', '400', '-o', png]);
    expect(readFileSync(png).readUInt32BE(16)).toBe(400);
    expect((await draw(['L162-5', '-f', 'svg'])).stdout).toContain('</svg>');
  });

  test('only one side, one relation, more steps, another day', async () => {
    expect((await draw(['L4134-4', '--direction', 'in', '--lang', 'en'])).stdout).not.toContain('What it cites');
    expect((await draw(['L4134-4', '--direction', 'out', '--lang', 'en'])).stdout).not.toContain('What cites');
    const repealed = await draw(['L4134-4', '--relation', 'repeals', '--lang', 'en']);
    expect(repealed.stdout).toMatch(/repeals[^:]*: art\.\s123/);
    expect((await draw(['L162-5', '--depth', '2', '--lang', 'en'])).stdout).toContain('Further away');
    const then = await draw(['L162-12-17', '--at', '2001-01-01', '--lang', 'en', '-f', 'svg']);
    expect(then.stdout).toContain('Law as of 2001-01-01');
    expect((await draw(['L162-12-17', '--at', '2001-01-01', '--lang', 'fr'])).stdout).toContain(
      'Droit au 1er janvier 2001',
    );
  });

  test.each([
    [['L162-5', '--ratio', '99'], /width:height/],
    [['L162-5', '--ratio', 'wide'], /width:height/],
    [['L162-5', '-f', 'gif'], /svg/],
    [['L999-99'], /L\.?\s?999-99/],
  ])('%j is refused in one clear line', async (argv, message) => {
    const { code, stdout, stderr } = await draw(argv);
    expect(code).toBe(argv[0] === 'L999-99' ? 1 : 2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  test('a PNG is not written into a terminal', async () => {
    const { code, stderr } = await draw(['L162-5', '-f', 'png'], { terminal: true });
    expect(code).toBe(2);
    expect(stderr).toContain('-o picture.png');
  });
});
