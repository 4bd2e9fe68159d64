-- title-zh: 哪些事物相互连通？
-- title-en: Which things hang together?
-- uses: neighbours
-- graphx: parts
-- terms: component
-- A component is named by the first of its things; chains are left out, and a thing without relations is one by itself.
SELECT COALESCE(p.part, t.thing) AS component, COUNT(*) AS things
FROM things t
LEFT JOIN parts p ON p.thing = t.thing
WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.chain = t.thing)
GROUP BY COALESCE(p.part, t.thing)
ORDER BY things DESC, component
