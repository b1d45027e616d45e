"""The printer, for those who may not know how slips are printed."""

from slip_printing.printer import Printer

__all__ = ["Printer"]
