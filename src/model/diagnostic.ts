/** Something about a source that a person should know; it never stops a build. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
}
