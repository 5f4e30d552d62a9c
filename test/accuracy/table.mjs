const percent = (part) => (100 * part).toFixed(2).padStart(7);
const share = (part, whole) => (whole === 0 ? '      –' : percent(part / whole));

/** Figures of labelled articles as lines of text. */
export function scoreLines(result) {
  const { full, articles, predictions, forms, errors } = result;
  const lines = [
    `${articles} articles, ${result.span.labelled} labels, ${predictions} predictions` +
      (full ? '' : ' (labels are links: only predictions that meet one are judged)'),
    `${''.padEnd(16)}precision   recall       F1      right / predicted / labelled`,
  ];
  for (const [name, figure] of Object.entries({
    span: result.span,
    number: result.number,
    'number+text': result.text,
  })) {
    const { precision, recall, f1, right, predicted, labelled } = figure;
    lines.push(
      `${name.padEnd(16)}  ${percent(precision)}  ${percent(recall)}  ${percent(f1)}      ${right} / ${predicted} / ${labelled}`,
    );
  }
  lines.push('', `${'recall by form'.padEnd(32)}labels     span   number  number+text`);
  for (const [form, row] of [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = `${share(row.span, row.labels)}  ${share(row.number, row.labels)}      ${share(row.text, row.ofText)}`;
    lines.push(`  ${form.padEnd(30)}${String(row.labels).padStart(6)}  ${cells}`);
  }
  const kinds = [...new Set(errors.map(({ kind }) => kind))];
  const tally = kinds.map((each) => `${each} ${errors.filter(({ kind }) => kind === each).length}`).join(', ');
  lines.push('', `errors: ${errors.length}${tally === '' ? '' : ` (${tally})`}`);
  return lines;
}

/** Traps as lines of text. */
export function trapLines({ kinds, traps, taken }) {
  const rows = [...kinds].map(([kind, row]) => `  ${kind.padEnd(40)}${row.taken} of ${row.traps}`);
  return [`traps taken: ${taken} of ${traps}`, ...rows];
}

/** One error on one line: the words around, what the label says and what was found. */
export function errorLine({ kind, id, num, words, label, found }) {
  const [before, inside, after] = words.map((each) => each.replaceAll('\n', '↵'));
  const said = [label === undefined ? '' : `label ${label}`, found === undefined ? '' : `found ${found}`];
  return `${kind.padEnd(7)} ${id} art. ${num}: «${before}⟦${inside}⟧${after}» ${said.filter(Boolean).join('; ')}`;
}
