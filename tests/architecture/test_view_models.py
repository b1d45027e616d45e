"""What PySide and QML ask of every object that a view binds to; no linter knows it."""

import weakref
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import getCppPointer

from counter_app.view_models.panel import Panel
from display_app.at_counter.view_model import CounterDisplay
from display_app.devices.speaker import Speaker
from display_app.rating.view_model import RatingPanel
from display_app.view_models.hall import Hall
from kiosk_app.setup import Setup
from kiosk_app.view_models.parts import assemble
from queue_client.garbage import no_automatic_collection
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.translations import Translations
from queue_protocol.frames import Hello
from tests.display_app.scripted import ScriptedSpeaker
from tests.kiosk_app.scripted import ScriptedPrinter
from tests.queue_client.scripted_link import ScriptedLink

Models = Callable[[], list[QObject]]


def kiosk() -> list[QObject]:
    link = ScriptedLink()
    procedures = ProcedureList(link, server="http://127.0.0.1:9", token="t")
    texts = Translations(["kiosk_app"])
    parts = assemble(link, ScriptedPrinter(), texts, procedures=procedures, setup=Setup(clock=lambda: 0.0))
    return [procedures, *(cast(QObject, model) for model in parts.properties().values())]


def counter() -> list[QObject]:
    return with_children(Panel(ScriptedLink(), language="vi", clock=lambda: 0.0))


def display() -> list[QObject]:
    speaker = cast(Speaker, ScriptedSpeaker())
    return with_children(Hall(ScriptedLink(), speaker, language="vi", clock=lambda: 0.0))


def at_counter() -> list[QObject]:
    return with_children(CounterDisplay(ScriptedLink(), number=5, language="vi"))


def rating() -> list[QObject]:
    return with_children(RatingPanel(ScriptedLink(), number=5, language="vi", clock=lambda: 0.0))


def link() -> list[QObject]:
    return [Link("http://127.0.0.1:9", "token", Hello(protocol=1))]


def with_children(model: QObject) -> list[QObject]:
    return [model, *model.findChildren(QObject)]


@pytest.mark.parametrize("models", [kiosk, counter, display, at_counter, rating, link])
def test_objects_of_one_kind_share_their_meta_object(models: Models, qapp: QGuiApplication) -> None:
    """Or QML may take one for another that lay at the same place in memory (see `queue_client.qt.part`)."""
    assert qapp
    some, others = models(), models()
    assert len(some) == len(others) > 0
    apart = [type(one).__name__ for one, other in zip(some, others, strict=True) if meta(one) != meta(other)]
    assert apart == []


@pytest.fixture
def no_collector() -> Iterator[None]:
    with no_automatic_collection():
        yield


@pytest.mark.usefixtures("no_collector", "qapp")
@pytest.mark.parametrize("models", [kiosk, counter, display, at_counter, rating, link])
def test_objects_go_with_the_last_who_knows_them(models: Models) -> None:
    """In a ring they would go on ticking and listening until the collector comes (see `queue_client.garbage`)."""
    known = [(type(each).__name__, weakref.ref(each)) for each in models()]
    assert known != []
    assert [name for name, model in known if model() is not None] == []


def meta(model: QObject) -> int:
    return int(getCppPointer(model.metaObject())[0])
