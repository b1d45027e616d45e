"""Printer URLs: which printer, over which kind of link."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from printers.errors import AddressError

RAW_PORT = 9100  # where network printers take raw data
USUAL_BAUD = 9600
VIRTUAL_WIDTH = 576
FLOWS = ("none", "rtscts", "xonxoff")


@dataclass(frozen=True)
class TcpAddress:
    """A printer in the network."""

    host: str
    port: int


@dataclass(frozen=True)
class SerialAddress:
    """A printer on a serial line; `flow` is one of FLOWS."""

    device: str
    baud: int
    flow: str


@dataclass(frozen=True)
class UsbAddress:
    """A printer on the USB, by its vendor's and its own number."""

    vendor: int
    product: int


@dataclass(frozen=True)
class FileAddress:
    """A device file, a pipe, or a plain file to be appended to. It has to exist."""

    path: Path


@dataclass(frozen=True)
class CupsAddress:
    """A queue of CUPS."""

    queue: str


@dataclass(frozen=True)
class Win32Address:
    """A printer of the Windows spooler."""

    printer: str


@dataclass(frozen=True)
class VirtualAddress:
    """A folder in which tickets appear as pictures, printed on paper of that width in dots."""

    folder: Path
    width: int


PrinterAddress = (
    TcpAddress | SerialAddress | UsbAddress | FileAddress | CupsAddress | Win32Address | VirtualAddress
)


def parse(url: str) -> PrinterAddress:
    """The address that the URL stands for. Raises AddressError."""
    scheme, _, rest = url.partition("://")
    reader = _READERS.get(scheme)
    if reader is None or not rest:
        known = ", ".join(f"{name}://" for name in _READERS)
        raise AddressError(f"'{url}' is not a printer URL; it must start with one of {known} and name a printer.")
    try:
        return reader(urlsplit(url))
    except ValueError as error:
        raise AddressError(f"'{url}' is not a printer URL: {error}.") from error


def asked_mode(url: str) -> str | None:
    """What the URL says by `?mode=`, whatever the link; None where it says nothing."""
    return _query(urlsplit(url)).get("mode")


def _tcp(parts: SplitResult) -> TcpAddress:
    if not parts.hostname or parts.path.strip("/"):
        raise ValueError("it should read tcp://HOST:PORT")
    return TcpAddress(parts.hostname, RAW_PORT if parts.port is None else parts.port)


def _serial(parts: SplitResult) -> SerialAddress:
    options = _options(parts, "baud", "flow")
    flow = options.get("flow", FLOWS[0])
    if flow not in FLOWS:
        raise ValueError(f"flow must be one of {', '.join(FLOWS)}")
    return SerialAddress(_rest(parts), _positive("baud", options.get("baud", str(USUAL_BAUD))), flow)


def _usb(parts: SplitResult) -> UsbAddress:
    vendor, colon, product = parts.netloc.partition(":")
    if not colon or not all(0 < len(number) <= 4 for number in (vendor, product)):
        raise ValueError("it should read usb://VENDOR:PRODUCT, each up to four hexadecimal digits")
    return UsbAddress(int(vendor, 16), int(product, 16))


def _file(parts: SplitResult) -> FileAddress:
    return FileAddress(Path(_rest(parts)))


def _cups(parts: SplitResult) -> CupsAddress:
    return CupsAddress(_rest(parts))


def _win32(parts: SplitResult) -> Win32Address:
    return Win32Address(_rest(parts))


def _virtual(parts: SplitResult) -> VirtualAddress:
    options = _options(parts, "width")
    return VirtualAddress(Path(_rest(parts)), _positive("width", options.get("width", str(VIRTUAL_WIDTH))))


def _rest(parts: SplitResult) -> str:
    name = unquote(parts.netloc + parts.path)
    if not name.strip("/"):
        raise ValueError("it names no printer")
    return name


def _options(parts: SplitResult, *known: str) -> dict[str, str]:
    given = _query(parts)
    for name in given:
        if name not in (*known, "mode"):
            raise ValueError(f"it has an unknown option '{name}'")
    return given


def _query(parts: SplitResult) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}


def _positive(name: str, text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise ValueError(f"{name} must be a whole number above 0, not '{text}'")
    return int(text)


_READERS: dict[str, Callable[[SplitResult], PrinterAddress]] = {
    "tcp": _tcp,
    "serial": _serial,
    "usb": _usb,
    "file": _file,
    "cups": _cups,
    "win32": _win32,
    "virtual": _virtual,
}
