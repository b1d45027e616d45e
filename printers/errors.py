"""What can go wrong between a slip and its paper, as one tree (drawn in the package's docstring)."""


class PrinterError(Exception):
    """Root of the package: its text is a sentence for a person, its `code` is stable and meant for programs."""

    code = "printer_error"


class AddressError(PrinterError):
    """A printer URL that cannot be understood."""

    code = "bad_address"


class ProfileError(PrinterError):
    """An unknown profile name, or a width that no slip can be laid out on."""

    code = "bad_profile"


class UnreachableError(PrinterError):
    """The printer is not there, or is held by another program."""

    code = "unreachable"


class StalledError(PrinterError):
    """The printer is there but takes no more data; part of a slip may be on paper."""

    code = "stalled"


class DisconnectedError(PrinterError):
    """The link broke while it was in use; part of a slip may be on paper."""

    code = "disconnected"


class SilentError(PrinterError):
    """A printer that used to answer does not answer any more."""

    code = "silent"
