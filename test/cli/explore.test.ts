import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { runFake } from './fake-io.js';

let folder = '';
/** A connection of its own each time: a server may close one that rested, in the moment it is used again. */
const get = (address: string): Promise<Response> => fetch(address, { headers: { connection: 'close' } });
const ask = (...argv: string[]) => runFake(argv, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-explore-'));
  cpSync('seeds', folder, { recursive: true });
  const words = readFileSync('seeds/cite-graph.yml', 'utf8').replace(/^index: .*$/m, '');
  writeFileSync(join(folder, 'cite-graph.yml'), words);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `explore` until `visit` is done with its address. */
async function explore(argv: readonly string[], visit: (address: string) => Promise<void>): Promise<number> {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((done) => (stop = done));
  const visited: Promise<void>[] = [];
  const say = (chunk: string | Uint8Array, done: () => void): boolean => {
    const address = /^http:\S+/.exec(String(chunk))?.[0];
    if (address !== undefined) {
      const visiting = visit(address).finally(stop);
      // A visit that fails before the server has stopped is told of below, and does not end the process.
      visiting.catch(() => undefined);
      visited.push(visiting);
    }
    done();
    return true;
  };
  const code = await run(['explore', ...argv], {
    stdin: (async function* () {})(),
    stdout: { write: say },
    stderr: { write: (_, done) => (done(), true) },
    isTTY: { stdout: false, stderr: false },
    env: {},
    cwd: folder,
    today: () => '2025-01-01',
    columns: undefined,
    interrupted: () => stopped,
  });
  await Promise.all(visited);
  return code;
}

describe('explore', () => {
  test('serves the law of the folder until it is stopped, and makes its search table beside the index', async () => {
    const code = await explore(['L162-5'], async (address) => {
      const about: unknown = JSON.parse(await (await get(`${address}api/about`)).text());
      expect(about).toMatchObject({ start: 'code-de-la-securite-sociale/L162-5', language: 'en' });
      expect(await (await get(address)).text()).toContain('/explorer.js');
      for (const typed of ['L162-5', 'medecins'])
        for (let turn = 0; turn < 50; turn += 1) {
          const answer = await (await get(`${address}api/search?q=${typed}`)).text();
          if (answer.includes('L162-5')) break;
          expect(turn).toBeLessThan(49);
          await new Promise((done) => setTimeout(done, 100));
        }
    });
    expect(code).toBe(0);
    expect(existsSync(join(folder, '.cite-graph', 'index.sqlite.search'))).toBe(true);
  });

  test('says when the port is taken', async () => {
    await explore([], async (address) => {
      const { code, stderr } = await ask('explore', '--port', new URL(address).port);
      expect(code).toBe(2);
      expect(stderr).toContain('is in use');
    });
  });

  test.each([
    ['explore', ['L162-5', '--export']],
    ['export', ['L162-5', '--format', 'html', '-o']],
  ])('%s writes one file, small and whole', async (command, words) => {
    const file = join(folder, `${command}.html`);
    expect(await ask(command, ...words, file)).toMatchObject({ code: 0, stdout: '' });
    expect(statSync(file).size).toBeLessThan(2_000_000);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?:https?:|\/)/);
  });

  test('an offline file is about one article', async () => {
    expect((await ask('explore', '--export', 'x.html')).stderr).toContain('name it');
    expect((await ask('explore', 'code-de-la-securite-sociale', '--export', 'x.html')).stderr).toContain('articles');
  });
});
