"""What every refusal is."""

Fact = str | int | dict[str, str]
"""What fills a blank of a sentence; a dict holds wordings by language."""


class Refusal(Exception):  # noqa: N818 - the trade says "refused", and every subclass ends in Error
    """A rule said no and nothing was changed; `facts` fill the sentence in words/*.toml under `code`."""

    code: str

    def __init__(self, **facts: Fact) -> None:
        super().__init__(f"{self.code}: {facts}")
        self.facts = facts

    @property
    def state(self) -> str | None:
        """The state that forbids it, where a state does."""
        state = self.facts.get("state")
        return None if state is None else str(state)


class GivesNoNumbersError(Refusal):
    """No number is given now."""
