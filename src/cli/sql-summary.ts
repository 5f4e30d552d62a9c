import { VIEWS } from '../store/views.js';

/** What `sql` says of its statement: how it is given, and every view that it may ask. */
export const SQL_SUMMARY = `SQL, quoted; - or nothing reads stdin, with a prompt on a terminal. Views: ${VIEWS.map(
  ({ name, summary, columns }) => `${name} (${Object.keys(columns).join(', ')}): ${summary}`,
).join('; ')}`;
