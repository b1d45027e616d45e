"""The charts of a report, as ECharts takes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from console_app.reports.tables import Facts, Reader, label_of

Options = dict[str, Any]
MOST_DAYS = 62
"""A longer period is drawn by the month."""
_MINUTE = 60
_WIDEST_BAR = 56
WEEKDAYS, HOURS = range(1, 8), range(24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by day, or by night: text, lines, ground, and what is drawn, from the first series on."""

    ink: str
    line: str
    ground: str
    series: tuple[str, ...]
    levels: tuple[str, ...]


LIGHT = Palette(
    ink="#0c1a2b",
    line="#cfdbe8",
    ground="#e8f1fa",
    series=("#0a4b86", "#e0a800", "#0b5a33"),
    levels=("#0b5a33", "#6db58c", "#e0a800", "#d0706b", "#8c1a16"),
)
DARK = Palette(
    ink="#f1f6fb",
    line="#2f4863",
    ground="#16314f",
    series=("#9ccbff", "#ffc845", "#94e3b8"),
    levels=("#94e3b8", "#4f9d74", "#ffc845", "#d98b88", "#ff9d96"),
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Who looks, and in which colours."""

    reader: Reader
    palette: Palette


def _base(drawing: Drawing, names: Sequence[str]) -> Options:
    text = {"color": drawing.palette.ink, "fontFamily": "Be Vietnam Pro, sans-serif"}
    return {
        "textStyle": text,
        "color": list(drawing.palette.series),
        "legend": {"data": list(names), "textStyle": text, "top": 0},
        "tooltip": {"trigger": "axis", ":valueFormatter": _format(drawing, "value")},
        "grid": {"left": 8, "right": 8, "top": 48, "bottom": 8, "containLabel": True},
        "animation": False,
    }


def _format(drawing: Drawing, value: str) -> str:
    """A function of the browser's that writes a value as the reader's language does."""
    locale = "vi-VN" if drawing.reader.language == "vi" else "en-GB"
    return f"value => {value} == null ? '–' : {value}.toLocaleString('{locale}')"


def _axis(drawing: Drawing, **more: Any) -> Options:
    written = {":formatter": _format(drawing, "value")} if more["type"] == "value" else {}
    return {
        "axisLabel": {"color": drawing.palette.ink, **written},
        "axisLine": {"lineStyle": {"color": drawing.palette.line}},
        "splitLine": {"lineStyle": {"color": drawing.palette.line}},
        "nameTextStyle": {"color": drawing.palette.ink},
        **more,
    }


def over_time(report: Facts, drawing: Drawing) -> Options:
    """Numbers given and the mean wait, by the day or by the month."""
    by = report["by"]
    name = "days" if len(by["days"]) <= MOST_DAYS else "months"
    rows, say = by[name], drawing.reader.say
    labels = [_short(name, row, drawing.reader) for row in rows]
    waits = [_minutes(row["figures"]["waiting"]["mean_seconds"]) for row in rows]
    given = [row["figures"]["issued"] for row in rows]
    names = [say("issued"), say("wait_mean_minutes")]
    return _base(drawing, names) | {
        "xAxis": _axis(drawing, type="category", data=labels),
        "yAxis": [
            _axis(drawing, type="value", minInterval=1),
            _axis(drawing, type="value", splitLine={"show": False}),
        ],
        "series": [
            {"name": names[0], "type": "bar", "barMaxWidth": _WIDEST_BAR, "data": given},
            {"name": names[1], "type": "line", "yAxisIndex": 1, "data": waits, "connectNulls": False},
        ],
    }  # fmt: skip


def _short(name: str, row: Facts, reader: Reader) -> str:
    key = str(row["key"])
    return f"{key[8:]}/{key[5:7]}" if name == "days" else str(label_of(name, row, reader))


def _minutes(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds / _MINUTE, 1)


def by_hour(report: Facts, drawing: Drawing) -> Options:
    """What the hall did in each hour."""
    say, load = drawing.reader.say, report["load"]
    names = {key: say(f"load_{key}") for key in ("issued", "called", "served")}
    return _base(drawing, list(names.values())) | {
        "xAxis": _axis(drawing, type="category", data=[say("hour", hour=f"{row['hour']:02}") for row in load]),
        "yAxis": _axis(drawing, type="value", minInterval=1),
        "series": [
            {"name": name, "type": "bar", "barMaxWidth": _WIDEST_BAR, "data": [row[key] for row in load]}
            for key, name in names.items()
        ],
    }


def heat_map(report: Facts, drawing: Drawing, *, of: str) -> Options:
    """The hours of the week: how many came (`of` is "legs"), or how long they waited on average ("wait_mean")."""
    cells = [_heat(row, of) for row in report["by"]["slots"]]
    known = [cell for cell in cells if cell[2] is not None]
    hours = sorted({cell[0] for cell in known})
    span = list(range(hours[0], hours[-1] + 1)) if hours else []
    say, palette = drawing.reader.say, drawing.palette
    days = [say(f"weekday_{day}") for day in WEEKDAYS]
    most = max((value for _, _, value in known if value is not None), default=1) or 1
    return {
        "textStyle": {"color": palette.ink, "fontFamily": "Be Vietnam Pro, sans-serif"},
        "tooltip": {"position": "top", ":formatter": _format(drawing, "value.value[2]")},
        "animation": False,
        "grid": {"left": 8, "right": 8, "top": 8, "bottom": 56, "containLabel": True},
        "xAxis": _axis(drawing, type="category", data=[say("hour", hour=f"{hour:02}") for hour in span]),
        "yAxis": _axis(drawing, type="category", data=days, inverse=True),
        "visualMap": {
            "min": 0,
            "max": most,
            "calculable": False,
            "orient": "horizontal",
            "left": "center",
            "bottom": 0,
            "textStyle": {"color": palette.ink},
            "inRange": {"color": [palette.ground, palette.series[0]]},
        },
        "series": [
            {
                "name": say(of if of == "legs" else "wait_mean_minutes"),
                "type": "heatmap",
                "data": [[hour - span[0], day, value] for hour, day, value in known],
                "label": {"show": True, "fontSize": 12, ":formatter": _format(drawing, "value.value[2]")},
            }
        ],
    }


def _heat(row: Mapping[str, Any], of: str) -> tuple[int, int, float | None]:
    weekday, hour = row["key"].split("-")
    figures = row["figures"]
    value = (figures["legs"] or None) if of == "legs" else _minutes(figures["waiting"]["mean_seconds"])
    return int(hour), int(weekday) - 1, value


def by_criterion(ratings: Facts, drawing: Drawing) -> Options:
    """How many answered with each level: as a whole and by criterion, each bar as long as all its answers."""
    reader, total = drawing.reader, ratings["total"]
    bars = [(reader.say("as_a_whole"), total["levels"])]
    bars += [
        (reader.named(each["name"], each["code"]), total["criteria"][each["code"]]) for each in ratings["criteria"]
    ]
    names = [reader.named(each["name"], each["code"]) for each in ratings["levels"]]
    series = [
        {
            "name": name,
            "type": "bar",
            "stack": "answers",
            "data": [_percent(counted, level["code"]) for _, counted in bars],
        }
        for name, level in zip(names, ratings["levels"], strict=True)
    ]
    return _base(drawing, names) | {
        "color": list(drawing.palette.levels),
        "grid": {"left": 8, "right": 24, "top": 64, "bottom": 8, "containLabel": True},
        "xAxis": _axis(
            drawing, type="value", max=100, axisLabel={"formatter": "{value} %", "color": drawing.palette.ink}
        ),
        "yAxis": _axis(drawing, type="category", inverse=True, data=[name for name, _ in bars]),
        "series": series,
    }


def _percent(counted: Mapping[str, int], level: str) -> float:
    whole = sum(counted.values())
    return round(100 * counted.get(level, 0) / whole, 1) if whole else 0


def content_by_month(ratings: Facts, drawing: Drawing) -> Options:
    """The share of contented answers month by month, as a whole and by criterion."""
    reader, months = drawing.reader, ratings["months"]
    lines = [(reader.say("as_a_whole"), [row["satisfaction"]["content_share"] for row in months])]
    for each in ratings["criteria"]:
        shares = [(row["satisfaction"]["content_shares"] or {}).get(each["code"]) for row in months]
        lines.append((reader.named(each["name"], each["code"]), shares))
    labels = [str(label_of("months", row, reader)) for row in months]
    series = [
        {
            "name": name,
            "type": "line",
            "data": [None if share is None else round(100 * share, 1) for share in shares],
        }
        for name, shares in lines
    ]
    return _base(drawing, [name for name, _ in lines]) | {
        "color": list(drawing.palette.series + drawing.palette.levels[3:]),
        "xAxis": _axis(drawing, type="category", data=labels),
        "yAxis": _axis(drawing, type="value", max=100, min=0),
        "series": series,
    }
