"""Which key presses which button."""

import pytest
from PySide6.QtGui import QKeySequence

from counter_app.flow import Slot
from counter_app.keys import DEFAULT_KEYS, KeyConflictError, keys_of


def test_every_default_key_is_one_and_no_two_are_the_same() -> None:
    assert keys_of({}) == DEFAULT_KEYS
    assert set(DEFAULT_KEYS) == set(Slot)
    assert not any(QKeySequence(key).isEmpty() for key in DEFAULT_KEYS.values())


def test_a_clerk_changes_a_key_and_swaps_two() -> None:
    assert keys_of({"main": "Ctrl+Space"})[Slot.MAIN] == "Ctrl+Space"
    swapped = keys_of({"recall": "F7", "no_show": "F8"})
    assert (swapped[Slot.RECALL], swapped[Slot.NO_SHOW]) == ("F7", "F8")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"park": "F8"}, "F8 is given to both recall and park"),
        ({"park": "f8"}, "given to both"),
        ({"park": "5"}, "answers questions"),
        ({"park": "Esc"}, "answers questions"),
        ({"park": ""}, "answers questions"),
        ({"dance": "F8"}, "no button 'dance'"),
    ],
)
def test_what_cannot_be_is_refused_in_words(changed: dict[str, str], said: str) -> None:
    with pytest.raises(KeyConflictError, match=said):
        keys_of(changed)
