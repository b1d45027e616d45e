"""Reports of a period: on screen, as a workbook, as CSV, and on paper."""
