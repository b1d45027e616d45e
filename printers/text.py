"""Slips and sheets as text in the printer's own letters: a second or two at 9,600 baud. Logos are left out."""

from collections.abc import Callable
from functools import partial

from printers import text_lines
from printers.compact import small_sizes
from printers.composition import Draft, code
from printers.drawn import body, closing, feed, opening
from printers.layout import Layout
from printers.profile import Profile
from printers.sheet import Document, Sheet
from printers.slip import Slip
from printers.template import Template
from printers.text_lines import AT_LEFT, LARGEST, Style, choose_letters, columns
from printers.wording import clean, wording

BOLD, TALL = Style(is_bold=True), Style(down=2, is_bold=True)
GAP = 12  # dots
BOX = "[ ] "

Part = Callable[[Draft], bytes]


def encode_text(document: Document, profile: Profile, template: Template) -> bytes:
    """Everything to send for one slip or sheet to a printer whose profile has a code page."""
    lines = _sheet(document, profile) if isinstance(document, Sheet) else _slip(document, profile, template)
    return b"".join((*opening(profile), choose_letters(profile), *lines, closing(profile)))


def _slip(slip: Slip, profile: Profile, template: Template) -> list[bytes]:
    draft = Draft(wording(slip), small_sizes(profile.width), profile, template)
    marks = [text_lines.text(said, profile, BOLD) for said in draft.words.marks]
    return [*marks, *(_PARTS[name](draft) for name in template.order if name in _PARTS)]


def _sheet(sheet: Sheet, profile: Profile) -> list[bytes]:
    said = partial(text_lines.text, profile=profile)
    items = [clean(item) for item in sheet.items if clean(item)]
    return [
        said(clean(sheet.centre), style=BOLD),
        _line(profile),
        said(clean(sheet.title), style=TALL),
        _line(profile),
        *(text_lines.row(clean(label), clean(value), profile) for label, value in sheet.facts if clean(value)),
        said(clean(sheet.items_title), style=BOLD) if items else b"",
        *(said(BOX + item, style=AT_LEFT, hang=len(BOX)) for item in items),
        _line(profile),
        said(clean(sheet.note or "")),
    ]


def _line(profile: Profile) -> bytes:
    return text_lines.text("-" * columns(profile), profile)


def _number(draft: Draft) -> bytes:
    number = draft.words.number
    times = max(1, min(LARGEST, columns(draft.profile) // len(number)))
    large = text_lines.text(number, draft.profile, Style(times, times, is_bold=True))
    return b"".join((*feed(GAP), large, *feed(GAP)))


def _row(draft: Draft, kind: str) -> bytes:
    row = draft.words.row(kind)
    return b"" if row is None else text_lines.row(row.label, row.value, draft.profile)


def _qr(draft: Draft) -> bytes:
    words, sizes = draft.words, draft.sizes
    if words.code is None or words.scan is None:
        return b""
    block = code(draft)
    drawn = body(Layout(sizes.paper, block.height, block.moved(right=sizes.margin)), draft.profile)
    return b"".join((*feed(2 * GAP), *drawn, *feed(GAP), text_lines.text(words.scan, draft.profile)))


def _said(draft: Draft, what: str, style: Style = text_lines.PLAIN) -> bytes:
    said = getattr(draft.words, what)
    return text_lines.text(said, draft.profile, style) if said else b""


_PARTS: dict[str, Part] = {
    "centre": partial(_said, what="centre", style=BOLD),
    "line": lambda draft: _line(draft.profile),
    "title": partial(_said, what="title"),
    "number": _number,
    "priority": partial(_said, what="priority", style=BOLD),
    "service": partial(_said, what="service", style=TALL),
    "place": partial(_row, kind="place"),
    "ahead": partial(_row, kind="ahead"),
    "wait": partial(_row, kind="wait"),
    "taken": partial(_row, kind="taken"),
    "qr": _qr,
    "note": partial(_said, what="note"),
}
