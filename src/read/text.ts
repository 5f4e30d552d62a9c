import { emptyBlankLines } from './blank.js';
import { decode } from './decode.js';
import { documents } from './documents.js';
import type { InputFormat } from './input-format.js';
import { plainLines } from './plain-lines.js';
import { identityMap } from './source-map.js';

/** Plain text: articles are found by lines that say nothing but « Article L. 162-5 ». */
export const text: InputFormat = {
  name: 'text',
  summary: 'plain text',
  extensions: ['.txt', '.text'],
  sniff: () => false,
  read: (file, hints) => {
    const { source, diagnostics } = decode(file.bytes, file.path);
    const words = emptyBlankLines(source);
    return documents({
      path: file.path,
      format: 'text',
      text: words,
      map: identityMap(source),
      lines: plainLines(words),
      links: [],
      from: 0,
      hints,
      namedInFile: false,
      problems: [],
      diagnostics,
    });
  },
};
