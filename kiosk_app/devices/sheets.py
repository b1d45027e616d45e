"""What is put on paper beside slips, for those who may not know the printers package."""

from printers.sheet import Sheet

__all__ = ["Sheet"]
