import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FetchError, InputError } from '../../model/errors.js';
import { readListing } from '../listing.js';
import { isWanted, planFetch, type Planned } from '../plan.js';
import type { Base } from '../registry.js';
import { ask, insist, statusError, type Patience } from './connection.js';
import { download } from './download.js';

/** What to fetch, from where, into which folder. */
export interface FetchRequest {
  readonly base: Base;
  /** The folder of all bases, as an address. */
  readonly address: string;
  /** A folder of the disk; made when it is not there. */
  readonly folder: string;
  /** First day of the archives that are asked for (ISO). */
  readonly since?: string;
  readonly patience?: Partial<Patience>;
  /** How far the download is: which archive of how many, and its bytes (`total` is 0 where nobody says). */
  readonly progress?: (step: FetchStep) => void;
}

/** A moment of a download. */
export interface FetchStep {
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly what: 'got' | 'checked';
  readonly bytes: number;
  readonly total: number;
}

const PATIENCE: Patience = {
  idleMs: 60_000,
  attempts: 6,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
};

const LARGEST_PAGE = 20_000_000;
// Archives appear while others are being fetched; after so many looks at the page it is somebody's mistake.
const ROUNDS = 5;

const patienceOf = ({ patience }: FetchRequest): Patience => ({ ...PATIENCE, ...patience });

/** The address of a base's folder. */
export function baseAddress({ base, address }: Pick<FetchRequest, 'base' | 'address'>): string {
  const all = address.endsWith('/') ? address : `${address}/`;
  if (!/^https?:\/\//i.test(all) || !URL.canParse(all))
    throw new InputError(`${address}: no address to fetch from`, { hint: 'write one that begins with https://' });
  return new URL(`${base.folder}/`, all).href;
}

async function readPage(url: string, patience: Patience): Promise<{ readonly html: string; readonly url: string }> {
  return insist(patience, async () => {
    const answer = await ask(url, {}, patience.idleMs);
    if (answer.status !== 200) {
      await answer.close();
      throw statusError(url, answer);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.bytes) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST_PAGE) throw new FetchError(`${url}: too long for a list of archives`);
    }
    return { html: new TextDecoder().decode(Buffer.concat(chunks)), url: answer.url };
  });
}

const filesOf = (folder: string): ReadonlySet<string> => {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
};

/**
 * What the address has of a base and what becomes of each archive, oldest first; changes nothing.
 * @throws FetchError when the address does not answer; InputError when it lists no archive of the base
 */
export async function planOf(request: FetchRequest): Promise<readonly Planned[]> {
  const url = baseAddress(request);
  const page = await readPage(url, patienceOf(request));
  const listed = readListing(page.html, page.url, request.base.name);
  const { since } = request;
  return planFetch(listed, { files: filesOf(request.folder), ...(since === undefined ? {} : { since }) }, url);
}

/** Downloads what is wanted, in order; the last error of an archive that has gone from the address meanwhile. */
async function round(
  wanted: readonly Planned[],
  request: FetchRequest,
  fetched: string[],
): Promise<FetchError | undefined> {
  const patience = patienceOf(request);
  let gone: FetchError | undefined;
  for (const [index, { name, url }] of wanted.entries()) {
    const progress = (what: 'got' | 'checked', bytes: number, total: number): void =>
      request.progress?.({ name, place: index + 1, count: wanted.length, what, bytes, total });
    try {
      await download({ url, path: join(request.folder, name), patience, progress });
      fetched.push(name);
    } catch (error) {
      if (!(error instanceof FetchError) || !error.gone) throw error;
      gone = error;
    }
  }
  return gone;
}

/**
 * Brings a folder up to date with the address: downloads the newest global archive and every increment after it that is
 * not there, oldest first, and looks again for what appeared or was replaced meanwhile. Nothing that is there is changed
 * or removed. Returns the names of what was fetched and the plan as it then is.
 * @throws FetchError when an archive cannot be had; those before it stay, and the next call goes on from there
 */
export async function fetchBase(
  request: FetchRequest,
): Promise<{ readonly fetched: readonly string[]; readonly plan: readonly Planned[] }> {
  const fetched: string[] = [];
  for (let look = 0; look < ROUNDS; look++) {
    const plan = await planOf(request);
    const wanted = plan.filter(isWanted);
    if (wanted.length === 0) return { fetched, plan };
    mkdirSync(request.folder, { recursive: true });
    const before = fetched.length;
    const gone = await round(wanted, request, fetched);
    // The page may have been older than the folder; what a second look still lists in vain is an error.
    if (gone !== undefined && look > 0 && fetched.length === before) throw gone;
  }
  throw new FetchError(`${baseAddress(request)}: the list of archives changes faster than they can be fetched`);
}
