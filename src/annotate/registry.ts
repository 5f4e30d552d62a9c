import type { LinkSyntax } from './link-syntax.js';

/** A kind of document into which links are written: what is read, and what comes out. */
export interface SyntaxRow {
  readonly name: string;
  readonly summary: string;
  /** Name of the input format. */
  readonly from: string;
  readonly to: 'markdown' | 'html';
  readonly load: () => Promise<LinkSyntax>;
}

/** Every pair of formats between which a document with links can be written; the first row of an input is its default. */
export const LINK_SYNTAXES: readonly SyntaxRow[] = [
  {
    name: 'markdown',
    summary: 'Markdown, links as Markdown (as HTML inside HTML blocks)',
    from: 'markdown',
    to: 'markdown',
    load: async () => (await import('./markdown.js')).syntax,
  },
  {
    name: 'html',
    summary: 'HTML, links as HTML',
    from: 'html',
    to: 'html',
    load: async () => (await import('./html.js')).syntax,
  },
  {
    name: 'text-markdown',
    summary: 'plain text, links as Markdown',
    from: 'text',
    to: 'markdown',
    load: async () => (await import('./text.js')).textToMarkdown,
  },
  {
    name: 'text-html',
    summary: 'plain text, as HTML words with links',
    from: 'text',
    to: 'html',
    load: async () => (await import('./text.js')).textToHtml,
  },
];
