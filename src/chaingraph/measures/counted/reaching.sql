-- title-zh: 每对链中，哪些事物到达其中一条链，经由什么？
-- title-en: Of each pair of chains: which things reach one of them, and over what?
-- uses: pairs neighbours
-- terms: one other thing chain via
-- A thing reaches a chain over itself where it serves it; otherwise over its neighbours that serve this chain of the pair
-- alone: those that serve both are bridges themselves, and what hangs on them adds nothing.
WITH serving AS (
  SELECT p.one, p.other, s.thing, s.chain
  FROM pairs p
  JOIN serves s ON s.chain = p.one OR s.chain = p.other
), alone AS (
  SELECT one, other, thing, MIN(chain) AS chain
  FROM serving
  GROUP BY one, other, thing
  HAVING COUNT(*) = 1
)
SELECT one, other, thing, chain, thing AS via FROM serving
UNION ALL
SELECT a.one, a.other, n.other AS thing, a.chain, a.thing AS via
FROM alone a
JOIN neighbours n ON n.thing = a.thing
WHERE NOT EXISTS (SELECT 1 FROM serves s WHERE s.thing = n.other AND s.chain = a.chain)
