import type { Value } from '../rows/value.js';
import type { Question } from './asking.js';

interface Waiting {
  readonly question: Question;
  readonly resolve: (rows: Value[][]) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Questions that are put in the same moment go on one way to the server and back. `ask` is given them when its turn has come,
 * so that what is put meanwhile goes with them; they are answered together or fail together.
 */
export function askedTogether(
  ask: (questions: () => readonly Question[]) => Promise<Value[][][]>,
): (question: Question) => Promise<Value[][]> {
  let waiting: Waiting[] = [];
  const go = async (): Promise<void> => {
    let gone: readonly Waiting[] = [];
    // Those who wait for the answers of one round put their next questions some promises later, all before the next tick.
    await new Promise<void>((next) => {
      process.nextTick(next);
    });
    const take = (): readonly Question[] => {
      // Asked once more after the connection was lost, they are the same ones.
      if (gone.length === 0) [gone, waiting] = [waiting, []];
      return gone.map(({ question }) => question);
    };
    try {
      const answers = await ask(take);
      for (const [at, { resolve }] of gone.entries()) resolve(answers[at] ?? []);
    } catch (cause) {
      for (const { reject } of gone) reject(cause);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === 1) void go();
    });
}
