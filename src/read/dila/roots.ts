import { readArticle } from './article.js';
import { readDecision, readDeliberation } from './decision.js';
import type { OfficialLayout } from './layout.js';
import type { OfficialFile, OfficialReading } from './official-file.js';
import { readTextVersion } from './text-version.js';

type ReadRoot = (file: OfficialFile, layout: OfficialLayout) => OfficialReading;

/** Official files by their root element. */
export const ROOTS: Readonly<Record<string, ReadRoot>> = {
  ARTICLE: readArticle,
  TEXTE_VERSION: readTextVersion,
  TEXTE_JURI_JUDI: readDecision,
  TEXTE_JURI_ADMIN: readDecision,
  TEXTE_JURI_CONSTIT: readDecision,
  TEXTE_CNIL: readDeliberation,
};

/** Tables of contents and of identifiers: what they say stands in the articles and texts too. */
export const PASSED: ReadonlySet<string> = new Set([
  'SECTION_TA',
  'TEXTELR',
  'TEXTEKALI',
  'JO',
  'IDCC',
  'ID',
  'VERSIONS',
  'DOSSIER_LEGISLATIF',
]);
