"""The parts of one running server, joined in one place."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from queue_server.service.device_list import KnownDevice, list_devices
from queue_server.service.follow import ticket_of
from queue_server.service.hours import end_what_is_over_everywhere
from queue_server.service.registered import place_of
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.transport.authentication import Authentication
from queue_server.transport.clock import Clock, utc_now
from queue_server.transport.commanding import Commanding
from queue_server.transport.following import Follower
from queue_server.transport.foretelling import Foretelling
from queue_server.transport.guesses import Guesses
from queue_server.transport.holders import Holders
from queue_server.transport.hub import Hub
from queue_server.transport.lineups import Lineups
from queue_server.transport.metrics import Metrics
from queue_server.transport.offerings import Offerings
from queue_server.transport.overviews import Overviews
from queue_server.transport.page_gate import PageGate
from queue_server.transport.presence import Presence
from queue_server.transport.summarising import Summarising
from queue_server.transport.telling_phones import TellingPhones
from queue_server.transport.verifying import Verifying
from queue_server.transport.watching import Watching
from queue_server.transport.what_ifs import WhatIfs


@dataclass(frozen=True, slots=True)
class Server:
    """What the doors work with; whoever reads statistics holds `reports` meanwhile.

    `forms` counts those that ask for a number from afar by the address they come from, as guesses are counted.
    """

    database: Database
    hub: Hub
    follower: Follower
    commanding: Commanding
    overviews: Overviews
    foretelling: Foretelling
    watching: Watching
    authentication: Authentication
    presence: Presence
    what_ifs: WhatIfs
    metrics: Metrics
    summarising: Summarising
    verifying: Verifying
    clock: Clock
    public_url: str | None
    lineups: Lineups
    telling_phones: TellingPhones
    holders: Holders
    offerings: Offerings
    registrations: Holders
    forms: Guesses
    page_gate: PageGate
    reports: asyncio.Lock

    def base_url(self, headers: Mapping[str, str], *, secure: bool) -> str:
        """How whoever sent these headers reaches the server, unless the operator said how phones do."""
        if self.public_url is not None:
            return self.public_url.rstrip("/")
        return f"{'https' if secure else 'http'}://{headers.get('host', 'localhost')}"

    def is_ready(self) -> bool:
        """Whether the database can be read and commands are taken."""
        try:
            with self.database.reading() as tx:
                journal.heads(tx)
        except Exception as error:  # noqa: BLE001 - whatever it is, the answer is no
            structlog.get_logger().error("not ready", error=str(error))
            return False
        return self.commanding.is_taking

    def known_devices(self) -> list[KnownDevice]:
        """The devices of all centres; none where they cannot be read: figures are wanted most just then."""
        try:
            with self.database.reading() as tx:
                return list_devices(tx)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other figures are still true
            structlog.get_logger().error("devices not read", error=str(error))
            return []

    def stop(self) -> None:
        """Finish what was begun and close the database."""
        self.commanding.stop()
        self.database.close()


def assemble(database: Database, *, public_url: str | None, clock: Clock = utc_now) -> Server:
    """Join the parts. Must be called on the event loop that will answer."""
    hub, metrics = Hub(), Metrics()
    with database.writing() as tx:
        end_what_is_over_everywhere(tx, clock())
    commanding = Commanding(database, hub, metrics, clock)
    follower = Follower(database, hub, clock, commanding.end_what_is_over)
    follower.begin()
    authentication = Authentication(database, time.monotonic, clock)
    presence = Presence(commanding.run, clock)
    watching = Watching(database, clock, presence)
    reports = asyncio.Lock()
    hub.watch(authentication.heed)
    lineups, guesses = Lineups(database, hub, clock), Guesses(time.monotonic)
    telling_phones = TellingPhones(database, lineups)
    hub.watch(telling_phones.heed)
    hub.watch(watching.heed)
    return Server(
        database=database,
        hub=hub,
        follower=follower,
        commanding=commanding,
        overviews=Overviews(database, hub, clock),
        foretelling=Foretelling(database, clock),
        watching=watching,
        authentication=authentication,
        presence=presence,
        what_ifs=WhatIfs(database, clock),
        metrics=metrics,
        verifying=Verifying(database, clock),
        summarising=Summarising(database, commanding.run, reports),
        clock=clock,
        public_url=public_url,
        lineups=lineups,
        telling_phones=telling_phones,
        holders=Holders(database, guesses, ticket_of, at_once=lineups.find),
        offerings=Offerings(database, hub, clock),
        registrations=Holders(database, guesses, place_of),
        forms=Guesses(time.monotonic),
        page_gate=PageGate(),
        reports=reports,
    )
