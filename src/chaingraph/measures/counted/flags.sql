-- title-zh: 本体对各关系的说明
-- title-en: What the ontology says of properties, and at which end of them that holds
-- uses: vocabulary
-- terms: property
-- leads: whether it holds of what the property leads from (1), or of what it leads to (0)
WITH said AS (
  SELECT v.name, s.subject AS property
  FROM statements s
  JOIN vocabulary v ON v.term = s.property
  WHERE s.object IS NULL
)
SELECT name, property, 1 AS leads
FROM said
UNION
SELECT f.name, i.subject AS property, 0 AS leads
FROM said f
JOIN statements i ON i.object = f.property
JOIN terms t ON t.id = i.property AND t.iri = 'http://www.w3.org/2002/07/owl#inverseOf'
UNION
SELECT f.name, f.property, 0 AS leads
FROM said f
JOIN statements k ON k.subject = f.property
JOIN terms t ON t.id = k.object AND t.iri = 'http://www.w3.org/2002/07/owl#SymmetricProperty'
