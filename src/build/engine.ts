import type { BulletReading, ExtractContext, NoteReading, RepealedItemReading } from '../extract/contract.js';
import type { ResolvedReference } from '../model/citation.js';
import type { Reference } from '../model/reference.js';
import type { TextName } from '../model/text.js';
import type { ArticleTable } from '../resolve/article-table.js';
import type { KnownBullet } from './known-bullet.js';

/** The grammar and the resolver, as a build uses them. `src/pipeline.ts` names the real ones. */
export interface Engine {
  readonly extract: (text: string, context?: ExtractContext) => readonly Reference[];
  readonly readBullet: (words: string, context?: ExtractContext) => BulletReading;
  /** Of an engine that remembers bullets: the one that a bullet is read alike with, itself where there is none. */
  readonly recallBullet?: (words: string, context?: ExtractContext) => KnownBullet;
  readonly readNote: (words: string) => readonly NoteReading[];
  readonly readRepealedItems: (text: string) => readonly RepealedItemReading[];
  /** One result a reference, in their order. */
  readonly resolve: (references: readonly Reference[], table: ArticleTable) => Promise<readonly ResolvedReference[]>;
  readonly identifyText: (words: string) => TextName | undefined;
}
