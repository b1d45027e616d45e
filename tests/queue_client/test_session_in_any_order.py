"""Whatever breaks, and in whatever order things arrive, each command is done once, answered once, and the replica
comes to equal the server's snapshot."""

from collections import Counter, deque
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from queue_client.notices import Happened, Replied
from queue_client.session import Phase, Session
from queue_protocol.frames import Hello
from tests.queue_client.conversation import Conversation
from tests.queue_client.model import ModelCentre
from tests.queue_client.samples import commands


class DeviceAndServer(RuleBasedStateMachine):
    """One device, one server, and a wire that holds, loses and repeats what it carries."""

    def __init__(self) -> None:
        super().__init__()
        self.model = ModelCentre()
        self.session = Session(Hello(protocol=1), clock=lambda: datetime(2026, 11, 23, tzinfo=UTC))
        self.conversation: Conversation | None = None
        self.up: deque[str] = deque()
        self.submitted: list[str] = []
        self.replied: Counter[str] = Counter()
        self.happened: list[int] = []

    @rule()
    @precondition(lambda self: self.conversation is None)
    def connect(self) -> None:
        self.conversation = Conversation(self.model)
        self.session.opened()
        self._turn()

    @rule()
    @precondition(lambda self: self.conversation is not None)
    def lose_the_connection(self) -> None:
        assert self.conversation is not None
        self.conversation.end()
        self.conversation = None
        self.up.clear()
        self.session.lost()
        self._turn()

    @rule(command=commands())
    def submit(self, command: object) -> None:
        command_id = f"mine-{len(self.submitted)}"
        self.submitted.append(command_id)
        self.session.submit(command, command_id=command_id)  # type: ignore[arg-type]  # hypothesis rules are untyped
        self._turn()

    @rule(command=commands())
    def somebody_else_does_something(self, command: object) -> None:
        self.model.do(f"theirs-{len(self.model.replies)}", command)  # type: ignore[arg-type]  # as above

    @rule()
    @precondition(lambda self: self.conversation is not None and self.up)
    def the_server_receives_one(self) -> None:
        assert self.conversation is not None
        self.conversation.receive(self.up.popleft())

    @rule(times=st.integers(1, 2))
    @precondition(lambda self: self.conversation is not None and self.conversation.outbox)
    def the_device_receives_one(self, times: int) -> None:
        assert self.conversation is not None
        text = self.conversation.outbox.popleft()
        for _ in range(times):
            self.session.received(text)
        self._turn()

    @rule()
    @precondition(lambda self: self.conversation is not None and _is_event(self.conversation.outbox))
    def an_event_is_lost(self) -> None:
        assert self.conversation is not None
        self.conversation.outbox.popleft()

    @invariant()
    def nothing_is_answered_or_told_twice(self) -> None:
        assert all(count == 1 for count in self.replied.values())
        assert set(self.replied) <= set(self.submitted)
        assert self.happened == sorted(set(self.happened))

    @invariant()
    def a_live_replica_is_what_the_server_was_at_that_seq(self) -> None:
        if self.session.phase is Phase.LIVE and self.session.snapshot is not None:
            assert self.session.stale_since is None
            if self.session.snapshot.seq == self.model.seq:
                assert self.session.snapshot == self.model.snapshot().snapshot

    def teardown(self) -> None:
        if self.conversation is not None:
            self.lose_the_connection()
        self.connect()
        self._let_everything_through()
        assert set(self.replied) == set(self.submitted)
        assert all(self.model.done.count(command_id) == 1 for command_id in self.submitted)
        assert self.session.phase is Phase.LIVE
        assert self.session.snapshot == self.model.snapshot().snapshot
        self.nothing_is_answered_or_told_twice()

    def _let_everything_through(self) -> None:
        assert self.conversation is not None
        while self.up or self.conversation.outbox:
            while self.up:
                self.the_server_receives_one()
            while self.conversation.outbox:
                self.the_device_receives_one(times=1)

    def _turn(self) -> None:
        """Do what a link does after each call of the session."""
        self.up.extend(self.session.outgoing())
        for notice in self.session.notices():
            if isinstance(notice, Replied):
                self.replied[notice.reply.command_id] += 1
            if isinstance(notice, Happened):
                self.happened.append(notice.frame.seq)


def _is_event(outbox: deque[str]) -> bool:
    return bool(outbox) and '"type":"event"' in outbox[0]


TestDeviceAndServer = DeviceAndServer.TestCase
TestDeviceAndServer.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
