"""What every test stands on: windows without a screen, one Qt application for all, and no sound card needed."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from queue_client.garbage import collect_due, no_automatic_collection
from tests.support.postgresql import stop_server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Machines are shared: how long an example takes says nothing of it.
settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")


@pytest.fixture(scope="session", autouse=True)
def _garbage_is_collected_between_tests() -> Iterator[None]:
    """On this thread alone, as in our screens: some tests run servers in threads beside windows."""
    with no_automatic_collection():
        yield


@pytest.fixture(autouse=True)
def _collect_garbage() -> Iterator[None]:
    yield
    collect_due()


@pytest.fixture(scope="session", autouse=True)
def _postgresql_is_stopped_in_the_end() -> Iterator[None]:
    yield
    stop_server()


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application of the real programs: Qt Quick needs no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - tests without a window need no Qt

    return QGuiApplication
