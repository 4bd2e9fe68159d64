-- The relations of a part of the text: without what only graphs of one class state, and with what then follows from the rest.
-- thing, relation, other, source (as in sources)
WITH RECURSIVE given AS (
  FROM all_sources a
  WHERE a.source IS DISTINCT FROM derived() AND NOT EXISTS (
    FROM statements s WHERE s.subject = a.source AND s.property = rdf_type() AND s.object = cg(getvariable('left_out'))
  )
), passed AS (
  -- thing serves whatever other serves: what the rules that derive cg:serves say
  SELECT thing, other FROM given WHERE relation = cg('implements')
  UNION
  SELECT other, thing FROM given WHERE relation = cg('carriedOutBy')
), serving AS (
  SELECT thing, other FROM given WHERE relation = cg('serves')
  UNION
  SELECT thing, other FROM given JOIN chains ON chain = other WHERE relation = cg('joins')
  UNION
  SELECT p.thing, s.other FROM serving s JOIN passed p ON p.other = s.thing
)
FROM given
UNION ALL
SELECT thing, cg('serves'), other, derived() FROM serving ANTI JOIN (FROM given WHERE relation = cg('serves')) USING (thing, other)
