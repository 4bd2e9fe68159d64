-- The passages and interpretations that state a relation or, where it is placed or derived, what it follows from.
-- thing, relation, other, source (all in terms), interpretation (whether the source is one)
WITH RECURSIVE given AS (
  SELECT thing, relation, other, source FROM sources ANTI JOIN following USING (source) WHERE source IS NOT NULL
), derived_only AS (
  SELECT thing, relation, other, source FROM sources ANTI JOIN given USING (thing, relation, other) SEMI JOIN following USING (source)
), holding AS (
  FROM derivations
  SEMI JOIN derived_only USING (thing, relation, other, source)
  ANTI JOIN (FROM premises ANTI JOIN sources USING (thing, relation, other)) missing USING (derivation)
), followed AS (
  -- from what a derived relation follows, and from what that follows where it is derived itself
  SELECT thing, relation, other, thing AS premise_thing, relation AS premise_relation, other AS premise_other FROM derived_only
  UNION
  SELECT f.thing, f.relation, f.other, p.thing, p.relation, p.other
  FROM followed f
  JOIN holding h ON h.thing = f.premise_thing AND h.relation = f.premise_relation AND h.other = f.premise_other
  JOIN premises p ON p.derivation = h.derivation
), grounds AS (
  SELECT f.thing, f.relation, f.other, g.source
  FROM followed f
  JOIN given g ON g.thing = premise_thing AND g.relation = premise_relation AND g.other = premise_other
  UNION
  FROM given
)
SELECT g.thing, g.relation, g.other, g.source, COALESCE(getvariable('bases')[1 + rank] = 'interpreted', FALSE) AS interpretation
FROM grounds g
LEFT JOIN ranks r ON r.source = g.source
SEMI JOIN relating w ON w.relation = g.relation
SEMI JOIN things a ON a.thing = g.thing
SEMI JOIN things b ON b.thing = g.other
ORDER BY g.thing, g.relation, g.other
