import { createHash } from 'node:crypto';
import type { Language, OfflineLaw } from './view.js';

/** The program of the page and how it looks, as the build made them. */
export interface PageProgram {
  readonly script: string;
  readonly style: string;
}

const hash = (words: string): string => `'sha256-${createHash('sha256').update(words).digest('base64')}'`;

const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const head = (language: Language, title: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
`;

const BODY = `</head>
<body>
<div id="explorer"><noscript>This page needs JavaScript.</noscript></div>
`;

/** What the server lets the page do: run its own script, be styled by its own sheet, ask this server; nothing else. */
export const SERVED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page as the server gives it: it asks for everything else. */
export const servedPage = (language: Language): string =>
  `${head(language, 'cite-graph')}<link rel="stylesheet" href="/explorer.css">
${BODY}<script src="/explorer.js"></script>
</body>
</html>
`;

/**
 * The page as one file that asks for nothing: program, looks and law stand in it, and its policy lets nothing else run
 * or load. Law is JSON in an element that browsers do not run, with every « < » written so that it cannot end it.
 */
export function offlinePage(law: OfflineLaw, { script, style }: PageProgram, title: string): string {
  const program = script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  const policy = `default-src 'none'; script-src ${hash(program)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const json = JSON.stringify(law)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `${head(law.about.language, title)}<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<style>${style}</style>
${BODY}<script type="application/json" id="law">${json}</script>
<script>${program}</script>
</body>
</html>
`;
}
