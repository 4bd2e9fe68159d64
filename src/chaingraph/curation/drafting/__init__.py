"""A draft: what can be read from a document, as statements for a curator to decide on."""
