-- title-zh: 各地各年的数字
-- title-en: Figures by place and year
-- uses: vocabulary
-- terms: place
-- The year is that in which the period ends, or in which the level was read or is due; a figure of two places counts in each.
WITH placed AS (
  SELECT DISTINCT s.subject AS figure, s.object AS place
  FROM statements s
  JOIN vocabulary v ON v.term = s.property AND v.name = 'place'
)
SELECT
  p.place, f.year, COUNT(DISTINCT f.figure) AS figures, COUNT(DISTINCT CASE WHEN f.target THEN f.figure END) AS targets,
  COUNT(DISTINCT f.indicator) AS indicators, COUNT(DISTINCT f.about) AS things, COUNT(DISTINCT f.passage) AS passages
FROM figures f
LEFT JOIN placed p ON p.figure = f.figure
GROUP BY p.place, f.year
ORDER BY p.place NULLS LAST, f.year NULLS LAST
