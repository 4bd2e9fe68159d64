-- title-zh: 缺少什么
-- title-en: What is missing
-- uses: vocabulary flags
-- gap: its name in graph/gaps.py; each is counted as in the packaged question that lists it
WITH typed AS (
  SELECT DISTINCT s.subject AS thing, c.name AS class
  FROM statements s
  JOIN terms t ON t.id = s.property AND t.iri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  JOIN vocabulary c ON c.term = s.object
  WHERE s.source IS NOT NULL AND c.name IN ('Mechanism', 'Institution', 'Programme', 'Platform', 'Target')
), said AS (
  SELECT s.subject AS thing, v.name, s.object, s.source
  FROM statements s
  JOIN vocabulary v ON v.term = s.property
), related AS (
  SELECT r.thing, v.name, r.other, r.basis
  FROM relations r
  JOIN vocabulary v ON v.term = r.relation
), flagged AS (
  SELECT
    f.name, CASE WHEN f.leads = 1 THEN r.thing ELSE r.other END AS thing, CASE WHEN f.leads = 1 THEN r.other ELSE r.thing END AS other
  FROM (SELECT thing, relation, other FROM relations UNION ALL SELECT subject, property, object FROM statements) r
  JOIN flags f ON f.property = r.relation
), owners AS (
  SELECT f.thing, f.other
  FROM flagged f
  WHERE f.name = 'namesOwner'
    AND NOT EXISTS (SELECT 1 FROM flagged h WHERE h.name = 'namesHelper' AND h.thing = f.thing AND h.other = f.other)
), occupied AS (
  SELECT thing FROM flagged WHERE name = 'isDuty'
  UNION
  SELECT object AS thing FROM said WHERE name = 'issuer'
), six_ones AS (
  SELECT DISTINCT r.thing
  FROM related r
  JOIN terms w ON w.id = r.other
  WHERE r.name = 'partOf' AND r.basis <> 'unsourced' AND w.label_zh = '六个一'
), deeds AS (
  SELECT DISTINCT s.subject AS thing
  FROM statements s
  JOIN terms t ON t.id = s.property AND t.iri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  JOIN vocabulary c ON c.term = s.object
  WHERE c.name IN ('Mechanism', 'Programme', 'Service', 'Action', 'Platform', 'Policy', 'Instrument', 'FinancialProduct', 'Output')
), targets AS (
  SELECT
    f.figure, f.about, f.due_by, CASE WHEN d.thing IS NULL THEN f.figure ELSE f.about END AS promise,
    COUNT(a.other) AS responsible, COUNT(k.object) + COUNT(l.figure) AS results
  FROM figures f
  LEFT JOIN deeds d ON d.thing = f.about
  LEFT JOIN owners a ON a.thing = f.figure
  LEFT JOIN said r ON r.thing = f.figure AND r.name IN ('comparableWith', 'baseline')
  LEFT JOIN said k ON k.thing = r.object AND k.name = 'quantityKind'
  LEFT JOIN later l ON l.target = f.figure AND NOT l.quotes
  WHERE f.target AND NOT EXISTS (SELECT 1 FROM later q WHERE q.figure = f.figure AND q.quotes)
  GROUP BY f.figure, f.about, f.due_by, d.thing
), aims AS ( -- targets but for how large projects are, as in graph/sizes.py
  SELECT t.*
  FROM targets t
  WHERE NOT EXISTS (
    SELECT 1
    FROM figures f
    JOIN typed b ON b.thing = f.about AND b.class IN ('Programme', 'Platform')
    JOIN terms i ON i.id = f.indicator
    WHERE f.figure = t.figure AND f.due_by IS NULL AND (
      i.label_zh LIKE '%总投资%' OR i.label_zh LIKE '%投资总额%' OR i.label_zh LIKE '%概算%'
      OR i.label_zh LIKE '%占地面积%' OR i.label_zh LIKE '%用地面积%' OR i.label_zh LIKE '%建筑面积%'
    )
  )
), promises AS (
  SELECT s.thing AS promise
  FROM said s
  JOIN vocabulary v ON v.term = s.object AND v.name = 'planned'
  WHERE s.name = 'status' AND s.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM figures f WHERE f.figure = s.thing)
    AND NOT EXISTS (SELECT 1 FROM figures t WHERE t.target AND t.about = s.thing)
  UNION
  SELECT promise FROM targets WHERE about IS NOT NULL
), owned AS (
  SELECT thing AS promise, CAST(NULL AS BIGINT) AS figure, other AS owner FROM owners
  UNION
  SELECT t.promise, t.figure, o.other AS owner
  FROM targets t
  JOIN owners o ON o.thing = t.figure
), owned_said AS (
  SELECT DISTINCT s.thing, s.relation AS property, s.other AS owner, s.source
  FROM (SELECT thing, relation, other, source FROM evidence UNION ALL SELECT subject, property, object, source FROM statements) s
  JOIN flags f ON f.property = s.relation AND f.name = 'namesOwner'
  WHERE s.source IS NOT NULL
), doers AS (
  SELECT o.thing, o.property, o.owner, o.source
  FROM owned_said o
  LEFT JOIN figures f ON f.figure = o.thing
  WHERE f.figure IS NULL
), carried AS (
  SELECT DISTINCT p.thing AS promise, t.figure, t.due_by
  FROM doers p
  JOIN owned_said q ON q.property = p.property AND q.owner = p.owner AND q.source = p.source
  JOIN figures t ON t.figure = q.thing AND t.target
  WHERE NOT EXISTS (SELECT 1 FROM doers o WHERE o.source = p.source AND o.thing <> p.thing)
), open_promises AS (
  SELECT p.promise
  FROM promises p
  LEFT JOIN targets t ON t.promise = p.promise
  LEFT JOIN carried c ON c.promise = p.promise AND t.figure IS NULL
  LEFT JOIN said d ON d.thing = p.promise AND d.name = 'dueBy'
  LEFT JOIN owned o ON o.promise = p.promise AND (o.figure IS NULL OR o.figure = t.figure)
  WHERE COALESCE(t.figure, c.figure) IS NULL OR o.owner IS NULL OR (t.figure IS NOT NULL AND t.due_by IS NULL)
    OR (t.figure IS NULL AND d.thing IS NULL AND c.due_by IS NULL)
), counted AS (
  SELECT 1 AS place, 'six-ones' AS gap, COUNT(*) AS count
  FROM six_ones m
  WHERE NOT EXISTS (SELECT 1 FROM related r WHERE r.name = 'implements' AND r.other = m.thing)
  UNION ALL
  SELECT 2, 'mechanisms', COUNT(*)
  FROM typed t
  WHERE t.class = 'Mechanism' AND NOT EXISTS (SELECT 1 FROM flagged f WHERE f.thing = t.thing AND f.name = 'fillsMechanism')
  UNION ALL
  SELECT 3, 'unassigned', COUNT(*)
  FROM typed t
  WHERE (t.class = 'Institution' AND NOT EXISTS (SELECT 1 FROM occupied o WHERE o.thing = t.thing))
    OR (t.class = 'Programme' AND NOT EXISTS (SELECT 1 FROM owners c WHERE c.thing = t.thing))
  UNION ALL
  SELECT 4, 'responsible', COUNT(*) FROM aims WHERE responsible = 0
  UNION ALL
  SELECT 5, 'dates', COUNT(*) FROM aims WHERE due_by IS NULL
  UNION ALL
  SELECT 6, 'results', COUNT(*) FROM aims WHERE results = 0
  UNION ALL
  SELECT 7, 'promises', COUNT(DISTINCT promise) FROM open_promises
  UNION ALL
  SELECT 8, 'slips', COUNT(*)
  FROM (SELECT DISTINCT printed, meaning FROM slips) s
)
SELECT gap, count
FROM counted
ORDER BY place
