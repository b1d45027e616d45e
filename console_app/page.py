"""What a page of the console is: where it is found, who may read it, and what builds it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from console_app.visitor import Visitor

EVERYBODY = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may log in at the console at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`name` is that of its package and of the section of its texts, where `title` is what it is called.

    `icon` is a Material icon. `readers` are roles; the menu does not show it to others. A page that is not
    `in_menu` is reached from another one.
    """

    name: str
    path: str
    icon: str
    build: Callable[[Visitor], Awaitable[None]]
    readers: frozenset[str] = EVERYBODY
    in_menu: bool = True
