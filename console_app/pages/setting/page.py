"""Setting up a centre: its settings in forms, what would change in words before it does, files in and out."""

from nicegui import events, ui

from console_app.errors import ConsoleError
from console_app.page import Page
from console_app.pages.setting.desk import Desk, open_desk
from console_app.pages.setting.earlier import ask_which
from console_app.pages.setting.forms import Forms
from console_app.pages.setting.sections import SECTIONS
from console_app.pages.setting.slip_picture import SlipPicture
from console_app.pages.setting.verdict import build_verdict
from console_app.visitor import Visitor
from console_app.widgets.asking import confirm

MOST_BYTES = 48 * 1024
"""As large as a centre file may be that the server still takes."""
BY_NAME = {section.name: section for section in SECTIONS}


async def build(visitor: Visitor) -> None:
    """The whole page, or why it cannot be shown."""
    try:
        desk = await open_desk(visitor)
    except ConsoleError as error:
        visitor.tell_of(error)
        return
    _Board(desk).build()


class _Board:
    """The parts of the page and which section it shows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._say = desk.visitor.say
        self._forms = self._forms_of(SECTIONS[0].name)
        self._looks = self._now()
        desk.watchers.append(self._tell)

    def build(self) -> None:
        """Sections beside their forms; above them what was said of the draft, below what can be done with it."""
        self._verdict()
        with ui.element("div").classes("beside"):
            self._menu()
            with ui.element("div").classes("grow-part"):
                self._section()
        self._bar()

    @ui.refreshable_method
    def _verdict(self) -> None:
        build_verdict(self._desk, go_to=self._show)

    @ui.refreshable_method
    def _menu(self) -> None:
        titles = self._desk.labels["sections"]
        with ui.element("nav").classes("sections gt-sm").props(f'aria-label="{self._say("setting.sections")}"'):
            for section in SECTIONS:
                chosen = section is self._forms.section
                entry = ui.button(titles[section.name], icon=section.icon, color=None)
                entry.on_click(lambda _, name=section.name: self._show(name))
                entry.props("flat align=left no-caps" + (" aria-current=true" if chosen else ""))
                entry.classes("chosen" if chosen else "")
        ui.select(
            {section.name: titles[section.name] for section in SECTIONS},
            label=self._say("setting.sections"),
            value=self._forms.section.name,
            on_change=lambda event: self._show(event.value),
        ).props("outlined").classes("lt-md w-full")

    @ui.refreshable_method
    def _section(self) -> None:
        self._forms.build()
        if self._forms.section.name == "slip":
            SlipPicture(self._desk).build()

    @ui.refreshable_method
    def _bar(self) -> None:
        with ui.element("div").classes("doing"):
            if self._desk.is_open:
                self._state()
            ui.button(self._say("setting.export"), icon="download", on_click=self._desk.export).props("outline")
            if self._desk.is_open:
                ui.button(self._say("setting.import"), icon="upload", on_click=self._import).props("outline")
                ui.button(self._say("setting.earlier_ones"), icon="history", on_click=self._earlier).props(
                    "outline"
                )
                self._doing()

    def _state(self) -> None:
        changed = self._desk.draft.is_changed
        ui.label(self._say("setting.draft" if changed else "setting.no_draft")).classes("state").props(
            "role=status"
        )

    def _doing(self) -> None:
        if not self._desk.draft.is_changed:
            return
        ui.button(self._say("setting.drop"), on_click=self._drop).props("outline")
        if self._desk.may_apply:
            ui.button(self._say("setting.apply"), icon="check", on_click=self._apply).props("color=positive")
        else:
            ui.button(self._say("setting.look"), icon="compare_arrows", on_click=self._look)

    def _forms_of(self, name: str) -> Forms:
        return Forms(self._desk, BY_NAME[name], self._section_anew)

    def _section_anew(self) -> None:
        self._section.refresh()

    def _show(self, name: str) -> None:
        if self._forms.section.name != name:
            self._forms = self._forms_of(name)
            self._menu.refresh()
        self._section.refresh()

    def _tell(self) -> None:
        """After each edit; drawn anew only where it looks otherwise, as it is called with every letter."""
        if self._looks != self._now():
            self._tell_anew()

    def _tell_anew(self) -> None:
        self._looks = self._now()
        self._bar.refresh()
        self._verdict.refresh()

    def _now(self) -> tuple[object, ...]:
        desk = self._desk
        return desk.draft.is_changed, desk.seen is None, desk.refused

    def _all_anew(self) -> None:
        self._section.refresh()
        self._tell_anew()

    def _answered(self) -> None:
        """Show what the server said, which stands on top of the page."""
        self._all_anew()
        with self._desk.visitor.in_front():
            ui.run_javascript("window.scrollTo({top: 0})")

    async def _look(self) -> None:
        await self._desk.look()
        self._answered()

    async def _apply(self) -> None:
        if await self._desk.apply():
            self._desk.visitor.tell(self._say("setting.applied"))
        self._answered()

    async def _drop(self) -> None:
        if await confirm(self._desk.visitor, self._say("setting.drop_question"), action=self._say("setting.drop")):
            self._desk.drop()
            self._all_anew()

    async def _earlier(self) -> None:
        toml = await ask_which(self._desk.visitor)
        if toml is not None:
            await self._desk.take(toml)
            self._answered()

    async def _import(self) -> None:
        with self._desk.visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
            ui.label(self._say("setting.import_more"))

            async def take(event: events.UploadEventArguments) -> None:
                dialog.submit(await event.file.text(encoding="utf-8-sig"))

            ui.upload(
                label=self._say("setting.choose_file"),
                auto_upload=True,
                max_file_size=MOST_BYTES,
                on_upload=take,
                on_rejected=lambda: self._desk.visitor.warn(self._say("setting.too_large")),
            ).props("accept=.toml flat bordered").classes("w-full")
            ui.button(self._say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
        toml = await dialog
        if toml is not None:
            await self._desk.take(str(toml))
            self._answered()


PAGE = Page(name="setting", path="/setting", icon="settings", build=build)
