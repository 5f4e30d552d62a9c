export const count = (n) => n.toLocaleString('en-GB');
export const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** A Markdown table; the first column is words, the others are figures. */
export const table = (heads, rows) => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map((_, column) => (column === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((row) => `| ${row.map((cell) => (typeof cell === 'number' ? count(cell) : cell)).join(' | ')} |`),
];

/** `n` of the list, drawn by a seed (a linear congruence, so that anybody draws the same). */
export function drawn(list, n, seed) {
  let state = seed >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const left = [...list];
  return Array.from({ length: Math.min(n, left.length) }, () => left.splice(next(left.length), 1)[0]);
}
