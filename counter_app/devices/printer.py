"""The counter's own printer, for those who may not know how slips are printed."""

from slip_printing.printer import Printer
from slip_printing.spooled import SpooledPrinter

__all__ = ["Printer", "SpooledPrinter"]
