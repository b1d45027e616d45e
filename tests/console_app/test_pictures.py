"""The pictures of the console that `make screens` takes: each page gets to where it is to be seen."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtGui import QImage

from tests.screens.console import SCENES, SIZES, Stage

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with ExitStack() as kept:
        yield Stage(kept)


@pytest.mark.parametrize("name", SCENES)
def test_a_page_has_its_picture(stage: Stage, name: str) -> None:
    language, mode, size = min(SCENES[name].modes, key=lambda shown: SIZES[shown[2]])  # the narrowest
    picture = stage.picture(name, language, mode, size)
    assert isinstance(picture, QImage)
    assert picture.width() == SIZES[size][0]
    assert picture.height() >= SIZES[size][1]
