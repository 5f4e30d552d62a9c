import type { PortionStep } from '../../model/reference.js';
import { isDead } from '../../model/status.js';
import type { PageText } from '../../store/store.js';
import type { Rule } from '../rule.js';
import { versionOn } from '../versions-on.js';

const PLAIN: ReadonlySet<PortionStep['kind']> = new Set<PortionStep['kind']>(['paragraphe', 'item', 'lettre', 'tiret']);

const label = (words: string): string => words.replace(/[\s).°-]/gu, '').toLowerCase();

/** « II, 3° » of the page and « 3° du II » of a reference, in one form. */
const pathOfPage = (portion: string): readonly string[] => portion.split(',').map(label);
const pathOf = (steps: readonly PortionStep[]): readonly string[] =>
  steps.filter(({ kind }) => PLAIN.has(kind)).map(({ value }) => label(value));

/** The repealed item that a path names, or is inside of. */
function repealedAt(page: PageText, path: readonly string[]): PageText['repealedItems'][number] | undefined {
  return page.repealedItems.find(({ portion }) => {
    const gone = pathOfPage(portion);
    return gone.length <= path.length && gone.every((step, index) => step === path[index]);
  });
}

const MESSAGE = {
  en: (name: string, portion: string, word: string) => `${name}: its ${portion} is gone (${word})`,
  fr: (name: string, portion: string, word: string) => `${name} : son ${portion} est ${word}`,
};

export const rule: Rule = {
  card: {
    name: 'repealed-item',
    summary: 'an item of a living article that its wording says is gone: « 3° (Abrogé) »',
    why: 'The article is in force and the part that is meant is empty.',
    severity: 'error',
  },
  yieldsTo: ['repealed', 'lapsed', 'annulled', 'transferred', 'outdated'],
  examples: [
    { words: 'le 2° de l’article L. 9999-8 du code du travail', reported: true, note: '2° (Abrogé)' },
    { words: 'le 1° de l’article L. 9999-8 du code du travail', reported: false, note: 'still there' },
    { words: 'l’article L. 9999-8 du code du travail', reported: false, note: 'the whole article' },
  ],
  concerns: ({ found, targets: [target, ...more], onPurpose }) =>
    found.reference.portion !== undefined &&
    onPurpose === undefined &&
    more.length === 0 &&
    target !== undefined &&
    !isDead(target.onDay.status),
  check: async (judged, context) => {
    const [target] = judged.targets;
    if (target === undefined) return [];
    const path = pathOf(judged.found.reference.portion ?? []);
    const version = versionOn(target, judged.day.day);
    const silent = version === undefined || version.plain === true || path.length === 0;
    const page = silent ? undefined : await context.page(version.id);
    const gone = page && repealedAt(page, path);
    if (gone === undefined) return [];
    // Undated words are those of the index's day: a dated act may have meant an item that was there.
    const unsure = judged.day.dated && version?.from === undefined;
    return [
      {
        message: MESSAGE[context.language](context.nameOf(target.key), gone.portion, gone.word),
        target: target.key,
        basis: target.onDay,
        ...(unsure ? { severity: 'warning', remark: context.words.dayUnknown } : {}),
      },
    ];
  },
};
