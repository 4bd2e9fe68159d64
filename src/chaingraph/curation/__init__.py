"""A document made data: drafting, the workbook, merging, validation, coverage, attached texts."""
