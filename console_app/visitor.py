"""One page that one person has open: their name and language, the server in their name, and the live hall."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from inspect import iscoroutine
from typing import Any
from uuid import uuid4

from nicegui import Client, background_tasks, ui

from console_app import texts, wording
from console_app.api import Api
from console_app.errors import ApiError, ConsoleError, NotKnownError
from console_app.halls import Hall
from console_app.person import Person
from queue_client.headless.link import HeadlessLink
from queue_client.session import Phase
from queue_protocol.commands import Command
from queue_protocol.results import Result

SETTLING_SECONDS = 0.2
"""A page is drawn anew at most so often: a burst of events is one change to whoever looks."""
PATIENCE_SECONDS = 10.0

Changed = Callable[[], object]
"""What it gives back is awaited where it is a coroutine."""


class Visitor:
    """Made for each page that is opened; `client` is NiceGUI's side of that page.

    `asked` is what the page's address says: the parts of its path in braces, and what follows the question mark.
    `address` is all of that address, from its first slash.
    """

    def __init__(
        self,
        *,
        client: Client,
        person: Person,
        hall: Hall,
        api: Api,
        language: str,
        asked: Mapping[str, str],
        address: str,
        dark: bool,
    ) -> None:
        self.person, self.api, self.language, self.dark = person, api, language, dark
        self.asked, self.address = asked, address
        self._client, self._hall = client, hall
        self._changed: list[Changed] = []
        self._due: asyncio.TimerHandle | None = None
        hall.listen(self._note_change)

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.person.name

    @property
    def role(self) -> str:
        """As what they are logged in."""
        return self.person.role

    @property
    def link(self) -> HeadlessLink:
        """The live connection; its `snapshot` is what the hall looks like now."""
        return self._hall.link

    @property
    def is_live(self) -> bool:
        """Whether what is shown is what the server knows."""
        return self.link.phase is Phase.LIVE

    def may(self, kind: str) -> bool:
        """Whether the server takes that kind of command from this person: other controls are not shown."""
        return kind in self.person.may

    def say(self, key: str, **facts: object) -> str:
        """The sentence under `section.key` in the person's language."""
        return texts.say(self.language, key, facts)

    def named(self, text: Any) -> str:
        """A text by language, in the person's."""
        return texts.named(self.language, text or {})

    def clock(self, at: datetime) -> str:
        """The time on the centre's walls."""
        return wording.clock(at, self.link.snapshot.centre.time_zone)

    def date(self, at: datetime) -> str:
        """The date on the centre's walls, such as 23/11/2026."""
        return wording.date(at, self.link.snapshot.centre.time_zone)

    def day(self, at: datetime) -> str:
        """The same without the year."""
        return wording.day(at, self.link.snapshot.centre.time_zone)

    def minutes(self, seconds: float) -> str:
        """A length of time in whole minutes, in words."""
        return wording.minutes(self.language, seconds)

    def number(self, value: float, *, digits: int = 0) -> str:
        """A number with the marks of the person's language."""
        return wording.number(self.language, value, digits=digits)

    def on_change(self, changed: Changed) -> None:
        """Call it in the page's context after the hall has changed, soon, and once for many changes at a time."""
        self._changed.append(changed)

    async def do(self, command: Command) -> Result | None:
        """Have the server do it. None when it refused or is not there, which the person was told."""
        if not self.is_live:
            self.warn(self.say("resources.server_away"))
            return None
        command_id = uuid4().hex
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                reply = await self.link.submit(command, command_id=command_id)
        except TimeoutError:
            self.link.forget(command_id)
            self.warn(self.say("resources.no_answer"))
            return None
        if reply.error is not None:
            self.warn(self.named(reply.error.message))
        return reply.result

    async def ask(self, asking: Awaitable[Any]) -> Any:
        """Await a call of `api`. None when the server refused or is not there, which the person was told."""
        try:
            return await asking
        except ConsoleError as error:
            self.tell_of(error)
            return None

    def tell_of(self, error: ConsoleError) -> None:
        """Say what went wrong; whoever is not logged in any more is sent to the log-in."""
        if isinstance(error, NotKnownError):
            with self._client:
                ui.navigate.to("/log-in?why=ended")
            return
        self.warn(error.message if isinstance(error, ApiError) else self.say("resources.server_away"))

    def tell(self, sentence: str) -> None:
        """Say that something was done."""
        with self._client:  # the button that was pressed may have been drawn anew, and gone
            ui.notify(sentence, type="positive", position="top")

    def warn(self, sentence: str) -> None:
        """Say that something was not done; it stays until it is closed."""
        close = self.say("resources.close")
        with self._client:
            ui.notify(sentence, type="negative", position="top", timeout=0, close_button=close)

    def in_front(self) -> ui.element:
        """Where a dialog is built, with `with`: it stays, whatever becomes of the button that asked for it.

        So does what else is asked of the browser once that button may have been drawn anew, and gone.
        """
        return self._client.content

    def leave(self) -> None:
        """The page is gone."""
        self._hall.unlisten(self._note_change)
        self._changed.clear()
        if self._due is not None:
            self._due.cancel()

    def _note_change(self) -> None:
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(SETTLING_SECONDS, self._tell_of_change)

    def _tell_of_change(self) -> None:
        self._due = None
        with self._client:
            if self._hall.is_refused:
                ui.navigate.to("/log-in?why=ended")
                return
            for changed in tuple(self._changed):
                told = changed()
                if iscoroutine(told):
                    background_tasks.create(told, context=self._client)
