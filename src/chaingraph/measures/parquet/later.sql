-- What later documents tell of targets, as ``graph/quoting.py`` has it.
-- target, figure (in terms: the outcome, or the target of the later document that quotes it), quotes (which of the two)
SELECT DISTINCT t.id AS target, f.id AS figure, quotes
FROM told_later
JOIN terms t ON t.iri = target
JOIN terms f ON f.iri = figure
ORDER BY target, figure
