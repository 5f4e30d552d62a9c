import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readListing } from '../../src/fetch/listing.js';
import { planFetch } from '../../src/fetch/plan.js';
import { BASES } from '../../src/fetch/registry.js';
import { baseAddress, fetchBase, type FetchStep } from '../../src/fetch/transfer/fetch-base.js';
import { runFake } from '../cli/fake-io.js';
import { apachePage, archive, openData, type OpenData } from './open-data.js';

const GLOBAL = 'Freemium_legi_global_20250713-140000.tar.gz';
const FIRST = 'LEGI_20250714-211602.tar.gz';
const SECOND = 'LEGI_20250715-210805.tar.gz';
const OLD = 'LEGI_20250712-210805.tar.gz';
const PAGE = 'https://echanges.dila.gouv.fr/OPENDATA/LEGI/';

describe('a folder’s page', () => {
  const names = (html: string, base = 'legi'): string[] => readListing(html, PAGE, base).map(({ name }) => name);

  test('as Apache writes it: archives of the base, oldest first, sizes as shown', () => {
    const html = apachePage('LEGI', [
      [SECOND, '1.3M'],
      ['LEGI_presentation.pdf', '200K'],
      [FIRST, '24K'],
      [GLOBAL, '1.1G'],
    ]);
    expect(readListing(html, PAGE, 'legi').map(({ name, shownSize, url }) => [name, shownSize, url])).toEqual([
      [GLOBAL, '1.1G', PAGE + GLOBAL],
      [FIRST, '24K', PAGE + FIRST],
      [SECOND, '1.3M', PAGE + SECOND],
    ]);
  });

  test.each([
    [
      'cells of a table',
      `<tr><td><a href="${FIRST}">LEGI</a></td><td align="right">2025-07-14 21:16  </td><td>24K</td></tr>`,
    ],
    ['single quotes and capitals', `<A CLASS=x HREF='${FIRST}'>LEGI</A>`],
    ['an address from the root', `<a href="/OPENDATA/LEGI/${FIRST}">LEGI</a>`],
    ['a whole address', `<a href="${PAGE}${FIRST}">LEGI</a>`],
    ['the same link twice', `<a href="${FIRST}">i</a><a href="./${FIRST}">LEGI</a>`],
  ])('%s', (_, html) => {
    expect(names(html)).toEqual([FIRST]);
  });

  test.each([
    ['another host', `<a href="https://example.org/OPENDATA/LEGI/${FIRST}">x</a>`],
    ['another folder', `<a href="../JORF/${FIRST}">x</a>`],
    ['a folder below', `<a href="2025/${FIRST}">x</a>`],
    ['another base', '<a href="JORF_20250714-211602.tar.gz">x</a>'],
    ['the simple form of the base', '<a href="Freemium_legi_simple_global_20250713-140000.tar.gz">x</a>'],
    ['an escaped way out', '<a href="..%2f..%2fLEGI_20250714-211602.tar.gz">x</a>'],
    ['no address', '<a href="http://[">x</a>'],
    ['no link', FIRST],
  ])('does not follow %s', (_, html) => {
    expect(names(html)).toEqual([]);
  });

  test.each(BASES)('knows the archives of $name', ({ name, folder }) => {
    const page = `https://echanges.dila.gouv.fr/OPENDATA/${folder}/`;
    const html = `<a href="Freemium_${name}_global_20250713-140000.tar.gz">x</a><a href="${folder}_20250714-211602.tar.gz">y</a>`;
    expect(readListing(html, page, name).map(({ global }) => global)).toEqual([true, false]);
  });
});

describe('the plan', () => {
  const listed = (...names: string[]) =>
    readListing(names.map((name) => `<a href="${name}">x</a>`).join(''), PAGE, 'legi');
  const fates = (names: readonly string[], held: readonly string[] = [], since?: string) =>
    planFetch(listed(...names), { files: new Set(held), ...(since === undefined ? {} : { since }) }, PAGE).map(
      ({ fate }) => fate,
    );

  test('the newest global archive and what is later, without what is there', () => {
    expect(fates([OLD, GLOBAL, FIRST, SECOND], [FIRST, `${SECOND}.part`])).toEqual([
      'outdated',
      'missing',
      'held',
      'begun',
    ]);
  });

  test('an outdated archive that is there stays', () => {
    expect(fates([OLD, GLOBAL], [OLD])).toEqual(['held', 'missing']);
  });

  test('--since asks for later days only, and needs no global archive', () => {
    expect(fates([GLOBAL, FIRST, SECOND], [], '2025-07-15')).toEqual(['before', 'before', 'missing']);
    expect(fates([FIRST, SECOND], [], '2025-07-14')).toEqual(['missing', 'missing']);
    expect(() => fates([FIRST, SECOND])).toThrow(/no global archive is listed there/);
    expect(() => fates([])).toThrow(/no archive of this base/);
  });
});

let folder = '';
let home = '';
let server: OpenData;
let count = 0;
const legi = BASES[0]!;
const waits: number[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-graph-fetch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await openData();
  server.files.set(`LEGI/${GLOBAL}`, archive('20250713-140000'));
  server.files.set(`LEGI/${FIRST}`, archive('20250714-211602'));
  home = join(folder, String(count++));
  waits.length = 0;
});
afterEach(async () => {
  await server.close();
});

const run = (progress?: (step: FetchStep) => void, address = server.address, since?: string) =>
  fetchBase({
    ...{ base: legi, address, folder: home, ...(progress && { progress }), ...(since !== undefined && { since }) },
    patience: { idleMs: 200, attempts: 3, wait: async (ms) => void waits.push(ms) },
  });
const there = (): string[] => readdirSync(home).sort();
const isWhole = (name: string): boolean => readFileSync(join(home, name)).equals(server.files.get(`LEGI/${name}`)!);
const behave = (name: string, act: (asked: number, response: ServerResponse) => boolean): void =>
  void server.behaviour.set(`LEGI/${name}`, (asked, _, response) => act(asked, response));

/** Sends the first half of a file and cuts the connection. */
const half = (name: string, response: ServerResponse): boolean => {
  const bytes = server.files.get(`LEGI/${name}`)!;
  response.writeHead(200, { 'Content-Length': String(bytes.length), 'Last-Modified': 'Mon, 14 Jul 2025 21:20:00 GMT' });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  return true;
};

describe('fetching', () => {
  test('everything that is needed, and the second time nothing', async () => {
    const steps: FetchStep[] = [];
    expect((await run((step) => steps.push(step))).fetched).toEqual([GLOBAL, FIRST]);
    expect(there()).toEqual([GLOBAL, FIRST]);
    expect(isWhole(GLOBAL) && isWhole(FIRST)).toBe(true);
    expect(new Set(steps.map(({ what, place, count: all }) => `${what} ${String(place)}/${String(all)}`))).toEqual(
      new Set(['got 1/2', 'checked 1/2', 'got 2/2', 'checked 2/2']),
    );
    server.log.length = 0;
    expect((await run()).fetched).toEqual([]);
    expect(server.log).toEqual(['LEGI/']);
  });

  test('a connection that is cut is taken up again where it ended', async () => {
    server.behaviour.set(`LEGI/${GLOBAL}`, (asked, request, response) => {
      if (asked > 1) return false;
      const bytes = server.files.get(`LEGI/${GLOBAL}`)!;
      void request;
      response.writeHead(200, { 'Content-Length': String(bytes.length) });
      response.write(bytes.subarray(0, 1000), () => response.destroy());
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
    expect(server.log).toContain(`LEGI/${GLOBAL} bytes=1000-`);
    expect(waits).toEqual([1000]);
  });

  test('a server that knows no ranges gives all of it again', async () => {
    server.behaviour.set(`LEGI/${GLOBAL}`, (asked, request, response) => {
      if (asked === 1) return half(GLOBAL, response);
      delete request.headers.range;
      return false;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test('an archive that was replaced in between is got from the start', async () => {
    behave(GLOBAL, (asked, response) => {
      if (asked > 1) return false;
      half(GLOBAL, response);
      server.files.set(`LEGI/${GLOBAL}`, archive('20250713-150000', 'legi', 6000));
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
    expect(there()).toEqual([GLOBAL, FIRST]);
  });

  test('a range of another file is not glued to what was got', async () => {
    const other = archive('20250713-150000', 'legi', 6000);
    server.behaviour.set(`LEGI/${GLOBAL}`, (asked, _, response) => {
      if (asked === 1) return half(GLOBAL, response);
      if (asked > 2) return false;
      response.writeHead(206, { 'Content-Range': `bytes 100-${String(other.length - 1)}/${String(other.length)}` });
      response.end(other.subarray(100));
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
    expect(server.log.filter((line) => line === `LEGI/${GLOBAL}`)).toHaveLength(2);
  });

  test('a part longer than the file is thrown away', async () => {
    mkdirSync(home);
    writeFileSync(join(home, `${GLOBAL}.part`), Buffer.alloc(90_000));
    writeFileSync(join(home, `${GLOBAL}.part.json`), '{}');
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test.each([
    ['nothing said of it', undefined],
    ['a note that is not JSON', '{'],
    ['a note that is no object', '1'],
  ])('a part with %s is not built upon', async (_, note) => {
    mkdirSync(home);
    writeFileSync(join(home, `${GLOBAL}.part`), 'something else');
    if (note !== undefined) writeFileSync(join(home, `${GLOBAL}.part.json`), note);
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
    expect(server.log.filter((line) => line.startsWith(`LEGI/${GLOBAL}`))).toEqual([`LEGI/${GLOBAL}`]);
  });

  test('a part that is whole already is only checked', async () => {
    mkdirSync(home);
    const bytes = server.files.get(`LEGI/${GLOBAL}`)!;
    writeFileSync(join(home, `${GLOBAL}.part`), bytes);
    writeFileSync(join(home, `${GLOBAL}.part.json`), JSON.stringify({ size: bytes.length }));
    await run();
    expect(server.log).not.toContain(`LEGI/${GLOBAL}`);
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test('a server in trouble is asked again, after as long as it says, then given up; what was got stays', async () => {
    behave(FIRST, (asked, response) => {
      if (asked === 1) half(FIRST, response);
      else if (asked === 2) response.writeHead(503, { 'Retry-After': '7' }).end();
      else response.writeHead(500).end();
      return true;
    });
    await expect(run()).rejects.toThrow(`${FIRST}: the server is in trouble (HTTP 500)`);
    expect(waits).toEqual([1000, 7000]);
    expect(there()).toEqual([GLOBAL, FIRST, `${FIRST}.part`, `${FIRST}.part.json`].filter((name) => name !== FIRST));
    server.behaviour.clear();
    expect((await run()).fetched).toEqual([FIRST]);
    expect(isWhole(FIRST)).toBe(true);
  });

  test('silence is a broken connection', async () => {
    behave(GLOBAL, (asked, response) => {
      if (asked > 1) return false;
      const bytes = server.files.get(`LEGI/${GLOBAL}`)!;
      response.writeHead(200, { 'Content-Length': String(bytes.length) });
      response.write(bytes.subarray(0, 500));
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
    behave(FIRST, () => true);
    rmSync(join(home, FIRST));
    await expect(run()).rejects.toThrow(/nothing heard for 0 s/);
  });

  test('bytes that come slowly, but come', async () => {
    const bytes = server.files.get(`LEGI/${GLOBAL}`)!;
    behave(GLOBAL, (_, response) => {
      response.writeHead(200, { 'Content-Length': String(bytes.length) });
      let at = 0;
      const timer = setInterval(() => {
        response.write(bytes.subarray(at, at + 900));
        at += 900;
        if (at < bytes.length) return;
        clearInterval(timer);
        response.end();
      }, 60);
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test.each([
    ['a page under an archive’s name', Buffer.from('<html>404 Not Found</html>'), /is no gzip archive/],
    ['an empty answer', Buffer.alloc(0), /an empty answer/],
    ['damaged bytes', archive('20250713-140000').fill(7, 2000, 2100), /its bytes|compressed bytes are damaged/],
    ['an archive cut by whoever put it there', archive('20250713-140000').subarray(0, 1500), /it is cut short/],
    ['another base', archive('20250713-140000', 'jorf'), /it holds jorf, not legi/],
    ['something compressed that is no archive', gzipSync('x'.repeat(5000)), /it is no tar archive inside/],
  ])('refuses %s', async (_, bytes, message) => {
    server.files.set(`LEGI/${GLOBAL}`, bytes);
    await expect(run()).rejects.toThrow(message);
    expect(there()).toEqual([]);
  });

  test('more bytes than were promised', async () => {
    const bytes = server.files.get(`LEGI/${GLOBAL}`)!;
    server.behaviour.set(`LEGI/${GLOBAL}`, (asked, request, response) => {
      if (asked === 1) return half(GLOBAL, response);
      if (asked > 2) return false;
      const from = Number(/\d+/.exec(request.headers.range ?? '0')![0]);
      response.writeHead(206, {
        'Content-Range': `bytes ${String(from)}-${String(bytes.length - 1)}/${String(bytes.length)}`,
      });
      response.end(Buffer.concat([bytes.subarray(from), Buffer.from('more')]));
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test('redirects are followed', async () => {
    server.files.set(`mirror/${GLOBAL}`, server.files.get(`LEGI/${GLOBAL}`)!);
    behave(GLOBAL, (_, response) => {
      response.writeHead(302, { Location: `/OPENDATA/mirror/${GLOBAL}` }).end();
      return true;
    });
    await run();
    expect(isWhole(GLOBAL)).toBe(true);
  });

  test('what appears meanwhile is fetched too', async () => {
    behave(FIRST, () => {
      server.files.set(`LEGI/${SECOND}`, archive('20250715-210805'));
      return false;
    });
    expect((await run()).fetched).toEqual([GLOBAL, FIRST, SECOND]);
  });

  test('a global archive that was replaced by a newer one while fetching', async () => {
    const newer = 'Freemium_legi_global_20260101-140000.tar.gz';
    behave(GLOBAL, () => {
      server.files.delete(`LEGI/${GLOBAL}`);
      server.files.delete(`LEGI/${FIRST}`);
      server.files.set(`LEGI/${newer}`, archive('20260101-140000'));
      return false;
    });
    expect((await run()).fetched).toEqual([newer]);
    expect(there()).toEqual([newer]);
  });

  test('an archive that is listed and never there is an error, after all others', async () => {
    behave(GLOBAL, (_, response) => {
      response.writeHead(404).end();
      return true;
    });
    await expect(run()).rejects.toThrow(`${GLOBAL}: it is not there (HTTP 404)`);
    expect(there()).toEqual([FIRST]);
  });

  test('a list that never comes to rest', async () => {
    let day = 16;
    server.behaviour.set('LEGI/', () => {
      const stamp = `202507${String(day++)}-210000`;
      server.files.set(`LEGI/LEGI_${stamp}.tar.gz`, archive(stamp));
      return false;
    });
    await expect(run()).rejects.toThrow(/changes faster than/);
  });

  test.each([
    ['JORF of LEGI’s address', (address: string) => `${address}nowhere/`, /it is not there \(HTTP 404\)/],
    ['an address of nobody', () => 'http://127.0.0.1:1/', /refuses connections|bad port/],
    ['no address', () => 'echanges.dila.gouv.fr', /no address to fetch from/],
  ])('%s', async (_, address, message) => {
    await expect(run(undefined, address(server.address))).rejects.toThrow(message);
    expect(existsSync(home)).toBe(false);
  });

  test('a folder’s page that never ends, or asks for a password', async () => {
    server.behaviour.set('LEGI/', (_, __, response) => {
      response.writeHead(401).end();
      return true;
    });
    await expect(run()).rejects.toThrow(/asks for a password \(HTTP 401\)/);
    server.behaviour.set('LEGI/', (_, __, response) => {
      response.end(Buffer.alloc(20_000_001, 32));
      return true;
    });
    await expect(run()).rejects.toThrow(/too long for a list/);
  });

  test('an address with or without its last slash', () => {
    expect(baseAddress({ base: legi, address: 'https://a.fr/x' })).toBe('https://a.fr/x/LEGI/');
    expect(baseAddress({ base: legi, address: 'https://a.fr/x/' })).toBe('https://a.fr/x/LEGI/');
  });
});

describe('cite-graph fetch', () => {
  const cite = (argv: readonly string[], env: Record<string, string> = { CITE_GRAPH_OPENDATA: server.address }) => {
    mkdirSync(home, { recursive: true });
    return runFake(['fetch', ...argv], { cwd: home, env });
  };

  test('lists, plans, fetches, and says what to do next', async () => {
    const listed = await cite(['legi', '--list', '--format', 'csv']);
    expect(listed.stdout.split(/\r?\n/).map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      'name,day,kind,size,fate',
      `${GLOBAL},2025-07-13,global,${String(server.files.get(`LEGI/${GLOBAL}`)!.length)},missing`,
      `${FIRST},2025-07-14,increment,${String(server.files.get(`LEGI/${FIRST}`)!.length)},missing`,
      '',
    ]);
    const dry = await cite(['legi', '--dry-run']);
    expect(dry.stdout).toContain('2 archives listed, 2 to be fetched into');
    expect(readdirSync(home)).toEqual([]);
    const done = await cite(['legi']);
    expect(done).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'fetched 2 archives: .cite-graph/archives/legi holds 2; next: cite-graph build .cite-graph/archives/legi --index legi.sqlite\n',
    });
    expect((await cite(['legi'])).stderr).toMatch(/^nothing new: /);
    expect((await cite(['legi', '--dry-run'])).stdout).toContain('0 archives listed');
    expect((await cite(['legi', '-q'])).stderr).toBe('');
  });

  test('the address and the folder from the configuration', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'cite-graph.yml'), `fetch:\n  address: ${server.address}\n  folder: law\n`);
    expect((await cite(['legi', '--since', '2025-07-14'], {})).stderr).toMatch(/^fetched 1 archive: law\/legi holds 1/);
    expect((await cite(['legi', '--address', 'ftp://x', '--list'])).stderr).toContain('no address to fetch from');
    const elsewhere = join(folder, 'elsewhere');
    expect((await cite(['legi', '--folder', elsewhere])).stderr).toContain(`${elsewhere} holds 2`);
    writeFileSync(join(home, 'cite-graph.yml'), `fetch:\n  adress: x\n`);
    expect((await cite(['legi'], {})).stderr).toContain('unknown key "adress": did you mean "address"?');
  });

  test('progress on a terminal only', async () => {
    behave(GLOBAL, (asked, response) => {
      setTimeout(() => {
        response.writeHead(200);
        response.end(server.files.get(`LEGI/${GLOBAL}`));
      }, 350);
      return asked > 0;
    });
    mkdirSync(home);
    const env = { CITE_GRAPH_OPENDATA: server.address };
    const { stderr } = await runFake(['fetch', 'legi'], { cwd: home, env, terminal: true });
    expect(stderr).toContain(`${GLOBAL} (1 of 2): 0.0 MB`);
  });

  test('a base that nobody knows', async () => {
    const { code, stderr } = await cite(['dole']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/legi, jorf, kali, cass, inca, capp, jade, constit, cnil/);
  });
});
