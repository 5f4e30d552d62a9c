import { CITATION_ATTRIBUTES } from './attributes.js';
import type { Exporter } from './exporter.js';

const quoted = (value: string | number | boolean | undefined): string => {
  const words = String(value ?? '');
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

const HEADER = ['source', 'target', 'source_label', 'target_label', ...CITATION_ATTRIBUTES.map(({ name }) => name)];

const fullLabel = ({ label, number, title }: { label: string; number: string; title: string }): string =>
  number === '' ? title : `${label}, ${title}`;

/** RFC 4180, one edge a line. The format has no place for comments, so the attribution is not in it. */
export const exporter: Exporter = {
  name: 'csv',
  extension: 'csv',
  *render(graph) {
    yield `${HEADER.join(',')}\r\n`;
    for (const { source, target, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries()) {
      const ends = [source, target, fullLabel(sourceAttributes), fullLabel(targetAttributes)];
      const values = CITATION_ATTRIBUTES.map(({ value }) => value(attributes));
      yield `${[...ends, ...values].map(quoted).join(',')}\r\n`;
    }
  },
};
