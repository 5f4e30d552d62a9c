import type { Statement } from './session.js';

const ARTICLE = `a.id, left(a.key, length(a.key) - length(a.number) - 1), a.number, a.held, a.cid, d.value, a.status,
  a.basis, a.since, a.bound, s.value`;
const TEXT = 'key, nature, title, holding, number, cid, nor, eli, celex, ecli, source, date, known_on, state_on';
const EDGE = 'e.source, e.target, e.relation, e.standing, e.origins, e.weight';
const ONLY = '($2::int[] IS NULL OR e.relation = ANY($2::int[]))';

const aboutArticles = (g: string) => {
  const article = `FROM ${g}.article a LEFT JOIN ${g}.string d ON d.id = a.divisions
    LEFT JOIN ${g}.string s ON s.id = a.actor`;
  return {
    articlesByKey: `SELECT ${ARTICLE} ${article} WHERE a.key = ANY($1::text[])`,
    articlesById: `SELECT ${ARTICLE} ${article} WHERE a.id = ANY($1::int[]) ORDER BY a.id`,
    articlesByNumber: `SELECT ${ARTICLE} ${article} WHERE a.number = $1::text ORDER BY a.id`,
    articlesByCid: `SELECT id FROM ${g}.article WHERE cid = $1::text`,
    articlesByVersion: `SELECT article FROM ${g}.version WHERE official = $1::text OR cid = $1::text`,
    articlesBetween: `SELECT ${ARTICLE} ${article} WHERE a.id BETWEEN $1::int AND $2::int AND a.number <> ''
      ORDER BY a.id LIMIT $3::int`,
    articlesByPrefix: `SELECT ${ARTICLE} ${article} WHERE a.number >= $1::text AND a.number < $2::text AND a.number <> ''
      AND ($4::int IS NULL OR a.text = $4::int) ORDER BY a.number, a.text LIMIT $3::int`,
    numbers: `SELECT id, number FROM ${g}.article WHERE id = ANY($1::int[]) ORDER BY id`,
  };
};

const aboutVersions = (g: string) => ({
  versions: `SELECT v.name, v.article, v.cid, v.since, v.until, v.estimate, st.value, p.value, f.value, v.line, tf.value,
    v.status, v.basis, v.status_since, v.bound, s.value,
    CASE WHEN v.spans = '' THEN 1 WHEN strpos(v.spans, '"nota":[') + strpos(v.spans, '"gone":[') = 0 THEN 2 ELSE 0 END
    FROM ${g}.version v JOIN ${g}.string p ON p.id = v.path JOIN ${g}.string f ON f.id = v.format
    JOIN ${g}.string tf ON tf.id = v.text_from LEFT JOIN ${g}.string st ON st.id = v.state
    LEFT JOIN ${g}.string s ON s.id = v.actor WHERE v.article = ANY($1::int[])
    ORDER BY v.article, v.since NULLS FIRST, v.official NULLS FIRST, v.suffix NULLS FIRST`,
  pages: `SELECT block, start, length, spans FROM ${g}.version WHERE name = $1::text`,
  versionsByName: `SELECT v.id, v.name, p.value, v.block, v.start, v.length
    FROM ${g}.version v JOIN ${g}.string p ON p.id = v.path WHERE v.name = ANY($1::text[])`,
  versionsById: `SELECT v.id, v.name, p.value, v.block, v.start, v.length
    FROM ${g}.version v JOIN ${g}.string p ON p.id = v.path WHERE v.id = ANY($1::int[])`,
  blocks: `SELECT id, words FROM ${g}.page_block WHERE id = ANY($1::int[])`,
  openReferences: `SELECT o.version, o.line, o.col, f.value, o.start, o.length, o.number, r.value, o.outcome, d.value
    FROM ${g}.open_reference o JOIN ${g}.string f ON f.id = o.form LEFT JOIN ${g}.string r ON r.id = o.portion
    JOIN ${g}.string d ON d.id = o.detail WHERE o.version = ANY($1::int[])
    ORDER BY o.version, o.start, o.length, f.value`,
});

const aboutEdges = (g: string) => ({
  citing: `SELECT ${EDGE} FROM ${g}.edge_in e WHERE e.target = ANY($1::int[]) AND ${ONLY}
    ORDER BY e.target, e.source, e.relation`,
  cited: `SELECT ${EDGE} FROM ${g}.edge_out e WHERE e.source = ANY($1::int[]) AND ${ONLY}
    ORDER BY e.source, e.target, e.relation`,
  evidence: `SELECT e.source, e.target, e.relation, e.version, e.start, e.length, e.origin, e.line, e.col, f.value,
    e.mark, e.date, e.date_kind, r.value
    FROM unnest($1::int[], $3::int[]) k(source, target)
    JOIN ${g}.evidence e ON e.source = k.source AND e.target = k.target
    JOIN ${g}.string f ON f.id = e.form LEFT JOIN ${g}.string r ON r.id = e.portion
    WHERE e.source = ANY($1::int[]) AND ${ONLY}
    ORDER BY e.source, e.target, e.relation, e.version, e.start, e.length, e.origin`,
});

/** Everything as integers, stretch by stretch. */
const aboutAll = (g: string) => ({
  textKeys: `SELECT key, id FROM ${g}.text ORDER BY id`,
  lastArticle: `SELECT max(id) FROM ${g}.article`,
  packedArticles: `SELECT id, text, held, length(number), basis, status FROM ${g}.article
    WHERE id BETWEEN $1::int AND $2::int ORDER BY id`,
  packedEdges: `SELECT source, target, relation, standing, weight FROM ${g}.edge_out
    WHERE source BETWEEN $1::int AND $2::int ORDER BY source, relation, target`,
  packedProofs: `SELECT source, target, relation, version FROM ${g}.evidence WHERE source BETWEEN $1::int AND $2::int`,
  packedVersions: `SELECT id, article, since, until FROM ${g}.version WHERE id = ANY($1::int[])`,
});

const aboutTexts = (g: string) => ({
  meta: `SELECT name, value FROM ${g}.meta`,
  texts: `SELECT ${TEXT} FROM ${g}.text WHERE key = ANY($1::text[]) ORDER BY id`,
  allTexts: `SELECT ${TEXT} FROM ${g}.text ORDER BY id`,
  lawDays: `SELECT min(known_on), min(state_on) FROM ${g}.text`,
  diagnostics: `SELECT code, severity, message, path, hint, line, col FROM ${g}.diagnostic ORDER BY id`,
  stretch: `SELECT id, first, last FROM ${g}.text WHERE key = $1::text`,
});

/**
 * Everything that a question can send to a generation. A statement reads at most one table that Citus spreads over servers,
 * beside it only `string`, which every server has: so each goes to the servers that hold its rows, and nothing is moved
 * between them. Steps from article to article are taken by the questions, level by level.
 */
const sources = (g: string) => ({
  ...aboutTexts(g),
  ...aboutArticles(g),
  ...aboutVersions(g),
  ...aboutEdges(g),
  ...aboutAll(g),
});

export type StatementName = keyof ReturnType<typeof sources>;

/** The statements for the tables of one schema. */
export const statements = (schema: string): Readonly<Record<StatementName, Statement>> =>
  Object.fromEntries(Object.entries(sources(schema)).map(([name, sql]) => [name, { name, sql }])) as Record<
    StatementName,
    Statement
  >;
