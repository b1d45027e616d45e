"""How slips are laid out: by the file of the command line, else as the centre says, else as usual."""

import logging
from pathlib import Path

from printers.encoder import encode
from printers.errors import PrinterError
from printers.fitting import fitting_profile
from printers.mode import Mode
from printers.profile import Profile
from printers.sheet import Document
from printers.template import STANDARD, Template
from printers.template_file import template_in

CENTRES_OWN = Path("[slip] layout")
"""What stands for the file in what is said of the centre's own layout."""

_log = logging.getLogger(__name__)


class Encoding:
    """Makes bytes of slips. It is told of layouts on the screen's thread, and used on the spooler's."""

    def __init__(self, profile: Profile, mode: Mode, template: Template | None) -> None:
        """`template` is that of a file; None to lay out as the centre says."""
        self._profile, self._mode = profile, mode
        self._is_fixed = template is not None
        self._template = template or STANDARD
        self._followed: str | None = None

    def follow(self, layout: str | None) -> None:
        """The centre lays out its slips like that now. What cannot be used here is said in the log, once."""
        if self._is_fixed or layout == self._followed:
            return
        self._followed = layout
        try:
            self._template = STANDARD if layout is None else self._read(layout)
        except PrinterError as error:
            _log.warning("the centre's layout of slips is not used: %s", error)
            self._template = STANDARD

    def _read(self, layout: str) -> Template:
        template = template_in(layout, CENTRES_OWN)
        fitting_profile(template, name=self._profile.name, width=self._profile.width, layout=CENTRES_OWN)
        return template

    def __call__(self, document: Document) -> bytes:
        """The document as the printer takes it."""
        return encode(document, profile=self._profile, template=self._template, mode=self._mode)
