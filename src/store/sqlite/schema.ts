/**
 * The one file of an index. Ids of articles run in (text key, official number) order, so that every answer sorted by id
 * is in the order that `LawStore` promises and a text's articles are one stretch of ids. Edges are kept twice, each table
 * clustered in its own direction; evidence is clustered by source. Dates are `yyyymmdd` integers, words that repeat are
 * interned in `string`, enumerations are the codes of `codes.ts`.
 */

/** Raised whenever the tables or a list of `codes.ts` change. */
export const SCHEMA_VERSION = 2;

/** « cgix » in the file's header: tells an index from any other SQLite file. */
export const APPLICATION_ID = 0x63676978;

export const TABLES = `
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE string(id INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE text(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, nature TEXT NOT NULL, title TEXT NOT NULL, number TEXT, date INT, cid TEXT,
  nor TEXT, eli TEXT, celex TEXT, ecli TEXT, holding TEXT NOT NULL, known_on INT, state_on INT, source TEXT,
  first INT NOT NULL, last INT NOT NULL);
CREATE TABLE article(
  id INTEGER PRIMARY KEY, text INT NOT NULL, number TEXT NOT NULL, held INT NOT NULL, cid TEXT, divisions INT,
  status INT NOT NULL, basis INT NOT NULL, since INT, bound INT, actor INT);
CREATE TABLE version(
  id INTEGER PRIMARY KEY, official TEXT, suffix TEXT, article INT NOT NULL, cid TEXT, since INT, until INT, estimate INT,
  state INT, path INT NOT NULL,
  format INT NOT NULL, line INT NOT NULL, text_from INT NOT NULL, status INT NOT NULL, basis INT NOT NULL,
  status_since INT, bound INT, actor INT,
  block INT NOT NULL, start INT NOT NULL, length INT NOT NULL, spans TEXT NOT NULL);
CREATE TABLE page_block(id INTEGER PRIMARY KEY, words BLOB NOT NULL);
CREATE TABLE edge_in(
  target INT NOT NULL, relation INT NOT NULL, source INT NOT NULL, standing INT NOT NULL, origins INT NOT NULL,
  weight INT NOT NULL, PRIMARY KEY(target, relation, source)) WITHOUT ROWID;
CREATE TABLE edge_out(
  source INT NOT NULL, relation INT NOT NULL, target INT NOT NULL, standing INT NOT NULL, origins INT NOT NULL,
  weight INT NOT NULL, PRIMARY KEY(source, relation, target)) WITHOUT ROWID;
CREATE TABLE evidence(
  source INT NOT NULL, target INT NOT NULL, relation INT NOT NULL, version INT NOT NULL, start INT NOT NULL,
  length INT NOT NULL, origin INT NOT NULL, line INT NOT NULL, col INT NOT NULL, form INT NOT NULL, mark INT,
  date INT, date_kind INT, portion INT,
  PRIMARY KEY(source, target, relation, version, start, length, origin)) WITHOUT ROWID;
CREATE TABLE open_reference(
  version INT NOT NULL, start INT NOT NULL, length INT NOT NULL, form INT NOT NULL, line INT NOT NULL, col INT NOT NULL,
  number TEXT, portion INT, outcome INT NOT NULL, detail INT NOT NULL,
  PRIMARY KEY(version, start, length, form)) WITHOUT ROWID;
CREATE TABLE diagnostic(
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, path TEXT NOT NULL,
  line INT, col INT, hint TEXT);
`;

/** Made after the rows are in: sorting once is cheaper than keeping a tree in order. */
export const INDEXES = `
CREATE UNIQUE INDEX text_key ON text(key);
CREATE UNIQUE INDEX article_number ON article(number, text);
CREATE INDEX article_cid ON article(cid) WHERE cid IS NOT NULL;
CREATE INDEX version_cid ON version(cid) WHERE cid IS NOT NULL;
CREATE INDEX version_article ON version(article, since);
CREATE UNIQUE INDEX version_official ON version(official) WHERE official IS NOT NULL;
`;
