import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceMap } from '../model/document.js';

/** A diagnostic before its place in the file is counted. */
export interface Problem {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** In the document's text. */
  readonly offset: number;
  readonly hint?: string;
}

/** The diagnostic with path, line and column. */
export function locate(problem: Problem, path: string, map: SourceMap): Diagnostic {
  const { offset, ...rest } = problem;
  return { ...rest, path, ...map.position(offset) };
}
