-- title-zh: 本体用语的编号
-- title-en: The numbers of the terms of the ontology, by their local names
-- terms: term
SELECT id AS term, REPLACE(iri, 'https://w3id.org/chaingraph/ontology#', '') AS name
FROM terms
WHERE iri LIKE 'https://w3id.org/chaingraph/ontology#%'
