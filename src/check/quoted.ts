import type { Paper } from './edits.js';

/** Marks that open and close a quotation, typed or as HTML writes them; and blocks of quoted words. */
const MARKS =
  /«|»|“|”|„|&laquo;|&raquo;|&ldquo;|&rdquo;|&bdquo;|<(?:blockquote|q|del|s|ins)\b|<\/(?:blockquote|q|del|s|ins)\s*>|"|\n[ \t]*(?=\n)|\n[ \t]{0,3}>|~~/gi;

const OPENS = /^(?:«|“|„|&laquo;|&ldquo;|&bdquo;|<[bqdi s])/i;

interface Depth {
  marks: number;
  /** Inside straight marks, strokes or a quoted paragraph: these end with the paragraph. */
  straight: boolean;
  stroke: boolean;
  block: boolean;
}

function step(depth: Depth, sign: string, straightCounts: boolean): void {
  if (sign.startsWith('\n') && !sign.endsWith('>')) {
    depth.straight = depth.stroke = depth.block = false;
  } else if (sign.startsWith('\n')) depth.block = true;
  else if (sign === '"') depth.straight = straightCounts && !depth.straight;
  else if (sign === '~~') depth.stroke = !depth.stroke;
  else if (OPENS.test(sign) && !sign.startsWith('</')) depth.marks++;
  else depth.marks = Math.max(0, depth.marks - 1);
}

/**
 * Tells of an offset whether it stands in quoted or struck words: between guillemets or quotation marks, in a quoted block.
 * Guillemets left open are open to the end, since a quotation may have several paragraphs: rather too much than too little.
 */
export function quotedSpans(source: string, { code }: Pick<Paper, 'code'>): (at: number) => boolean {
  const depth: Depth = { marks: 0, straight: false, stroke: false, block: source.startsWith('>') };
  const states: { readonly at: number; readonly quoted: boolean }[] = [{ at: 0, quoted: depth.block }];
  for (const match of source.matchAll(MARKS)) {
    const [sign] = match;
    step(depth, sign, !code);
    const quoted = depth.marks > 0 || depth.straight || depth.stroke || (depth.block && !code);
    if (quoted !== states.at(-1)?.quoted) states.push({ at: match.index, quoted });
  }
  return (at) => {
    let low = 0;
    let high = states.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((states[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return states[low]?.quoted === true;
  };
}
