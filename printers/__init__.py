"""From the facts of a ticket to its paper: slip, layout, raster, ESC/POS, and the printers that take it.

Errors, each with a stable `code` and a sentence as its text (`printers.errors`):

    PrinterError            printer_error
    ├── AddressError        bad_address      a printer URL that cannot be understood
    ├── ProfileError        bad_profile      an unknown profile, an impossible width
    ├── TemplateError       bad_layout       a layout file that cannot be used
    ├── UnreachableError    unreachable      not there, or held by another program
    ├── StalledError        stalled          takes no more data
    ├── DisconnectedError   disconnected     the link broke while in use
    └── SilentError         silent           used to answer, answers no more
"""

from printers.opening import open_printer

__all__ = ["open_printer"]
