-- title-zh: 哪些事物居于网络的中心（PageRank）？
-- title-en: Which things are central (PageRank)?
-- uses: neighbours
-- graphx: ranks
-- terms: thing kind
-- share: the part of all time that a walker over relations, without the chains, spends at the thing (from 0 to 1)
SELECT r.thing, t.kind, r.rank / n.total AS share
FROM ranks r
JOIN things t ON t.thing = r.thing
CROSS JOIN (SELECT SUM(rank) AS total FROM ranks) n
ORDER BY share DESC, r.thing
