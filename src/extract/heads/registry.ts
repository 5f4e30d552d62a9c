import { annex } from './annex.js';
import { article } from './article.js';
import { bareNumber } from './bare-number.js';
import { cue } from './cue.js';
import { definition } from './definition.js';
import type { HeadForm } from './head-form.js';
import { neighbourPortion } from './neighbour-portion.js';
import { textMention } from './text-mention.js';

/** What words may open, one line each; where one word opens several, the first that reads wins. */
export const HEADS: readonly HeadForm[] = [article, bareNumber, textMention, annex, neighbourPortion, cue, definition];
