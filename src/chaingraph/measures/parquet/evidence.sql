-- The passages and interpretations that state a relation or, where it is derived, what it follows from.
-- thing, relation, other, source (all in terms), interpretation (whether the source is one)
WITH RECURSIVE premises AS (
  -- what the rules that derive cg:serves have derived it from: see evidence.py
  SELECT d.thing, d.other, d.thing AS premise_thing, j.relation AS premise_relation, d.other AS premise_other
  FROM sources d JOIN sources j ON j.thing = d.thing AND j.other = d.other
  WHERE d.relation = cg('serves') AND d.source = derived() AND j.relation = cg('joins')
  UNION
  SELECT d.thing, d.other, UNNEST([d.thing, i.other]), UNNEST([i.relation, cg('serves')]), UNNEST([i.other, d.other])
  FROM sources d
  JOIN sources i ON i.thing = d.thing AND i.relation = cg('implements')
  JOIN sources w ON w.thing = i.other AND w.relation = cg('serves') AND w.other = d.other
  WHERE d.relation = cg('serves') AND d.source = derived()
  UNION
  SELECT d.thing, d.other, UNNEST([c.thing, c.thing]), UNNEST([c.relation, cg('serves')]), UNNEST([c.other, d.other])
  FROM sources d
  JOIN sources c ON c.other = d.thing AND c.relation = cg('carriedOutBy')
  JOIN sources w ON w.thing = c.thing AND w.relation = cg('serves') AND w.other = d.other
  WHERE d.relation = cg('serves') AND d.source = derived()
), given AS (
  SELECT thing, relation, other, source FROM sources WHERE source <> derived()
), followed AS (
  SELECT * FROM premises
  UNION
  SELECT f.thing, f.other, p.premise_thing, p.premise_relation, p.premise_other
  FROM followed f JOIN premises p ON p.thing = f.premise_thing AND p.other = f.premise_other
  WHERE f.premise_relation = cg('serves')
), grounds AS (
  SELECT f.thing, cg('serves') AS relation, f.other, g.source
  FROM followed f
  JOIN given g ON g.thing = premise_thing AND g.relation = premise_relation AND g.other = premise_other
  WHERE NOT EXISTS (FROM given s WHERE s.thing = f.thing AND s.relation = cg('serves') AND s.other = f.other)
  UNION
  FROM given
)
SELECT g.thing, g.relation, g.other, g.source, i.subject IS NOT NULL AS interpretation
FROM grounds g
LEFT JOIN (
  SELECT DISTINCT subject FROM statements WHERE property = rdf_type() AND object = cg('Interpretation')
) i ON i.subject = g.source
SEMI JOIN things a ON a.thing = g.thing
SEMI JOIN things b ON b.thing = g.other
ORDER BY g.thing, g.relation, g.other
