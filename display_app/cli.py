"""`queue-voice`: what to record for a centre, whether a folder has all of it, and what a machine can add."""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from display_app.recording import Line, clips_in, lines, missing, render, spoilt
from display_app.script import Vocabulary, vocabulary
from queue_protocol.state import Voice
from voice.errors import SpeechError
from voice.voices import open_voice

EVERY_LETTER = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What prefixes are made of, for whoever names no centre file."""

FIRST_COUNTERS = range(1, 21)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all is well; 1 with a sentence on stderr where not, or where something is missing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console without Vietnamese letters must not end in a traceback
            stream.reconfigure(errors="replace")
    given = _parser().parse_args(arguments)
    words = _words(given.language)
    try:
        script = lines(*_centre(given.centre))
        return int(given.do(given, script, words))
    except _CentreError as error:
        return _refuse(words["centre"].format(file=given.centre, reason=error))
    except (SpeechError, OSError) as error:
        return _refuse(words["failure"].format(reason=error))


class _CentreError(Exception):
    """The centre file cannot be used; `queue-server import` says more of it."""


def _list(_given: argparse.Namespace, script: list[Line], words: dict[str, Any]) -> int:
    print(words["list"].format(count=len(script)))
    for line in script:
        print(f"{line.file}\t{line.words}")
    return 0


def _check(given: argparse.Namespace, script: list[Line], words: dict[str, Any]) -> int:
    clips = clips_in(given.folder)
    lacking = missing(clips, script)
    bad = spoilt(clips) if clips is not None else []
    for line in lacking:
        print(words["missing"].format(file=line.file, words=line.words))
    for clip in bad:
        print(words[clip.reason].format(file=clip.file))
    if lacking or bad:
        return _refuse(words["incomplete"].format(missing=len(lacking), count=len(script), spoilt=len(bad)))
    print(words["complete"].format(count=len(script)))
    return 0


def _render(given: argparse.Namespace, script: list[Line], words: dict[str, Any]) -> int:
    """What is there is kept: a person's recordings are not to be lost to a machine's."""
    lacking = missing(clips_in(given.folder), script)
    made = 0
    for line in render(given.folder, lacking, open_voice(given.voice)):
        made += 1
        print(line.file)
    print(words["rendered"].format(made=made, kept=len(script) - made))
    return 0


def _centre(file: Path | None) -> tuple[Voice, Vocabulary]:
    if file is None:
        return Voice(), vocabulary(EVERY_LETTER, FIRST_COUNTERS)
    try:
        tables = tomllib.loads(file.read_text("utf-8-sig"))
        said = tables.get("voice", {})
        own = {language: said.pop(language) for language in ("vi", "en") if language in said}
        known = vocabulary([part["prefix"] for part in tables["service"]], list(_counters(tables)))
        return Voice.model_validate({**said, "words": own}), known
    except (OSError, ValueError, ValidationError, KeyError, TypeError, AttributeError) as error:
        raise _CentreError(error) from error


def _counters(tables: dict[str, Any]) -> Iterator[int]:
    for part in tables.get("counter", ()):
        yield int(part["number"])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="queue-voice", description="The recorded voice of a hall.")
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="of what is printed; default: vi")
    parts = parser.add_subparsers(required=True, metavar="COMMAND")
    _command(parts, "list", _list, "print what a person has to record, in order, with the names of the files")
    check = _command(parts, "check", _check, "say what a folder still lacks, and what must be recorded anew")
    check.add_argument("folder", type=Path, metavar="FOLDER")
    rendering = _command(parts, "render", _render, "make whatever a folder lacks with a machine's voice")
    rendering.add_argument("folder", type=Path, metavar="FOLDER")
    rendering.add_argument("--with", dest="voice", default="espeak", metavar="espeak|MODEL.onnx")
    return parser


def _command(parts: Any, name: str, do: Any, what: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = parts.add_parser(name, help=what, description=what)
    command.add_argument("--centre", type=Path, metavar="FILE.toml", help="whose prefixes, counters and sentences")
    command.set_defaults(do=do)
    return command


def _words(language: str) -> dict[str, Any]:
    return tomllib.loads((files("display_app") / "resources" / f"recording.{language}.toml").read_text("utf-8"))


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
