/** What the exit status says. Never a count: a status is taken modulo 256. */
export const EXIT = { done: 0, findings: 1, failed: 2, bug: 70 } as const;

/** The same for people: help and README print this table. */
export const EXIT_CODES: readonly { readonly code: number; readonly meaning: string }[] = [
  { code: EXIT.done, meaning: 'done, also when the answer is empty or the reader of the output left early' },
  {
    code: EXIT.findings,
    meaning: 'a reference not found, findings at or above --fail-on, or a build that had to leave something out',
  },
  {
    code: EXIT.failed,
    meaning: 'could not do it: wrong usage, ambiguous reference, configuration, input, index, disk or network',
  },
  { code: EXIT.bug, meaning: 'a fault of cite-graph itself, the only case that prints a stack trace' },
];
