-- The chains in the order in which they are always named.
-- chain (in terms), position (from 1)
SELECT thing AS chain, ROW_NUMBER() OVER (ORDER BY LIST_POSITION(getvariable('chains'), iri) NULLS LAST, iri) AS position
FROM things JOIN terms ON id = thing
WHERE kind = cg('Chain')
ORDER BY position
