import type { LinkSyntax } from './link-syntax.js';
import { escapeHtml } from './markup.js';

const everywhere =
  (writes: 'markdown' | 'html'): LinkSyntax['zones'] =>
  (source) => [{ start: 0, end: source.length, writes }];

/** Plain text, with its references as Markdown links; nothing else of it is touched. */
export const textToMarkdown: LinkSyntax = { name: 'text-markdown', zones: everywhere('markdown') };

/** Plain text as HTML words: signs that HTML reads as markup are escaped. */
export const textToHtml: LinkSyntax = { name: 'text-html', zones: everywhere('html'), escape: escapeHtml };
