-- The relations of a part of the text: without what is known on one basis alone; what follows from the rest is added to it.
-- thing, relation, other, source (as in sources). Things stay, whoever states what they are.
WITH marked AS (
  SELECT
    a.thing, a.relation, a.other, a.source,
    COALESCE(getvariable('bases')[1 + rank] = getvariable('left_out'), FALSE) AS left_out
  FROM all_sources a
  LEFT JOIN ranks USING (source)
  ANTI JOIN following USING (source)
)
SELECT DISTINCT thing, relation, other, CASE WHEN NOT left_out THEN source END AS source
FROM marked
WHERE NOT left_out OR relation = rdf_type()
