import type { FoundReference, ReferredFile } from '../model/found.js';
import { fold } from '../model/fold.js';
import type { Span } from '../model/span.js';
import { lastAtMost } from './stretch-at.js';

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };
/** Between the article and its words: « du code du travail, dans sa rédaction …, dispose notamment que : ». */
const LONGEST_LINK = 160;
const LONGEST_LEAD = 100;
const LONGEST_QUOTE = 6000;

// « dispose que », « prévoit notamment : », « énonce ainsi que »
const SAYS =
  /\b(?:dispose|disposent|disposait|disposant|prevoit|prevoient|prevoyait|enonce|enoncent|precise|precisent|indique|indiquent|stipule|stipulent|edicte|prescrit|definit)\b[^.;]{0,40}$/;
// « selon lequel : », « aux termes duquel »
const ACCORDING_TO_WHICH =
  /\b(?:selon|d'apres) (?:lequel|laquelle|lesquels)|\baux termes (?:duquel|de laquelle|desquels)[^.;]{0,20}$/;
// « Aux termes du deuxième alinéa de l'article », « Selon l'article », « Il résulte de l'article » says less than words.
const ACCORDING_TO = /\b(?:aux termes|selon|d'apres)\b[^.;:»]{0,90}$/;
// « En application de l'article L. 3123-14 du code du travail, « le temps de travail … » »; not « en application de
// l'article 4 « Statut du bénéficiaire » », whose heading is named.
const APPLYING = /\b(?:en application|en vertu|conformement)\b[^.;:»]{0,90}$/;
const NOTHING_BETWEEN = /^[\s,:*_)]{0,8}(?:(?:alors )?(?:applicable|en vigueur)[^.;:«]{0,60})?[\s,:*_>]{0,8}$/;

/** Where the words of the reference end: behind the name of its text where that follows. */
const endOf = ({ place, textPlace }: FoundReference): number =>
  textPlace !== undefined && textPlace.start >= place.end && textPlace.start - place.end < LONGEST_LINK
    ? textPlace.end
    : place.end;

/** The stretch between an opening mark at `open` and the one that closes it, nested ones included. */
function closed(source: string, open: number): Span | undefined {
  const mark = source.charAt(open);
  const end = PAIRS[mark] ?? '';
  let depth = 1;
  const last = Math.min(source.length, open + LONGEST_QUOTE);
  for (let at = open + 1; at < last; at++) {
    const sign = source.charAt(at);
    if (sign === end) depth--;
    else if (sign === mark) depth++;
    if (depth === 0) return { start: open + 1, end: at };
  }
  return undefined;
}

/** Whether the words around an article say that what follows is its wording. */
function introduces(before: string, between: string): boolean {
  const link = fold(between);
  if (SAYS.test(link) || ACCORDING_TO_WHICH.test(link)) return true;
  const lead = fold(before);
  return NOTHING_BETWEEN.test(link) && (ACCORDING_TO.test(lead) || (/[,:]\s*$/.test(link) && APPLYING.test(lead)));
}

/** Where the references of one file start, ascending, and how many share each phrase, by its start. */
interface Crowd {
  readonly starts: readonly number[];
  readonly phrases: ReadonlyMap<number, number>;
}

const crowds = new WeakMap<readonly FoundReference[], Crowd>();

function crowdOf(references: readonly FoundReference[]): Crowd {
  const known = crowds.get(references);
  if (known !== undefined) return known;
  const phrases = new Map<number, number>();
  for (const { reference } of references) {
    const { start } = reference.phraseSpan;
    phrases.set(start, (phrases.get(start) ?? 0) + 1);
  }
  const crowd = { starts: references.map(({ place }) => place.start).sort((a, b) => a - b), phrases };
  crowds.set(references, crowd);
  return crowd;
}

/** Whether other references share the phrase of one, or start between its end and the opening mark. */
function isCrowded(references: readonly FoundReference[], { reference, place }: FoundReference, open: number): boolean {
  const { starts, phrases } = crowdOf(references);
  if ((phrases.get(reference.phraseSpan.start) ?? 0) > 1) return true;
  return lastAtMost(starts, open - 1) > lastAtMost(starts, place.end - 1);
}

/**
 * The words between quotation marks that the text gives as the wording of an article: « l'article X dispose que “…” », « aux
 * termes de l'article X : “…” », « l'article X, selon lequel “…” ». Nothing where another reference stands between, or where
 * several articles share the phrase.
 */
export function quotationOf({ source, references }: ReferredFile, found: FoundReference): Span | undefined {
  const from = endOf(found);
  const after = source.slice(from, from + LONGEST_LINK);
  const mark = after.search(/[«“"]/);
  const between = after.slice(0, Math.max(0, mark));
  if (mark < 0 || /\n[ \t]*\n[^\n]*\n/.test(between) || /[.;!?] +\p{Lu}\p{Ll}/u.test(between)) return undefined;
  const open = from + mark;
  const before = source.slice(Math.max(0, found.place.start - LONGEST_LEAD), found.place.start);
  return isCrowded(references, found, open) || !introduces(before, between) ? undefined : closed(source, open);
}
