"""By when a quantity is due, and of which time it is: by its sentence, its item, headings and titles."""
