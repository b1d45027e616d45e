"""The theme: what is read can be read, and nobody brings colours of their own."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue, QQmlApplicationEngine, QQmlComponent, QQmlEngine

from queue_client.qt.program import QML_FOLDER

ROOT = Path(__file__).parents[3]
OWN_COLOUR = re.compile(r"#[0-9a-fA-F]{6,8}\b|Qt\.rgba\(")
SURFACES = ("paper", "white", "sky", "navy", "hall", "hallHeader", "row", "veil", "blue", "green", "off")


@pytest.fixture
def theme(engine: QQmlApplicationEngine) -> QObject:
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nimport HangDoi\nQtObject { property var theme: Theme }", "")
    holder = component.create()
    holder.setParent(engine)
    theme = holder.property("theme")
    assert isinstance(theme, QObject)
    return theme


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(theme: QObject) -> list[tuple[QColor, QColor]]:
    value = theme.property("textPairs")
    listed = value.toVariant() if isinstance(value, QJSValue) else value
    return [(QColor(text), QColor(ground)) for text, ground in listed]


@pytest.mark.parametrize("high_contrast", [False, True])
def test_every_text_has_a_contrast_of_seven_to_one(theme: QObject, high_contrast: bool) -> None:
    theme.setProperty("highContrast", high_contrast)
    found = {f"{text.name()} on {ground.name()}": contrast(text, ground) for text, ground in pairs(theme)}
    assert len(found) >= (3 if high_contrast else 25)
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 7} == {}


@pytest.mark.parametrize("surface", SURFACES)
def test_every_ground_has_a_text_that_was_measured_on_it(theme: QObject, surface: str) -> None:
    grounds = {ground.name() for _, ground in pairs(theme)}
    assert QColor(theme.property(surface)).name() in grounds


def test_high_contrast_is_black_white_and_amber_alone(theme: QObject) -> None:
    theme.setProperty("highContrast", True)  # noqa: FBT003 - Qt's own signature
    colours = {colour.name() for pair in pairs(theme) for colour in pair}
    assert colours == {"#000000", "#ffffff", "#ffc845"}


def test_the_measure_itself_is_right() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_large_text_grows_text_and_leaves_numbers(theme: QObject) -> None:
    body, hero = theme.property("body"), theme.property("hero")
    theme.setProperty("largeText", True)  # noqa: FBT003 - Qt's own signature
    assert theme.property("body") > body
    assert theme.property("hero") == hero


def test_reduced_motion_stands_still(theme: QObject) -> None:
    theme.setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's own signature
    assert [theme.property(name) for name in ("quick", "calm", "breaths")] == [0, 0, 0]


def test_everything_scales_with_the_screen(theme: QObject) -> None:
    before = {name: theme.property(name) for name in ("body", "hero", "unit", "radius", "touch")}
    theme.setProperty("scale", 2)
    assert {name: theme.property(name) for name in before} == {name: 2 * size for name, size in before.items()}


def test_no_view_brings_colours_of_its_own() -> None:
    views = [path for path in ROOT.glob("*_*/**/*.qml") if path != QML_FOLDER / "HangDoi" / "Theme.qml"]
    assert views
    assert [str(path.relative_to(ROOT)) for path in views if OWN_COLOUR.search(path.read_text("utf-8"))] == []


def test_engines_do_not_share_a_theme(engine: QQmlApplicationEngine, theme: QObject) -> None:
    other = QQmlEngine()
    other.addImportPath(str(QML_FOLDER))
    component = QQmlComponent(other)
    component.setData(b"import QtQuick\nimport HangDoi\nQtObject { property real scale: Theme.scale }", "")
    theme.setProperty("scale", 3)
    holder = component.create()
    assert holder.property("scale") == 1
    assert engine is not other
    holder.deleteLater()
    other.deleteLater()


@pytest.mark.parametrize("size", ["target", "touch"])
def test_what_is_touched_is_never_smaller_than_the_screen_asks_for(theme: QObject, size: str) -> None:
    assert theme.property(size) < 200
    theme.setProperty("leastTarget", 200)
    assert theme.property(size) == 200


def test_the_frame_around_what_keys_press_is_three_pixels_or_more_on_any_screen(theme: QObject) -> None:
    theme.setProperty("scale", 0.3)
    assert theme.property("focus") >= 3
