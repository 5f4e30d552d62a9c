import { byFile, packedPlace } from './arrange.js';
import type { FindingsFormat } from './findings-format.js';
import { tidyPath } from './location.js';
import { plainMessage } from './plain-message.js';
import { attributes } from './xml.js';

/** Checkstyle's XML: the common tongue of older CI servers and of reviewdog. Files that could not be read are errors. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
    for (const [path, findings] of byFile(report.findings)) {
      yield `  <file${attributes({ name: tidyPath(path) })}>\n`;
      for (const finding of findings) {
        const { line, column, severity, rule } = finding;
        const place = packedPlace(finding, language);
        const message = (place === undefined ? '' : `${place}: `) + plainMessage(finding, language);
        yield `    <error${attributes({ line, column, severity, message, source: `cite-graph.${rule}` })}/>\n`;
      }
      yield '  </file>\n';
    }
    for (const { path, message } of report.unread)
      yield `  <file${attributes({ name: tidyPath(path) })}>\n    <error${attributes({ line: 1, severity: 'error', message, source: 'cite-graph.unread' })}/>\n  </file>\n`;
    yield '</checkstyle>\n';
  },
};
