import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { cardAsJson, cardAsMarkdown, type CardSource, type DataCard } from '../../export/card.js';
import { PROGRAM } from '../../model/program.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';

/** The texts that say where they come from, each with the days that its source speaks of. */
async function sourcesOf(store: LawStore): Promise<readonly CardSource[]> {
  const texts = await store.texts();
  return texts
    .filter(({ source, knownOn, stateOn }) => source !== undefined || knownOn !== undefined || stateOn !== undefined)
    .map(({ title, source, knownOn, stateOn, holding }) => ({
      title,
      holding,
      ...(source === undefined ? {} : { source }),
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(stateOn === undefined ? {} : { stateOn }),
    }));
}

/** The card of what was just exported. */
export async function cardOf(
  call: Call,
  store: LawStore,
  made: Pick<DataCard, 'title' | 'format' | 'counts' | 'leftOut'>,
): Promise<DataCard> {
  const { options } = call;
  const [day, grouped] = [options.text('at'), options.text('groupBy')];
  return {
    ...made,
    program: PROGRAM,
    ...(day === undefined ? {} : { day }),
    unit: options.text('unit') === 'version' ? 'version' : 'article',
    merged: options.flag('merge') !== false,
    ...(grouped === undefined ? {} : { grouped }),
    attribution: (await store.meta()).attribution,
    sources: await sourcesOf(store),
  };
}

/** Writes a card as its file's name asks: JSON, else Markdown. */
export async function writeCard(call: Call, card: DataCard, file: string): Promise<void> {
  const words = extname(file).toLowerCase() === '.json' ? cardAsJson(card) : cardAsMarkdown(card);
  await writeFile(resolve(call.io.cwd, file), words);
}
