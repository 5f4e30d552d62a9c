import { UsageError } from '../../model/errors.js';
import { isRelation } from '../../model/relation.js';
import { offlineLaw } from '../../serve/offline-law.js';
import { offlinePage } from '../../serve/page-file.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import { writeAnswer } from '../output.js';
import { readSubjects } from '../subjects.js';
import { pageProgram } from './program-files.js';

/** What a file takes at most, program and law together. */
const MOST_BYTES = 2_000_000;
const MOST_ARTICLES = 500;
const FRAME = 2000;

/** Writes the explorer of one article's surroundings as a file that needs no network and no program but a browser. */
export async function writeOfflineFile(call: Call, store: LawStore, file: string | undefined): Promise<void> {
  const { options, settings, words } = call;
  if (words.length === 0)
    throw new UsageError('an offline file is about one article', {
      hint: 'name it: cite-graph explore L162-5 --export l162-5.html',
    });
  const { subjects } = await readSubjects(store, words.join(' '), { text: options.text('text'), strict: true });
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1)
    throw new UsageError(`${words.join(' ')} is ${String(subjects.length)} articles`, { hint: 'name one of them' });
  const program = pageProgram();
  const at = options.text('at');
  const [relation] = options.texts('relation')?.filter(isRelation) ?? [];
  const law = await offlineLaw(store, subject.key, {
    language: settings.language,
    narrowing: { ...(at === undefined ? {} : { at }), ...(relation === undefined ? {} : { relation }) },
    depth: options.number('depth') ?? 1,
    limit: options.number('limit') ?? MOST_ARTICLES,
    bytes: MOST_BYTES - Buffer.byteLength(program.script) - Buffer.byteLength(program.style) - FRAME,
  });
  const title = law.articles[subject.key]?.title ?? subject.key;
  await writeAnswer(call.io, [offlinePage(law, program, title)], file);
}
