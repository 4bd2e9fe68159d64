-- The relations between two things, each once, in its forward direction: the edges of the network.
-- thing, relation, other (all in terms), basis (stated, interpreted, placed, derived, or unsourced): the best that some graph gives it
SELECT
  s.thing, s.relation, s.other,
  getvariable('bases')[1 + MIN(CASE WHEN s.source IS NULL THEN LEN(getvariable('bases')) - 1 ELSE COALESCE(r.rank, 0) END)] AS basis
FROM sources s
LEFT JOIN ranks r ON r.source = s.source
SEMI JOIN relating w ON w.relation = s.relation
SEMI JOIN things a ON a.thing = s.thing
SEMI JOIN things b ON b.thing = s.other
GROUP BY s.thing, s.relation, s.other
ORDER BY s.thing, s.relation, s.other
