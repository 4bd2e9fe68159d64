-- title-zh: 链的组合
-- title-en: The pairs of chains, each once, in their usual order
-- terms: one other
SELECT a.chain AS one, b.chain AS other
FROM chains a
JOIN chains b ON a.position < b.position
