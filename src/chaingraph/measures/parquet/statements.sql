-- What is said of things, figures and documents: of what kind they are, and how they are described.
-- subject, property, object, source (all in terms; the source is null where no passage states it)
SELECT DISTINCT s.id AS subject, p.id AS property, o.id AS object, g.id AS source
FROM extracted
JOIN terms s ON s.iri = subject
JOIN terms p ON p.iri = property
JOIN terms o ON o.iri = object
LEFT JOIN terms g ON g.iri = source
WHERE language IS NULL AND property NOT IN (SELECT property FROM properties)
ORDER BY property, subject
