"""What hangs on the kiosk: the printer. The only place here that knows the printers package."""
