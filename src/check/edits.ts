import { splitArticleKey } from '../model/article.js';
import type { PassageDay, Suggestion } from '../model/finding.js';
import type { FoundReference, ReferredFile } from '../model/found.js';
import type { Span } from '../model/span.js';
import { quotationOf } from './quotation.js';
import { quotedSpans } from './quoted.js';
import { rewriteCode, rewriteNumber } from './rewrite.js';
import { isSpokenOf } from './spoken-of.js';

/** A reference to an article that is gone, and what would stand in its place. */
export interface Rewritable {
  readonly found: FoundReference;
  readonly day: Pick<PassageDay, 'dated'>;
  /** Why the old law is cited on purpose. */
  readonly onPurpose?: string;
  readonly suggestion: Suggestion;
  /** The text that the suggestion's article is of. */
  readonly title: string;
}

/** A stretch of the file and the words for it. */
export type Edit = NonNullable<Suggestion['edit']>;

/** What is known of the file as a whole. */
export interface Paper {
  readonly file: ReferredFile;
  /** Whether words may be changed there: no heading, link, code or tag. */
  readonly mayWrite: (span: Span) => boolean;
  /** Straight quotation marks are the language's own in source code. */
  readonly code: boolean;
}

// « Fait à Paris, le 3 mars 2009 », « Signé : … », « Monsieur le Directeur, », « PAR CES MOTIFS »: words that somebody
// stands by as they are.
const SIGNED =
  /(?:^|\n|>)[ \t>*_]{0,6}(?:Fait (?:à|en) \p{Lu}[^\n]{0,60}(?:\ble\b|\d{4})|Signé ?:|PAR CES MOTIFS\b|Par ces motifs\b|(?:Monsieur|Madame|Messieurs|Mesdames)\b[^\n.;]{0,60},)|(?:agréer|recevoir),? [^\n.]{0,80}(?:salutations|considération|sentiments)|nous vous informons|je vous informe/u;

/** The article that a certain suggestion names; a range, a whole text or several have no one new number. */
function newTarget({ found, suggestion }: Rewritable): string | undefined {
  const { reference, outcome } = found;
  const [target] = suggestion.targets;
  const one = outcome?.kind === 'resolved' && outcome.targets.length === 1 && reference.kind === 'article';
  const whole = reference.through === undefined && reference.following === undefined && reference.portion === undefined;
  const meant = reference.marks === undefined && reference.outside === undefined && reference.id === undefined;
  return suggestion.certain && suggestion.targets.length === 1 && one && whole && meant ? target : undefined;
}

/** The number in its new form, where nothing stands against writing it. */
function numberEdit(item: Rewritable, paper: Paper, quoted: (at: number) => boolean): Edit | undefined {
  const { found, day, onPurpose } = item;
  const target = newTarget(item);
  const { place, reference } = found;
  if (target === undefined || day.dated || onPurpose !== undefined || reference.number === undefined) return undefined;
  if (quoted(place.start) || !paper.mayWrite(place) || isSpokenOf(paper.file.source, place)) return undefined;
  // Words given as the wording of the old article need not be those of the new one.
  if (quotationOf(paper.file, found) !== undefined) return undefined;
  const written = paper.file.source.slice(place.start, place.end);
  const replacement = rewriteNumber(written, reference.number, splitArticleKey(target).number);
  return replacement === undefined ? undefined : { span: place, replacement };
}

/** Where the words stand that say of which text a reference is; references that share them move together or not at all. */
function anchorOf({ reference }: FoundReference): number | undefined {
  if (reference.textBasis === 'stated') return reference.textSpan?.start;
  return reference.antecedent?.start;
}

/**
 * Tells of a stretch whether other words may be put there: none in a signed act, in quoted words, where nothing may be
 * written, or in a sentence that tells how law changed.
 */
export function mayReplace(paper: Paper): (span: Span) => boolean {
  const { source } = paper.file;
  if (SIGNED.test(source)) return () => false;
  const quoted = quotedSpans(source, paper);
  return (span) => !quoted(span.start) && paper.mayWrite(span) && !isSpokenOf(source, span);
}

const newText = (item: Rewritable): string => splitArticleKey(item.suggestion.targets[0] ?? '').text;
const oldText = ({ found }: Rewritable): string | undefined => found.reference.text?.key;

/** One edit of the number and of the name of its text, which stands behind it; a name before it is a reference of its own. */
function withText({ found, title }: Rewritable, edit: Edit, { file, mayWrite }: Paper): Edit | undefined {
  const { textPlace } = found;
  if (textPlace === undefined || textPlace.start < edit.span.end || !mayWrite(textPlace)) return undefined;
  const name = rewriteCode(file.source.slice(textPlace.start, textPlace.end), title);
  if (name === undefined) return undefined;
  return {
    span: { start: edit.span.start, end: textPlace.end },
    replacement: edit.replacement + file.source.slice(edit.span.end, textPlace.start) + name,
  };
}

/** The references that hang on the name of one text, when all of them move to one other text; the nearest carries the name. */
function movedTogether(group: readonly Rewritable[], paper: Paper, numbers: ReadonlyMap<FoundReference, Edit>) {
  const [first] = group;
  const anchor = first && anchorOf(first.found);
  if (first === undefined || anchor === undefined) return [];
  const hanging = paper.file.references.filter(
    (found) => anchorOf(found) === anchor || found.reference.textSpan?.start === anchor,
  );
  const one = group.every((item) => newText(item) === newText(first) && item.found.reference.textBasis === 'stated');
  if (!one || hanging.length !== group.length) return [];
  const near = group.reduce((best, item) => (distance(item, anchor) < distance(best, anchor) ? item : best), first);
  return group.flatMap((item): [FoundReference, Edit][] => {
    const edit = numbers.get(item.found);
    const whole = edit && (item === near ? withText(item, edit, paper) : edit);
    return whole === undefined ? [] : [[item.found, whole]];
  });
}

const distance = ({ found }: Rewritable, anchor: number): number => Math.abs(found.reference.span.start - anchor);

/**
 * The edits of one file that change nothing but what is certain: a number in its own manner of writing, and the name of its
 * text where every article that hangs on that name moves to one other code. None in a dated or signed act, in quoted words,
 * in a sentence that tells how law changed, of a range or of a part of an article (alinéas were cut anew), or where old law is cited on purpose.
 */
export function editsFor(items: readonly Rewritable[], paper: Paper): ReadonlyMap<FoundReference, Edit> {
  const { source } = paper.file;
  if (items.length === 0 || SIGNED.test(source)) return new Map();
  const quoted = quotedSpans(source, paper);
  const numbers = new Map<FoundReference, Edit>();
  for (const item of items) {
    const edit = numberEdit(item, paper, quoted);
    if (edit !== undefined) numbers.set(item.found, edit);
  }
  const kept = items.filter(({ found }) => numbers.has(found));
  const staying = kept.filter((item) => newText(item) === oldText(item));
  const moving = new Map<number, Rewritable[]>();
  for (const item of kept) {
    const anchor = anchorOf(item.found);
    if (newText(item) === oldText(item) || anchor === undefined) continue;
    const group = moving.get(anchor);
    if (group === undefined) moving.set(anchor, [item]);
    else group.push(item);
  }
  const together = [...moving.values()].map((group) => movedTogether(group, paper, numbers));
  const whole = together.filter((edits, index) => edits.length === [...moving.values()][index]?.length).flat();
  return new Map([
    ...staying.flatMap(({ found }): [FoundReference, Edit][] => {
      const edit = numbers.get(found);
      return edit === undefined ? [] : [[found, edit]];
    }),
    ...whole,
  ]);
}
