import { htmlZones } from './html.js';
import type { LinkSyntax, Zone } from './link-syntax.js';
import { markdownBlocks, type Block } from './markdown-blocks.js';
import { closedInline } from './markdown-inline.js';
import { without } from './zones.js';

/** Inside an HTML block Markdown is not read: links there are HTML, too. */
const htmlBlock = (source: string, { start, end }: Block): Zone[] =>
  htmlZones(source.slice(start, end)).map((zone) => ({ ...zone, start: zone.start + start, end: zone.end + start }));

/** Prose of a Markdown source without its headings, code, tags and links. */
export const syntax: LinkSyntax = {
  name: 'markdown',
  zones(source) {
    const { blocks, labels } = markdownBlocks(source);
    return blocks.flatMap((block) => {
      if (block.kind === 'html') return htmlBlock(source, block);
      return without([{ start: block.start, end: block.end, writes: 'markdown' }], closedInline(source, block, labels));
    });
  },
};
