import { readable } from '../model/filler.js';
import type { Finding } from '../model/finding.js';
import type { FindingsFormat } from './findings-format.js';
import { inOrder } from './arrange.js';
import { spreadsheetCell } from './spreadsheet-cell.js';

const COLUMNS: Readonly<Record<string, (finding: Finding) => string | number | undefined>> = {
  path: ({ path }) => path,
  line: ({ line }) => line,
  column: ({ column }) => column,
  endLine: ({ endLine }) => endLine,
  endColumn: ({ endColumn }) => endColumn,
  page: ({ page }) => page,
  paragraph: ({ paragraph }) => paragraph,
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  words: ({ surface }) => readable(surface),
  target: ({ target }) => target,
  article: ({ targetName }) => targetName,
  message: ({ message }) => message,
  remark: ({ remark }) => remark,
  status: ({ basis }) => basis?.status,
  basis: ({ basis }) => basis?.basis,
  since: ({ basis }) => basis?.since,
  judgedOn: ({ judgedOn }) => judgedOn?.day,
  instead: ({ suggestions }) => suggestions.map(({ words }) => words).join('; '),
  certain: ({ suggestions }) => suggestions.map(({ certain }) => String(certain)).join('; '),
  address: ({ address }) => address,
  fingerprint: ({ fingerprint }) => fingerprint,
};

/** RFC 4180: a header line, CRLF line ends, quotes doubled; one row a finding. */
export const format: FindingsFormat = {
  *render({ findings }) {
    yield `${Object.keys(COLUMNS).join(',')}\r\n`;
    for (const finding of inOrder(findings))
      yield `${Object.values(COLUMNS)
        .map((cell) => spreadsheetCell(cell(finding)))
        .join(',')}\r\n`;
  },
};
