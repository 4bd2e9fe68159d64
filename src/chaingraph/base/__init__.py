"""What every room stands on: sentences in two languages, errors, and files that are written whole or not at all."""
