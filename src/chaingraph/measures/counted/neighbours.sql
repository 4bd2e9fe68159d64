-- title-zh: 每个事物的相邻事物（链除外）
-- title-en: The neighbours of each thing, chains left out, and how many relations join the two
-- terms: thing other
WITH both_ways AS (
  SELECT thing, other FROM relations WHERE thing <> other
  UNION ALL
  SELECT other AS thing, thing AS other FROM relations WHERE thing <> other
)
SELECT thing, other, COUNT(*) AS relations
FROM both_ways b
WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.chain = b.thing)
  AND NOT EXISTS (SELECT 1 FROM chains c WHERE c.chain = b.other)
GROUP BY thing, other
