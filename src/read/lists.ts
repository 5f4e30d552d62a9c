import type { DeclaredList } from '../model/document.js';
import { isLinksHeading, listLabel } from './line-words.js';
import { isBlank, lineEnd, trimmed, type MarkedLine } from './marked-line.js';
import type { Problem } from './problem.js';

/** The lists of one page, and lines of the section that are neither label nor bullet. */
export interface ReadLists {
  readonly lists: readonly DeclaredList[];
  readonly problems: readonly Problem[];
}

interface Section {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly end: number;
}

/** End of a bullet that wraps: it goes on to the next blank or marked line. */
function wrappedEnd(text: string, line: MarkedLine, limit: number): number {
  let end = line.end;
  while (end < limit) {
    const next = lineEnd(text, end + 1);
    if (next > limit || isBlank(text, end + 1, next)) break;
    end = next;
  }
  return end;
}

const isBullet = (line: MarkedLine): boolean => line.style === 'bullet' || line.style === 'plain';

/**
 * Reads a section « Liens relatifs à cet article » (from its heading to `end`): labels in any spelling, their bullets, and
 * bullets without a label (`label: ''`, or « Liens » under the second heading).
 */
export function readLists(section: Section): ReadLists {
  const { text, lines, end } = section;
  const lists: { label: string; bullets: DeclaredList['bullets'][number][] }[] = [];
  const problems: Problem[] = [];
  let read = lines[0]?.start ?? end;
  lines.forEach((line, index) => {
    const words = line.style === 'bullet' ? '' : text.slice(line.words.start, line.words.end).trim();
    const limit = lines[index + 1]?.start ?? end;
    if (!isBlank(text, read, line.start)) problems.push(unread(text, read, line.start));
    read = line.end;
    const heads = isLinksHeading(words);
    const label = words === '' || heads ? undefined : listLabel(words);
    if (heads) {
      if (/^liens ?:?$/i.test(words)) lists.push({ label: 'Liens', bullets: [] });
    } else if (label !== undefined) {
      lists.push({ label, bullets: [] });
    } else if (isBullet(line)) {
      read = wrappedEnd(text, line, limit - 1);
      const span = trimmed(text, line.words.start, read);
      if (lists.length === 0) lists.push({ label: '', bullets: [] });
      if (span.end > span.start) lists.at(-1)?.bullets.push({ span, words: text.slice(span.start, span.end) });
    } else {
      // A label that names no known relation: kept as written, so that nothing is dropped.
      lists.push({ label: words.replace(/ ?:$/, ''), bullets: [] });
    }
  });
  if (!isBlank(text, read, end)) problems.push(unread(text, read, end));
  return { lists: lists.filter((list) => list.bullets.length > 0), problems };
}

function unread(text: string, start: number, end: number): Problem {
  const span = trimmed(text, start, end);
  const words = text.slice(span.start, Math.min(span.end, span.start + 60)).replace(/\s+/g, ' ');
  return {
    code: 'list-line',
    severity: 'info',
    message: `neither label nor bullet in « Liens relatifs »: “${words}”`,
    offset: span.start,
  };
}
