import type { DaySource } from './day-source.js';
import { source as fileName } from './file-name.js';
import { source as firstLines } from './first-lines.js';
import { source as frontMatter } from './front-matter.js';
import { source as heading } from './heading.js';
import { source as keyDay } from './key-day.js';
import { source as note } from './note.js';
import { source as ownTitle } from './own-title.js';
import { source as signature } from './signature.js';

/** Where a document says its day, nearest to the words first. Small, and all are asked of every file: nothing to load lazily. */
export const DAY_SOURCES: readonly DaySource[] = [
  note,
  keyDay,
  heading,
  ownTitle,
  frontMatter,
  fileName,
  firstLines,
  signature,
];
