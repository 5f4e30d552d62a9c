import type { TextReading } from '../reading.js';
import { readAct } from './act.js';
import { ACT_PARTS } from './act-examples.js';
import { readNamed } from './named.js';
import { NAME_PARTS } from './name-examples.js';
import { startsName } from './name-trie.js';
import { TEXT_NOUNS } from './nouns.js';
import type { TextForm } from './text-form.js';

/** A name and an act may begin alike (« loi du 6 janvier 1978 », « loi Informatique et Libertés »): the longer is meant. */
function longer(a: TextReading | undefined, b: TextReading | undefined): TextReading | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.end >= a.end ? b : a;
}

export const nounOrName: TextForm = {
  parts: [...ACT_PARTS, ...NAME_PARTS],
  opens: (id) => TEXT_NOUNS.has(id) || startsName(id),
  read(r, i, { headed }) {
    const noun = TEXT_NOUNS.get(r.t.value[i] ?? 0);
    const name = readNamed(r, i, headed);
    if (noun === undefined || noun.family === 'code') return name;
    return longer(name, readAct(r, noun, { from: i, i: i + 1 }));
  },
};
