-- The things, each once.
-- thing, kind (both in terms; of several kinds the first, as in the network)
WITH RECURSIVE kinds AS (
  SELECT 'https://w3id.org/chaingraph/ontology#Thing' AS kind
  UNION
  SELECT subject FROM extracted JOIN kinds ON object = kind
  WHERE property = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'
), typed AS (
  SELECT subject AS thing, object AS kind, BOOL_OR(source = 'https://w3id.org/chaingraph/id/derived') AS derived
  FROM extracted SEMI JOIN kinds ON kind = object
  WHERE property = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' AND language IS NULL
  GROUP BY subject, object
)
SELECT t.id AS thing, MIN(k.id) AS kind
FROM typed JOIN terms t ON t.iri = thing JOIN terms k ON k.iri = kind
WHERE derived IS NOT TRUE
GROUP BY t.id
ORDER BY thing
