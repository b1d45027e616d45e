"""Whole numbers as they are read aloud. The rules are here, the words in the resource file of each language."""

from dataclasses import dataclass
from typing import Protocol

LARGEST = 9999


class Numerals(Protocol):
    """Reads numbers aloud in one language."""

    @property
    def digits(self) -> list[str]:
        """The words for 0 to 9, as said digit by digit."""
        ...

    def read(self, number: int) -> str:
        """The numeral of a number from 0 to 9999; `ValueError` outside of that."""
        ...


def _checked(number: int) -> int:
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no numeral for {number}: only 0 to {LARGEST} are read")
    return number


@dataclass(frozen=True, kw_only=True)
class VietnameseNumerals:
    """Reads from the thousands down; 1, 4 and 5 may change their word behind a ten, and a missing ten is said."""

    digits: list[str]
    ten: str
    tens: str
    one_after_tens: str
    four_after_tens: str
    five_after_ten: str
    no_tens: str
    hundred: str
    thousand: str

    def read(self, number: int) -> str:
        """The numeral of a number from 0 to 9999; `ValueError` outside of that."""
        thousands, below = divmod(_checked(number), 1000)
        if not thousands:
            return self._below_thousand(number)
        words = [self.digits[thousands], self.thousand]
        return " ".join(words + ([self._hundreds(below)] if below else []))

    def _below_thousand(self, number: int) -> str:
        return self._hundreds(number) if number >= 100 else self._below_hundred(number)

    def _hundreds(self, number: int) -> str:
        hundreds, below = divmod(number, 100)
        words = [self.digits[hundreds], self.hundred]
        if 0 < below < 10:
            words += [self.no_tens, self.digits[below]]
        elif below:
            words.append(self._below_hundred(below))
        return " ".join(words)

    def _below_hundred(self, number: int) -> str:
        tens, ones = divmod(number, 10)
        if tens == 0:
            return self.digits[ones]
        words = [self.ten] if tens == 1 else [self.digits[tens], self.tens]
        return " ".join(words + ([self._ones_after(tens, ones)] if ones else []))

    def _ones_after(self, tens: int, ones: int) -> str:
        if ones == 5:
            return self.five_after_ten
        changed = {1: self.one_after_tens, 4: self.four_after_tens} if tens > 1 else {}
        return changed.get(ones, self.digits[ones])


@dataclass(frozen=True, kw_only=True)
class EnglishNumerals:
    """Reads as British English does: "one hundred and five"."""

    digits: list[str]
    teens: list[str]
    tens: list[str]
    hundred: str
    thousand: str
    joint: str

    def read(self, number: int) -> str:
        """The numeral of a number from 0 to 9999; `ValueError` outside of that."""
        hundreds, below = divmod(_checked(number), 100)
        words = self._hundreds(hundreds)
        if below or not words:
            words += ([self.joint] if words else []) + [self._below_hundred(below)]
        return " ".join(words)

    def _hundreds(self, hundreds: int) -> list[str]:
        thousands, hundreds = divmod(hundreds, 10)
        words = [self.digits[thousands], self.thousand] if thousands else []
        return words + ([self.digits[hundreds], self.hundred] if hundreds else [])

    def _below_hundred(self, number: int) -> str:
        tens, ones = divmod(number, 10)
        if tens == 0:
            return self.digits[ones]
        if tens == 1:
            return self.teens[ones]
        return f"{self.tens[tens]}-{self.digits[ones]}" if ones else self.tens[tens]
