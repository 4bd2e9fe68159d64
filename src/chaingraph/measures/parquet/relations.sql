-- The relations between two things, each once, in its forward direction: the edges of the network.
-- thing, relation, other (all in terms), basis (stated, interpreted, derived, or unsourced)
SELECT
  s.thing, s.relation, s.other,
  CASE
    WHEN COUNT(s.source) = 0 THEN 'unsourced'
    WHEN COUNT(*) FILTER (s.source <> derived()) = 0 THEN 'derived'
    WHEN BOOL_OR(s.source <> derived() AND i.subject IS NULL) THEN 'stated'
    ELSE 'interpreted'
  END AS basis
FROM sources s
LEFT JOIN (
  SELECT DISTINCT subject FROM statements WHERE property = rdf_type() AND object = cg('Interpretation')
) i ON i.subject = s.source
SEMI JOIN things a ON a.thing = s.thing
SEMI JOIN things b ON b.thing = s.other
GROUP BY s.thing, s.relation, s.other
ORDER BY s.thing, s.relation, s.other
