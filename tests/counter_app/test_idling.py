"""When a clerk is reminded that people wait at her free counter: once for each spell."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from counter_app.idling import PATIENCE, Idling
from counter_app.view_models.panel import Panel
from tests.counter_app.busy_hall import busy
from tests.counter_app.snapshots import NOON, a_counter, called
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

LATER = NOON + PATIENCE


def test_it_is_due_after_a_while_and_once() -> None:
    idling = Idling().seen(free=True, people=3, now=NOON)
    assert not idling.is_due(LATER - timedelta(seconds=1))
    assert idling.is_due(LATER)
    assert not idling.once_told().seen(free=True, people=3, now=LATER).is_due(LATER + PATIENCE)


def test_nobody_waiting_or_somebody_in_front_ends_the_spell() -> None:
    idling = Idling().seen(free=True, people=3, now=NOON).once_told()
    for ended in (idling.seen(free=True, people=0, now=LATER), idling.seen(free=False, people=3, now=LATER)):
        again = ended.seen(free=True, people=1, now=LATER)
        assert again.is_due(LATER + PATIENCE)


def test_the_panel_reminds_of_those_who_wait(qtbot: QtBot) -> None:
    assert qtbot
    link = ScriptedLink(counter=5)
    panel = Panel(link, language="vi", clock=StandingSeconds())
    told: list[tuple[int, int]] = []
    panel.reminder.due.connect(lambda counter, people: told.append((counter, people)))
    link.connects(busy(a_counter()))
    for _ in range(3):
        link.time += PATIENCE
        panel.refresh()
    assert told == [(5, 13)]
    link.shows(busy(a_counter(ticket=called()), seq=2))
    link.shows(busy(a_counter(), seq=3))
    link.time += PATIENCE
    panel.refresh()
    assert told == [(5, 13), (5, 13)]
