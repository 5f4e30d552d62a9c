import type { Document } from '../../model/document.js';
import { InputError } from '../../model/errors.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import type { Hyperlink } from '../inline-markup.js';
import type { CitingFormat } from './citing-format.js';
import { fromParagraphs, type Paragraph } from './paragraphs.js';
import { xmlEvents } from './xml-events.js';
import { openZip, type Zip } from './zip.js';

interface Open {
  words: string;
  readonly heading: number | undefined;
  readonly bullet: boolean;
  /** Notes come behind the paragraph that calls them. */
  readonly notes: Paragraph[];
  readonly links: Hyperlink[];
  /** The hyperlink that is open. */
  link: { readonly start: number; readonly url: string } | undefined;
}

/** Deleted revisions, remarks in the margin, the numbers of notes, forms of the program itself. */
const UNREAD = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'office:forms']);
const MOST_SPACES = 1000;
const DEEPEST_HEADING = 6;

/** What a tag stands for: `text:s` is as many spaces as it says. */
function standsFor(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'text:s') return ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES));
  if (name === 'text:tab') return '\t';
  return name === 'text:line-break' ? '\n' : '';
}

const finish = ({ words, heading, bullet, links }: Open): Paragraph => ({
  words,
  ...(links.length === 0 ? {} : { links }),
  ...(heading === undefined ? {} : { heading }),
  ...(bullet ? { bullet } : {}),
});

function closeLink(paragraph: Open | undefined): void {
  if (paragraph?.link === undefined) return;
  paragraph.links.push({ ...paragraph.link, end: paragraph.words.length });
  paragraph.link = undefined;
}

function opened(name: string, attributes: Readonly<Record<string, string>>, bullet: boolean): Open {
  const level = Math.min(Number(attributes['text:outline-level'] ?? 1) || 1, DEEPEST_HEADING);
  return { words: '', heading: name === 'text:h' ? level : undefined, bullet, notes: [], links: [], link: undefined };
}

/** What a tag inside a paragraph adds to it. */
function within(paragraph: Open, name: string, attributes: Readonly<Record<string, string>>): void {
  paragraph.words += standsFor(name, attributes);
  const url = name === 'text:a' ? attributes['xlink:href'] : undefined;
  if (url !== undefined) paragraph.link = { start: paragraph.words.length, url };
}

function paragraphsOf(content: Uint8Array): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Open[] = [];
  let [unread, items, notes] = [0, 0, 0];
  const end = (): void => {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    const above = notes > 0 ? open.at(-1) : undefined;
    (above?.notes ?? paragraphs).push(finish(paragraph), ...paragraph.notes);
  };
  xmlEvents(content, 'content.xml', {
    open(name, attributes) {
      if (UNREAD.has(name)) unread++;
      if (unread > 0) return;
      if (name === 'text:p' || name === 'text:h') {
        open.push(opened(name, attributes, items > 0));
        return;
      }
      if (name === 'text:list-item') items++;
      if (name === 'text:note-body') notes++;
      const paragraph = open.at(-1);
      if (paragraph !== undefined) within(paragraph, name, attributes);
    },
    close(name) {
      if (UNREAD.has(name)) unread--;
      else if (unread > 0) return;
      else if (name === 'text:p' || name === 'text:h') end();
      else if (name === 'text:a') closeLink(open.at(-1));
      else if (name === 'text:list-item') items--;
      else if (name === 'text:note-body') notes--;
    },
    text(words) {
      const paragraph = open.at(-1);
      // Line breaks and runs of spaces in the XML are one space each: others are written as tags.
      if (unread === 0 && paragraph !== undefined) paragraph.words += words.replace(/[ \t\r\n]+/g, ' ');
    },
  });
  return paragraphs;
}

function isLocked(zip: Zip): boolean {
  const manifest = zip.member('META-INF/manifest.xml');
  return manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data');
}

function read(file: SourceFile, hints: ReadHints): Document[] {
  const zip = openZip(file.bytes);
  if (isLocked(zip)) throw new InputError('password-protected', { hint: 'save it without a password' });
  const content = zip.member('content.xml');
  if (content === undefined)
    throw new InputError('a ZIP archive without an OpenDocument text in it', { hint: 'save it as .odt' });
  return fromParagraphs(file, 'odt', { paragraphs: paragraphsOf(content), hints });
}

/** OpenDocument texts (LibreOffice): paragraphs, headings, lists, tables, notes; deleted revisions are not read. */
export const odt: CitingFormat = {
  name: 'odt',
  summary: 'OpenDocument texts (LibreOffice); lines are paragraphs',
  extensions: ['.odt', '.ott'],
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 200)).includes('opendocument.text'),
  read,
};
