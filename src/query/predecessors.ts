import { concordanceQuery } from './concordance.js';

export const query = concordanceQuery(
  { name: 'predecessors', summary: 'whose place articles took, through every recodification' },
  'before',
);
