import { concordanceQuery } from './concordance.js';

export const query = concordanceQuery(
  { name: 'successors', summary: 'what took the place of articles, through every recodification' },
  'after',
);
