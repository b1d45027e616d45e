"""The panel without a window: a scripted link on one side, what the views would bind to on the other."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from counter_app.flow import Action, Slot
from counter_app.presses import DEAF_SECONDS
from counter_app.view_models.panel import Panel
from queue_client.connection import Standing
from queue_protocol import commands
from queue_protocol.errors import Error
from queue_protocol.events import TicketCalled
from queue_protocol.frames import Refused
from queue_protocol.results import Called, NobodyWaiting, TicketResult
from queue_protocol.state import Counter, Snapshot
from queue_protocol.version import Side
from tests.counter_app.snapshots import a_counter, a_snapshot, called, serving
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

REASON = {"vi": "chờ lâu nhất", "en": "longest wait"}
REFUSAL = Error(code="wrong_state", message={"vi": "Số này đã kết thúc.", "en": "Already finished."})


class Desk:
    """A clerk at the panel: presses after a rest, unless told not to rest."""

    def __init__(
        self, snapshot: Snapshot | None, *, paired: int | None = 5, number: int | None = None, language: str = "vi"
    ) -> None:
        self.link = ScriptedLink(counter=paired)
        self.clock = StandingSeconds()
        self.panel = Panel(self.link, number=number, language=language, clock=self.clock)
        if snapshot is not None:
            self.link.connects(snapshot)

    def shows(self, counter: Counter) -> None:
        """The counter is now like this."""
        self.link.shows(a_snapshot(counter=counter))

    def press(self, slot: Slot = Slot.MAIN, *, after: float = DEAF_SECONDS) -> None:
        self.clock.advance(after)
        self.panel.actions[slot].press()

    @property
    def standing(self) -> Standing:
        return self.panel.connection.value.standing

    def possible(self) -> set[Slot]:
        return {slot for slot, button in self.panel.actions.buttons.items() if button.shown.possible}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    assert qtbot
    return Desk(a_snapshot())


def test_one_press_calls_the_next_person(desk: Desk) -> None:
    desk.press()
    assert desk.link.submitted == [commands.CallNext(counter=5)]


def test_a_second_press_before_the_answer_sends_nothing_more(desk: Desk) -> None:
    desk.press()
    desk.press(after=10)
    assert len(desk.link.submitted) == 1


def test_a_double_click_calls_but_does_not_start(desk: Desk) -> None:
    desk.press()
    desk.shows(a_counter(ticket=called()))
    desk.link.answers(Called(ticket=called(), reason=REASON))
    desk.press(after=0.2)
    assert len(desk.link.submitted) == 1
    assert desk.panel.actions[Slot.MAIN].shown.action is Action.SERVE


def test_the_next_press_after_a_rest_starts(desk: Desk) -> None:
    desk.press()
    desk.shows(a_counter(ticket=called()))
    desk.link.answers(Called(ticket=called(), reason=REASON))
    desk.press()
    assert desk.link.submitted[-1] == commands.Serve(ticket_id=18)


def test_a_double_click_on_recall_calls_once_more_only_once(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called()))
    desk.press(Slot.RECALL)
    desk.shows(a_counter(ticket=called(calls=2)))
    desk.link.answers(TicketResult(ticket=called(calls=2)))
    desk.press(Slot.RECALL, after=0.2)
    assert desk.link.submitted == [commands.Recall(ticket_id=18)]


def test_when_somebody_else_changes_the_counter_the_keys_are_deaf_for_a_moment(desk: Desk) -> None:
    desk.clock.advance(60)
    desk.shows(a_counter(ticket=serving()))
    desk.press(after=0.1)
    assert desk.link.submitted == []


def test_people_who_join_the_line_do_not_make_the_keys_deaf(desk: Desk) -> None:
    desk.clock.advance(60)
    desk.link.changed.emit()
    desk.press(after=0)
    assert len(desk.link.submitted) == 1


def test_a_key_without_a_purpose_sends_nothing(desk: Desk) -> None:
    desk.press(Slot.RECALL)
    assert desk.link.submitted == []


def test_a_refusal_is_shown_in_the_clerks_language_with_its_code(desk: Desk) -> None:
    desk.press()
    desk.link.answers(error=REFUSAL)
    shown = desk.panel.notice.value
    assert (shown.message, shown.code, shown.trouble) == ("Số này đã kết thúc.", "wrong_state", True)


def test_after_a_refusal_the_panel_shows_the_servers_truth_and_works(desk: Desk) -> None:
    desk.press()
    desk.shows(a_counter(ticket=serving()))
    desk.link.answers(error=REFUSAL)
    desk.press()
    assert desk.link.submitted[-1] == commands.FinishAndCallNext(ticket_id=18)


def test_nobody_waiting_is_said_and_is_no_trouble(desk: Desk) -> None:
    desk.press()
    desk.link.answers(NobodyWaiting())
    shown = desk.panel.notice.value
    assert (shown.message_id, shown.trouble) == ("counter.nobody_waiting", False)


def test_a_message_goes_with_the_next_answer(desk: Desk) -> None:
    desk.press()
    desk.link.answers(error=REFUSAL)
    desk.press()
    desk.link.answers(Called(ticket=called(), reason=REASON))
    assert desk.panel.notice.value.message == ""


def test_a_message_goes_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.notice.milliseconds = 1
    desk.press()
    with qtbot.waitSignals([desk.panel.notice.changed, desk.panel.notice.changed]):
        desk.link.answers(error=REFUSAL)
    assert desk.panel.notice.value.message == ""


def test_the_reason_of_the_pick_comes_with_the_call(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called()))
    desk.link.tells(TicketCalled(ticket=called(), waiting=0, reason=REASON))
    assert desk.panel.person.value.reason == "chờ lâu nhất"


def test_the_reason_comes_with_the_snapshot_when_the_event_was_not_heard(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called(), why="chờ lâu nhất"))
    assert desk.panel.person.value.reason == "chờ lâu nhất"


def test_the_reason_of_another_counters_call_is_not_shown(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called()))
    elsewhere = called("B001", ident=77).model_copy(update={"counter": 6})
    desk.link.tells(TicketCalled(ticket=elsewhere, waiting=0, reason=REASON))
    assert desk.panel.person.value.reason == ""


def test_the_timer_follows_the_servers_clock(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called()))
    desk.link.time += timedelta(seconds=5)
    desk.panel.refresh()
    assert desk.panel.person.value.timer == "00:05"


def test_the_timer_ticks_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.shows(a_counter(ticket=called()))
    desk.link.time += timedelta(seconds=5)
    qtbot.waitUntil(lambda: desk.panel.person.value.timer == "00:05")


def test_an_outage_is_shown_with_the_time_it_began_and_nothing_is_sent(desk: Desk) -> None:
    desk.link.drops()
    desk.press()
    assert (desk.standing, desk.panel.connection.value.since) == (Standing.STALE, "12:00:00")
    assert desk.link.submitted == []


def test_the_person_in_front_stays_on_the_panel_during_an_outage(desk: Desk) -> None:
    desk.shows(a_counter(ticket=serving()))
    desk.link.drops()
    assert desk.panel.person.value.number == "A018"


def test_after_the_outage_the_keys_work_again(desk: Desk) -> None:
    desk.link.drops()
    desk.link.connects(a_snapshot())
    desk.press()
    assert desk.link.submitted == [commands.CallNext(counter=5)]


def test_a_command_sent_before_the_outage_still_blocks_another_after_it(desk: Desk) -> None:
    desk.press()
    desk.link.drops()
    desk.link.connects(a_snapshot())
    desk.press()
    [(first, _), (again, _)] = desk.link.asked
    assert first == again


def test_a_slow_answer_is_shown_as_sending(desk: Desk, qtbot: QtBot) -> None:
    desk.press()
    qtbot.waitUntil(lambda: desk.panel.actions[Slot.MAIN].shown.sending)
    assert desk.possible() == set()
    desk.link.answers(NobodyWaiting())
    assert not desk.panel.actions[Slot.MAIN].shown.sending
    assert Slot.MAIN in desk.possible()


def test_an_unknown_token_asks_to_pair_the_device_again(desk: Desk) -> None:
    desk.link.refuses(Refused(code="unauthenticated", message={}))
    assert (desk.standing, desk.possible()) == (Standing.UNPAIRED, set())
    assert desk.panel.connection.value.message_id == "client.pair_again"


@pytest.mark.parametrize(
    ("side", "message_id"), [(Side.CLIENT, "client.update_client"), (Side.SERVER, "client.update_server")]
)
def test_a_refused_version_says_which_side_to_update(desk: Desk, side: Side, message_id: str) -> None:
    desk.link.refuses(Refused(code="versions_apart", message={"vi": "Cập nhật."}, update=side))
    shown = desk.panel.connection.value
    assert (shown.standing, shown.message, shown.message_id) == (Standing.REFUSED, "Cập nhật.", message_id)


@pytest.mark.parametrize(
    ("paired", "asked", "standing", "code"),
    [
        (5, None, Standing.LIVE, ""),
        (None, 5, Standing.LIVE, ""),
        (5, 5, Standing.LIVE, ""),
        (None, None, Standing.MISPLACED, "no_counter"),
        (None, 99, Standing.MISPLACED, "unknown_counter"),
        (5, 6, Standing.MISPLACED, "other_counter"),
    ],
)
def test_the_panel_knows_whether_it_stands_at_its_counter(
    qtbot: QtBot, paired: int | None, asked: int | None, standing: Standing, code: str
) -> None:
    assert qtbot
    shown = Desk(a_snapshot(), paired=paired, number=asked).panel.connection.value
    assert (shown.standing, shown.code) == (standing, code)
    assert shown.message_id == (f"counter.{code}" if code else "")


def test_before_the_first_snapshot_the_panel_is_connecting(qtbot: QtBot) -> None:
    assert qtbot
    desk = Desk(None)
    assert (desk.standing, desk.possible()) == (Standing.CONNECTING, set())


def test_another_language_changes_the_servers_words(desk: Desk) -> None:
    desk.shows(a_counter(ticket=called(priority="elderly")))
    desk.panel.speak("en")
    assert desk.panel.person.value.priority == "Aged 75 or over"
    assert desk.panel.header.value.zone == "Area A"
