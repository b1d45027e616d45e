"""One picture to take: where it belongs in the album, and how to come to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QImage


@dataclass(frozen=True, kw_only=True)
class Shot:
    """`take` opens the screen, gives its picture and closes it again; `mode` is such as "vi large portrait"."""

    app: str
    scene: str
    mode: str
    take: Callable[[], QImage]

    @property
    def file(self) -> str:
        """Where its picture lies in the folder."""
        return f"{self.app}/{self.scene}-{self.mode.replace(' ', '-')}.png"


Shots: TypeAlias = Iterable[Shot]
