import { canonicalNumber, numberPrefix } from '../model/number.js';

/** Space in a line, as typed or as HTML writes it. */
const SPACE = String.raw`(?:[ \t\u00a0\u202f\u2009]|&nbsp;|&#160;|&#xa0;|&#8239;)`;
/** « L. », « L.&nbsp;», « R. *», « LO », « D » with whatever stands before the digits. */
const HEAD = new RegExp(
  String.raw`^(L\.? ?O|LP|[LRDACPT])(\.?)(${SPACE}{0,2})(?:(\*{1,2})(${SPACE}{0,2}))?(?=\d)`,
  'i',
);
/** The sign between two groups of digits, with the spaces around it. */
const JOINER = new RegExp(String.raw`^\d+(${SPACE}?[-\u2010-\u2015\u2212]${SPACE}?)\d`);
/** « 122-4 », « 122 – 4 », « 122-4-1 »: groups of digits only; « 199 undecies B » keeps its words. */
const TAIL = new RegExp(String.raw`^\d+(?:${SPACE}?[-.\u2010-\u2015\u2212]${SPACE}?\d+)*$`);

const plain = (written: string): string => written.replace(/&nbsp;|&#160;|&#xa0;|&#8239;/gi, '\u00a0');

const sameCase = (letters: string, like: string): string =>
  like === like.toLowerCase() ? letters.toLowerCase() : letters;

/** The letters of a number in the manner of those that stood there: point, spaces and case. */
function headLike(written: RegExpExecArray | null, prefix: string): string {
  if (prefix === '') return '';
  const star = prefix.endsWith('*') ? '*' : '';
  const letters = prefix.replace('*', '');
  if (written === null) return `${letters}.\u00a0${star}`;
  const [, old = '', point = '', space = '', , starSpace] = written;
  return `${sameCase(letters, old)}${point}${space}${star}${star === '' ? '' : (starSpace ?? '')}`;
}

/**
 * Another article number in the manner of the one that is written: « L. 122-4 » → « L. 1234-1 », « L122-4 » → « L1234-1 »,
 * with its own spaces, entities, hyphens and case. `undefined` where the words are not that number, or have anything inside
 * that is not part of one (markup, a line's end).
 */
export function rewriteNumber(written: string, from: string, to: string): string | undefined {
  if (canonicalNumber(plain(written)) !== from) return undefined;
  const head = HEAD.exec(written);
  const tail = written.slice(head?.[0].length ?? 0);
  const prefix = numberPrefix(to);
  const digits = to.slice(prefix.length);
  if (!TAIL.test(tail) || !/^\d+(?:-\d+)*$/.test(digits)) return undefined;
  const joiner = JOINER.exec(tail)?.[1] ?? '-';
  const fresh = headLike(head, prefix) + digits.replaceAll('-', joiner);
  return canonicalNumber(plain(fresh)) === to ? fresh : undefined;
}

/** The title of a code where another code's stood: « Code de la famille … » keeps its capital, a line's end becomes a space. */
export function rewriteCode(written: string, title: string): string | undefined {
  // An abbreviation, or an act, takes another article before it than « du code » does.
  if (!/^code\b/i.test(written) || !/^code\b/i.test(title) || /[<>[\]*_`]/.test(written)) return undefined;
  return written.charAt(0) + title.slice(1);
}
