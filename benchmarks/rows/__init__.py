"""The rows, a file a family."""
