-- title-zh: 缺少什么
-- title-en: What is missing
-- uses: vocabulary
-- Each gap as in the packaged question that lists it.
WITH typed AS (
  SELECT DISTINCT s.subject AS thing, c.name AS class
  FROM statements s
  JOIN terms t ON t.id = s.property AND t.iri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  JOIN vocabulary c ON c.term = s.object
  WHERE s.source IS NOT NULL AND c.name IN ('Mechanism', 'Institution', 'Programme', 'Target')
), said AS (
  SELECT s.subject AS thing, v.name, s.object, s.source
  FROM statements s
  JOIN vocabulary v ON v.term = s.property
), related AS (
  SELECT r.thing, v.name, r.other, r.basis
  FROM relations r
  JOIN vocabulary v ON v.term = r.relation
), occupied AS (
  SELECT thing FROM related
  WHERE name IN ('cooperatesWith', 'produces', 'investsIn', 'implements')
  UNION
  SELECT other AS thing FROM related
  WHERE name IN ('carriedOutBy', 'issuedBy', 'appointedBy', 'joins', 'cooperatesWith', 'drawnFrom', 'servesAt', 'uses')
  UNION
  SELECT object AS thing FROM said WHERE name = 'issuer'
), filled AS (
  SELECT thing FROM related WHERE name IN ('carriedOutBy', 'joins', 'fosters', 'uses', 'produces')
  UNION
  SELECT other AS thing FROM related WHERE name IN ('partOf', 'implements')
), carried AS (
  SELECT thing FROM related WHERE name = 'carriedOutBy'
  UNION
  SELECT thing FROM said WHERE name = 'responsible'
), six_ones AS (
  SELECT DISTINCT r.thing
  FROM related r
  JOIN terms w ON w.id = r.other
  WHERE r.name = 'partOf' AND r.basis <> 'unsourced' AND w.label_zh = '六个一'
), targets AS (
  SELECT f.figure, f.about, f.due_by, COUNT(a.object) AS responsible, COUNT(k.object) AS results
  FROM figures f
  LEFT JOIN said a ON a.thing = f.figure AND a.name = 'responsible'
  LEFT JOIN said r ON r.thing = f.figure AND r.name = 'comparableWith'
  LEFT JOIN said k ON k.thing = r.object AND k.name = 'quantityKind'
  WHERE f.target
  GROUP BY f.figure, f.about, f.due_by
), promises AS (
  SELECT s.thing AS promise
  FROM said s
  JOIN vocabulary v ON v.term = s.object AND v.name = 'planned'
  WHERE s.name = 'status' AND s.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM figures f WHERE f.figure = s.thing)
  UNION
  SELECT about AS promise FROM targets WHERE about IS NOT NULL
), owned AS (
  SELECT thing AS promise, other AS owner FROM related WHERE name = 'carriedOutBy'
  UNION
  SELECT thing AS promise, object AS owner FROM said WHERE name = 'responsible'
  UNION
  SELECT t.about AS promise, s.object AS owner
  FROM targets t
  JOIN said s ON s.thing = t.figure AND s.name = 'responsible'
), open_promises AS (
  SELECT DISTINCT p.promise, t.figure, o.owner, t.due_by
  FROM promises p
  LEFT JOIN targets t ON t.about = p.promise
  LEFT JOIN owned o ON o.promise = p.promise
  WHERE t.figure IS NULL OR o.owner IS NULL OR t.due_by IS NULL
), counted AS (
  SELECT 1 AS place, 'mechanisms of the Six Ones without a carrier' AS gap, COUNT(*) AS count
  FROM six_ones m
  WHERE NOT EXISTS (SELECT 1 FROM related r WHERE r.name = 'implements' AND r.other = m.thing)
  UNION ALL
  SELECT 2, 'mechanisms with nothing under them', COUNT(*)
  FROM typed t
  WHERE t.class = 'Mechanism' AND NOT EXISTS (SELECT 1 FROM filled f WHERE f.thing = t.thing)
  UNION ALL
  SELECT 3, 'programmes and institutions without carrier or duty', COUNT(*)
  FROM typed t
  WHERE (t.class = 'Institution' AND NOT EXISTS (SELECT 1 FROM occupied o WHERE o.thing = t.thing))
    OR (t.class = 'Programme' AND NOT EXISTS (SELECT 1 FROM carried c WHERE c.thing = t.thing))
  UNION ALL
  SELECT 4, 'targets without anyone responsible', COUNT(*) FROM targets WHERE responsible = 0
  UNION ALL
  SELECT 5, 'targets without a date', COUNT(*) FROM targets WHERE due_by IS NULL
  UNION ALL
  SELECT 6, 'targets without a comparable result', COUNT(*) FROM targets WHERE results = 0
  UNION ALL
  SELECT 7, 'promises without figure, owner or date', COUNT(*) FROM open_promises
  UNION ALL
  SELECT 8, 'probable slips of the print', COUNT(*)
  FROM (SELECT DISTINCT printed, meaning FROM slips) s
)
SELECT gap, count
FROM counted
ORDER BY place
