import { annex } from './annex.js';
import { article } from './article.js';
import { bareNumber } from './bare-number.js';
import { cue } from './cue.js';
import { definition } from './definition.js';
import type { HeadForm } from './head-form.js';
import { textMention } from './text-mention.js';

/** What words may open, one line each; where one word opens several, the first that reads wins. */
export const HEADS: readonly HeadForm[] = [article, bareNumber, textMention, annex, cue, definition];
