import type { FindingsFormat } from './findings-format.js';
import { inOrder } from './arrange.js';

/** One finding a line; a report without any is an empty line, which readers skip. */
export const format: FindingsFormat = {
  *render({ findings }) {
    for (const finding of inOrder(findings)) yield `${JSON.stringify(finding)}\n`;
    if (findings.length === 0) yield '\n';
  },
};
