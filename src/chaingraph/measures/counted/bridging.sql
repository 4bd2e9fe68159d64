-- title-zh: 哪些事物是某对链之间的桥？
-- title-en: Which things are bridges of which pair of chains, directly or over one step?
-- uses: reaching
-- terms: one other thing
-- direct: whether the thing serves both chains itself; chains: how many chains it serves
SELECT r.one, r.other, r.thing, MIN(CASE WHEN r.via = r.thing THEN 1 ELSE 0 END) AS direct, COALESCE(MIN(k.chains), 0) AS chains
FROM reaching r
LEFT JOIN (SELECT thing, COUNT(*) AS chains FROM serves GROUP BY thing) k ON k.thing = r.thing
GROUP BY r.one, r.other, r.thing
HAVING MIN(r.chain) <> MAX(r.chain)
