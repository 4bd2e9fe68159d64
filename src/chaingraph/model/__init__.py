"""The model in Python: vocabulary, terms as values, the files of the ontology, and what a report is made of."""
