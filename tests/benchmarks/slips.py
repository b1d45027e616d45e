"""A slip of paper: how many bytes it is each way, how long they take, and how soon the printer has the first."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from printers.encoder import encode
from printers.mode import Mode
from printers.printer import PAPER_SENSORS
from printers.profile import Profile, find
from printers.sample import sample
from printers.slip import Slip
from tests.benchmarks.measuring import Figure, percentile, python_process
from tests.support.centres import BINH_DUONG
from tests.support.servers import new_server

WIDTHS = (384, 576)
KIND = "epson-tm-t20"  # has a code page
BAUD, BITS = 9600, 10  # a byte goes with a start and a stop bit
SLIPS = 100
WARM_UP = 10
PRINTED = 30
SERVICES = ("Hộ tịch, chứng thực", "Đất đai, tài nguyên và môi trường", "Y tế", "Lao động, người có công, xã hội")


def measure_slips(folder: Path) -> list[Figure]:
    """Bytes and milliseconds of slips like those before them, by width of the paper; then in the kiosk."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [figure for width in WIDTHS for mode in Mode for figure in _made(find(KIND, width=width), mode)]
    return [*made, *_printed(folder)]


def _slip(serial: int) -> Slip:
    """One of a day's: no two are alike, and their services take turns."""
    slip = sample("vi")
    return replace(
        slip,
        number=f"{'ABCD'[serial % 4]}{serial:03d}",
        service=SERVICES[serial % 4],
        people_ahead=serial % 23,
        wait_minutes=(serial % 7 * 5, serial % 7 * 5 + 10),
        issued_at=slip.issued_at + timedelta(minutes=serial),
        follow_url=f"https://hangdoi.example.vn/t/{serial:022d}",
    )


def _made(profile: Profile, mode: Mode) -> list[Figure]:
    profile = replace(profile, native_qr=mode is Mode.TEXT)  # the worst case of each
    milliseconds, sizes = [], []
    for serial in range(WARM_UP + SLIPS):
        slip = _slip(serial)
        began = time.perf_counter()
        sizes.append(len(encode(slip, profile, mode=mode)))
        milliseconds.append((time.perf_counter() - began) * 1e3)
    warm = milliseconds[WARM_UP:]
    what, most = f"slip of {profile.width} dots, {mode}", max(sizes)
    return [
        Figure(f"{what}, largest", most / 1024, "KB", 30),
        Figure(f"{what}, at 9,600 baud (computed)", most * BITS / BAUD, "s", None if mode is Mode.PICTURE else 12),
        Figure(f"{what}, encoded, p50", percentile(warm, 0.5), "ms"),
        Figure(f"{what}, encoded, p99", percentile(warm, 0.99), "ms"),
    ]


def _printed(folder: Path) -> list[Figure]:
    """From the kiosk's order to print to the slip's first byte at the printer, while the screen is painted."""
    kiosk, bare = _kiosk(folder), _bare(folder)
    name = "reply → first byte at the printer"
    return [
        Figure(f"{name}, p50", percentile(kiosk[1:], 0.5), "ms", 15, percentile(bare, 0.5)),
        Figure(f"{name}, p99", percentile(kiosk[1:], 0.99), "ms", None, percentile(bare, 0.99)),
        Figure(f"{name}, first after start", kiosk[0], "ms", 15, percentile(bare, 0.5)),
    ]


def _kiosk(folder: Path) -> list[float]:
    """Milliseconds of each slip, by a real server, kiosk and link, each a process."""
    server = new_server(folder / "queue", BINH_DUONG).start()
    try:
        data = str(folder / "data")
        told = (server.url, server.token("kiosk", centre="binh-duong"))
        with (
            _printer(folder / "kiosk") as (url, arrivals),
            python_process("tests.benchmarks.telling_kiosk", *told, url, data, str(PRINTED + 1)) as kiosk,
        ):
            assert kiosk.stdout is not None
            return [_since(float(began), arrivals) for began in kiosk.stdout]
    finally:
        server.stop()


def _bare(folder: Path) -> list[float]:
    """Milliseconds of ready bytes on an open link."""
    ready = [encode(_slip(serial), find()) for serial in range(PRINTED)]
    with _printer(folder / "bare") as (url, arrivals):
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname, parts.port)) as link:
            return [_send(data, link, arrivals) for data in ready]


def _send(data: bytes, link: socket.socket, arrivals: Iterator[float]) -> float:
    began = time.perf_counter()
    link.sendall(data)
    milliseconds = _since(began, arrivals)
    link.sendall(PAPER_SENSORS)
    link.recv(1)  # all is printed: the next slip waits for nothing
    return milliseconds


def _since(began: float, arrivals: Iterator[float]) -> float:
    return (next(moment for moment in arrivals if moment >= began) - began) * 1e3


@contextmanager
def _printer(folder: Path) -> Iterator[tuple[str, Iterator[float]]]:
    """A virtual printer's URL, and when slips reach it."""
    with python_process("tests.benchmarks.telling_printer", str(folder), "576") as printer:
        assert printer.stdout is not None
        url = printer.stdout.readline().strip()
        yield url, (float(line) for line in printer.stdout)
