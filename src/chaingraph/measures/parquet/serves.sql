-- Which things serve which chains.
-- thing, chain (both in terms)
SELECT thing, chain
FROM relations JOIN chains ON chain = other
WHERE relation = cg('serves')
ORDER BY thing, chain
