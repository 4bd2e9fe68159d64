-- What is said of things, figures, documents and properties: of what kind they are, how they are described, and who
-- answers for what is no thing (a figure); what relates two things is in ``relations``.
-- subject, property, object, source (all in terms; the source is null where no passage states it, and the object where no
-- more is said than that the property holds, as that a relation is a duty)
SELECT DISTINCT s.id AS subject, p.id AS property, o.id AS object, g.id AS source
FROM extracted e
JOIN terms s ON s.iri = subject
JOIN terms p ON p.iri = e.property
LEFT JOIN terms o ON o.iri = object AND language IS NULL
LEFT JOIN terms g ON g.iri = source
WHERE e.property IN (FROM flags) OR (language IS NULL AND NOT (
  e.property IN (SELECT property FROM properties WHERE relates)
  AND s.id IN (SELECT thing FROM things) AND o.id IN (SELECT thing FROM things)))
ORDER BY property, subject
