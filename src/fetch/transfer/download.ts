import { basename } from 'node:path';
import { FetchError } from '../../model/errors.js';
import { archiveFault, isGzipHead } from './archive-check.js';
import { ask, insist, statusError, type Answer, type Patience } from './connection.js';
import { partFile, type Origin, type PartFile } from './part-file.js';

/** One file to get, and who wants to know how far it is. */
export interface Download {
  readonly url: string;
  /** Where it goes; its last name is the archive's. */
  readonly path: string;
  readonly patience: Patience;
  /** Bytes got (or checked) of how many; 0 where nobody says. */
  readonly progress: (what: 'got' | 'checked', bytes: number, total: number) => void;
}

// A connection that breaks every megabyte still gets there.
const GOT_ON = 1 << 20;

/** Starts again from nothing, after what was got turned out to be no part of the same file. */
function startOver(part: PartFile, message: string): FetchError {
  part.drop();
  return new FetchError(message, { passing: true });
}

const number = (words: string | undefined): number | undefined =>
  words !== undefined && /^\d{1,15}$/.test(words.trim()) ? Number(words) : undefined;

function originOf(answer: Answer, size: number | undefined): Origin {
  const etag = answer.header('etag');
  // A weak ETag does not promise the same bytes.
  const validator = etag !== undefined && !etag.startsWith('W/') ? etag : answer.header('last-modified');
  return { ...(validator === undefined ? {} : { validator }), ...(size === undefined ? {} : { size }) };
}

interface Start {
  readonly from: number;
  readonly origin: Origin;
}

/** Where the bytes of an answer belong: behind what is held where the server sends the rest of the same file. */
function startOf(answer: Answer, part: PartFile, url: string): Start {
  const held = part.held();
  if (answer.status === 200) return { from: 0, origin: originOf(answer, number(answer.header('content-length'))) };
  const range = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(answer.header('content-range') ?? '');
  const size = number(range?.[2]);
  const before = part.origin();
  const origin = originOf(answer, size);
  const same =
    before.validator === undefined || origin.validator === undefined || before.validator === origin.validator;
  if (number(range?.[1]) !== held || !same || (before.size !== undefined && before.size !== size))
    throw startOver(part, `${url}: the file there is another one than the part that was got`);
  return { from: held, origin: { ...before, ...origin } };
}

async function noArchive(answer: Answer, url: string, head: Uint8Array): Promise<FetchError> {
  await answer.close();
  const shown = new TextDecoder()
    .decode(head.subarray(0, 60))
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim();
  return new FetchError(`${url}: what comes is no gzip archive`, { hint: `it begins with: ${shown}` });
}

/** Writes the bytes of an answer to the part; how many bytes the part then has. */
async function receive(
  answer: Answer,
  part: PartFile,
  { from, origin, job }: Start & { job: Download },
): Promise<number> {
  let sink: ReturnType<PartFile['open']> | undefined = from > 0 ? part.open(origin, from) : undefined;
  let head: Uint8Array = new Uint8Array();
  let at = from;
  try {
    for await (const chunk of answer.bytes) {
      let bytes = chunk;
      if (sink === undefined) {
        head = bytes = Buffer.concat([head, chunk]);
        if (head.length < 2) continue;
        if (!isGzipHead(head)) throw await noArchive(answer, job.url, head);
        // Only now: what is no archive takes the place of nothing that was got before.
        sink = part.open(origin, 0);
      }
      sink.write(bytes);
      at += bytes.length;
      job.progress('got', at, origin.size ?? 0);
    }
  } finally {
    sink?.close();
  }
  if (sink === undefined) throw new FetchError(`${job.url}: an empty answer`, { passing: true });
  return at;
}

/** The rest of the file, or all of it; the part then has all its bytes. */
async function getBytes(job: Download, part: PartFile, gotOn: () => void): Promise<void> {
  const { url, patience } = job;
  const held = part.held();
  const { validator, size } = part.origin();
  if (size !== undefined && held === size) return;
  const resume = held === 0 ? {} : { Range: `bytes=${String(held)}-`, ...(validator && { 'If-Range': validator }) };
  const answer = await ask(url, resume, patience.idleMs);
  if (answer.status !== 200 && answer.status !== 206) {
    await answer.close();
    if (answer.status === 416) throw startOver(part, `${url}: the file there is shorter than the part that was got`);
    throw statusError(url, answer);
  }
  const start = startOf(answer, part, url);
  try {
    const got = await receive(answer, part, { ...start, job });
    const wanted = start.origin.size;
    if (wanted !== undefined && got > wanted) throw startOver(part, `${url}: more bytes than it said`);
    if (wanted !== undefined && got < wanted)
      throw new FetchError(`${url}: cut short after ${String(got)} of ${String(wanted)} bytes`, { passing: true });
  } finally {
    if (part.held() >= held + GOT_ON) gotOn();
  }
}

/**
 * Downloads one archive: goes on where an earlier try ended, checks its size and reads it to its end, and only then gives
 * it its name. What was got before stays beside it (`.part`) when this fails.
 * @throws FetchError when the server does not give it in so many tries
 */
export async function download(job: Download): Promise<void> {
  const part = partFile(job.path);
  await insist(job.patience, async (gotOn) => {
    await getBytes(job, part, gotOn);
    const total = part.held();
    const fault = await archiveFault(part.path, basename(job.path), (bytes) => {
      job.progress('checked', bytes, total);
    });
    if (fault !== undefined) throw startOver(part, `${job.url}: ${fault}`);
  });
  part.publish();
}
