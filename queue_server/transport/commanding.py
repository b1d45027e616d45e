"""From a door to the writer and back: permission, transaction, publication, answer, in this order."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from uuid import uuid4

import structlog
from pydantic import TypeAdapter

from queue_protocol.commands import Command
from queue_protocol.results import AnyResult, Issued, Result
from queue_server.service.actors import Holder
from queue_server.service.command import Performed, Request, perform
from queue_server.service.hours import begin_day_at
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database, Transaction
from queue_server.store.writer import Ordered, Writer
from queue_server.transport.clock import Clock
from queue_server.transport.dispatch import fingerprint, use_case
from queue_server.transport.hub import Hub
from queue_server.transport.metrics import Metrics
from queue_server.transport.permissions import require_allowed, require_by_the_slip


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as it came in: who, with which id, and under which address the server was reached."""

    device: StoredDevice
    command_id: str
    command: Command
    base_url: str


class Commanding:
    """Executes commands on the writer. Made on the event loop it answers on."""

    def __init__(self, database: Database, hub: Hub, metrics: Metrics, clock: Clock) -> None:
        self._loop = asyncio.get_running_loop()
        self._hub = hub
        self._metrics = metrics
        self._clock = clock
        self._results: TypeAdapter[Result] = TypeAdapter(AnyResult)
        self._writer = Writer(database, self._committed)
        metrics.watch(listeners=lambda: hub.listeners, backlog=lambda: self._writer.backlog)
        self._writer.start()

    async def execute(self, asked: Asked) -> Result:
        """Do the command once, however often it comes. Raises Refusal or StoreError."""
        began = perf_counter()
        outcome = "done"
        try:
            require_allowed(asked.device.role, asked.command)
            performed = await self._perform(asked)
        except Exception as error:
            outcome = str(getattr(error, "code", "internal"))
            raise
        finally:
            self._metrics.command(asked.command.kind, outcome, perf_counter() - began)
        return self._whole(self._results.validate_json(performed.reply), asked.base_url)

    async def _perform(self, asked: Asked) -> Performed:
        command = asked.command
        request = Request(asked.device, asked.command_id, fingerprint(command), use_case(command))
        return await self._order(request)

    async def execute_for(self, holder: Holder, command: Command) -> None:
        """Do what the holder of a slip asks by its page. Raises Refusal or StoreError."""
        require_by_the_slip(command)
        await self._order(Request(holder, uuid4().hex, fingerprint(command), use_case(command)))

    async def _order(self, request: Request) -> Performed:
        answer: asyncio.Future[Performed] = self._loop.create_future()
        self._writer.submit(partial(self._job, request), tag=answer)
        return await answer

    def _job(self, request: Request, tx: Transaction) -> Performed:
        return perform(tx, request, self._clock())

    def begin_day(self, centre_id: int) -> None:
        """Begin a centre's business date, between two commands; screens are told."""
        nobody: asyncio.Future[Performed] = self._loop.create_future()
        nobody.add_done_callback(_note_failure)
        self._writer.submit(partial(self._begin_day, centre_id), tag=nobody)

    def _begin_day(self, centre_id: int, tx: Transaction) -> Performed:
        return Performed("", begin_day_at(tx, centre_id, self._clock()))

    def _committed(self, batch: Sequence[Ordered]) -> None:
        """On the writer's thread, after the commit: one wake-up of the event loop for the whole batch."""
        self._loop.call_soon_threadsafe(self._settle, batch)

    def _settle(self, batch: Sequence[Ordered]) -> None:
        # Published before answered, so that on one connection an event comes before the reply it belongs to.
        for ordered in batch:
            if isinstance(ordered.outcome, Performed):
                self._hub.publish(ordered.outcome.entries)
        for ordered in batch:
            answer = ordered.tag
            assert isinstance(answer, asyncio.Future)
            if answer.done():
                continue
            if ordered.error is None:
                answer.set_result(ordered.outcome)
            else:
                answer.set_exception(ordered.error)

    def _whole(self, result: Result, base_url: str) -> Result:
        if isinstance(result, Issued):
            return result.model_copy(update={"follow_url": base_url + result.follow_url})
        return result

    @property
    def is_taking(self) -> bool:
        """Whether commands are taken."""
        return self._writer.is_taking

    def stop(self) -> None:
        """Finish what was begun; take no more."""
        self._writer.stop()


def _note_failure(answer: "asyncio.Future[Performed]") -> None:
    """Nobody waits for this one: the follower will ask again."""
    error = answer.exception()
    if error is not None:
        structlog.get_logger().warning("the day was not begun", error=str(error))
