-- What in the print is probably a slip.
-- subject (in terms), printed, meaning (as written; null where it is not said what is probably meant)
SELECT DISTINCT t.id AS subject, s.object AS printed, m.object AS meaning
FROM extracted s
JOIN terms t ON t.iri = s.subject
LEFT JOIN extracted m ON m.subject = s.subject AND m.property = cg_iri('probablyMeans') AND m.language IS NOT NULL
WHERE s.property = cg_iri('suspectedSlip') AND s.language IS NOT NULL AND s.source IS NOT NULL
ORDER BY subject, printed
