import type { CheckReport } from '../model/finding.js';
import type { FindingsFormat } from './findings-format.js';
import { inOrder } from './arrange.js';

/** Says of a JSON file what it is, so that it can be rendered again later. */
export const REPORT_KIND = 'cite-graph-findings';

/** Raised when the shape changes in a way that an older reader would misread. */
export const REPORT_VERSION = 1;

/** The report with its findings in order. */
const ordered = (report: CheckReport): CheckReport => ({ ...report, findings: inOrder(report.findings) });

/** The whole report as one object: `check --from` reads it again. */
export const format: FindingsFormat = {
  *render(report) {
    yield `${JSON.stringify({ kind: REPORT_KIND, version: REPORT_VERSION, ...ordered(report) }, null, 2)}\n`;
  },
};
