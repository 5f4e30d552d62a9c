import type { Finding, Severity } from '../model/finding.js';
import { inOrder, packedPlace, uniqueFingerprints } from './arrange.js';
import type { FindingsFormat } from './findings-format.js';
import { tidyPath } from './location.js';
import { plainMessage } from './plain-message.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: one array. Fingerprints are unique, since GitLab drops what it has seen. */
export const format: FindingsFormat = {
  *render({ findings, unread }, { language }) {
    const fingerprints = uniqueFingerprints(findings);
    const place = (finding: Finding): string => {
      const packed = packedPlace(finding, language);
      return packed === undefined ? '' : `${packed}: `;
    };
    const found = inOrder(findings).map((finding) => ({
      description: place(finding) + plainMessage(finding, language),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding) ?? finding.fingerprint,
      severity: SEVERITIES[finding.severity],
      location: { path: tidyPath(finding.path), lines: { begin: finding.line, end: finding.endLine } },
    }));
    const failed = unread.map(({ path, message }) => ({
      description: message,
      check_name: 'unread',
      fingerprint: `unread:${tidyPath(path)}`,
      severity: 'major',
      location: { path: tidyPath(path), lines: { begin: 1, end: 1 } },
    }));
    yield `${JSON.stringify([...found, ...failed], null, 2)}\n`;
  },
};
