"""How long each thing on the kiosk's screen lasts, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The kiosk's time-outs in seconds; the defaults suit an elderly person with a bag in one hand."""

    settle: float = 0.4
    """A screen that has just changed takes no touch: the second tap of two was meant for the one before."""
    hold: float = 1.5
    """A number is on the screen at least that long, whatever is touched."""
    please_wait: float = 4
    """An unanswered request says so after that long."""
    offline: float = 1.5
    """An unanswered request is given up for a number of the kiosk's own after that long, where it may give one."""
    abandon: float = 120
    """A person whose request is unanswered for that long has walked away."""
    blink: float = 1
    """A shorter loss of the server is not worth a change of screen."""
    print: float = 20
    """A printer that says nothing for that long counts as in trouble."""
    take: float = 8
    """From "take your slip" to the next person."""
    note: float = 45
    """To note, or photograph, a number that could not be printed."""
    apology: float = 12
    """To read why there is no number."""
    say: float = 8
    """To read a word about what was just scanned."""
    standing: float = 20
    """To read where a ticket stands."""
    idle: float = 45
    """Without a touch for that long the screen goes back to what the next person expects."""
    rest: float = 180
    """Without anybody there for that long the screen saver begins."""
    more: float = 15
    """So long before that, and before an unprinted number goes, it asks whether somebody needs more time."""
