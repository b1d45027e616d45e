"""Public holidays by the `holidays` library: they follow the moon, and governments move days each year."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

_LANGUAGES = {"vi": "vi", "en": "en_US"}
"""Ours and what the library calls it. In a country that it has not put into one of these, it uses another."""


class UnknownCountryError(LookupError):
    """The library knows no holidays of this country; `country` is the code."""

    def __init__(self, country: str) -> None:
        super().__init__(country)
        self.country = country


def public_holidays(country: str, years: Iterable[int]) -> Mapping[date, Mapping[str, str]]:
    """The days off of a country (ISO 3166, two letters) in these years, with their names by language.

    Days off in lieu and days that a government exchanged are among them, as far as the library's release knows
    them; the Saturdays that are worked in exchange are for the centre to state. Raises UnknownCountryError.
    """
    if country not in supported_countries():
        raise UnknownCountryError(country)
    return {day: name for year in years for day, name in _in_year(country, year).items()}


@cache
def supported_countries() -> frozenset[str]:
    """The codes of countries (ISO 3166, two letters) whose holidays are known."""
    # Imported where it is used: it costs a start 60 to 100 ms, and the first country about as much again.
    import holidays  # noqa: PLC0415 - see above

    return frozenset(holidays.list_supported_countries(include_aliases=False))


@cache
def _in_year(country: str, year: int) -> Mapping[date, Mapping[str, str]]:
    import holidays  # noqa: PLC0415 - as above

    by_language = {
        ours: holidays.country_holidays(country, years=year, language=theirs)
        for ours, theirs in _LANGUAGES.items()
    }
    days = {day for found in by_language.values() for day in found}
    names = {day: {language: found[day] for language, found in by_language.items()} for day in sorted(days)}
    return MappingProxyType(names)
