import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Document } from '../../model/document.js';
import { InputError } from '../../model/errors.js';
import { documents } from '../documents.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import { plainLines } from '../plain-lines.js';
import type { CitingFormat } from './citing-format.js';
import { joinLines, type LinkedLine } from './join-lines.js';
import { pageLines } from './page-lines.js';
import { linksOnLine, type PageLink } from './page-links.js';
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

/** The annotations of a page that lead out of the document. */
async function linksOfPage(page: PDFPageProxy): Promise<readonly PageLink[]> {
  const annotations: readonly { readonly url?: unknown; readonly rect?: unknown }[] = await page.getAnnotations();
  return annotations.flatMap(({ url, rect }) =>
    typeof url === 'string' && Array.isArray(rect) ? [{ url, rect: rect.map(Number) }] : [],
  );
}

/** The lines of a page with the links over them. */
async function linesOfPage(page: PDFPageProxy): Promise<readonly LinkedLine[]> {
  const { items } = await page.getTextContent();
  const lines = pageLines(items.flatMap((item) => ('str' in item ? [item] : [])));
  const links = await linksOfPage(page);
  // The places of words are let go of with their page: a book has a million.
  return lines.map(({ runs, ...line }) => ({ ...line, links: linksOnLine({ ...line, runs }, links) }));
}

/** The lines of every page, one page in memory at a time. @throws InputError */
async function linesOfPages(bytes: Uint8Array): Promise<readonly (readonly LinkedLine[])[]> {
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
    const pages: (readonly LinkedLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(await linesOfPage(page));
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
  const { text, map, links } = joinLines(withoutRunningHeads(pages));
  return documents({
    ...{ path, format: 'pdf', text, map, hints, lines: plainLines(text) },
    ...{ links, from: 0, namedInFile: false, problems: [], diagnostics: [] },
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
