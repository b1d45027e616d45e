"""`forecast`: judge the wait estimate on anybody's data."""

import argparse
from pathlib import Path

from queue_server.cli.shared import Commands
from queue_server.service.forecasting.evaluation import evaluate, table
from queue_server.service.forecasting.log import COLUMNS


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    forecast = commands.add_parser("forecast", help="judge the wait estimate").add_subparsers(required=True)
    judge = forecast.add_parser("evaluate", help="replay a log and compare our forecasts with the classical ones")
    judge.add_argument("--csv", required=True, type=Path, metavar="FILE", help="columns: " + ",".join(COLUMNS))
    judge.set_defaults(run=_evaluate)


def _evaluate(options: argparse.Namespace) -> int:
    print(table(evaluate(options.csv)))
    return 0
