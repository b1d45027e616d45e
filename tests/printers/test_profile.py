import pytest

from printers.errors import ProfileError
from printers.profile import find, names
from printers.resource_files import load


def test_the_usual_widths_all_have_a_profile() -> None:
    assert {find(name).width for name in names()} >= {384, 512, 576, 640}


@pytest.mark.parametrize("name", names())
def test_each_profile_is_complete_and_can_be_laid_out_on(name: str) -> None:
    profile = find(name)
    assert set(load("profiles")[name]) <= set(load("profiles")["default"]) | {"code_page"}
    assert profile.width % 8 == 0
    assert profile.dpi in (180, 203)


def test_a_given_width_replaces_the_profiles() -> None:
    assert find("generic-80", width=512).width == 512
    assert find("generic-80", width=512).name == "generic-80"


@pytest.mark.parametrize("name", ["epson", "default", ""])
def test_an_unknown_name_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(ProfileError, match="generic-58") as caught:
        find(name)
    assert caught.value.code == "bad_profile"


@pytest.mark.parametrize("width", [0, -8, 100, 319, 577, 840])
def test_an_impossible_width_is_refused(width: int) -> None:
    with pytest.raises(ProfileError, match=str(width)):
        find("generic-80", width=width)
