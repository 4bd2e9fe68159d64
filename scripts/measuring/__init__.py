"""How well a draft reads the annotated texts of ``corpus/``, part by part."""
