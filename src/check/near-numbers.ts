import { articleKey, splitArticleKey } from '../model/article.js';
import { isDead } from '../model/status.js';
import type { LawStore } from '../store/store.js';

const LETTERS = ['L', 'R', 'D', 'LO', 'R*', 'D*', 'A'];
/** Both number decrees, in one series: who writes one of them means the other sooner than a law. */
const DECREES = ['D', 'R', 'D*', 'R*'];
const NUMBER = /^(?<letter>(?:LO|LP|[LRDACPT])\*?)?(?<rest>\d.*)$/;

/** What a slip of the pen may have made of a number, and how. */
export interface NearNumber {
  readonly key: string;
  readonly slip: 'letter' | 'hyphen' | 'last-part' | 'first-part' | 'neighbour' | 'text';
}

/** The other letters, likeliest first. */
function otherLetters(letter: string): readonly string[] {
  const others = LETTERS.filter((one) => one !== letter);
  const decree = (one: string): boolean => DECREES.includes(one);
  return decree(letter) ? [...others.filter(decree), ...others.filter((one) => !decree(one))] : others;
}

function sameText(number: string): readonly { readonly number: string; readonly slip: NearNumber['slip'] }[] {
  const { letter = '', rest = '' } = NUMBER.exec(number)?.groups ?? {};
  const letters = otherLetters(letter).map((one) => ({ number: one + rest, slip: 'letter' as const }));
  const digits = /^(\d{4,6})((?:-\d+)*)$/.exec(rest);
  // « L. 12331 »: the hyphen stands behind three or four digits.
  const hyphens = [3, 4].flatMap((at) => {
    const [, head = '', tail = ''] = digits ?? [];
    if (head.length <= at) return [];
    return [{ number: `${letter}${head.slice(0, at)}-${head.slice(at)}${tail}`, slip: 'hyphen' as const }];
  });
  const cut = rest.lastIndexOf('-');
  const shorter = cut < 0 ? [] : [{ number: letter + rest.slice(0, cut), slip: 'last-part' as const }];
  // « articles L. 1242 et suivants »: a chapter, whose articles begin with L. 1242-1.
  const first =
    letter !== '' && /^\d{3,4}$/.test(rest) ? [{ number: `${letter}${rest}-1`, slip: 'first-part' as const }] : [];
  return [...(letter === '' && !/-/.test(rest) ? [] : letters), ...hyphens, ...shorter, ...first];
}

/**
 * Articles in force that an unknown key may have meant: another letter (L, R, D …), a hyphen forgotten, the last part dropped
 * (« L. 2232-9-1 » for the 1° of L. 2232-9), or the same number in another code that is held. Likeliest first.
 */
export async function nearNumbers(store: LawStore, key: string): Promise<readonly NearNumber[]> {
  const { text, number } = splitArticleKey(key);
  const near = sameText(number).map((one) => ({ key: articleKey(text, one.number), slip: one.slip }));
  const rows = await store.articles(near.map((one) => one.key));
  const alive = new Set(rows.filter(({ held, status }) => held && !isDead(status.status)).map((row) => row.key));
  // A plain number stands in every text: « article 5 » elsewhere is no hint.
  const others = /^\d+$/.test(number) ? [] : await store.withNumber(number);
  const elsewhere = others
    .filter(({ textKey, held, status }) => textKey !== text && held && !isDead(status.status))
    .map((row): NearNumber => ({ key: row.key, slip: 'text' }));
  return [...near.filter((one) => alive.has(one.key)), ...elsewhere];
}
