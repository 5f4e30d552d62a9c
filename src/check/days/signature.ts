import type { DaySource } from './day-source.js';
import { firstDay } from './written-day.js';

/** « Fait à Paris, le 4 avril 2008 », « Fait en trois exemplaires à Lyon le … » at the beginning of a line. */
const SIGNED = /(?:^|\n)[ \t*_>]{0,9}Fait (?:à|en |le )[^\n]{0,160}/gu;

export const source: DaySource = {
  name: 'signature',
  examples: [
    { path: 'contrat.txt', source: 'Article 1\nTexte\n\nFait à Paris, le 4 avril 2008.\n', day: '2008-04-04' },
    { path: 'memo.txt', source: 'Le fait à prouver est du 4 avril 2008.', day: undefined },
  ],
  stretches: (file) => {
    // The last one signs the document; those before it may sign what it reproduces.
    const days = [...file.source.matchAll(SIGNED)].flatMap(([words]) => firstDay(words) ?? []);
    const last = days.at(-1);
    if (last === undefined) return [];
    const day = { day: last.day, from: 'signature', words: last.words, dated: true } as const;
    return [{ span: { start: 0, end: file.source.length }, day }];
  },
};
