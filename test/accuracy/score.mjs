import { numberKey, sameText } from './same-target.mjs';

/**
 * Labels against predictions. In a fully labelled file every prediction without a label is an error; in a file of
 * Légifrance's own links a third of the mentions carry no link, so there only predictions that meet a label are judged.
 *
 * @returns figures `span`, `number`, `text` (right number and right text), each { right, predicted, labelled, precision,
 *   recall, f1 }; `forms`: the same by the form a label has; `errors`: one record an error.
 */
export function score(gold, predictions) {
  const full = !gold.some(({ refs }) => refs.some(({ evidence }) => evidence !== undefined));
  const found = new Map(predictions.map(({ id, refs }) => [id, refs]));
  const count = { labels: 0, ofText: 0, predicted: 0, predictedOfText: 0, span: 0, number: 0, text: 0 };
  const forms = new Map();
  const errors = [];
  for (const article of gold) {
    const { labels, judged } = judge(article, found.get(article.id) ?? [], full);
    count.predicted += judged.length;
    count.predictedOfText += judged.length;
    for (const { label, match, number, text } of labels) {
      const ofText = label.code_scored !== false;
      count.labels++;
      count.ofText += ofText ? 1 : 0;
      if (match !== undefined && !ofText) count.predictedOfText--;
      const right = { span: match !== undefined, number, text: ofText && text };
      for (const key of ['span', 'number', 'text']) count[key] += right[key] ? 1 : 0;
      for (const form of formsOf(label)) tally(forms, form, { ...right, ofText });
      const kind = match === undefined ? 'missed' : !number ? 'number' : ofText && !text ? 'text' : undefined;
      if (kind !== undefined) errors.push(error(kind, article, { label, found: match }));
    }
    const taken = new Set(labels.map(({ match }) => match));
    if (full) for (const each of judged) if (!taken.has(each)) errors.push(error('extra', article, { found: each }));
  }
  return {
    full,
    articles: gold.length,
    predictions: predictions.reduce((sum, { refs }) => sum + refs.length, 0),
    span: figures(count.span, count.predicted, count.labels),
    number: figures(count.number, count.predicted, count.labels),
    text: figures(count.text, count.predictedOfText, count.ofText),
    forms,
    errors,
  };
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Pairs labels with predictions whose spans overlap, one to one, the best pairs first. */
function judge(article, predictions, full) {
  const articles = article.refs.filter(({ kind }) => kind === 'article');
  const labels = articles.filter(({ scored }) => scored !== false).map((label) => ({ label }));
  const unscored = articles.filter(({ scored }) => scored === false);
  const candidates = predictions.filter(
    (each) => (each.target.kind ?? 'article') === 'article' && !unscored.some((label) => overlap(label, each)),
  );
  const pairs = [];
  for (const entry of labels) {
    for (const each of candidates) {
      if (!overlap(entry.label, each)) continue;
      const number = numberKey(entry.label.target.article_num) === numberKey(each.target.article_num);
      const text = number && sameText(entry.label.target, each.target);
      const off = Math.abs(entry.label.start - each.start) + Math.abs(entry.label.end - each.end);
      pairs.push({ entry, each, number, text, merit: (number ? 4 : 0) + (text ? 2 : 0) - Math.min(1, off / 1000) });
    }
  }
  const taken = new Set();
  for (const { entry, each, number, text } of pairs.toSorted((a, b) => b.merit - a.merit)) {
    if (entry.match !== undefined || taken.has(each)) continue;
    taken.add(each);
    Object.assign(entry, { match: each, number, text });
  }
  const met = new Set(pairs.map(({ each }) => each));
  return {
    labels: labels.map(({ label, match, number = false, text = false }) => ({ label, match, number, text })),
    judged: full ? candidates : candidates.filter((each) => met.has(each)),
  };
}

function figures(right, predicted, labelled) {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = labelled === 0 ? 0 : right / labelled;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, predicted, labelled, precision, recall, f1 };
}

function formsOf({ form = {}, target }) {
  const letters = /^(?:lo|[lrda])?\*?/.exec(numberKey(target.article_num))?.[0].toUpperCase() ?? '';
  return [
    `list: ${form.struct ?? '?'}`,
    `text: ${form.naming ?? '?'}`,
    `portion: ${form.qualified ? 'yes' : 'no'}`,
    `letters: ${letters === '' ? 'none' : letters}`,
  ];
}

function tally(forms, form, { span, number, text, ofText }) {
  const row = forms.get(form) ?? { labels: 0, ofText: 0, span: 0, number: 0, text: 0 };
  row.labels++;
  row.ofText += ofText ? 1 : 0;
  row.span += span ? 1 : 0;
  row.number += number ? 1 : 0;
  row.text += text ? 1 : 0;
  forms.set(form, row);
}

const said = ({ target }) => `${target.article_num} @ ${target.code_title ?? target.text_title ?? '?'}`;

function error(kind, { id, num, text }, { label, found }) {
  const { start, end } = label ?? found;
  return {
    kind,
    id,
    num,
    start,
    end,
    words: [text.slice(Math.max(0, start - 60), start), text.slice(start, end), text.slice(end, end + 60)],
    ...(label === undefined ? {} : { label: said(label) }),
    ...(found === undefined ? {} : { found: said(found) }),
  };
}

/** Traps (things that look like numbers of articles and are not): how many a prediction took, by kind, and which. */
export function scoreTraps(articles, predictions) {
  const found = new Map(predictions.map(({ id, refs }) => [id, refs]));
  const kinds = new Map();
  const errors = [];
  for (const article of articles) {
    for (const trap of article.traps) {
      const row = kinds.get(trap.kind) ?? { traps: 0, taken: 0 };
      kinds.set(trap.kind, row);
      row.traps++;
      const taker = (found.get(article.id) ?? []).find(
        (each) => (each.target.kind ?? 'article') === 'article' && overlap(each, trap),
      );
      if (taker === undefined) continue;
      row.taken++;
      errors.push(error('trap', article, { found: taker }));
    }
  }
  const sum = (key) => [...kinds.values()].reduce((total, row) => total + row[key], 0);
  return { kinds, traps: sum('traps'), taken: sum('taken'), errors };
}
