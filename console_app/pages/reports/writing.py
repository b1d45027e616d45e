"""How a cell of a report is written for people."""

from datetime import date

from console_app.reports.tables import Cell, Kind
from console_app.visitor import Visitor

NONE = "–"
"""Where there is nothing to have a mean or a share of. It is not a nought."""
_MINUTE, _HOUR = 60, 60 * 60


def written(visitor: Visitor, cell: Cell, kind: Kind) -> str:
    """Times in minutes, shares in percent, numbers with the language's marks."""
    match cell:
        case None:
            return NONE
        case str():
            return cell
        case date():
            return f"{cell:%d/%m/%Y}"
    if kind is Kind.SHARE:
        return f"{visitor.number(100 * cell, digits=1)} %"
    if kind is Kind.SECONDS:
        return visitor.say("reports.minutes", minutes=visitor.number(cell / _MINUTE, digits=1))
    if kind is Kind.LONG:
        return visitor.say("reports.hours", hours=visitor.number(cell / _HOUR, digits=1))
    return visitor.number(cell)
