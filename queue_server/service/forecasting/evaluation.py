"""The whole comparison: a log replayed, and each predictor's errors on the rows where all have an answer."""

from dataclasses import dataclass, field
from pathlib import Path

from queue_server.service.forecasting.classical import NAMES
from queue_server.service.forecasting.log import Log, read_log
from queue_server.service.forecasting.replay import Replay, Said
from queue_server.service.forecasting.scores import Hits, Score

OURS, SERVED = "ours", "as_served"


@dataclass(slots=True)
class Evaluation:
    """Scores by predictor on the same rows; `rows` counts all, `silent` those of too little data for ours.

    `everywhere` scores ours also where a classical predictor cannot tell, as when no counter is at work yet.
    Beside ours, which learns from the log when counters come and go, stands what the server would have said.
    """

    rows: int = 0
    silent: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in (OURS, SERVED, *NAMES)})
    everywhere: Score = field(default_factory=Score)
    hits: Hits = field(default_factory=Hits)
    served_hits: Hits = field(default_factory=Hits)


def evaluate(path: Path) -> Evaluation:
    """Evaluate the log in a CSV file. Raises LogError when it cannot be used."""
    return evaluate_log(read_log(path))


def evaluate_log(log: Log) -> Evaluation:
    """Evaluate a log that has been read."""
    found = Evaluation()
    for said in Replay(log).run():
        found.rows += 1
        if said.ours is None or said.range is None:
            found.silent += 1
            continue
        found.everywhere.add(said.ours.expected, said.waited)
        _compare(found, said)
    return found


def _compare(found: Evaluation, said: Said) -> None:
    """Add a row on which every predictor has an answer."""
    if said.ours is None or said.range is None or said.served is None or said.served_range is None:
        return
    if said.classical is None:
        return
    found.hits.add(said.range.low, said.range.high, said.waited)
    found.served_hits.add(said.served_range.low, said.served_range.high, said.waited)
    told = {OURS: said.ours.expected, SERVED: said.served.expected, **said.classical}
    for name, predicted in told.items():
        found.scores[name].add(predicted, said.waited)


def table(found: Evaluation) -> str:
    """For a terminal; times in seconds."""
    lines = [f"{'predictor':<16}{'count':>10}{'MAE':>10}{'RMSE':>10}{'bias':>10}"]
    lines += [_line(name, score) for name, score in found.scores.items()]
    lines += [
        _line("ours_everywhere", found.everywhere),
        f"inside the range: {_inside(found.hits)}",
        f"inside the range as served: {_inside(found.served_hits)}",
        f"rows: {found.rows}, not enough data yet: {found.silent}",
    ]
    return "\n".join(lines)


def _inside(hits: Hits) -> str:
    return f"{hits.share:.1%}, mean width {hits.mean_width:.1f} s"


def _line(name: str, score: Score) -> str:
    errors = f"{score.mean_absolute:>10.1f}{score.root_mean_square:>10.1f}{score.bias:>+10.1f}"
    return f"{name:<16}{score.count:>10}{errors}"
