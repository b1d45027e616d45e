"""A report of the server as tables, and those as a workbook, as CSV, as charts: from plain data to plain data."""
