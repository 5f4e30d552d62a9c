import type { Engine } from './build/engine.js';

/** The grammar and the resolver, loaded when a build needs them. */
export async function loadEngine(): Promise<Engine> {
  // One after the other: jest cannot link two modules that load at once and share a third.
  const { extract } = await import('./extract/extract.js');
  const { readBullet } = await import('./extract/lists/bullet.js');
  const { readNote } = await import('./extract/lists/note.js');
  const { readRepealedItems } = await import('./extract/lists/repealed-items.js');
  const { resolve } = await import('./resolve/resolve.js');
  const { identifyText } = await import('./extract/identify-text.js');
  return { extract, readBullet, readNote, readRepealedItems, resolve, identifyText };
}
