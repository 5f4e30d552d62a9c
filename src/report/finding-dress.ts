import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.js';

type Dresser = (words: string) => string;

/** How the words of findings are dressed on a terminal; the identity without colour. */
export interface FindingDress {
  readonly strong: Dresser;
  readonly soft: Dresser;
  readonly path: Dresser;
  readonly link: Dresser;
  readonly way: Dresser;
  readonly severity: Readonly<Record<Severity, Dresser>>;
}

/** Severity is always said in a word too: colour alone tells nobody anything. */
export function findingDress(color: boolean): FindingDress {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: (words) => chalk.bold(words),
    soft: (words) => chalk.dim(words),
    path: (words) => chalk.underline(words),
    link: (words) => chalk.cyan.dim(words),
    way: (words) => chalk.green(words),
    severity: {
      error: (words) => chalk.red(words),
      warning: (words) => chalk.yellow(words),
      info: (words) => chalk.blue(words),
    },
  };
}
