-- title-zh: 链与链之间的直接关系
-- title-en: Direct relations between chains
-- terms: chain relation other
SELECT r.thing AS chain, r.relation, r.other, r.basis
FROM relations r
JOIN chains a ON a.chain = r.thing
JOIN chains b ON b.chain = r.other
WHERE r.thing <> r.other
ORDER BY a.position, b.position, r.relation
