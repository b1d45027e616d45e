"""Which calls are new, and whose turn it is in the large place, in sentences."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from display_app.flow import (
    HOLD_SECONDS,
    JUST_NOW,
    KEPT,
    PATIENCE_SECONDS,
    RECENT,
    Book,
    Stage,
    heard,
    joined,
    learned,
    proceeded,
    settled,
)
from queue_protocol.state import Call
from tests.display_app.snapshots import NOON, a_call

FIRST, SECOND, THIRD = a_call(1), a_call(2), a_call(3)


def on_stage(*calls: Call, aloud: bool = False, now: float = 100.0) -> Stage:
    """The large place after these calls at one moment."""
    stage = Stage()
    for call in calls:
        stage = proceeded(joined(stage, call, aloud=aloud), now=now)
    return stage


def test_the_first_call_has_the_large_place_at_once() -> None:
    stage = on_stage(FIRST)
    assert (stage.call, stage.waiting, stage.shown) == (FIRST, (), 1)


def test_a_second_call_waits_until_the_first_could_be_read() -> None:
    stage = on_stage(FIRST, SECOND)
    assert proceeded(stage, now=100 + HOLD_SECONDS - 0.1).call == FIRST
    assert proceeded(stage, now=100 + HOLD_SECONDS).call == SECOND


def test_a_call_stays_large_for_as_long_as_it_is_being_said() -> None:
    stage = on_stage(FIRST, SECOND, aloud=True)
    assert proceeded(stage, now=110).call == FIRST
    over = heard(stage, number="A001", counter=5, call_number=1)
    assert proceeded(over, now=110).call == SECOND


def test_a_voice_that_never_ends_does_not_stop_the_screen() -> None:
    stage = on_stage(FIRST, SECOND, aloud=True)
    assert proceeded(stage, now=100 + PATIENCE_SECONDS).call == SECOND


def test_what_was_said_before_its_turn_on_the_screen_is_still_shown() -> None:
    stage = heard(on_stage(FIRST, SECOND, aloud=True), number="A002", counter=5, call_number=1)
    stage = heard(stage, number="A001", counter=5, call_number=1)
    assert proceeded(stage, now=104).call == SECOND


def test_after_a_rest_a_call_has_the_large_place_at_once() -> None:
    assert proceeded(joined(on_stage(FIRST), SECOND, aloud=False), now=200).call == SECOND


def test_the_last_call_keeps_the_large_place() -> None:
    assert proceeded(on_stage(FIRST), now=10_000).call == FIRST


def test_a_recall_takes_the_place_in_line_of_its_tickets_older_call() -> None:
    again = a_call(4, "A002", ticket=2, call_number=2)
    assert joined(on_stage(FIRST, SECOND, THIRD), again, aloud=False).waiting == (again, THIRD)


def test_a_recall_of_the_large_call_is_news_of_its_own() -> None:
    again = a_call(4, "A001", ticket=1, call_number=2)
    stage = proceeded(joined(on_stage(FIRST), again, aloud=False), now=104)
    assert (stage.call, stage.shown) == (again, 2)


def test_an_old_call_settles_quietly_and_gives_way_at_once() -> None:
    stage = settled(Stage(), (SECOND, FIRST))
    assert (stage.call, stage.shown) == (SECOND, 0)
    assert proceeded(joined(stage, THIRD, aloud=False), now=0.0).call == THIRD


def test_news_is_not_pushed_aside_by_an_older_call() -> None:
    assert settled(on_stage(SECOND), (SECOND, FIRST)).call == SECOND
    assert settled(on_stage(FIRST, SECOND), (THIRD,)).call == FIRST


def test_a_call_of_another_journal_leaves_the_large_place() -> None:
    assert settled(on_stage(a_call(900)), (SECOND, FIRST)).call == SECOND


def test_nothing_settles_where_nobody_was_called() -> None:
    assert settled(Stage(), ()) == Stage()
    assert settled(on_stage(a_call(900)), ()).call is None


def test_a_screen_that_starts_announces_only_what_was_called_just_now() -> None:
    old = a_call(1, at=NOON - JUST_NOW - timedelta(seconds=1))
    new = a_call(2, at=NOON - JUST_NOW)
    book, fresh = learned(Book(), (new, old), seq=7, not_before=NOON - JUST_NOW)
    assert (book.calls, fresh) == ((new, old), (new,))


def test_calls_missed_in_an_outage_are_announced_oldest_first_if_recent() -> None:
    book, _ = learned(Book(), (FIRST,), seq=1)
    old = a_call(2, at=NOON - RECENT - timedelta(seconds=1))
    missed = (a_call(4), a_call(3), old, FIRST)
    book, fresh = learned(book, missed, seq=9, not_before=NOON - RECENT)
    assert [call.seq for call in fresh] == [3, 4]
    assert book.calls == missed


def test_a_restored_server_with_a_shorter_journal_is_believed() -> None:
    book, _ = learned(Book(), (a_call(900),), seq=900)
    book, fresh = learned(book, (SECOND,), seq=5, not_before=NOON - RECENT)
    assert (book.calls, fresh) == ((SECOND,), (SECOND,))


def test_calls_are_remembered_beyond_what_the_server_keeps_but_not_for_ever() -> None:
    book = Book()
    for seq in range(1, KEPT + 10):
        book, _ = learned(book, (a_call(seq),), seq=seq)
    assert [call.seq for call in book.calls] == list(range(KEPT + 9, 9, -1))


journals = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 4)), max_size=30).map(
    lambda made: tuple(
        a_call(seq, f"A{ticket:03}", ticket=ticket, counter=counter, call_number=seq)
        for seq, (ticket, counter) in enumerate(made, start=1)
    )
)


@given(journals, st.data())
def test_however_snapshots_and_events_mix_each_call_is_news_exactly_once(
    journal: tuple[Call, ...], data: st.DataObject
) -> None:
    book, told = Book((), 0), list[Call]()
    while (book.seq or 0) < len(journal):
        reach = data.draw(st.integers((book.seq or 0) + 1, len(journal)))
        back = data.draw(st.integers(0, 20))
        known = journal[max(0, min(book.seq or 0, reach - back)) : reach]
        book, fresh = learned(book, reversed(known), seq=reach)
        told += fresh
    assert tuple(told) == journal
    assert book.calls == journal[::-1]


@dataclass
class Voice:
    """Says calls one after another, by the rule of display_app.announcements, each for so many seconds."""

    seconds: float
    line: dict[str, Call] = field(default_factory=dict)
    saying: tuple[Call, float] | None = None

    def told(self, call: Call) -> None:
        self.line[call.number] = call

    def over(self, now: float) -> Call | None:
        said = self.saying[0] if self.saying and now >= self.saying[1] else None
        if said or self.saying is None:
            first = next(iter(self.line), None)
            self.saying = (self.line.pop(first), now + self.seconds) if first else None
        return said


@given(journals, st.lists(st.floats(0, 8), min_size=30, max_size=30), st.sampled_from([None, 0.0, 2.0, 11.0]))
def test_no_call_is_lost_or_shown_twice_and_each_has_its_time(
    journal: tuple[Call, ...], pauses: list[float], seconds: float | None
) -> None:
    moments = [sum(pauses[: index + 1]) for index in range(len(journal))]
    coming = list(zip(moments, journal, strict=True))
    voice, stage, now = Voice(seconds or 0.0), Stage(), 0.0
    seen: list[tuple[Call, float]] = []
    while coming or stage.waiting:
        while coming and coming[0][0] <= now:
            call = coming.pop(0)[1]
            stage = joined(stage, call, aloud=seconds is not None)
            voice.told(call)
        said = voice.over(now) if seconds is not None else None
        if said:
            stage = heard(stage, number=said.number, counter=said.counter, call_number=said.call_number)
        stage = proceeded(stage, now=now)
        if stage.call and (not seen or seen[-1][0] != stage.call):
            seen.append((stage.call, now))
        now += 0.5
    shown = [call for call, _ in seen]
    assert len(set(shown)) == len(shown)
    for call in journal:  # shown itself, or a newer call of its ticket in its place
        assert any(each.ticket_id == call.ticket_id and each.seq >= call.seq for each in shown)
    starts = [moment for _, moment in seen]
    assert all(after - before >= HOLD_SECONDS for before, after in pairwise(starts))


@given(st.permutations(range(1, 9)))
def test_calls_of_different_people_take_their_turns_in_the_order_of_the_calls(order: list[int]) -> None:
    calls = [a_call(seq, ticket=ticket) for seq, ticket in enumerate(order, start=1)]
    stage, shown = on_stage(*calls), []
    for turn in range(len(calls)):
        stage = proceeded(stage, now=100 + turn * HOLD_SECONDS)
        shown.append(stage.call)
    assert shown == calls
