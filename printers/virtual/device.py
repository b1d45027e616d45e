"""The virtual printer itself: answers questions, holds what it cannot print now, and files its tickets."""

from collections import deque
from pathlib import Path
from threading import RLock

from PIL import ImageOps

from printers.errors import DisconnectedError, UnreachableError
from printers.virtual.commands import Cut, Initialise, OrderedQuestion, RealtimeQuestion, Unknown
from printers.virtual.paper import Paper
from printers.virtual.parser import Parsed, Parser
from printers.virtual.trouble import Trouble, ordered_answer, realtime_answer, status_under, troubles

REPORT = "report.txt"


class VirtualDevice:
    """A printer whose tickets appear in `folder` as 0001.png with their bytes in 0001.bin beside them.

    What it does not understand is written to report.txt there. It suffers from whatever `trouble.tell` says.
    A ticket ends with a cut; one without is torn off at the next initialisation or when the link ends.
    May be used from several threads.
    """

    def __init__(self, folder: Path, *, width: int) -> None:
        """`width` in dots. Raises UnreachableError if the folder cannot be made."""
        self._folder = folder
        self._lock = RLock()
        self._paper = Paper(width, self._report)
        self._held: deque[Parsed] = deque()
        self._raw = bytearray()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnreachableError(f"The folder {folder} cannot be made ({error.strerror}).") from error

    def connect(self) -> "Connection":
        """A new link. Raises UnreachableError while it is unplugged."""
        if Trouble.UNPLUGGED in troubles(self._folder):
            raise UnreachableError("The virtual printer is unplugged.")
        return Connection(self)

    def take(self, parsed: list[Parsed]) -> bytes:
        """Work through commands; the answers to their questions. Raises DisconnectedError once it is unplugged."""
        with self._lock:
            suffered = troubles(self._folder)
            if Trouble.UNPLUGGED in suffered:
                raise DisconnectedError("The virtual printer was unplugged.")
            status = status_under(suffered)
            urgent = [one.command.about for one in parsed if isinstance(one.command, RealtimeQuestion)]
            said = bytes(realtime_answer(status, about) for about in urgent)
            self._held.extend(one for one in parsed if not isinstance(one.command, RealtimeQuestion))
            while self._held and status.can_print:
                said += self._work(self._held.popleft(), suffered)
            return b"" if Trouble.MUTE in suffered else said

    def tear_off(self) -> None:
        """Somebody takes what is printed so far."""
        with self._lock:
            if self._paper.has_ink:
                self._file_ticket()

    def _work(self, one: Parsed, suffered: frozenset[Trouble]) -> bytes:
        match one.command:
            case OrderedQuestion(about):
                return bytes((ordered_answer(status_under(suffered), about),))
            case Unknown(raw):
                self._report(f"unknown command {raw[:16].hex(' ')}")
            case Initialise() if self._paper.has_ink:
                self.tear_off()
        self._raw += one.raw
        self._paper.put(one.command)
        if isinstance(one.command, Cut):
            self._file_ticket()
        return b""

    def _file_ticket(self) -> None:
        page, raw = self._paper.tear(), bytes(self._raw)
        self._raw.clear()
        if not page.height:
            return
        name = self._next_name()
        (self._folder / f"{name}.bin").write_bytes(raw)
        draft = self._folder / f".{name}.png"
        ImageOps.invert(page.convert("L")).convert("1").save(draft, format="PNG")
        draft.replace(self._folder / f"{name}.png")  # last and at once: who sees the picture sees all of it

    def _next_name(self) -> str:
        last = max((int(path.stem) for path in self._folder.glob("*.png") if path.stem.isdecimal()), default=0)
        return f"{last + 1:04}"

    def _report(self, sentence: str) -> None:
        with (self._folder / REPORT).open("a", encoding="utf-8") as report:
            report.write(f"{self._next_name()}: {sentence}\n")


class Connection:
    """One link to the device; a command cut off by its end is lost with it."""

    def __init__(self, device: VirtualDevice) -> None:
        self._device = device
        self._parser = Parser()

    def receive(self, data: bytes) -> bytes:
        """What the printer says to these bytes, or to none: what it could not do before it may do now."""
        return self._device.take(list(self._parser.feed(data)))

    def close(self) -> None:
        """The link ends."""
        self._device.tear_off()
