"""Tells phones what has changed: whoever was called at once, all others as far as a share of a processor allows.

Only while somebody listens. The hall goes first: phones are told a few at a time, with breaths in between.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

import structlog

from queue_server.service.lineup import Lineup
from queue_server.service.seen import Seen, seen_in
from queue_server.store.database import Database
from queue_server.store.journal import Entry
from queue_server.transport.citizen_words import OVER, told
from queue_server.transport.fresh_readings import REST
from queue_server.transport.lineups import Lineups
from queue_server.transport.phones import Phone, Phones, Standing
from queue_server.transport.places import Budget, Places

PERIOD_SECONDS = 10.0
"""How often phones are looked after when nothing happens: waits pass by themselves."""
BUDGET_SECONDS = 0.1
"""What working out places may take in one round; those farther back keep their last wait until the next."""
AT_ONCE = 20
"""So many are told before the hall has its turn again."""
BREATH_SECONDS = 0.004

Wanted = tuple[int, str]
"""A ticket, and the language in which somebody reads about it."""


class CentreTelling:
    """The phones of one centre."""

    def __init__(self, centre_id: int, lineups: Lineups, phones: Phones, places: Places) -> None:
        self._centre_id = centre_id
        self._lineups = lineups
        self._phones = phones
        self._places = places
        self._texts: dict[Wanted, tuple[Seen, str]] = {}
        self._urgent = asyncio.Event()
        self._changed = asyncio.Event()
        self.tasks = [asyncio.create_task(self._again_and_again(each)) for each in (self._call, self._look_after)]

    def stir(self) -> None:
        """Something has happened, or somebody new listens; must not wait."""
        self._urgent.set()

    async def _again_and_again(self, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except Exception as error:  # noqa: BLE001 - the driver has errors of its own; the next round tries anew
                structlog.get_logger().warning("telling phones failed", error=str(error))
                await asyncio.sleep(PERIOD_SECONDS)

    async def _call(self) -> None:
        """Tell those who are called, or were served, or are new."""
        await self._urgent.wait()
        self._urgent.clear()
        lineup = await self._lineups.fresh(self._centre_id)
        here = self._phones.of(self._centre_id)
        await self._tell([each for each in here if _is_urgent(each, lineup)], lineup)
        self._changed.set()

    async def _look_after(self) -> None:
        """Tell everybody."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PERIOD_SECONDS):
                await self._changed.wait()
        self._changed.clear()
        lineup = await self._lineups.fresh(self._centre_id)
        everybody = self._phones.of(self._centre_id)
        took = await self._tell(everybody, lineup)
        self._forget_all_but(everybody)
        await asyncio.sleep(REST * took)

    def _forget_all_but(self, phones: Iterable[Phone]) -> None:
        """Drop the words of those who have gone."""
        wanted = {(each.ticket_id, each.language) for each in phones}
        for gone in set(self._texts) - wanted:
            self._texts.pop(gone, None)

    async def _tell(self, phones: Iterable[Phone], lineup: Lineup) -> float:
        """Returns how many seconds of a processor it took to find the words."""
        phones = list(phones)
        wanted = {(each.ticket_id, each.language) for each in phones}
        texts, took = await asyncio.to_thread(self._compose, lineup, wanted)
        for count, phone in enumerate(phones, 1):
            phone.standing = _standing(phone, lineup)
            phone.tell(texts[phone.ticket_id, phone.language], lineup.seq)
            if phone.standing is None:
                phone.close()
            if count % AT_ONCE == 0:
                await asyncio.sleep(BREATH_SECONDS)
        return took

    def _compose(self, lineup: Lineup, wanted: set[Wanted]) -> tuple[dict[Wanted, str], float]:
        budget = Budget(BUDGET_SECONDS)
        self._places.forget_others(lineup)
        nearest_first = sorted(wanted, key=lambda each: lineup.position.get(each[0], 0))
        texts = {each: self._text(budget, lineup, each) for each in nearest_first}
        return texts, budget.spent

    def _text(self, budget: Budget, lineup: Lineup, wanted: Wanted) -> str:
        ticket_id, language = wanted
        visit = lineup.visits.get(ticket_id)
        if visit is None:
            self._texts.pop(wanted, None)
            return OVER
        place = self._places.within(budget, lineup, visit) if ticket_id in lineup.position else None
        seen, last = seen_in(lineup, visit, place), self._texts.get(wanted)
        if last is not None and last[0] == seen:
            return last[1]
        text = told(seen, language)
        self._texts[wanted] = seen, text
        return text


def _standing(phone: Phone, lineup: Lineup) -> Standing | None:
    visit = lineup.visits.get(phone.ticket_id)
    return None if visit is None else (visit.state, visit.counter, visit.calls)


def _is_urgent(phone: Phone, lineup: Lineup) -> bool:
    return not phone.is_told or phone.standing != _standing(phone, lineup)


class TellingPhones:
    """All centres. Lives on the event loop's thread."""

    def __init__(self, database: Database, lineups: Lineups) -> None:
        self._database = database
        self._lineups = lineups
        self._places: dict[int, Places] = {}
        self._centres: dict[int, CentreTelling] = {}
        self.phones = Phones()

    def places(self, centre_id: int) -> Places:
        """Where the tickets of a centre stand."""
        return self._places.setdefault(centre_id, Places(self._database))

    def heed(self, entry: Entry) -> None:
        """Something has happened; must not wait."""
        centre = self._centres.get(entry.centre_id)
        if centre is not None:
            centre.stir()

    def join(self, centre_id: int, phone: Phone) -> None:
        """Begin to tell a phone: where its ticket stands, and whatever changes. Raises TooManyPhonesError."""
        self.phones.join(centre_id, phone)
        if centre_id not in self._centres:
            places = self.places(centre_id)
            self._centres[centre_id] = CentreTelling(centre_id, self._lineups, self.phones, places)
        self._centres[centre_id].stir()

    def leave(self, centre_id: int, phone: Phone) -> None:
        """Stop telling it."""
        self.phones.leave(centre_id, phone)
        if not self.phones.of(centre_id):
            for task in self._centres.pop(centre_id).tasks:
                task.cancel()

    async def stop(self) -> None:
        """Tell nobody any more."""
        tasks = [task for centre in self._centres.values() for task in centre.tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
