"""What the panel asks and when it stops, decided without a window and by a clock that stands still."""

from dataclasses import replace

import pytest

from display_app.rating.flow import (
    CALLED_SECONDS,
    IDLE_SECONDS,
    SAY_SECONDS,
    SEND_SECONDS,
    SETTLE_SECONDS,
    WARN_SECONDS,
    Asking,
    Ended,
    Form,
    Screen,
    answered,
    begun,
    ended_at,
    happened,
    hurried,
    kept_awake,
    rated_elsewhere,
    replied,
    skipped,
    ticked,
)
from queue_protocol.commands import RateLeg
from queue_protocol.errors import Error
from queue_protocol.events import KnownEvent
from tests.display_app.counters import a_centre, calls, finished, goes_on, served

FORM = Form.of(a_centre())
LEG = Ended(18, 1, "A018")
READ = 1.0
"""Longer than a screen needs to settle."""


def asked(form: Form = FORM) -> Asking:
    return begun(Asking(), LEG, form, now=0)


def said(*codes: str, form: Form = FORM) -> Asking:
    """After these answers, each given a second after its question appeared."""
    state, now = asked(form), 0.0
    for code in codes:
        now += READ
        state = answered(state, code, now=now)
    return state


@pytest.mark.parametrize(
    ("event", "ended"),
    [
        (finished("A018", leg=2), Ended(18, 2, "A018")),
        (finished("A018", counter=6), None),
        (goes_on("A018", leg=1), Ended(18, 1, "A018")),
        (goes_on("A018", leg=1, cause="return"), Ended(18, 1, "A018")),
        (goes_on("A018", counter=6), None),
        (goes_on("A018", cause="transfer"), None),
        (goes_on("A018", cause="sent"), None),
        (served("A018"), None),
        (calls("A018"), None),
    ],
)
def test_a_leg_is_asked_about_where_it_ended_also_when_the_visit_goes_on(
    event: KnownEvent, ended: Ended | None
) -> None:
    assert ended_at(5, event) == ended


def test_the_whole_is_asked_first_and_then_each_criterion_and_all_is_sent_once() -> None:
    state = said("satisfied")
    assert (state.screen, state.criterion) == (Screen.CRITERION, "attitude")
    state = said("satisfied", "satisfied", "neutral", "satisfied", "very_satisfied")
    assert state.screen is Screen.SENDING
    assert state.send == RateLeg(
        ticket_id=18,
        leg=1,
        level="satisfied",
        criteria={"attitude": "satisfied", "time": "neutral", "guidance": "satisfied", "result": "very_satisfied"},
    )


@pytest.mark.parametrize("level", ["neutral", "unsatisfied", "very_unsatisfied"])
def test_who_is_not_content_is_asked_why(level: str) -> None:
    assert said(level).screen is Screen.REASON
    state = hurried(said(level, "waited_long"), now=9)
    assert state.send == RateLeg(ticket_id=18, leg=1, level=level, criteria={}, reason_code="waited_long")


@pytest.mark.parametrize("level", ["very_satisfied", "satisfied"])
def test_who_is_content_is_not_asked_why(level: str) -> None:
    assert said(level).screen is Screen.CRITERION


def test_where_the_centre_lists_no_reasons_none_is_asked() -> None:
    assert said("neutral", form=replace(FORM, reasons=())).screen is Screen.CRITERION


def test_a_centre_without_criteria_asks_one_question() -> None:
    assert said("satisfied", form=replace(FORM, criteria=())).screen is Screen.SENDING


def test_a_centre_without_levels_asks_nothing() -> None:
    assert asked(Form()).screen is Screen.ASLEEP


def test_the_second_half_of_a_double_touch_counts_for_nothing() -> None:
    state = answered(asked(), "satisfied", now=READ)
    assert answered(state, "satisfied", now=READ + SETTLE_SECONDS / 2) is state
    assert skipped(state, now=READ + SETTLE_SECONDS / 2) is state
    assert answered(state, "satisfied", now=READ + SETTLE_SECONDS + 0.01).criterion == "time"


@pytest.mark.parametrize("screen", [Screen.ASLEEP, Screen.SENDING, Screen.THANKS])
def test_a_touch_where_nothing_is_asked_changes_nothing(screen: Screen) -> None:
    state = replace(asked(), screen=screen)
    assert answered(state, "satisfied", now=READ) is state
    assert skipped(state, now=READ) is state


def test_what_the_centre_does_not_list_is_no_answer() -> None:
    assert answered(asked(), "splendid", now=READ).screen is Screen.LEVEL


def test_who_declines_is_left_alone_and_nothing_is_sent() -> None:
    assert skipped(asked(), now=READ) == Asking()


def test_questions_may_be_passed_over() -> None:
    state = skipped(said("neutral"), now=9)
    assert (state.screen, state.reason, state.criterion) == (Screen.CRITERION, None, "attitude")
    for now in (11, 13, 15):
        state = skipped(state, now=now)
    state = answered(state, "unsatisfied", now=17)
    assert state.send is not None
    assert state.send.criteria == {"result": "unsatisfied"}


def test_who_walks_away_is_taken_at_their_word_after_a_while() -> None:
    state = said("satisfied", "neutral")
    assert ticked(state, now=2 + IDLE_SECONDS - 0.1).screen is Screen.CRITERION
    sent = ticked(state, now=2 + IDLE_SECONDS)
    assert sent.send == RateLeg(ticket_id=18, leg=1, level="satisfied", criteria={"attitude": "neutral"})


def test_who_says_nothing_has_said_nothing() -> None:
    assert ticked(asked(), now=IDLE_SECONDS) == Asking()


def test_more_time_may_be_asked_for() -> None:
    state = kept_awake(asked(), now=IDLE_SECONDS - 1)
    assert ticked(state, now=2 * IDLE_SECONDS - 2).screen is Screen.LEVEL
    assert kept_awake(Asking(), now=5) == Asking()


def test_finish_and_call_next_does_not_take_the_panel_from_who_still_stands_there() -> None:
    state = happened(asked(), calls("A019"), counter=5, now=0)
    assert state.screen is Screen.LEVEL
    assert ticked(state, now=CALLED_SECONDS - 0.1).screen is Screen.LEVEL
    assert ticked(state, now=CALLED_SECONDS) == Asking()


def test_after_a_call_there_is_still_time_to_be_warned() -> None:
    state = happened(asked(), calls("A019"), counter=5, now=25)
    assert state.seconds_left(25) == WARN_SECONDS


def test_when_the_next_person_is_there_whatever_was_said_is_sent() -> None:
    assert happened(asked(), served("A019"), counter=5, now=9) == Asking()
    state = happened(said("satisfied"), served("A019"), counter=5, now=9)
    assert state.send == RateLeg(ticket_id=18, leg=1, level="satisfied", criteria={})


def test_what_happens_at_other_counters_is_nothing_here() -> None:
    for event in (calls("A019", counter=6), served("A019", counter=6), finished("A019", counter=6)):
        assert happened(asked(), event, counter=5, now=9) == asked()


def test_the_next_leg_that_ends_begins_anew_and_loses_nothing_of_the_one_before() -> None:
    state = begun(said("satisfied"), Ended(19, 1, "A019"), FORM, now=9)
    assert (state.screen, state.ended, state.level) == (Screen.LEVEL, Ended(19, 1, "A019"), "")
    assert state.send == RateLeg(ticket_id=18, leg=1, level="satisfied", criteria={})


def test_nobody_is_thanked_before_the_server_has_the_answer() -> None:
    sending = hurried(said("satisfied"), now=5)
    assert sending.screen is Screen.SENDING
    assert replied(sending, None, now=6).screen is Screen.THANKS
    assert ticked(replied(sending, None, now=6), now=6 + SAY_SECONDS) == Asking()


def test_a_leg_that_was_rated_before_is_thanked_for_too() -> None:
    sending = hurried(said("satisfied"), now=5)
    assert replied(sending, Error(code="already_rated", message={}), now=6).screen is Screen.THANKS


def test_a_refusal_is_said() -> None:
    error = Error(code="rating_over", message={"vi": "Đã quá lúc"})
    state = replied(hurried(said("satisfied"), now=5), error, now=6)
    assert (state.screen, state.error) == (Screen.REFUSED, error)


def test_without_an_answer_it_is_said_and_a_late_one_is_still_thanked_for() -> None:
    sending = hurried(said("satisfied"), now=5)
    unsent = ticked(sending, now=5 + SEND_SECONDS)
    assert (unsent.screen, unsent.send) == (Screen.UNSENT, None)
    assert replied(unsent, None, now=14).screen is Screen.THANKS
    assert replied(ticked(unsent, now=5 + SEND_SECONDS + SAY_SECONDS), None, now=20) == Asking()


def test_a_leg_that_is_rated_elsewhere_meanwhile_is_not_asked_about_any_more() -> None:
    assert rated_elsewhere(said("satisfied"), ticket_id=18, leg=1) == Asking()
    assert rated_elsewhere(asked(), ticket_id=18, leg=2) == asked()
    sending = hurried(said("satisfied"), now=5)
    assert rated_elsewhere(sending, ticket_id=18, leg=1) == sending  # our own, whose reply follows
