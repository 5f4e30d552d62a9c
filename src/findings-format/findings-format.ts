import type { CheckReport } from '../model/finding.js';

/** How findings are dressed. */
export interface FindingsDress {
  readonly language: 'en' | 'fr';
  readonly color: boolean;
  /** Columns of the terminal; 0 is no limit. */
  readonly width: number;
}

/** A report of findings → text, one format a file. */
export interface FindingsFormat {
  render(report: CheckReport, dress: FindingsDress): Iterable<string>;
}
