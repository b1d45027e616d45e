"""The kiosk's real printer, for those who may not know how slips are printed."""

from slip_printing.spooled import SpooledPrinter

__all__ = ["SpooledPrinter"]
