import { hash } from 'node:crypto';
import type { ExtractContext } from '../extract/contract.js';
import { articleKey } from '../model/article.js';
import type { Document, Page } from '../model/document.js';
import type { Reference } from '../model/reference.js';
import { slice, type Span } from '../model/span.js';
import type { TextName } from '../model/text.js';
import type { PageText, VersionCard, VersionRecord } from '../store/store.js';
import type { Engine } from './engine.js';
import { listedCards } from './listed-versions.js';
import { pageNumber, type Identity } from './identity.js';
import { isEnd, pageStatus, type DeclaredEnd } from './page-status.js';
import type { Tally } from './build-report.js';
import { readLists, readNotes } from './read-declared.js';
import { linksWithin, readLinks } from './read-links.js';
import type { Declared, Found, PageReading } from './reading.js';

/** What reading a page needs to know beside it. */
export interface PageContext {
  readonly document: Document;
  readonly identity: Identity;
  readonly engine: Engine;
  readonly aliases: ReadonlyMap<string, TextName>;
  /** The day the index speaks of, where the source names none (ISO). */
  readonly day: string;
  readonly tally: Tally;
}

/** A page read: what waits for the second pass, and what goes into the index at once. */
export interface ReadPage {
  readonly reading: PageReading;
  readonly record: VersionRecord;
  /** Other versions that the source lists without their words. */
  readonly listed?: readonly VersionCard[];
}

/** From offsets in some words of a document to a place on the page and in the file. */
export type Placing = (reference: Reference, wordsStart: number) => Found;

function placing(document: Document, pageStart: number): Placing {
  return (reference, wordsStart) => {
    const offset = wordsStart + reference.span.start;
    return { reference, start: offset - pageStart, ...document.map.position(offset) };
  };
}

const onPage = (span: Span, page: Span): Span => ({ start: span.start - page.start, end: span.end - page.start });

function pageText(page: Page, document: Document, engine: Engine): PageText {
  const items = engine.readRepealedItems(slice(document.text, page.body));
  const bodyStart = page.body.start - page.span.start;
  return {
    text: slice(document.text, page.span),
    body: onPage(page.body, page.span),
    notes: page.notes.map((note) => onPage(note, page.span)),
    ...(page.nota && { nota: onPage(page.nota, page.span) }),
    repealedItems: items.map(({ portion, word, span }) => ({
      portion,
      word,
      span: { start: bodyStart + span.start, end: bodyStart + span.end },
    })),
  };
}

const shortHash = (words: string): string => hash('sha256', words, 'hex').slice(0, 12);

/** The official id, else the article's key and the day it began, else its key and a hash of its words. */
export function versionId(key: string, page: Pick<Page, 'id' | 'from'>, words: string): string {
  return page.id ?? (page.from === undefined ? `${key}#${shortHash(words)}` : `${key}@${page.from}`);
}

/** « Nouveaux textes »: the page names what took its place. */
const isReplaced = ({ relation, page }: Declared): boolean => relation === 'replaces' && page === 'target';

/**
 * The ends that the page declares of itself, by the act's key. A move to another division is none: of 506 such pages of the
 * three large codes 498 keep their number (R. 4121-1 of the code du travail), the others name a new text.
 */
const endsOf = (declared: readonly Declared[]): DeclaredEnd[] =>
  declared
    .filter(({ relation, page }) => page === 'target' && isEnd(relation))
    .filter(({ moved }) => moved === undefined || declared.some(isReplaced))
    .map(({ relation, reference, date }) => ({
      relation,
      ...(reference.text && { by: articleKey(reference.text.key, reference.number ?? '') }),
      ...(date && { date }),
    }));

/** The day that a page's statuses speak of, and whether the source vouches for it. */
function dayOf({ identity, day }: PageContext): { readonly day: string; readonly vouched: boolean } {
  const own = identity.declared?.stateOn ?? identity.declared?.knownOn;
  return { day: own ?? day, vouched: own !== undefined };
}

function statusOf(page: Page, declared: readonly Declared[], context: PageContext) {
  const { from, until, dated, state, divisions } = page;
  const facts = {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(dated !== undefined && { dated }),
    ...(state !== undefined && { state }),
    ...(page.nota && { nota: slice(context.document.text, page.nota) }),
  };
  const { day, vouched } = dayOf(context);
  return pageStatus({ ...facts, divisions, vouched, ends: endsOf(declared), text: context.identity.text.key }, day);
}

/** What a version's row says beside its name, status and words. */
const recordOf = (
  page: Page,
  { document, identity }: PageContext,
): Omit<VersionRecord, 'id' | 'articleKey' | 'status' | 'page'> => ({
  ...{ path: document.path, format: document.format },
  line: document.map.position(page.headingSpan.start).line,
  textFrom: identity.from,
  ...(page.cid !== undefined && { cid: page.cid }),
  ...(page.from !== undefined && { from: page.from }),
  ...(page.until !== undefined && { until: page.until }),
  ...(page.dated === 'published' && { dated: page.dated }),
  ...(page.state !== undefined && { state: page.state }),
});

/** Reads one page: its references, lists, history notes, repealed items and state. */
export function readPage(page: Page, context: PageContext): ReadPage {
  const { document, identity, engine, aliases } = context;
  const number = pageNumber(page.heading);
  const key = articleKey(identity.text.key, number);
  // A document that is its own text by default, or a decision, says nothing of what « article L. 1 » means in it.
  const own: ExtractContext =
    identity.from === 'none' || identity.text.nature === 'jurisprudence'
      ? { aliases }
      : { ownText: identity.text, ownArticle: number, aliases };
  const place = placing(document, page.span.start);
  const found = engine.extract(slice(document.text, page.body), own).map((one) => place(one, page.body.start));
  const reader = { document, engine, own, place, tally: context.tally, text: identity.text, number };
  const declared = [...readLists(page, reader), ...readNotes(page, reader), ...readLinks(page, reader)];
  const status = statusOf(page, declared, context);
  const words = pageText(page, document, engine);
  const version = versionId(key, page, words.text);
  const record = { id: version, articleKey: key, status, page: words, ...recordOf(page, context) };
  const listed = listedCards(page, record, dayOf(context).day);
  return {
    reading: {
      ...{ text: identity.text, number, key, version, path: document.path, found, declared, status },
      divisions: page.divisions,
      ...(page.cid !== undefined && { cid: page.cid }),
    },
    record,
    ...(listed && { listed }),
  };
}

/** A stretch of text outside every page, if it refers to anything but the document's own text. */
export function readPassage(span: Span, context: PageContext): ReadPage | undefined {
  const { document, identity, engine, aliases } = context;
  const place = placing(document, span.start);
  const own = identity.from === 'none' ? { aliases } : { ownText: identity.text, aliases };
  const found = engine
    .extract(slice(document.text, span), own)
    .filter(({ kind, text }) => kind !== 'text' || text?.key !== identity.text.key)
    .map((one) => place(one, span.start));
  const reader = { document, engine, own, place, tally: context.tally, text: identity.text, number: '' };
  const declared = readLinks({ links: linksWithin(span, document) }, reader);
  if (found.length === 0 && declared.length === 0) return undefined;
  const key = articleKey(identity.text.key, '');
  const text = slice(document.text, span);
  const version = versionId(key, {}, text);
  const status = { status: 'unknown', basis: 'none' } as const;
  const at = { path: document.path, format: document.format, line: document.map.position(span.start).line };
  const page: PageText = { text, body: { start: 0, end: text.length }, notes: [], repealedItems: [] };
  return {
    reading: {
      text: identity.text,
      number: '',
      key,
      version,
      path: document.path,
      divisions: [],
      status,
      found,
      declared,
    },
    record: { id: version, articleKey: key, status, textFrom: identity.from, page, ...at },
  };
}
