import { decode } from './decode.js';
import { documents } from './documents.js';
import { layHtml } from './html-layout.js';
import type { InputFormat } from './input-format.js';

const START =
  /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|body|h[1-6]|div|p|table|section|article|main)\b/i;

/** HTML pages: headings, paragraphs, lists and links; the map leads back through tags and entities. */
export const html: InputFormat = {
  name: 'html',
  summary: 'HTML pages, also those saved from Légifrance',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: (head) => START.test(new TextDecoder().decode(head)),
  read: (file, hints) => {
    const { source, diagnostics } = decode(file.bytes, file.path);
    const { text, map, lines, links } = layHtml(source);
    return documents({
      path: file.path,
      format: 'html',
      text,
      map,
      lines,
      links,
      from: 0,
      hints,
      namedInFile: false,
      problems: [],
      diagnostics,
    });
  },
};
