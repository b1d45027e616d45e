"""The links over which bytes reach a printer, one module each."""
