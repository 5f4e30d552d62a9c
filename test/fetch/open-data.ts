import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { tarGz } from '../tar-archive.js';

/** How a server answers for one file: what it does of the usual, told by the number of times it was asked. */
export type Behaviour = (asked: number, request: IncomingMessage, response: ServerResponse) => boolean;

/** A local server of open data: folders of archives, listed as Apache lists them. */
export interface OpenData {
  readonly address: string;
  /** Files by path (« LEGI/LEGI_2025….tar.gz »); may change while it runs. */
  readonly files: Map<string, Buffer>;
  /** What it does instead of the usual, by path. Returns true when it has answered. */
  readonly behaviour: Map<string, Behaviour>;
  /** Every request as « path range ». */
  readonly log: string[];
  close(): Promise<void>;
}

/** Apache's page of a folder. */
export function apachePage(folder: string, files: readonly (readonly [name: string, size: string])[]): string {
  const rows = files.map(
    ([name, size]) =>
      `<img src="/icons/compressed.gif" alt="[   ]"> <a href="${name}">${name.slice(0, 22)}..&gt;</a> 2025-07-13 21:20  ${size}  \n`,
  );
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">
<html><head><title>Index of /OPENDATA/${folder}</title></head><body><h1>Index of /OPENDATA/${folder}</h1>
<pre><img src="/icons/blank.gif" alt="Icon "> <a href="?C=N;O=D">Name</a>  <a href="?C=M;O=A">Last modified</a><hr>
<a href="/OPENDATA/">Parent Directory</a>  -
${rows.join('')}<hr></pre></body></html>`;
}

const etagOf = (bytes: Buffer): string => `"${createHash('sha1').update(bytes).digest('hex')}"`;

function sendFile(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const validator = request.headers['if-range'];
  const etag = etagOf(bytes);
  const from = range !== null && (validator === undefined || validator === etag) ? Number(range[1]) : 0;
  if (from > 0 && from >= bytes.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${String(bytes.length)}` }).end();
    return;
  }
  const head = { 'Content-Length': String(bytes.length - from), ETag: etag };
  const content = { 'Content-Range': `bytes ${String(from)}-${String(bytes.length - 1)}/${String(bytes.length)}` };
  response.writeHead(from > 0 ? 206 : 200, from > 0 ? { ...head, ...content } : head).end(bytes.subarray(from));
}

/** Starts a server on loopback. */
export async function openData(): Promise<OpenData> {
  const files = new Map<string, Buffer>();
  const behaviour = new Map<string, Behaviour>();
  const log: string[] = [];
  const asked = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/OPENDATA\//, '');
    log.push(`${path}${request.headers.range === undefined ? '' : ` ${request.headers.range}`}`);
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    if (behaviour.get(path)?.(times, request, response) === true) return;
    const bytes = files.get(path);
    if (bytes !== undefined) return sendFile(bytes, request, response);
    const names = [...files].filter(([file]) => path !== '' && file.startsWith(path));
    if (!path.endsWith('/') || names.length === 0) return void response.writeHead(404).end('<h1>Not Found</h1>');
    const rows = names.map(([file, { length }]) => [file.slice(path.length), `${String(length)}`] as const);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(apachePage(path, rows));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ address: `http://127.0.0.1:${String(port)}/OPENDATA/`, files, behaviour, log },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** An archive of a base with noise in it, so that it does not shrink to nothing. */
export function archive(stamp: string, base = 'legi', noise = 4000): Buffer {
  let state = Number(stamp.slice(0, 8));
  const bytes = Buffer.alloc(noise, 0).map(() => (state = (state * 1103515245 + 12345) % 2147483648) >> 8);
  return tarGz([{ path: `${stamp}/${base}/global/noise.xml`, bytes }]);
}
