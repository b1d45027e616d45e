"""In which of three ways slips go to a printer: as a picture, as a small picture, or as text."""

from enum import StrEnum

from printers.errors import AddressError
from printers.profile import Profile
from printers.url import PrinterAddress, SerialAddress, asked_mode

SLOW_BAUD = 19_200  # a full picture takes longer than ten seconds at this speed and below


class Mode(StrEnum):
    """The way that slips are sent."""

    PICTURE = "picture"
    COMPACT = "compact"
    TEXT = "text"


def mode_of(url: str, address: PrinterAddress, profile: Profile) -> Mode:
    """The way that the URL asks for by `?mode=`, or else the best that its line allows. Raises AddressError.

    Text needs a code page with Vietnamese letters; a printer that is not known to have one gets a small picture.
    """
    asked = asked_mode(url)
    if asked is not None and asked not in set(Mode):
        raise AddressError(f"'{url}' is not a printer URL: mode must be one of {', '.join(Mode)}.")
    mode = Mode(asked) if asked is not None else _by_line(address)
    return Mode.COMPACT if mode is Mode.TEXT and profile.code_page is None else mode


def _by_line(address: PrinterAddress) -> Mode:
    is_slow = isinstance(address, SerialAddress) and address.baud <= SLOW_BAUD
    return Mode.TEXT if is_slow else Mode.PICTURE
