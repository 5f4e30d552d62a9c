import type { CheckReport, Severity } from '../model/finding.js';

/** How findings are dressed. */
export interface FindingsDress {
  readonly language: 'en' | 'fr';
  readonly color: boolean;
  /** Columns of the terminal; 0 is no limit. */
  readonly width: number;
  /** The mildest finding that text for people lists, others being counted; all of them unless said. */
  readonly show?: Severity;
}

/** A report of findings → text, one format a file. */
export interface FindingsFormat {
  render(report: CheckReport, dress: FindingsDress): Iterable<string>;
}
