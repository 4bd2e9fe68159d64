-- The relations of a part of the text: without what only graphs of one class state; what follows from the rest is added to it.
-- thing, relation, other, source (as in sources). Things stay, whoever states what they are.
WITH marked AS (
  SELECT a.thing, a.relation, a.other, a.source, s.subject IS NOT NULL AS left_out
  FROM all_sources a
  LEFT JOIN (
    SELECT DISTINCT subject FROM statements WHERE property = rdf_type() AND object = cg(getvariable('left_out'))
  ) s ON s.subject = a.source
  WHERE a.source IS DISTINCT FROM derived()
)
SELECT DISTINCT thing, relation, other, CASE WHEN NOT left_out THEN source END AS source
FROM marked
WHERE NOT left_out OR relation = rdf_type()
