"""How the panel comes to each of its screens: for the pictures and for the tests of access."""

from collections.abc import Callable, Mapping

from queue_protocol.errors import Error
from tests.display_app.rating_bench import RatingBench

Scene = Callable[[RatingBench], None]


def closes_soon(bench: RatingBench) -> None:
    bench.asks()
    bench.after(21.0)


def reason(bench: RatingBench) -> None:
    bench.asks()
    bench.says("unsatisfied")


def criterion(bench: RatingBench) -> None:
    bench.asks()
    bench.says("satisfied")


def criterion_closes_soon(bench: RatingBench) -> None:
    criterion(bench)
    bench.after(21.0)


def sending(bench: RatingBench) -> None:
    criterion(bench)
    bench.finishes()


def thanks(bench: RatingBench) -> None:
    sending(bench)
    bench.is_answered()


def unsent(bench: RatingBench) -> None:
    criterion(bench)
    bench.link.drops()
    bench.after(9.0)


def refused(bench: RatingBench) -> None:
    sending(bench)
    bench.is_answered(Error(code="rating_over", message={"vi": "Đã quá lúc đánh giá số A018 ở quầy."}))


def offline(bench: RatingBench) -> None:
    bench.connects()
    bench.link.drops()


SCENES: Mapping[str, Scene] = {
    "asleep": RatingBench.connects,
    "level": RatingBench.asks,
    "four levels": RatingBench.asks,
    "closes soon": closes_soon,
    "reason": reason,
    "criterion": criterion,
    "criterion closes soon": criterion_closes_soon,
    "sending": sending,
    "thanks": thanks,
    "unsent": unsent,
    "refused": refused,
    "offline": offline,
}


def levels_of(scene: str) -> int:
    """How many faces the centre of that scene has."""
    return 4 if scene == "four levels" else 5
