/** The library without Node: words → references, and what they are made of. */
export { extract } from './extract/extract.js';
export type { ExtractContext } from './extract/contract.js';
export { articleKey, formatArticle, splitArticleKey } from './model/article.js';
export { canonicalNumber, compareNumbers, formatNumber } from './model/number.js';
export type { Mark, PortionStep, Reference, ReferenceKind, TextBasis } from './model/reference.js';
export type { Outcome, ResolvedReference } from './model/citation.js';
export type { Span } from './model/span.js';
export type { Nature, TextName } from './model/text.js';
export { VERSION } from './model/program.js';
