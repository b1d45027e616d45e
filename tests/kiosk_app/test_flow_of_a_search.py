"""From the services to the search, to a procedure, and to its number."""

from dataclasses import replace

import pytest

from kiosk_app.effects import Ask, StartOver
from kiosk_app.flow import Flow
from kiosk_app.screens import Screen
from queue_protocol.errors import Error

LIVE = replace(Flow(), live=True)


def searching(at: float = 0) -> Flow:
    return LIVE.search_opened(at)[0]


def reading(at: float = 1) -> Flow:
    return searching().procedure_opened("DD-01", at=at)[0]


def test_the_search_leads_to_a_procedure_and_back_to_the_services() -> None:
    assert searching().screen is Screen.SEARCH
    assert (reading().screen, reading().procedure) == (Screen.PROCEDURE, "DD-01")
    back = reading().search_opened(2)[0]
    assert (back.screen, back.procedure) == (Screen.SEARCH, None)
    assert back.search_left(3)[0].screen is Screen.SERVICES


@pytest.mark.parametrize("flow", [searching(0), reading(0.5)], ids=["search", "procedure"])
def test_a_number_is_asked_for_from_what_was_found_as_from_a_card(flow: Flow) -> None:
    asked, effects = flow.service_touched("dat-dai", command_id="c", at=2)
    assert effects == (Ask("c", "dat-dai", None),)
    assert asked.service_touched("dat-dai", command_id="d", at=3)[1] == ()


def test_the_second_tap_of_two_does_nothing_on_the_next_screen() -> None:
    assert searching(0).service_touched("dat-dai", command_id="c", at=0.1)[1] == ()
    assert searching(0).procedure_opened("DD-01", at=0.1)[0].screen is Screen.SEARCH


def test_a_procedure_opens_from_the_search_alone() -> None:
    assert LIVE.procedure_opened("DD-01", at=1) == (LIVE, ())


def test_without_a_server_no_screen_opens() -> None:
    assert Flow().search_opened(1)[0].screen is Screen.SERVICES


def test_a_declared_priority_stays_on_the_way() -> None:
    flow = replace(searching(), priority="elderly").procedure_opened("DD-01", at=1)[0]
    assert flow.service_touched("dat-dai", command_id="c", at=2)[1] == (Ask("c", "dat-dai", "elderly"),)


@pytest.mark.parametrize("flow", [searching(0), reading(0.5)], ids=["search", "procedure"])
def test_whoever_walks_away_leaves_the_services_to_the_next(flow: Flow) -> None:
    busy = flow.touched(20)[0]
    assert busy.ticked(20 + flow.pace.idle - 1)[0] == busy
    fresh, effects = busy.ticked(20 + flow.pace.idle)
    assert (fresh.screen, fresh.procedure, effects) == (Screen.SERVICES, None, (StartOver(),))


def test_after_a_refusal_the_services_come_back() -> None:
    asked = reading().service_touched("dat-dai", command_id="c", at=2)[0]
    told = asked.answered("c", Error(code="full", message={"vi": "Hết số."}), at=3)[0]
    assert told.screen is Screen.APOLOGY
    assert told.dismissed(6)[0].screen is Screen.SERVICES
