-- title-zh: 哪些事物与最多的事物相关？
-- title-en: Which things are related to the most others?
-- uses: neighbours
-- terms: thing kind
-- neighbours: other things it is related to, chains left out; relations: how many relations join it to them; chains: those it serves
SELECT t.thing, t.kind, COALESCE(n.neighbours, 0) AS neighbours, COALESCE(n.relations, 0) AS relations, COALESCE(s.chains, 0) AS chains
FROM things t
LEFT JOIN (
  SELECT thing, COUNT(*) AS neighbours, SUM(relations) AS relations FROM neighbours GROUP BY thing
) n ON n.thing = t.thing
LEFT JOIN (SELECT thing, COUNT(*) AS chains FROM serves GROUP BY thing) s ON s.thing = t.thing
WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.chain = t.thing)
ORDER BY neighbours DESC, relations DESC, t.thing
