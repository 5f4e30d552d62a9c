import type { DaySource } from './day-source.js';
import { firstDay } from './written-day.js';

/** Keys of front matter that say a document's day, best first. */
const KEYS = [
  'date_signature',
  'date-signature',
  'signature',
  'signe_le',
  'signed',
  'date',
  'date_texte',
  'published',
  'publication',
  'updated',
  'modified',
  'lastmod',
  'last_modified_at',
];
const LONGEST = 4000;

/** The lines between the dashes that a file opens with. */
function frontMatter(source: string): readonly string[] {
  const head = source.slice(0, LONGEST);
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(head)) return [];
  const end = head.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  return end < 0 ? [] : head.slice(0, end).split('\n').slice(1);
}

export const source: DaySource = {
  name: 'front-matter',
  examples: [
    { path: 'note.md', source: '---\ntitle: Note\ndate: 2004-03-12\n---\nTexte', day: '2004-03-12' },
    { path: 'note.md', source: '---\ndate_signature: 12 mars 2004\ndate: 2020-01-01\n---\n', day: '2004-03-12' },
    { path: 'note.md', source: 'date: 2004-03-12', day: undefined },
  ],
  stretches: (file) => {
    const said = new Map(
      frontMatter(file.source).flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)]];
      }),
    );
    for (const key of KEYS) {
      const found = firstDay(said.get(key) ?? '');
      if (found === undefined) continue;
      const day = { day: found.day, from: 'front-matter', words: found.words, dated: true } as const;
      return [{ span: { start: 0, end: file.source.length }, day }];
    }
    return [];
  },
};
