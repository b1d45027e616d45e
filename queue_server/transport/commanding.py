"""From a door to the writer and back: permission, transaction, publication, answer, in this order."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TypeVar
from uuid import uuid4

import structlog
from pydantic import TypeAdapter

from queue_protocol.commands import Command, LogIn
from queue_protocol.results import AnyResult, Issued, Result, SessionResult, SlipToPrint
from queue_server.service.actors import Afar, Holder
from queue_server.service.command import COUNTER, Performed, Request, UseCase, perform
from queue_server.service.hours import end_what_is_over
from queue_server.store.database import Database, Transaction
from queue_server.store.writer import Ordered, Writer
from queue_server.transport.authentication import Identity
from queue_server.transport.clock import Clock
from queue_server.transport.dispatch import fingerprint, log_in_case, use_case
from queue_server.transport.hub import Hub
from queue_server.transport.logging_in import LoggingIn, session_token
from queue_server.transport.metrics import Metrics
from queue_server.transport.permissions import require_allowed, require_by_the_slip, who_may

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as it came in: from whom, with which id, and under which address the server was reached."""

    sender: Identity
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
        self._logging_in = LoggingIn(database, clock)
        self._results: TypeAdapter[Result] = TypeAdapter(AnyResult)
        self._writer = Writer(database, self._committed)
        metrics.watch(listeners=lambda: hub.listeners, backlog=lambda: self._writer.backlog)
        self._writer.start()

    async def execute(self, asked: Asked) -> Result:
        """Do the command once, however often it comes. Raises Refusal or StoreError."""
        began = perf_counter()
        outcome = "done"
        try:
            _require_allowed(asked)
            performed = await self._perform(asked)
        except Exception as error:
            outcome = str(getattr(error, "code", "internal"))
            raise
        finally:
            self._metrics.command(asked.command.kind, outcome, perf_counter() - began)
        return _whole(self._results.validate_json(performed.reply), asked)

    async def _perform(self, asked: Asked) -> Performed:
        command, sender = asked.command, asked.sender
        request = Request(
            sender.device,
            asked.command_id,
            fingerprint(command),
            await self._use_case(asked),
            staff=sender.staff,
            roles=who_may(command),
        )
        return await self._done(request)

    async def _done(self, request: Request) -> Performed:
        performed = await self.run(partial(self._job, request))
        if performed.refusal is not None:
            raise performed.refusal
        return performed

    async def _use_case(self, asked: Asked) -> UseCase:
        command = asked.command
        if not isinstance(command, LogIn):
            return use_case(command)
        token = session_token(asked.sender.bearer, asked.command_id)
        return log_in_case(command, await self._logging_in.attempt(command, token))

    async def execute_for(self, holder: Holder, command: Command) -> None:
        """Do what the holder of a slip asks by its page. Raises Refusal or StoreError."""
        require_by_the_slip(command)
        request = Request(holder, uuid4().hex, fingerprint(command), use_case(command))
        await self._done(request)

    async def execute_from_afar(self, actor: Afar, command_id: str, use_case: UseCase) -> str:
        """Do what somebody asks who is not here, and answer as JSON. Raises Refusal or StoreError.

        No command of the wire: no device may ask for it.
        """
        return (await self._done(Request(actor, command_id, "", use_case))).reply

    async def run(self, job: Callable[[Transaction], T]) -> T:
        """Do a job on the writer; its outcome once it is committed, and published where it is a `Performed`."""
        answer: asyncio.Future[T] = self._loop.create_future()
        self._writer.submit(job, tag=answer)
        return await answer

    def _job(self, request: Request, tx: Transaction) -> Performed:
        return perform(tx, request, self._clock())

    def end_what_is_over(self, centre_id: int) -> None:
        """End a centre's business date, and overdue sessions, between two commands; screens are told."""
        nobody: asyncio.Future[Performed] = self._loop.create_future()
        nobody.add_done_callback(_note_failure)
        self._writer.submit(partial(self._end_what_is_over, centre_id), tag=nobody)

    def _end_what_is_over(self, centre_id: int, tx: Transaction) -> Performed:
        return Performed("", end_what_is_over(tx, centre_id, self._clock()))

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

    @property
    def is_taking(self) -> bool:
        """Whether commands are taken."""
        return self._writer.is_taking

    def stop(self) -> None:
        """Finish what was begun; take no more."""
        self._writer.stop()


def _require_allowed(asked: Asked) -> None:
    """Refuse at the door what is plain there; who works at a counter's device is seen in the transaction."""
    if asked.sender.staff is not None or asked.sender.device.role != COUNTER:
        require_allowed(asked.sender.role, asked.command)


def _whole(result: Result, asked: Asked) -> Result:
    """The result with what is not stored of it: the server's address, the session's token."""
    match result:
        case Issued() | SlipToPrint():
            return result.model_copy(update={"follow_url": asked.base_url + result.follow_url})
        case SessionResult():
            return result.model_copy(update={"token": session_token(asked.sender.bearer, asked.command_id)})
    return result


def _note_failure(answer: "asyncio.Future[Performed]") -> None:
    """Nobody waits for this one: the follower will ask again."""
    error = answer.exception()
    if error is not None:
        structlog.get_logger().warning("what is over was not ended", error=str(error))
