"""The one background thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from voice.worker import Worker


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:  # noqa: ARG001 - signals need the application
    worker = Worker()
    yield worker
    worker.close()


def refuse(error: BaseException) -> None:
    raise error


def test_jobs_run_apart_one_after_another_and_answers_come_home(qtbot: QtBot, worker: Worker) -> None:
    answers: list[tuple[str, str]] = []
    for _ in range(3):
        worker.run(
            lambda: threading.current_thread().name,
            done=lambda name: answers.append((name, threading.current_thread().name)),
            failed=refuse,
        )
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers == [("voice_0", threading.main_thread().name)] * 3


def test_what_a_job_raises_is_handed_over(qtbot: QtBot, worker: Worker) -> None:
    errors: list[BaseException] = []
    worker.run(lambda: 1 // 0, done=lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def takes_no_more(worker: Worker) -> bool:
    try:
        worker.run(lambda: None, done=lambda _: None, failed=refuse)
    except RuntimeError:
        return True
    return False


def test_closing_waits_for_the_job_under_way_drops_the_others_and_answers_nothing_more(qtbot: QtBot) -> None:
    worker, gate, events = Worker(), threading.Event(), list[str]()

    def work() -> None:
        assert gate.wait(10)
        events.append("worked")

    worker.run(work, done=lambda _: events.append("told"), failed=refuse)
    worker.run(lambda: events.append("never"), done=lambda _: events.append("told"), failed=refuse)
    closing = threading.Thread(target=worker.close)
    closing.start()
    qtbot.waitUntil(lambda: takes_no_more(worker))
    gate.set()
    closing.join()
    QCoreApplication.processEvents()
    assert events == ["worked"]
