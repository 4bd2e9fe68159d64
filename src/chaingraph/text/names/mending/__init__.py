"""What grammar knows of names that the model reads: where they begin and end, and what is none."""
