"""What a text holds: passages, quantities, names, read by small grammars that can be read and extended."""
