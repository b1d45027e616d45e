"""A day as the hall looked at any minute: a date, a slider that plays, the hall, and what happened around then."""

import asyncio
from datetime import date, timedelta

from nicegui import background_tasks, ui

from console_app.errors import ConsoleError
from console_app.page import Page
from console_app.pages.looking_back.days import Day, read_day
from console_app.pages.looking_back.hall import hall
from console_app.past.reading import Entry, listed, names_for
from console_app.past.sentences import Names
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty

_AROUND = 10
"""Entries before and after the moment that are listed."""
_TICK_SECONDS = 0.5
"""A minute of the day takes so long while it plays."""


async def build(visitor: Visitor) -> None:
    """The day that the address names with `date` and `at`, or else today now."""
    today = visitor.link.snapshot.business_date
    day = _date_in(visitor.asked.get("date", ""), today)
    _choose(visitor, day, today)
    reading = ui.label(visitor.say("looking_back.reading")).classes("note").props("role=status")

    async def show() -> None:
        """Once the page stands: a long day takes a second."""
        try:
            read, names = await read_day(visitor.api, day), await names_for(visitor)
        except ConsoleError as error:
            visitor.tell_of(error)
            return
        reading.delete()
        _show(visitor, day, read, names)

    ui.timer(0.0, show, once=True)


def _show(visitor: Visitor, day: date, read: Day | None, names: Names) -> None:
    if read is None:
        empty(visitor.say("looking_back.nothing", date=f"{day:%d/%m/%Y}"))
        return
    if read.settings_as_of is not None:
        ui.label(visitor.say("looking_back.as_of_now")).classes("note")
    _Watching(visitor, read, names).build()


def _date_in(text: str, today: date) -> date:
    try:
        return min(date.fromisoformat(text), today)
    except ValueError:
        return today


def _choose(visitor: Visitor, day: date, today: date) -> None:
    def go(to: date) -> None:
        ui.navigate.to(f"/looking-back?date={to}")

    with ui.row().classes("items-center gap-2"):
        _arrow(visitor, "before").on_click(lambda: go(day - timedelta(days=1)))
        field = ui.input(visitor.say("looking_back.date"), value=day.isoformat())
        field.props(f"type=date outlined dense max={today}")
        field.on("change", lambda event: go(_date_in(event.args, today)))
        following = _arrow(visitor, "after").on_click(lambda: go(day + timedelta(days=1)))
        following.set_enabled(day < today)


def _arrow(visitor: Visitor, which: str) -> ui.button:
    icon = {"before": "chevron_left", "after": "chevron_right"}[which]
    return ui.button(icon=icon).props(f'outline aria-label="{visitor.say(f"looking_back.day_{which}")}"')


class _Slider(ui.slider):
    """Moves by itself: a key pressed before the server has answered the last one counts from where it stands."""

    LOOPBACK = False


class _Watching:
    """The slider and what follows it."""

    def __init__(self, visitor: Visitor, day: Day, names: Names) -> None:
        self._visitor, self._day, self._names = visitor, day, names
        self._minute = day.first
        self._around: list[Entry] = []

    def build(self) -> None:
        """Stand where the address says, or at the end of what happened so far."""
        self._minute = self._begin_at(self._visitor.asked.get("at", ""))
        with card(self._visitor.say("looking_back.moment")):
            self._controls()
        self._hall = ui.element("div").classes("flex flex-col flex-nowrap gap-4 w-full")
        with card(self._visitor.say("looking_back.around")):
            self._list = ui.element("div").classes("w-full")
        self._play_timer = ui.timer(_TICK_SECONDS, self._tick, active=False)
        background_tasks.create(self._prepare(), context=ui.context.client)
        ui.timer(0.0, self._show, once=True)

    def _begin_at(self, text: str) -> int:
        hours, _, minutes = text.partition(":")
        if hours.isdecimal() and minutes.isdecimal():
            return min(max(int(hours) * 60 + int(minutes), self._day.first), self._day.last)
        replay = self._day.replay
        return self._day.minute_of(replay.times[-1]) if replay.times else self._day.first

    def _controls(self) -> None:
        with ui.row().classes("items-center w-full gap-4 no-wrap"):
            self._button = ui.button(icon="play_arrow", on_click=self._toggle)
            self._time = ui.label().classes("text-2xl font-bold tabular-nums").props("role=status")
            self._slider = _Slider(min=self._day.first, max=self._day.last, step=1, value=self._minute)
            self._slider.classes("grow").props(f'aria-label="{self._visitor.say("looking_back.slider")}"')
            self._slider.on_value_change(lambda: self._move(int(self._slider.value)))
        self._set_playing(playing=False)

    async def _move(self, minute: int) -> None:
        self._minute = minute
        await self._show()

    def _toggle(self) -> None:
        self._set_playing(playing=not self._play_timer.active)
        self._play_timer.active = not self._play_timer.active

    def _set_playing(self, *, playing: bool) -> None:
        word, icon = ("pause", "pause") if playing else ("play", "play_arrow")
        self._button.props(f'icon={icon} aria-label="{self._visitor.say(f"looking_back.{word}")}"')

    def _tick(self) -> None:
        if self._minute >= self._day.last:
            self._toggle()
            return
        self._slider.set_value(self._minute + 1)

    async def _prepare(self) -> None:
        """In idle moments, so that every later move of the slider is quick."""
        is_left = True
        while is_left:
            is_left = self._day.replay.work()
            await asyncio.sleep(0)

    async def _show(self) -> None:
        minute, moment = self._minute, self._day.moment(self._minute)
        self._time.set_text(f"{minute // 60:02}:{minute % 60:02}")
        while not self._day.replay.is_ready(moment):
            self._day.replay.work()
            await asyncio.sleep(0)
        if minute != self._minute:
            return  # the slider has gone on
        self._hall.clear()
        with self._hall:
            hall(self._visitor, self._day.replay.at(moment))
        await self._show_around(minute)

    async def _show_around(self, minute: int) -> None:
        seq = self._day.replay.seq_at(self._day.moment(minute))
        asked = {"after": max(seq - _AROUND, 0), "limit": 2 * _AROUND}
        page = await self._visitor.ask(self._visitor.api.get("/journal", **asked))
        if page is None or minute != self._minute:
            return
        shown = [entry for entry in page["entries"] if entry["seq"] <= self._day.replay.last_seq]
        self._list.clear()
        with self._list:
            listed(self._visitor, self._names, shown, until=seq)


PAGE = Page(name="looking_back", path="/looking-back", icon="history", build=build)
