"""One set of pages of a graph, for all deliveries: a page is a function from a site and a path to bytes."""
