"""The slip as it would be printed, below the settings that say how: on either paper, drawn anew as they change."""

from base64 import b64encode
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from nicegui import ui

from console_app.pages.setting.desk import Desk
from console_app.pages.setting.slip_facts import slip_by
from console_app.widgets.card import card
from printers.errors import TemplateError
from printers.preview import Preview, preview_on
from printers.slip import Slip
from printers.template import PAPERS

EVERY_SECONDS = 0.4
"""How soon a change is seen: whoever types does not want a picture of every letter."""
_OTHER_PAPER = "other_paper"


@dataclass(frozen=True, slots=True)
class _Paper:
    """So many millimetres of paper: the picture of the slip on it, and what is said of it."""

    millimetres: int
    picture: ui.element
    said: ui.label

    def show(self, made: Preview, said: str) -> None:
        self.picture.props["src"] = f"data:image/png;base64,{b64encode(made.png).decode()}"
        self.picture.props["width"], self.picture.props["height"] = made.width // 2, made.height // 2
        self.said.set_text(said)
        self.said.set_visibility(bool(said))


class SlipPicture:
    """Made each time that the section is shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._visitor = desk, desk.visitor
        zone = ZoneInfo(self._visitor.link.snapshot.centre.time_zone)
        self._at = self._visitor.link.now().astimezone(zone)
        self._drawn: tuple[str | None, Slip] | None = None

    def build(self) -> None:
        """Draw it here, and keep it true."""
        say = self._visitor.say
        with card(say("setting.slip_picture")):
            ui.label(say("setting.slip_sample")).classes("mute")
            self._wrong = ui.label().classes("note bad w-full").props("role=alert")
            with ui.element("div").classes("slips"):
                self._papers = [self._paper(millimetres) for millimetres in sorted(PAPERS, reverse=True)]
        self._renew()
        ui.timer(EVERY_SECONDS, self._renew)

    def _paper(self, millimetres: int) -> _Paper:
        title = self._visitor.say("setting.paper", millimetres=millimetres)
        with ui.element("figure").classes("slip"):
            with ui.element("figcaption"):
                ui.label(title)
            said = ui.label().classes("note warn")
            picture = ui.element("img")
            picture.props["alt"] = self._visitor.say("setting.slip_on", millimetres=millimetres)
        return _Paper(millimetres, picture, said)

    def _renew(self) -> None:
        """A layout that is wrong leaves the last picture that was right; where there is none, the usual slip."""
        document = self._desk.draft.document
        layout, slip = (document.get("slip") or {}).get("layout") or None, slip_by(document, at=self._at)
        if (layout, slip) == self._drawn:
            return
        is_first, self._drawn = self._drawn is None, (layout, slip)
        wrong = ""
        for paper in self._papers:
            try:
                paper.show(*self._made(paper.millimetres, slip, layout))
            except TemplateError as error:
                wrong = error.said(self._visitor.language)
                if is_first:
                    paper.show(self._preview(paper.millimetres, slip, None), "")
        self._wrong.set_text(wrong)
        self._wrong.set_visibility(bool(wrong))

    def _made(self, millimetres: int, slip: Slip, layout: str | None) -> tuple[Preview, str]:
        """The slip, and what is to be said of it: a printer whose paper a layout is not for prints the usual slip.

        Raises TemplateError for a layout that is wrong.
        """
        try:
            return self._preview(millimetres, slip, layout), ""
        except TemplateError as error:
            if error.reason != _OTHER_PAPER:
                raise
            said = self._visitor.say("setting.other_paper", millimetres=error.facts["paper"])
            return self._preview(millimetres, slip, None), said

    def _preview(self, millimetres: int, slip: Slip, layout: str | None) -> Preview:
        return preview_on(millimetres, slip, layout, called=self._visitor.say("setting.layout"))
