-- title-zh: 每座桥由哪些句子和解读说明？
-- title-en: Which passages and interpretations state each bridge?
-- uses: reaching bridging vocabulary
-- terms: one other thing source
WITH ways AS (
  SELECT r.one, r.other, r.thing, r.chain, r.via, b.direct
  FROM reaching r
  JOIN bridging b ON b.one = r.one AND b.other = r.other AND b.thing = r.thing
), links AS (
  SELECT one, other, thing, direct, via AS subject, chain AS object, 1 AS service FROM ways
  UNION ALL
  SELECT one, other, thing, direct, thing AS subject, via AS object, 0 AS service FROM ways WHERE via <> thing
  UNION ALL
  SELECT one, other, thing, direct, via AS subject, thing AS object, 0 AS service FROM ways WHERE via <> thing
)
SELECT DISTINCT l.one, l.other, l.thing, l.direct, e.source, e.interpretation
FROM links l
JOIN evidence e ON e.thing = l.subject AND e.other = l.object
WHERE l.service = 0 OR e.relation IN (SELECT term FROM vocabulary WHERE name = 'serves')
