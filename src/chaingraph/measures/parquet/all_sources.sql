-- Which graphs state each relation, in its forward direction; what follows among them. So of what else rules read.
-- thing, relation, other, source (all in terms; the source is null where no graph states it)
WITH directed AS (
  SELECT
    subject, object, COALESCE(forward, e.property) AS relation, source, turned(forward, both_ways, subject, object) AS turned
  FROM extracted e JOIN properties p ON p.property = e.property
  WHERE language IS NULL
)
SELECT DISTINCT
  CASE WHEN turned THEN o.id ELSE s.id END AS thing, r.id AS relation, CASE WHEN turned THEN s.id ELSE o.id END AS other,
  g.id AS source
FROM directed
JOIN terms s ON s.iri = subject
JOIN terms o ON o.iri = object
JOIN terms r ON r.iri = relation
LEFT JOIN terms g ON g.iri = source
WHERE NOT turned OR source IS DISTINCT FROM 'https://w3id.org/chaingraph/id/derived'
ORDER BY thing, relation, other
