"""The centre file: its schema, the checks across its parts, and errors that name file, line, key and reason."""
