"""A document as text, without any graph: formats, layout, canonical text, front matter, quantities, names, relations."""
