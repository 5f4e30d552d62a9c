// Who cites L162-5?
// Source: DILA, LEGI -- état du droit (Licence Ouverte)
CREATE CONSTRAINT law_key IF NOT EXISTS FOR (n:Law) REQUIRE n.key IS UNIQUE;
UNWIND [
  {key: 'code-de-la-sante-publique/L4134-4', label: 'art. L. 4134-4', text: 'code-de-la-sante-publique', title: 'code de la santé publique', nature: 'code', number: 'L4134-4', held: true, status: 'repealed', basis: 'page', since: '2009-07-21'},
  {key: 'code-de-la-sante-publique/L6325-1', label: 'art. L. 6325-1', text: 'code-de-la-sante-publique', title: 'code de la santé publique', nature: 'code', number: 'L6325-1', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-2-1', label: 'art. L. 162-2-1', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-2-1', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-5', label: 'art. L. 162-5', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-5', held: true, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-9', label: 'art. L. 162-9', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-9', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-12-2', label: 'art. L. 162-12-2', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-12-2', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-12-9', label: 'art. L. 162-12-9', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-12-9', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-12-17', label: 'art. L. 162-12-17', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-12-17', held: true, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-12-18', label: 'art. L. 162-12-18', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-12-18', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-12-20', label: 'art. L. 162-12-20', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-12-20', held: true, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-14', label: 'art. L. 162-14', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-14', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-14-1', label: 'art. L. 162-14-1', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-14-1', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L162-15', label: 'art. L. 162-15', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L162-15', held: false, status: 'unknown', basis: 'none'},
  {key: 'code-de-la-securite-sociale/L322-5-2', label: 'art. L. 322-5-2', text: 'code-de-la-securite-sociale', title: 'code de la sécurité sociale', nature: 'code', number: 'L322-5-2', held: false, status: 'unknown', basis: 'none'},
  {key: 'decret-2004-177/1', label: 'art. 1er', text: 'decret-2004-177', title: 'décret n° 2004-177 du 18 février 2004', nature: 'decret', number: '1', held: false, status: 'unknown', basis: 'none'},
  {key: 'loi-2002-303/92', label: 'art. 92', text: 'loi-2002-303', title: 'loi n° 2002-303 du 4 mars 2002', nature: 'loi', number: '92', held: false, status: 'unknown', basis: 'none'},
  {key: 'loi-2002-322/3', label: 'art. 3', text: 'loi-2002-322', title: 'loi n° 2002-322 du 6 mars 2002', nature: 'loi', number: '3', held: false, status: 'unknown', basis: 'none'},
  {key: 'loi-2009-879/123', label: 'art. 123', text: 'loi-2009-879', title: 'loi n° 2009-879 du 21 juillet 2009', nature: 'loi', number: '123', held: false, status: 'unknown', basis: 'none'},
  {key: 'loi-93-8/6', label: 'art. 6', text: 'loi-93-8', title: 'loi n° 93-8 du 4 janvier 1993', nature: 'loi', number: '6', held: false, status: 'unknown', basis: 'none'},
  {key: 'loi-93-8/8', label: 'art. 8', text: 'loi-93-8', title: 'loi n° 93-8 du 4 janvier 1993', nature: 'loi', number: '8', held: true, status: 'unknown', basis: 'none'},
  {key: 'loi-99-1140/24', label: 'art. 24', text: 'loi-99-1140', title: 'loi n° 99-1140 du 29 décembre 1999', nature: 'loi', number: '24', held: false, status: 'unknown', basis: 'none'}
] AS row
MERGE (n:Law {key: row.key}) SET n:Article, n += row;
UNWIND [
  {key: 'decret-85-1353/', label: 'décret n° 85-1353 du 17 décembre 1985', text: 'decret-85-1353', title: 'décret n° 85-1353 du 17 décembre 1985', nature: 'decret', number: '', held: false, status: 'unknown', basis: 'none'},
  {key: 'ordonnance-2000-548/', label: 'ordonnance n° 2000-548 du 15 juin 2000', text: 'ordonnance-2000-548', title: 'ordonnance n° 2000-548 du 15 juin 2000', nature: 'ordonnance', number: '', held: false, status: 'unknown', basis: 'none'}
] AS row
MERGE (n:Law {key: row.key}) SET n:Text, n += row;
UNWIND [
  {source: 'code-de-la-sante-publique/L4134-4', target: 'code-de-la-securite-sociale/L162-5', key: 'code-de-la-sante-publique/L4134-4 cites code-de-la-securite-sociale/L162-5', relation: 'cites', standing: 'proved', origins: 'list text', weight: 2},
  {source: 'code-de-la-securite-sociale/L162-5', target: 'code-de-la-sante-publique/L6325-1', key: 'code-de-la-securite-sociale/L162-5 cites code-de-la-sante-publique/L6325-1', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-5', target: 'code-de-la-securite-sociale/L162-2-1', key: 'code-de-la-securite-sociale/L162-5 cites code-de-la-securite-sociale/L162-2-1', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-5', target: 'code-de-la-securite-sociale/L162-14-1', key: 'code-de-la-securite-sociale/L162-5 cites code-de-la-securite-sociale/L162-14-1', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-5', target: 'loi-93-8/6', key: 'code-de-la-securite-sociale/L162-5 cites loi-93-8/6', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-5', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-5', relation: 'cites', standing: 'proved', origins: 'list text', weight: 3},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-9', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-9', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-12-2', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-12-2', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-12-9', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-12-9', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-14', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-14', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L162-15', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L162-15', relation: 'cites', standing: 'proved', origins: 'text', weight: 2},
  {source: 'code-de-la-securite-sociale/L162-12-17', target: 'code-de-la-securite-sociale/L322-5-2', key: 'code-de-la-securite-sociale/L162-12-17 cites code-de-la-securite-sociale/L322-5-2', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-18', target: 'code-de-la-securite-sociale/L162-12-17', key: 'code-de-la-securite-sociale/L162-12-18 cites code-de-la-securite-sociale/L162-12-17', relation: 'cites', standing: 'declared', origins: 'list', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-5', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-5', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-9', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-9', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-12-2', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-12-2', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-12-9', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-12-9', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-12-17', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-12-17', relation: 'cites', standing: 'formerly', origins: 'list', weight: 1},
  {source: 'code-de-la-securite-sociale/L162-12-20', target: 'code-de-la-securite-sociale/L162-14', key: 'code-de-la-securite-sociale/L162-12-20 cites code-de-la-securite-sociale/L162-14', relation: 'cites', standing: 'proved', origins: 'text', weight: 1},
  {source: 'decret-2004-177/1', target: 'code-de-la-sante-publique/L4134-4', key: 'decret-2004-177/1 cites code-de-la-sante-publique/L4134-4', relation: 'cites', standing: 'declared', origins: 'list', weight: 1},
  {source: 'loi-93-8/8', target: 'code-de-la-securite-sociale/L162-5', key: 'loi-93-8/8 cites code-de-la-securite-sociale/L162-5', relation: 'cites', standing: 'proved', origins: 'text', weight: 1}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:CITES {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
UNWIND [
  {source: 'code-de-la-sante-publique/L4134-4', target: 'loi-93-8/8', key: 'code-de-la-sante-publique/L4134-4 replaces loi-93-8/8', relation: 'replaces', standing: 'proved', origins: 'list', weight: 1}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:REPLACES {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
UNWIND [
  {source: 'decret-85-1353/', target: 'code-de-la-securite-sociale/L162-12-17', key: 'decret-85-1353/ codifies code-de-la-securite-sociale/L162-12-17', relation: 'codifies', standing: 'declared', origins: 'list', weight: 1},
  {source: 'loi-2002-303/92', target: 'code-de-la-sante-publique/L4134-4', key: 'loi-2002-303/92 codifies code-de-la-sante-publique/L4134-4', relation: 'codifies', standing: 'declared', origins: 'list', weight: 1},
  {source: 'ordonnance-2000-548/', target: 'code-de-la-sante-publique/L4134-4', key: 'ordonnance-2000-548/ codifies code-de-la-sante-publique/L4134-4', relation: 'codifies', standing: 'declared', origins: 'list', weight: 1}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:CODIFIES {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
UNWIND [
  {source: 'loi-2002-322/3', target: 'code-de-la-securite-sociale/L162-12-17', key: 'loi-2002-322/3 amends code-de-la-securite-sociale/L162-12-17', relation: 'amends', standing: 'declared', origins: 'note', weight: 1}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:AMENDS {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
UNWIND [
  {source: 'loi-2009-879/123', target: 'code-de-la-sante-publique/L4134-4', key: 'loi-2009-879/123 repeals code-de-la-sante-publique/L4134-4', relation: 'repeals', standing: 'declared', origins: 'list', weight: 1}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:REPEALS {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
UNWIND [
  {source: 'loi-99-1140/24', target: 'code-de-la-securite-sociale/L162-12-17', key: 'loi-99-1140/24 creates code-de-la-securite-sociale/L162-12-17', relation: 'creates', standing: 'declared', origins: 'list note', weight: 2}
] AS row
MATCH (a:Law {key: row.source})
MATCH (b:Law {key: row.target})
MERGE (a)-[r:CREATES {key: row.key}]->(b)
SET r.relation = row.relation, r.standing = row.standing, r.origins = row.origins, r.weight = row.weight, r.page = row.page, r.path = row.path, r.line = row.line, r.surface = row.surface, r.portion = row.portion, r.date = row.date;
