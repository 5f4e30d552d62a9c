import { spawn } from 'node:child_process';
import { UsageError } from '../../model/errors.js';
import { aboutLaw } from '../../serve/about.js';
import { listen } from '../../serve/listen.js';
import { withTexts } from '../../serve/with-texts.js';
import type { LawStore } from '../../store/store.js';
import { openIndex } from '../../store/open.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { pageProgram } from '../explore/program-files.js';
import { writeOfflineFile } from '../explore/offline-file.js';
import { startSearching } from '../explore/search-table.js';
import { explainFailure } from '../failure.js';
import { lawIndex } from '../law.js';
import { AT, DEPTH, LIMIT, READING, wholeNumber } from '../options.js';
import { notice, writeAll } from '../output.js';
import { REFERENCE } from '../question.js';
import { readSubjects } from '../subjects.js';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Shows the address in the person's own browser; where there is none the address on stdout does. */
function openBrowser(address: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** Until the person has had enough: Ctrl-C, or the end of whoever started this. */
const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        done();
      });
  });

/** The key of the article that the words name; of several the page begins with the first. */
async function startKey(call: Call, store: LawStore): Promise<string | undefined> {
  if (call.words.length === 0) return undefined;
  const { subjects } = await readSubjects(store, call.words.join(' '), {
    text: call.options.text('text'),
    strict: call.options.flag('strict') === true,
  });
  return subjects[0]?.key;
}

/** Answers a browser until it is interrupted. Its address is the only line on stdout. */
async function serve(call: Call, store: LawStore, index: string): Promise<void> {
  const start = await startKey(call, store);
  const about = await aboutLaw(store, { language: call.settings.language, start });
  const fault = (error: unknown): void => {
    for (const line of explainFailure(error).lines) void notice(call.io, line);
  };
  const searching = startSearching(index, store, { warn: (words) => void notice(call.io, words), fault });
  const readReference = async (words: string) => {
    const { subjects, aside } = await readSubjects(store, words, { text: undefined, strict: false });
    return [...subjects, ...aside];
  };
  const ground = () => ({ store, about, readReference, table: searching.table(), prepared: searching.prepared() });
  const running = await listen({ ground, page: pageProgram(), fault }, call.options.number('port') ?? 0);
  try {
    await writeAll(call.io.stdout, [`${running.address}\n`]);
    if (!call.settings.quiet) {
      const french = call.settings.language === 'fr';
      await notice(call.io, french ? 'Ctrl-C arrête le serveur.' : 'Ctrl-C stops the server.');
    }
    if (call.options.flag('open') === true) openBrowser(running.address);
    await (call.io.interrupted ?? interrupted)();
  } finally {
    await running.close();
    await searching.close();
  }
}

async function run(call: Call): Promise<number> {
  const index = await lawIndex(call);
  const store = withTexts(await openIndex(index));
  try {
    const file = call.options.text('export');
    if (file === undefined) await serve(call, store, index);
    else await writeOfflineFile(call, store, file);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(`port ${String(call.options.number('port'))} is in use`, { hint: 'leave --port out' });
    throw error;
  } finally {
    await store.close();
  }
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ ...REFERENCE, usage: '[reference...]', summary: `the article to begin with; ${REFERENCE.summary}` }],
  options: [
    { flags: '--port <number>', summary: 'the port to listen on (else one that is free)', parse: wholeNumber(1) },
    { flags: '--open', summary: 'open it in your browser' },
    { flags: '--export <file>', summary: 'instead, write it as one HTML file that needs no network (at most 2 MB)' },
    DEPTH,
    LIMIT,
    AT,
    ...READING,
  ],
  examples: [
    { line: 'cite-graph explore', shows: 'search, articles, graph and history in a browser, on this machine alone' },
    { line: 'cite-graph explore L162-5 --open', shows: 'begin with that article' },
    { line: 'cite-graph explore L162-5 --export l162-5.html', shows: 'one file to send, which opens offline' },
  ],
  run,
};
