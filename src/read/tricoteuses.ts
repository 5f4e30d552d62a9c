import type { DeclaredLink, Document, Page } from '../model/document.js';
import { decode } from './decode.js';
import { officialDay } from './dila/days.js';
import { documents } from './documents.js';
import { headText } from './head-text.js';
import type { InputFormat, ReadHints, SourceFile } from './input-format.js';
import { layMarkdown } from './markdown.js';
import { identityMap } from './source-map.js';
import { referencesOf } from './tricoteuses/references.js';

const SIGN = /^---\r?\n(?:[^\n]{1,300}\n){0,14}?Identifiant\s*:\s*[A-Z]{8}\d{12}/;
const FIELD = /^([^:\n]{1,40}?)\s*:\s*(.*?)\s*$/gm;
// « …/constitution/constitution_du_4_octobre_1958/src/branch/main/titre_vi/article_53.md »: the repository is the text's.
const REPOSITORY = /\[Markdown chronologique dans git\]\(https?:\/\/[^/\s]{1,80}\/[^/\s]{1,80}\/([^/\s]{3,200})\/src\//;
const NAME = 'tricoteuses';
const DASH = 45;
/** First byte of UTF-8's byte order mark. */
const MARK = 0xef;

/** The card between the `---` lines. */
function cardOf(source: string): ReadonlyMap<string, string> {
  const end = source.indexOf('\n---', 3);
  const head = source.slice(source.indexOf('\n') + 1, end < 0 ? 0 : end + 1);
  return new Map([...head.matchAll(FIELD)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

/** What the card says of the article's version. */
function version(card: ReadonlyMap<string, string>): Pick<Page, 'id' | 'from' | 'until' | 'state'> {
  const [id, state] = [card.get('identifiant'), card.get('état')];
  const [from, until] = [officialDay(card.get('date de début')).on, officialDay(card.get('date de fin')).on];
  return {
    ...(id !== undefined && { id }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(state !== undefined && state !== '' && { state }),
  };
}

const hintsOf = (source: string, hints: ReadHints): ReadHints => {
  const repository = REPOSITORY.exec(source)?.[1]?.replaceAll('_', ' ');
  return repository === undefined || hints.text !== undefined
    ? hints
    : { source: 'DILA, LEGI, Licence Ouverte', ...hints, text: repository, textFrom: 'folder' };
};

/** Tags as spaces: words keep their places. */
const untagged = (html: string): string => html.replace(/<[^<>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));

interface Ending {
  readonly source: string;
  readonly text: string;
  readonly links: readonly DeclaredLink[];
  readonly version: ReturnType<typeof version>;
}

function finished(document: Document, { source, text, links, version: own }: Ending): Document {
  const pages = document.pages.map((page, index) =>
    index > 0 ? page : { ...page, ...own, span: { ...page.span, end: text.length }, links },
  );
  return { ...document, format: NAME, text, map: identityMap(source), pages };
}

function read({ path, bytes }: SourceFile, hints: ReadHints): Document[] {
  const { source } = decode(bytes, path);
  const card = cardOf(source);
  // Tables of contents of texts and sections repeat what the articles say.
  if (!/^[A-Z]{4}ARTI/.test(card.get('identifiant') ?? '')) return [];
  const details = source.indexOf('<details>');
  const cut = details < 0 ? source.length : details;
  const wording = new TextEncoder().encode(source.slice(0, cut));
  const laid = layMarkdown({ path, bytes: wording }, hintsOf(source, hints));
  const text = laid.text + untagged(source.slice(cut));
  const ending = { source, text, links: referencesOf(source, cut), version: version(card) };
  return documents(laid).map((document) => finished(document, ending));
}

/** Markdown of Tricoteuses: one article's version a file, with its identifier and the references of both sides. */
export const tricoteuses: InputFormat = {
  name: NAME,
  summary: 'Markdown of Tricoteuses, with identifiers',
  extensions: ['.md'],
  // Every Markdown file is asked: most begin with « # », and need not become words for that.
  sniff: (head) => (head[0] === DASH || head[0] === MARK) && SIGN.test(headText(head)),
  read,
};
