import { catalogueText } from '../../catalogue/catalogue.js';
import { fold } from '../../model/fold.js';
import type { Rule } from '../rule.js';

const squeeze = (words: string): string => fold(words).replace(/\s+/gu, ' ').trim();

const MESSAGE = {
  en: (written: string, title: string) => `“${written}” is now called ${title}; the numbers of its articles stayed`,
  fr: (written: string, title: string) => `« ${written} » s’appelle désormais ${title} ; les numéros sont restés`,
};

export const rule: Rule = {
  card: {
    name: 'renamed-text',
    summary: 'a text under a name that it no longer has (nouveau code de procédure civile): numbers stayed',
    why: 'The citation still leads to the right article; its name dates the document.',
    severity: 'warning',
  },
  examples: [
    {
      words: 'l’article 700 du nouveau code de procédure civile',
      reported: true,
      note: 'code de procédure civile since 2007',
    },
    { words: 'l’article 700 du code de procédure civile', reported: false, note: 'its name' },
    {
      words: 'Accord du 12 mars 2004\n\nl’article 700 du nouveau code de procédure civile',
      reported: false,
      note: 'a dated act keeps the names of its day',
    },
  ],
  check: ({ found, file, day, onPurpose }, { language }) => {
    const { reference, textPlace } = found;
    const text = reference.text && catalogueText(reference.text.key);
    if (text?.formerNames === undefined || textPlace === undefined || day.dated || onPurpose !== undefined) return [];
    const written = file.source.slice(textPlace.start, textPlace.end);
    const said = squeeze(written);
    if (!text.formerNames.some((name) => squeeze(name) === said) || squeeze(text.title) === said) return [];
    const replacement = /^nouveau |^code /i.test(written) ? text.title : undefined;
    return [
      {
        message: MESSAGE[language](written, text.title),
        span: textPlace,
        suggestions: [
          {
            targets: [`${text.key}/${reference.number ?? ''}`],
            words: text.title,
            chain: [],
            // Numbers stayed, so nothing but the name changes.
            certain: replacement !== undefined,
            ...(replacement === undefined ? {} : { edit: { span: textPlace, replacement } }),
          },
        ],
      },
    ];
  },
};
