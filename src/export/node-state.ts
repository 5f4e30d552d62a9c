import type { ArticleNode } from '../graph/law-stream.js';
import { isKnownDead } from '../model/status.js';

/** Whether a picture strikes it: it is proved that nothing can be done with it any more. */
export const isStruck = ({ status, basis }: Pick<ArticleNode, 'status' | 'basis'>): boolean =>
  isKnownDead({ status, basis });

/** Whether it is written and does not hold yet. */
export const isScheduled = ({ status }: Pick<ArticleNode, 'status'>): boolean => status === 'not-yet-in-force';
