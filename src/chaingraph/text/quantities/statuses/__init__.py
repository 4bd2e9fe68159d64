"""Whether a quantity is reached, still to come, a condition or given."""
