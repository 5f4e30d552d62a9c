import type { TextName } from '../model/text.js';
import type { Engine } from './engine.js';

/** The same engine, which is not asked again whose articles a folder holds at each of its files. */
export function rememberNames(engine: Engine): Engine {
  let last: { readonly words: string; readonly text: TextName | undefined } | undefined;
  const identifyText = (words: string): TextName | undefined => {
    if (last?.words !== words) last = { words, text: engine.identifyText(words) };
    return last.text;
  };
  return { ...engine, identifyText };
}
