import type { ArticleNode } from '../graph/law-stream.js';
import { CITATION_ATTRIBUTES } from './attributes.js';
import { csvRow } from './csv-row.js';
import type { StreamExporter } from './exporter.js';

const fullLabel = ({ label, number, title }: ArticleNode): string => (number === '' ? title : `${label}, ${title}`);

/** RFC 4180, one edge a line. The format has no place for comments, so the attribution is not in it. */
export const exporter: StreamExporter = {
  name: 'csv',
  extension: 'csv',
  async *stream(law) {
    const names = CITATION_ATTRIBUTES.map(({ name }) => name);
    yield csvRow(['source', 'target', 'source_label', 'target_label', ...names]);
    for await (const edge of law.edges()) {
      const { source, target } = edge;
      const ends = [source.key, target.key, fullLabel(source), fullLabel(target)];
      yield csvRow([...ends, ...CITATION_ATTRIBUTES.map(({ value }) => value(edge))]);
    }
  },
};
