import type { DaySource } from './day-source.js';
import { extensionNotes } from './extension-note.js';

export const source: DaySource = {
  name: 'note',
  examples: [
    {
      path: 'accord.txt',
      source:
        "(1) Alinéa étendu sous réserve de l'application de l'article L. 212-4-3 du code du travail (arrêté du 7 août 2000, art. 1er).",
      day: '2000-08-07',
    },
    {
      path: 'accord.html',
      source:
        "<p>L'alinéa est étendu sous réserve de l'article R. 6332-47 du code du travail.</p>\n<p>(Arrêté du 18 décembre 2013 - art. 1)",
      day: '2013-12-18',
    },
    {
      path: 'accord.html',
      source:
        "<p>L'alinéa est étendu sous réserve de l'article R. 6332-47 du code du travail.</p>\n<p>(Arrêté du 18 décembre 2013 - art. 1)</p><p>Le reste.",
      day: undefined,
    },
    { path: 'accord.txt', source: "Phrase exclue de l'extension (arrêté du 28 avril 2003).", day: '2003-04-28' },
    { path: 'accord.txt', source: 'Le délai est étendu au 7 août 2000 (arrêté du 7 août 2000).', day: undefined },
  ],
  stretches: (file) =>
    extensionNotes(file.source).flatMap(({ span, on }) =>
      on === undefined ? [] : [{ span, day: { ...on, from: 'note', dated: true } }],
    ),
};
