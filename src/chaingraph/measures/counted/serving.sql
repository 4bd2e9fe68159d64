-- title-zh: 各链由多少事物服务？
-- title-en: How many things serve each chain?
-- terms: chain
-- shared: those of them that serve another chain too
SELECT c.chain, COUNT(s.thing) AS things, COUNT(CASE WHEN k.chains > 1 THEN 1 END) AS shared
FROM chains c
LEFT JOIN serves s ON s.chain = c.chain
LEFT JOIN (SELECT thing, COUNT(*) AS chains FROM serves GROUP BY thing) k ON k.thing = s.thing
GROUP BY c.chain, c.position
ORDER BY c.position
