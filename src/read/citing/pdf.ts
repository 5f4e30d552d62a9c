import type { Document } from '../../model/document.js';
import { InputError } from '../../model/errors.js';
import { documents } from '../documents.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import { plainLines } from '../plain-lines.js';
import type { CitingFormat } from './citing-format.js';
import { joinLines } from './join-lines.js';
import { pageLines, type PageLine } from './page-lines.js';
import { withoutRunningHeads } from './running-heads.js';

/** More are no document but a library. */
const MOST_PAGES = 20_000;

/** What pdf.js throws, by the name of its error. */
function failureOf(error: unknown): InputError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new InputError('a password-protected PDF', { hint: 'save it without a password', cause: error });
  return new InputError('a damaged PDF', { hint: 'open it in its program and save it again', cause: error });
}

/** The lines of every page, one page in memory at a time. @throws InputError */
async function linesOfPages(bytes: Uint8Array): Promise<readonly (readonly PageLine[])[]> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  // pdf.js takes the bytes for itself: others may still want theirs.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new InputError(`a PDF of ${String(pdf.numPages)} pages`, { hint: 'split it' });
    const pages: (readonly PageLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items.flatMap((item) => ('str' in item ? [item] : []))));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw error instanceof InputError ? error : failureOf(error);
  } finally {
    await task.destroy();
  }
}

async function read({ path, bytes }: SourceFile, hints: ReadHints): Promise<Document[]> {
  const pages = await linesOfPages(bytes);
  if (pages.every((lines) => lines.length === 0))
    throw new InputError('a PDF without words: pictures of pages', { hint: 'run a text recognition over it first' });
  const { text, map } = joinLines(withoutRunningHeads(pages));
  return documents({
    ...{ path, format: 'pdf', text, map, hints, lines: plainLines(text) },
    ...{ links: [], from: 0, namedInFile: false, problems: [], diagnostics: [] },
  });
}

/** PDF: the words of its pages in their order, lines joined into paragraphs; places are pages and lines on them. */
export const pdf: CitingFormat = {
  name: 'pdf',
  summary: 'PDF; places are pages and lines on them',
  extensions: ['.pdf'],
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-'),
  read,
};
