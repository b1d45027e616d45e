"""A compressed morning in two halls: every call shown and said where it belongs, whatever breaks meanwhile."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display_app.announcements import Form, Invitation, Utterance
from display_app.devices.announcer import Announcer
from display_app.wording import load_wording
from tests.support.servers import run_command
from tests.system.finger import PATIENCE_MILLISECONDS
from tests.system.morning import COUNTERS, PEOPLE, Hall, Morning, a_morning
from tests.voice import wav
from voice.voices import open_voices

pytestmark = [pytest.mark.system, pytest.mark.enable_socket, pytest.mark.timeout(400)]


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    with a_morning(qtbot, tmp_path) as morning:
        yield morning


def calls(morning: Morning) -> list[dict[str, object]]:
    """The tickets as the journal has them at each call and recall, in order."""
    rows = morning.server.rows("SELECT payload FROM journal ORDER BY seq")
    events = [json.loads(str(payload)) for (payload,) in rows]
    return [event["ticket"] for event in events if event["kind"] in ("ticket_called", "ticket_recalled")]


def said(hall: Hall) -> list[tuple[str, int]]:
    names = [path.stem.split("-") for path in sorted(hall.voices.glob("*.wav"))]
    return [(number, int(counter)) for _, number, _, counter in names]


def place_of(ticket: dict[str, object]) -> tuple[str, int]:
    return str(ticket["number"]), int(str(ticket["counter"]))


def invitation_of(ticket: dict[str, object]) -> Invitation:
    return Invitation(*place_of(ticket), call_number=int(str(ticket["calls"])))


def cut_short(hall: Hall, invitations: list[Invitation]) -> list[Invitation]:
    """Those of which less was said than the whole sentence, once or twice."""
    announcer = Announcer(open_voices(()), [load_wording("vi")])

    def lengths(invitation: Invitation) -> set[int]:
        forms = (Form.TWICE, Form.ONCE)
        return {len(announcer.render(Utterance(invitation, form)).sound.samples) for form in forms}

    heard = [len(wav.read(path).samples) for path in sorted(hall.voices.glob("*.wav"))]
    pairs = zip(invitations, heard, strict=True)
    return [each for each, length in pairs if not any(is_almost(length, whole) for whole in lengths(each))]


def is_almost(length: int, whole: int) -> bool:
    """The built-in voice takes a little more or less time each time; the short form is a quarter shorter."""
    return abs(length - whole) < 0.02 * whole


def equal(told: Callable[[], list[tuple[str, int]]], expected: list[tuple[str, int]]) -> bool:
    return told() == expected


def test_every_call_is_shown_and_said_once_in_its_hall_whatever_breaks(morning: Morning, qtbot: QtBot) -> None:
    tret, lau = morning.halls["tret"], morning.halls["lau"]
    desks = morning.desk_networks
    morning.troubles = {
        6: lambda: morning.cut(tret.network),
        16: lambda: morning.cut(lau.network),
        24: morning.restart,
        32: lambda: morning.cut(desks["tret"]),
        44: morning.restart,
        54: lambda: morning.cut(tret.network, lau.network, *desks.values()),
        64: morning.restart,
        76: lambda: morning.cut(lau.network, desks["lau"]),
    }
    qtbot.waitUntil(morning.goes_on, timeout=300_000)
    assert morning.troubles == {}

    called = calls(morning)
    first_calls = [each["number"] for each in called if each["calls"] == 1]
    assert len(first_calls) == len(set(first_calls)) == PEOPLE
    for hall in morning.halls.values():
        here = [each for each in called if each["counter"] in COUNTERS[hall.zone]]
        places = [place_of(each) for each in here]
        qtbot.waitUntil(partial(equal, partial(said, hall), places), timeout=PATIENCE_MILLISECONDS)
        assert {(number, str(counter)) for number, counter in places} == set(hall.shown)
        assert cut_short(hall, [invitation_of(each) for each in here]) == []
    assert all(len(desk.clerks) == 1 for desk in morning.desks), "not all twenty clerks had their turn"
    morning.server.stop()
    verified = run_command("audit", "verify", "--data", morning.server.place)
    assert verified.returncode == 0, verified.stdout
