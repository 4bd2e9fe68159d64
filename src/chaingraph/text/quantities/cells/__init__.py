"""The quantities of tables: a cell gives the number, the labels of its column and row what it is of."""
