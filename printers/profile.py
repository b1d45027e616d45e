"""What a printer can do and how wide it prints, from `resources/profiles.toml`."""

from dataclasses import dataclass, replace

from printers.errors import ProfileError
from printers.resource_files import load

DEFAULT = "generic-80"
NARROWEST, WIDEST = 320, 832  # dots: below, a slip's rows no longer stand side by side; above is 104 mm paper


@dataclass(frozen=True)
class CodePage:
    """A set of letters that the printer has: its name in `resources/code_pages.toml`, and its number for ESC t."""

    name: str
    number: int


@dataclass(frozen=True)
class Profile:
    """One kind of printer; the keys are explained at the head of the resource file. `width` is in dots."""

    name: str
    width: int
    dpi: int
    native_qr: bool
    cutter: bool
    motion_units: bool
    asks_status: bool
    code_page: CodePage | None = None


def names() -> tuple[str, ...]:
    """All profiles, in the file's order."""
    return tuple(name for name in load("profiles") if name != "default")


def find(name: str = DEFAULT, *, width: int | None = None) -> Profile:
    """The profile of that name, its width in dots replaced by `width` if given. Raises ProfileError."""
    if name not in names():
        raise ProfileError(f"There is no printer profile '{name}'; known are {', '.join(names())}.")
    table = load("profiles")
    keys = table["default"] | table[name]
    page = CodePage(**keys["code_page"]) if "code_page" in keys else None
    profile = Profile(name=name, **(keys | {"code_page": page}))
    return profile if width is None else replace(profile, width=_checked(width))


def _checked(width: int) -> int:
    if width % 8 or not NARROWEST <= width <= WIDEST:
        raise ProfileError(f"A width of {width} dots is not a multiple of 8 between {NARROWEST} and {WIDEST}.")
    return width
