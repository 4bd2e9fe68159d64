-- What the rules conclude, once for every derivation, in its forward direction.
-- derivation (its number), thing, relation, other, source (all in terms; the graph of what the rule concludes)
WITH directed AS (
  SELECT derivation, subject, object, graph, COALESCE(forward, s.property) AS relation, turned(forward, both_ways, subject, object) AS turned
  FROM steps s LEFT JOIN properties p ON p.property = s.property
  WHERE place = 0
)
SELECT
  derivation, CASE WHEN turned THEN o.id ELSE s.id END AS thing, r.id AS relation, CASE WHEN turned THEN s.id ELSE o.id END AS other,
  g.id AS source
FROM directed
JOIN terms s ON s.iri = subject
JOIN terms o ON o.iri = object
JOIN terms r ON r.iri = relation
JOIN terms g ON g.iri = graph
