-- The figures, each once; of several descriptions of one sort the first.
-- figure, about, indicator, comparator, unit, status, quantity_kind, place, passage (all in terms), target (whether it is
-- still to be reached), value, upper_value, start_date, end_date, as_of, due_by (as written), year (that in which the
-- period ends, or in which the level was read or is due; null where no date is stated)
WITH described AS (
  SELECT
    s.subject AS figure,
    MIN(object) FILTER (property = cg('about')) AS about,
    MIN(object) FILTER (property = cg('indicator')) AS indicator,
    MIN(object) FILTER (property = cg('comparator')) AS comparator,
    MIN(object) FILTER (property = cg('unit')) AS unit,
    MIN(object) FILTER (property = cg('status')) AS status,
    MIN(object) FILTER (property = cg('quantityKind')) AS quantity_kind,
    MIN(object) FILTER (property = cg('place')) AS place,
    BOOL_OR(property = rdf_type() AND object = cg('Target')) AS target
  FROM statements s
  WHERE s.subject IN (SELECT subject FROM statements WHERE property = rdf_type() AND object = cg('Figure'))
  GROUP BY s.subject
), written AS (
  SELECT
    subject AS iri,
    MIN(source) FILTER (property = cg_iri('exact')) AS passage,
    MIN(TRY_CAST(object AS DOUBLE)) FILTER (property = cg_iri('value')) AS value,
    MIN(TRY_CAST(object AS DOUBLE)) FILTER (property = cg_iri('upperValue')) AS upper_value,
    MIN(object) FILTER (property = cg_iri('start')) AS start_date,
    MIN(object) FILTER (property = cg_iri('end')) AS end_date,
    MIN(object) FILTER (property = cg_iri('asOf')) AS as_of,
    MIN(object) FILTER (property = cg_iri('dueBy')) AS due_by
  FROM extracted WHERE language IS NOT NULL
  GROUP BY subject
)
SELECT
  figure, target, about, indicator, comparator, value, upper_value, unit, status, quantity_kind, place,
  start_date, end_date, as_of, due_by,
  TRY_CAST(REGEXP_EXTRACT(COALESCE(end_date, as_of, due_by, start_date), '^[0-9]{4}') AS INTEGER) AS year,
  p.id AS passage
FROM described
JOIN terms f ON f.id = figure
LEFT JOIN written w ON w.iri = f.iri
LEFT JOIN terms p ON p.iri = w.passage
ORDER BY figure
