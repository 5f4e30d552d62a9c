/**
 * A key as an XML name token, the only identifiers that GraphML's schema admits: `css/L162-5` is `css:L162-5`. A space is `__`,
 * any other character that a token has no place for its code in hexadecimal between underscores (« n° 1 » is `n_b0___1`), and
 * so are underscore and colon themselves: two keys never become one.
 */
export const nameToken = (key: string): string =>
  key.replace(/[^-.0-9A-Za-zÀ-ÖØ-öø-ÿ]/gu, (character) => {
    if (character === '/') return ':';
    return character === ' ' ? '__' : `_${(character.codePointAt(0) ?? 0).toString(16)}_`;
  });
