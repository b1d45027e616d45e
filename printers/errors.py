"""What can go wrong between a slip and its paper, as one tree (drawn in the package's docstring)."""

import re
from pathlib import Path

from printers import resource_files


class PrinterError(Exception):
    """Root of the package: its text is a sentence for a person, its `code` is stable and meant for programs."""

    code = "printer_error"


class AddressError(PrinterError):
    """A printer URL that cannot be understood."""

    code = "bad_address"


class ProfileError(PrinterError):
    """An unknown profile name, or a width that no slip can be laid out on."""

    code = "bad_profile"


class TemplateError(PrinterError):
    """A layout file that cannot be used; `reason` is stable, `line` counts from 1 and is None where not known."""

    code = "bad_layout"

    def __init__(self, file: Path, reason: str, *, line: int | None = None, **facts: object) -> None:
        self.file, self.reason, self.line, self.facts = file, reason, line, facts
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        """File, line and reason in that language."""
        words = resource_files.words("layout", language)
        reason = words["reason"][self.reason].format(**self.facts)
        where = words["where" if self.line is None else "where_line"]
        return str(where.format(file=self.file, line=self.line, reason=reason))

    def found_in(self, text: str) -> "TemplateError":
        """The same with the first line of the file's text that has the key."""
        named = re.compile(rf"(?<![\w-]){re.escape(str(self.facts.get('key')))}(?![\w-])")
        lines = (line.split("#")[0] for line in text.splitlines())
        at = next((number for number, line in enumerate(lines, start=1) if named.search(line)), None)
        return TemplateError(self.file, self.reason, line=at, **self.facts)


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
