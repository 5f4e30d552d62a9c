import type { Io } from './io.js';
import type { Settings } from './settings.js';

/** Work shorter than this is over before a line could be read. */
const PATIENCE_MS = 300;
const INTERVAL_MS = 100;

/** A line on the terminal that says how far the work is. */
export interface Progress {
  /** Shows these words, unless it is too soon or nobody is there to see them. */
  say(words: string): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * One line on stderr, rewritten in place: only on a terminal, not in CI, not under `--quiet`, and only when the work
 * takes longer than 300 ms. `now` is a clock in milliseconds.
 */
export function startProgress(io: Io, settings: Settings, now: () => number = Date.now): Progress {
  const silent = !io.isTTY.stderr || settings.quiet || (io.env['CI'] ?? '') !== '';
  if (silent) return { say: () => undefined, end: () => undefined };
  const started = now();
  let shown = 0;
  let last = -Infinity;
  const write = (words: string): void => void io.stderr.write(words, () => undefined);
  return {
    say(words) {
      const time = now();
      if (time - started < PATIENCE_MS || time - last < INTERVAL_MS) return;
      last = time;
      shown++;
      write(`\r\u001b[2K${words.slice(0, (io.columns ?? 80) - 1)}`);
    },
    end() {
      if (shown > 0) write('\r\u001b[2K');
    },
  };
}
