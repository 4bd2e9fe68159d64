-- title-zh: 各对链联结的强弱
-- title-en: How strongly each pair of chains is joined, the strongest first
-- uses: pairs bridging vocabulary serving
-- terms: one other
-- direct, step: bridges that serve both chains, and those over one step; links: relations between the two chains
-- passages: those that state the direct bridges; jaccard, cosine: from 0 to 1; conductance: in siemens
WITH counted AS (
  SELECT
    one, other, SUM(direct) AS direct, SUM(1 - direct) AS step,
    SUM(CASE WHEN direct = 1 THEN CAST(1 AS DOUBLE) / chains ELSE CAST(0 AS DOUBLE) END) AS conductance
  FROM bridging
  GROUP BY one, other
), stated AS (
  SELECT b.one, b.other, COUNT(DISTINCT e.source) AS passages
  FROM bridging b
  JOIN evidence e ON e.thing = b.thing AND e.other IN (b.one, b.other)
  WHERE b.direct = 1 AND NOT e.interpretation AND e.relation IN (SELECT term FROM vocabulary WHERE name = 'serves')
  GROUP BY b.one, b.other
), linked AS (
  SELECT p.one, p.other, COUNT(*) AS links
  FROM pairs p
  JOIN relations r ON (r.thing = p.one AND r.other = p.other) OR (r.thing = p.other AND r.other = p.one)
  GROUP BY p.one, p.other
), joined AS (
  SELECT
    p.one, p.other,
    COALESCE(l.links, 0) AS links, COALESCE(c.direct, 0) AS direct, COALESCE(c.step, 0) AS step,
    COALESCE(s.passages, 0) AS passages, COALESCE(c.conductance, CAST(0 AS DOUBLE)) AS conductance,
    a.things AS things_one, b.things AS things_other
  FROM pairs p
  JOIN serving a ON a.chain = p.one
  JOIN serving b ON b.chain = p.other
  LEFT JOIN counted c ON c.one = p.one AND c.other = p.other
  LEFT JOIN stated s ON s.one = p.one AND s.other = p.other
  LEFT JOIN linked l ON l.one = p.one AND l.other = p.other
)
SELECT
  one, other, RANK() OVER (ORDER BY direct DESC, step DESC, passages DESC) AS rank, links, direct, step, passages,
  direct / NULLIF(CAST(things_one + things_other - direct AS DOUBLE), 0) AS jaccard,
  direct / NULLIF(SQRT(CAST(things_one AS DOUBLE) * things_other), 0) AS cosine,
  conductance
FROM joined
JOIN chains x ON x.chain = one
JOIN chains y ON y.chain = other
ORDER BY rank, x.position, y.position
