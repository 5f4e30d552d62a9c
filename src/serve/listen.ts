import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { servedPage, SERVED_POLICY, type PageProgram } from './page-file.js';
import { answerApi, type Ground } from './routes.js';

/** A server that runs. */
export interface Running {
  /** `http://127.0.0.1:port/` */
  readonly address: string;
  close(): Promise<void>;
}

/** What is served: the law as it stands at each question, and the page. */
export interface Served {
  readonly ground: () => Ground;
  readonly page: PageProgram;
  /** Told of a fault of ours; the page only learns that there was one. */
  readonly fault: (error: unknown) => void;
}

const HEADERS = {
  'Content-Security-Policy': SERVED_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Only those who type this address are answered: a foreign page that has its name point here is not. */
const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${String(port)}` || host === `localhost:${String(port)}`;

async function reply(request: IncomingMessage, port: number, served: Served): Promise<Reply> {
  if (!isOwnHost(request.headers.host, port)) return { status: 403, type: TEXT, body: 'not this host\n' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, type: TEXT, body: 'GET only\n' };
  const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${String(port)}`);
  if (url === null) return { status: 400, type: TEXT, body: 'no such address\n' };
  const ground = served.ground();
  if (url.pathname === '/')
    return { status: 200, type: 'text/html; charset=utf-8', body: servedPage(ground.about.language) };
  if (url.pathname === '/explorer.js')
    return { status: 200, type: 'text/javascript; charset=utf-8', body: served.page.script };
  if (url.pathname === '/explorer.css')
    return { status: 200, type: 'text/css; charset=utf-8', body: served.page.style };
  if (!url.pathname.startsWith('/api/')) return { status: 404, type: TEXT, body: 'no such address\n' };
  return { type: JSON_TYPE, ...(await answerApi(ground, url.pathname, url.searchParams)) };
}

async function handle(
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  port: number,
  served: Served,
): Promise<void> {
  const { request, response } = exchange;
  let answer: Reply;
  try {
    answer = await reply(request, port, served);
  } catch (error) {
    served.fault(error);
    answer = { status: 500, type: JSON_TYPE, body: JSON.stringify({ error: 'cite-graph failed: see its terminal' }) };
  }
  response.writeHead(answer.status, { ...HEADERS, 'Content-Type': answer.type });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Serves the page on this machine alone (127.0.0.1), on a port of the system's choice when `port` is 0. */
export async function listen(served: Served, port: number): Promise<Running> {
  const server = createServer((request, response) => {
    void handle({ request, response }, portOf(server), served);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${String(portOf(server))}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
