import type { Diagnostic } from '../../model/diagnostic.js';
import type { DeclaredText, OfficialText, Page } from '../../model/document.js';
import type { ReadHints } from '../input-format.js';
import { officialDay } from './days.js';
import { child, said, type XmlElement } from './xml.js';

/** An official file, decoded and parsed. */
export interface OfficialFile {
  readonly path: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly hints: ReadHints;
}

/** What one kind of official file says beside its text. */
export interface OfficialReading {
  readonly declared?: DeclaredText;
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

/** `META_COMMUN`, which every file has but those of sections. */
export const metaCommun = (root: XmlElement): XmlElement | undefined => child(root, 'META', 'META_COMMUN');

export const specific = (root: XmlElement, name: string): XmlElement | undefined =>
  child(root, 'META', 'META_SPEC', name);

/** The words of a child element, or `undefined` where it is absent or empty. */
export const field = (element: XmlElement | undefined, name: string): string | undefined =>
  said(child(element, name)?.words);

type Validity = Pick<Page, 'from' | 'until' | 'state'>;

/** State and days of effect, and what is wrong with them. */
export function validity(
  meta: XmlElement | undefined,
  path: string,
): { readonly validity: Validity; readonly diagnostics: readonly Diagnostic[] } {
  const state = field(meta, 'ETAT');
  const [from, until] = [officialDay(field(meta, 'DATE_DEBUT')), officialDay(field(meta, 'DATE_FIN'))];
  const wrong = [from.wrong, until.wrong].flatMap((words) => (words === undefined ? [] : [words]));
  return {
    validity: {
      ...(from.on !== undefined && { from: from.on }),
      ...(until.on !== undefined && { until: until.on }),
      ...(state !== undefined && { state }),
    },
    diagnostics: wrong.map((words) => ({
      ...({ code: 'bad-date', severity: 'info', path } as const),
      message: `“${words}” is no date: read as unknown`,
    })),
  };
}

/** The fields that say something, and no others. */
export function told(fields: { readonly [key in keyof OfficialText]: OfficialText[key] | undefined }): OfficialText {
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== undefined));
}

/** What metadata and the archive's own hints say of a text. */
export function declaredBy(
  hints: ReadHints,
  text: { readonly words: string; readonly cid?: string | undefined; readonly official: OfficialText },
): DeclaredText {
  const { knownOn, stateOn, source, holding } = hints;
  return {
    ...{ words: text.words, from: 'metadata', official: text.official },
    ...(text.cid !== undefined && { cid: text.cid }),
    ...(knownOn !== undefined && { knownOn }),
    ...(stateOn !== undefined && { stateOn }),
    ...(source !== undefined && { source }),
    ...(holding !== undefined && { holding }),
  };
}
