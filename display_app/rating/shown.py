"""What the panel shows, as a plain value: the question, what may be answered, and how far it is. No Qt."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from display_app.rating.flow import ASKING, WARN_SECONDS, Asking, Screen
from queue_client.connection import Misplaced
from queue_protocol.base import in_language
from queue_protocol.state import Choice, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerShown:
    """One answer, in two languages if there are two; `mood` is 1 for the best level, -1 for the worst."""

    code: str
    name: str
    second: str = ""
    mood: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersShown:
    """What may be answered now. It stays the same while one question stands, so that no touch is lost."""

    answers: tuple[AnswerShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingShown:
    """The panel. `about` is what a criterion's question is about; `step` of `steps` counts the questions.

    `seconds_left` is 0 until the panel is about to close; `message` is the server's, where it did not take it.
    """

    screen: Screen = Screen.ASLEEP
    counter: int = 0
    ticket: str = ""
    about: str = ""
    about_second: str = ""
    step: int = 0
    steps: int = 0
    seconds_left: int = 0
    message: str = ""
    centre: str = ""
    second: str = ""
    is_open: bool = False


def rating_shown(
    state: Asking, snapshot: Snapshot | None, *, counter: int, language: str, now: float
) -> RatingShown:
    """That state in the words of the centre."""
    if snapshot is None:
        return RatingShown(counter=counter)
    second = _second_of(snapshot, language)
    left = math.ceil(state.seconds_left(now))
    return RatingShown(
        screen=state.screen,
        counter=counter,
        ticket=state.ended.number if state.ended else "",
        about=_name(snapshot.rating_criteria, state.criterion, language),
        about_second=_name(snapshot.rating_criteria, state.criterion, second),
        step=_step(state),
        steps=1 + len(state.form.criteria),
        seconds_left=max(left, 1) if state.screen in ASKING and left <= WARN_SECONDS else 0,
        message=in_language(state.error.message, language) if state.error else "",
        centre=in_language(snapshot.centre.name, language),
        second=second,
        is_open=any(each.number == counter and each.state == "open" for each in snapshot.counters),
    )


def misplaced(snapshot: Snapshot | None, *, number: int, paired: int | None) -> Misplaced | None:
    """Why this device cannot be the panel of counter `number`; `paired` is the counter that its token belongs to.

    A token of no counter is none of this one: the server would take no rating from it.
    """
    if snapshot is None:
        return None
    if number not in {each.number for each in snapshot.counters}:
        return Misplaced("rating.unknown_counter", f"{number}")
    return None if paired == number else Misplaced("rating.other_counter", f"{paired or '-'}")


def answers_shown(state: Asking, snapshot: Snapshot | None, *, language: str) -> AnswersShown:
    """What may be answered in that state."""
    if snapshot is None:
        return AnswersShown()
    if state.screen is Screen.REASON:
        return AnswersShown(answers=tuple(_answer(each, snapshot, language) for each in snapshot.rating_reasons))
    if state.screen in {Screen.LEVEL, Screen.CRITERION}:
        last = max(len(snapshot.rating_levels) - 1, 1)
        return AnswersShown(
            answers=tuple(
                _answer(each, snapshot, language, mood=1 - 2 * place / last)
                for place, each in enumerate(snapshot.rating_levels)
            )
        )
    return AnswersShown()


def _answer(choice: Choice, snapshot: Snapshot, language: str, *, mood: float = 0.0) -> AnswerShown:
    name, second = in_language(choice.name, language), choice.name.get(_second_of(snapshot, language), "")
    return AnswerShown(code=choice.code, name=name, second="" if second == name else second, mood=mood)


def _second_of(snapshot: Snapshot, language: str) -> str:
    return next((each for each in snapshot.centre.languages if each != language), "")


def _step(state: Asking) -> int:
    return {Screen.LEVEL: 1, Screen.CRITERION: state.step + 2}.get(state.screen, 0)


def _name(choices: Iterable[Choice], code: str, language: str) -> str:
    return next((in_language(each.name, language) for each in choices if each.code == code), "")
