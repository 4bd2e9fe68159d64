-- The dictionary: a number for each IRI, in the order of the IRIs, and what it is called.
-- id, iri, label_zh, label_en (null where there is none; the least where there are several)
WITH named AS (
  SELECT subject AS iri FROM extracted
  UNION SELECT property FROM extracted
  UNION SELECT object FROM extracted WHERE language IS NULL
  UNION SELECT source FROM extracted WHERE source IS NOT NULL
  UNION SELECT property FROM properties
  UNION SELECT graph FROM bases
), labels AS (
  SELECT subject AS iri, MIN(object) FILTER (language = 'zh') AS label_zh, MIN(object) FILTER (language = 'en') AS label_en
  FROM extracted WHERE property = 'http://www.w3.org/2000/01/rdf-schema#label' AND language IS NOT NULL
  GROUP BY subject
)
SELECT ROW_NUMBER() OVER (ORDER BY iri) AS id, iri, label_zh, label_en
FROM named LEFT JOIN labels USING (iri)
ORDER BY id
