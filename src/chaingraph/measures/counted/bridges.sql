-- title-zh: 各座桥
-- title-en: The bridges
-- uses: bridging grounds
-- terms: one other thing kind
-- passages, interpretations: how many state the relations that make the thing a bridge
SELECT b.one, b.other, b.thing, t.kind, b.direct, b.chains, COALESCE(g.passages, 0) AS passages, COALESCE(g.interpretations, 0) AS interpretations
FROM bridging b
JOIN things t ON t.thing = b.thing
JOIN chains x ON x.chain = b.one
JOIN chains y ON y.chain = b.other
LEFT JOIN (
  SELECT
    one, other, thing,
    COUNT(DISTINCT CASE WHEN NOT interpretation THEN source END) AS passages,
    COUNT(DISTINCT CASE WHEN interpretation THEN source END) AS interpretations
  FROM grounds
  GROUP BY one, other, thing
) g ON g.one = b.one AND g.other = b.other AND g.thing = b.thing
ORDER BY x.position, y.position, b.direct DESC, b.thing
