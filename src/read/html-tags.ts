const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 head header hr html li main menu nav ol option p pre section summary table tbody tfoot thead title tr ul'
  ).split(' '),
);

/** A tag that ends the paragraph before it. Names are in lower case. */
export const isBlockTag = (name: string): boolean => BLOCKS.has(name);

/** A cell of a table: its words stand apart from the next cell's, on one line. */
export const isCellTag = (name: string): boolean => name === 'td' || name === 'th';

/** Elements whose words are not read. */
export const isUnread = (name: string): boolean =>
  name === 'script' ||
  name === 'style' ||
  name === 'template' ||
  name === 'noscript' ||
  name === 'svg' ||
  name === 'head';
