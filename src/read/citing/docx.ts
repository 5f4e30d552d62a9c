import type { Document } from '../../model/document.js';
import { InputError } from '../../model/errors.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import type { Hyperlink } from '../inline-markup.js';
import type { CitingFormat } from './citing-format.js';
import { docxFields, type FieldStep } from './docx-fields.js';
import { fromParagraphs, type Paragraph } from './paragraphs.js';
import { xmlEvents } from './xml-events.js';
import { openZip, type Zip } from './zip.js';

interface Open {
  words: string;
  style: string | undefined;
  outline: number | undefined;
  listed: boolean;
  readonly notes: string[];
  readonly links: Hyperlink[];
  /** The hyperlink that is open, and where it leads, if outside of the document. */
  link: { readonly start: number; readonly url: string | undefined } | undefined;
}

/** A paragraph with the notes it calls, by their identifiers in their own member. */
interface Called extends Paragraph {
  readonly notes: readonly string[];
}

interface Styles {
  /** Level of a heading by the identifier of its style. */
  readonly headings: ReadonlyMap<string, number>;
}

/** Deleted and moved words, instructions of fields (which `docxFields` reads), and the copy of a drawing for old programs. */
const UNREAD = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'mc:Fallback']);
const STANDS_FOR: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const DEEPEST_HEADING = 6;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const HEADING = /^(?:heading|titre) ?([1-6])$/i;

const headingLevel = (outline: number): number | undefined =>
  outline >= 0 && outline < DEEPEST_HEADING ? outline + 1 : undefined;

function readStyles(zip: Zip): Styles {
  const headings = new Map<string, number>();
  const member = 'word/styles.xml';
  const bytes = zip.member(member);
  let style: string | undefined;
  if (bytes !== undefined)
    xmlEvents(bytes, member, {
      open(name, attributes) {
        if (name === 'w:style') style = attributes['w:styleId'];
        const level =
          name === 'w:outlineLvl'
            ? headingLevel(Number(attributes['w:val']))
            : Number(name === 'w:name' ? HEADING.exec(attributes['w:val'] ?? '')?.[1] : undefined);
        if (style !== undefined && level !== undefined && level > 0) headings.set(style, level);
      },
      close(name) {
        if (name === 'w:style') style = undefined;
      },
      text: () => undefined,
    });
  return { headings };
}

function finish({ words, style, outline, listed, notes, links }: Open, { headings }: Styles): Called {
  const heading = outline ?? headings.get(style ?? '');
  return {
    words,
    notes,
    ...(links.length === 0 ? {} : { links }),
    ...(heading === undefined ? {} : { heading }),
    ...(listed ? { bullet: true } : {}),
  };
}

/** What a tag inside a paragraph adds to it. */
function within(paragraph: Open, name: string, attributes: Readonly<Record<string, string>>): void {
  paragraph.words += STANDS_FOR[name] ?? '';
  if (name === 'w:pStyle') paragraph.style = attributes['w:val'];
  else if (name === 'w:numPr') paragraph.listed = true;
  else if (name === 'w:outlineLvl') paragraph.outline = headingLevel(Number(attributes['w:val']));
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
    paragraph.notes.push(`${name.slice(2, -'Reference'.length)} ${attributes['w:id'] ?? ''}`);
}

/** Where the hyperlinks of a member lead, by the identifiers of its relationships. */
function readAddresses(zip: Zip, member: string): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const path = member.replace(/([^/]*)$/, '_rels/$1.rels');
  const bytes = zip.member(path);
  if (bytes !== undefined)
    xmlEvents(bytes, path, {
      open(name, { Id: id, Target: target, TargetMode: mode }) {
        if (name === 'Relationship' && mode === 'External' && id !== undefined && target !== undefined)
          addresses.set(id, target);
      },
      close: () => undefined,
      text: () => undefined,
    });
  return addresses;
}

function openLink(paragraph: Open | undefined, url: string | undefined): void {
  if (paragraph !== undefined) paragraph.link = { start: paragraph.words.length, url };
}

function closeLink(paragraph: Open | undefined): void {
  if (paragraph?.link === undefined) return;
  const { start, url } = paragraph.link;
  if (url !== undefined) paragraph.links.push({ start, end: paragraph.words.length, url });
  paragraph.link = undefined;
}

function follow(paragraph: Open | undefined, step: FieldStep): void {
  if (step === 'closes') closeLink(paragraph);
  else if (step !== undefined) openLink(paragraph, step.opens);
}

const opened = (): Open => ({
  ...{ words: '', style: undefined, outline: undefined, listed: false },
  ...{ notes: [], links: [], link: undefined },
});

/** The paragraphs of a member; `taken` is told which note each belongs to. */
function readMember(zip: Zip, member: string, { styles, take }: { styles: Styles; take: Take }): void {
  const bytes = zip.member(member);
  if (bytes === undefined) return;
  const open: Open[] = [];
  const addresses = readAddresses(zip, member);
  const fields = docxFields();
  let [unread, inText] = [0, false];
  let note = '';
  xmlEvents(bytes, member, {
    open(name, attributes) {
      follow(open.at(-1), fields.open(name, attributes));
      if (UNREAD.has(name)) unread++;
      if (unread > 0) return;
      if (name === 'w:t') inText = true;
      else if (name === 'w:hyperlink') openLink(open.at(-1), addresses.get(attributes['r:id'] ?? ''));
      else if (name === 'w:p') open.push(opened());
      else if (name === 'w:footnote' || name === 'w:endnote') note = `${name.slice(2)} ${attributes['w:id'] ?? ''}`;
      const paragraph = open.at(-1);
      if (paragraph !== undefined) within(paragraph, name, attributes);
    },
    close(name) {
      follow(open.at(-1), fields.close(name));
      if (UNREAD.has(name)) unread--;
      else if (unread > 0) return;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:hyperlink') closeLink(open.at(-1));
      else if (name === 'w:p') {
        closeLink(open.at(-1));
        const paragraph = open.pop();
        if (paragraph !== undefined) take(finish(paragraph, styles), note);
      }
    },
    text(words) {
      fields.text(words);
      const paragraph = open.at(-1);
      if (inText && unread === 0 && paragraph !== undefined) paragraph.words += words;
    },
  });
}

type Take = (paragraph: Called, note: string) => void;

function readNotes(zip: Zip, styles: Styles): ReadonlyMap<string, readonly Paragraph[]> {
  const notes = new Map<string, Called[]>();
  const take: Take = (paragraph, note) => {
    const own = notes.get(note);
    if (own === undefined) notes.set(note, [paragraph]);
    else own.push(paragraph);
  };
  for (const member of ['word/footnotes.xml', 'word/endnotes.xml']) readMember(zip, member, { styles, take });
  return notes;
}

function read(file: SourceFile, hints: ReadHints): Document[] {
  if (OLE.every((byte, at) => file.bytes[at] === byte))
    throw new InputError('password-protected, or of a Word before 2007', {
      hint: 'save it as .docx without a password',
    });
  const zip = openZip(file.bytes);
  if (!zip.names.includes('word/document.xml'))
    throw new InputError('a ZIP archive without a Word document in it', { hint: 'save it as .docx' });
  const styles = readStyles(zip);
  const notes = readNotes(zip, styles);
  const paragraphs: Paragraph[] = [];
  const take: Take = (paragraph) =>
    paragraphs.push(paragraph, ...paragraph.notes.flatMap((note) => notes.get(note) ?? []));
  readMember(zip, 'word/document.xml', { styles, take });
  return fromParagraphs(file, 'docx', { paragraphs, hints });
}

/** Word documents: paragraphs, headings, lists, tables cell by cell, notes where they are called; deleted revisions are not read. */
export const docx: CitingFormat = {
  name: 'docx',
  summary: 'Word documents; lines are paragraphs',
  extensions: ['.docx', '.docm'],
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 4096)).includes('word/'),
  read,
};
