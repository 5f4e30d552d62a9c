import { hash } from 'node:crypto';
import type { ExtractContext } from '../extract/contract.js';
import { articleKey } from '../model/article.js';
import type { Document, Page } from '../model/document.js';
import type { Mutable } from '../model/mutable.js';
import type { Reference } from '../model/reference.js';
import { slice, type Span } from '../model/span.js';
import type { TextName } from '../model/text.js';
import type { PageText, VersionCard } from '../store/store.js';
import type { Engine } from './engine.js';
import { listedCards } from './listed-versions.js';
import { pageNumber, type Identity } from './identity.js';
import { endsOf } from './declared-ends.js';
import { pageStatus, type PageFacts } from './page-status.js';
import type { Tally } from './build-report.js';
import { readLists, readNotes } from './read-declared.js';
import { linksWithin, readLinks } from './read-links.js';
import type { Found, PageReading } from './reading.js';

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
  /** Its words' place is set when they are packed. */
  readonly record: Mutable<VersionCard>;
  readonly words: PageText;
  /** Other versions that the source lists without their words. */
  readonly listed?: readonly VersionCard[];
}

/** From offsets in some words of a document to a place on the page and in the file. */
export type Placing = (reference: Reference, wordsStart: number) => Found;

function placing(document: Document, pageStart: number): Placing {
  return (reference, wordsStart) => {
    const offset = wordsStart + reference.span.start;
    const { line, column } = document.map.position(offset);
    return { reference, start: offset - pageStart, line, column };
  };
}

const onPage = (span: Span, page: Span): Span => ({ start: span.start - page.start, end: span.end - page.start });

function pageText(page: Page, document: Document, engine: Engine): PageText {
  const items = engine.readRepealedItems(slice(document.text, page.body));
  const bodyStart = page.body.start - page.span.start;
  const words: Mutable<PageText> = {
    text: slice(document.text, page.span),
    body: onPage(page.body, page.span),
    notes: page.notes.map((note) => onPage(note, page.span)),
    repealedItems: items.map(({ portion, word, span }) => ({
      portion,
      word,
      span: { start: bodyStart + span.start, end: bodyStart + span.end },
    })),
  };
  if (page.nota !== undefined) words.nota = onPage(page.nota, page.span);
  return words;
}

const shortHash = (words: string): string => hash('sha256', words, 'hex').slice(0, 12);

/** The official id, else the article's key and the day it began, else its key and a hash of its words. */
export function versionId(key: string, page: Pick<Page, 'id' | 'from'>, words: string): string {
  return page.id ?? (page.from === undefined ? `${key}#${shortHash(words)}` : `${key}@${page.from}`);
}

/** The day that a page's statuses speak of, and whether the source vouches for it. */
function dayOf({ identity, day }: PageContext): { readonly day: string; readonly vouched: boolean } {
  const own = identity.declared?.stateOn ?? identity.declared?.knownOn;
  return { day: own ?? day, vouched: own !== undefined };
}

function statusOf(page: Page, said: Pick<PageReading, 'listed' | 'declared'>, context: PageContext) {
  const { from, until, dated, state, divisions } = page;
  const { day, vouched } = dayOf(context);
  // One shape for every page: what it does not say is there and undefined.
  const facts: PageFacts = {
    from,
    until,
    dated,
    state,
    nota: page.nota === undefined ? undefined : slice(context.document.text, page.nota),
    ends: endsOf(said),
    divisions,
    text: context.identity.text.key,
    vouched,
  };
  return pageStatus(facts, day);
}

/** Of words that are in no block yet. */
const NOWHERE = { place: { block: 0, start: 0, length: 0 }, spans: '' };

/** A version's row but for its words. */
function recordOf(
  page: Page,
  { document, identity }: PageContext,
  own: Pick<VersionCard, 'id' | 'articleKey' | 'status'>,
): Mutable<VersionCard> {
  const record: Mutable<VersionCard> = {
    id: own.id,
    articleKey: own.articleKey,
    status: own.status,
    place: NOWHERE.place,
    spans: NOWHERE.spans,
    path: document.path,
    format: document.format,
    line: document.map.position(page.headingSpan.start).line,
    textFrom: identity.from,
  };
  if (page.cid !== undefined) record.cid = page.cid;
  if (page.from !== undefined) record.from = page.from;
  if (page.until !== undefined) record.until = page.until;
  if (page.dated === 'published') record.dated = page.dated;
  if (page.state !== undefined) record.state = page.state;
  return record;
}

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
  const listed = readLists(page, reader);
  const declared = readNotes(page, reader);
  for (const one of readLinks(page, reader)) declared.push(one);
  const status = statusOf(page, { listed, declared }, context);
  const words = pageText(page, document, engine);
  const version = versionId(key, page, words.text);
  const record = recordOf(page, context, { id: version, articleKey: key, status });
  const others = listedCards(page, record, dayOf(context).day);
  const reading: Mutable<PageReading> = {
    text: identity.text,
    number,
    key,
    version,
    path: document.path,
    divisions: page.divisions,
    status,
    found,
    listed,
    declared,
  };
  if (page.cid !== undefined) reading.cid = page.cid;
  return others === undefined ? { reading, record, words } : { reading, record, words, listed: others };
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
  const words: PageText = { text, body: { start: 0, end: text.length }, notes: [], repealedItems: [] };
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
      listed: [],
      declared,
    },
    record: { id: version, articleKey: key, status, textFrom: identity.from, ...at, ...NOWHERE },
    words,
  };
}
