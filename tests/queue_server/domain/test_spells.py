"""Where a spell ends, and what is one pause."""

from queue_server.domain.spells import Spell, stretches


def lengths(*spells: Spell, until: int = 1000) -> list[tuple[bool, int]]:
    return [(each.is_pause, each.ended_at - each.began_at) for each in stretches(spells, until=until)]


def pauses(*spells: Spell) -> tuple[int, int]:
    """Of the counters, and of whoever works there."""
    found = list(stretches(spells, until=1000))
    return sum(each.begins_pause for each in found), sum(each.begins_pause_of_clerk for each in found)


def test_what_runs_ends_now_and_what_was_ended_late_ends_with_the_day() -> None:
    assert lengths(Spell(1, None, "open", 100, 300), Spell(1, None, "paused", 300, None)) == [
        (False, 200),
        (True, 700),
    ]
    assert lengths(Spell(1, None, "open", 100, 5000)) == [(False, 900)]


def test_what_begins_after_the_end_has_no_length() -> None:
    assert lengths(Spell(1, None, "open", 2000, 3000)) == [(False, 0)]


def test_another_reason_begins_no_new_pause() -> None:
    assert pauses(Spell(1, 7, "paused", 100, 200), Spell(1, 7, "paused", 200, 300)) == (1, 1)


def test_another_clerk_at_a_paused_counter_has_a_pause_of_their_own() -> None:
    assert pauses(Spell(1, 7, "paused", 100, 200), Spell(1, 8, "paused", 200, 300)) == (1, 2)


def test_what_was_open_or_closed_in_between_makes_two_pauses() -> None:
    between = Spell(1, 7, "open", 200, 250)
    assert pauses(Spell(1, 7, "paused", 100, 200), between, Spell(1, 7, "paused", 250, 300)) == (2, 2)
    assert pauses(Spell(1, 7, "paused", 100, 200), Spell(1, 7, "paused", 250, 300)) == (2, 2)


def test_two_counters_pause_each_for_itself() -> None:
    assert pauses(Spell(1, 7, "paused", 100, 200), Spell(2, 7, "paused", 200, 300)) == (2, 2)
