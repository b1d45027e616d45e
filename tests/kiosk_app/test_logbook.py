"""The kiosk's log: structured, bounded, and readable at the kiosk itself."""

import json
import logging
from pathlib import Path

import pytest

from kiosk_app import logbook
from kiosk_app.logbook import FILE_NAME, begin_log, end_log, excerpt


def test_what_is_logged_is_a_line_of_json_and_is_read_at_the_kiosk(tmp_path: Path) -> None:
    handler = begin_log(tmp_path)
    logging.getLogger("kiosk_app.test").info("the printer is %s", "ready")
    end_log(handler)
    logging.getLogger("kiosk_app.test").info("too late")
    [line] = (tmp_path / FILE_NAME).read_text().splitlines()
    assert json.loads(line).items() >= {"level": "info", "event": "the printer is ready"}.items()
    [told] = excerpt(tmp_path)
    assert told.endswith("info: the printer is ready")


def test_the_files_stay_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook, "MOST_BYTES", 2000)
    handler = begin_log(tmp_path)
    for number in range(200):
        logging.getLogger("kiosk_app.test").info("event %s", number)
    end_log(handler)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 2000 * (logbook.OLD_FILES + 1)
    assert excerpt(tmp_path, lines=1)[0].endswith("event 199")


def test_there_may_be_none_and_it_may_be_damaged(tmp_path: Path) -> None:
    assert excerpt(None) == excerpt(tmp_path) == []
    (tmp_path / FILE_NAME).write_bytes(b'{"at"\n\xff\xfe\n[1]\n')
    assert excerpt(tmp_path) == []
