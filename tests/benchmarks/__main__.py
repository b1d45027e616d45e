"""`make bench`: measure, print the table, write `bench-results.json`."""

import platform
import sys
import tempfile
from pathlib import Path

import psutil
import uvloop

from tests.benchmarks.apps import measure_apps
from tests.benchmarks.auditing import measure_audit
from tests.benchmarks.counter_day import measure_counter_day
from tests.benchmarks.endurance import measure_endurance
from tests.benchmarks.fan_out import measure_fan_out
from tests.benchmarks.foretelling import measure_foretelling
from tests.benchmarks.growth import measure_growth
from tests.benchmarks.hall_day import measure_hall_day
from tests.benchmarks.hearing import measure_hearing
from tests.benchmarks.issuing import measure_issuing
from tests.benchmarks.looking_back import measure_looking_back
from tests.benchmarks.measuring import as_json, table
from tests.benchmarks.painting import measure_painting
from tests.benchmarks.phones import measure_phones
from tests.benchmarks.picking import measure_picking
from tests.benchmarks.reporting import measure_reporting
from tests.benchmarks.running import measure_server
from tests.benchmarks.simulating import measure_simulating
from tests.benchmarks.slips import measure_slips
from tests.benchmarks.watching import measure_watching
from tests.benchmarks.what_if import measure_what_if

PARTS = {
    "issuing": measure_issuing,
    "picking": measure_picking,
    "foretelling": measure_foretelling,
    "what-if": measure_what_if,
    "simulating": measure_simulating,
    "watching": measure_watching,
    "fan-out": measure_fan_out,
    "phones": measure_phones,
    "server": measure_server,
    "growth": measure_growth,
    "audit": measure_audit,
    "looking-back": measure_looking_back,
    "apps": measure_apps,
    "slips": measure_slips,
    "hearing": measure_hearing,
    "endurance": measure_endurance,
    "painting": measure_painting,
    "hall-day": measure_hall_day,
    "counter-day": measure_counter_day,
    "reporting": measure_reporting,
}


def main() -> int:
    """Measure the parts named on the command line, or all. The exit status says nothing of budgets."""
    uvloop.install()
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or PARTS:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            figures += PARTS[name](Path(folder) / name)
    about = {
        "python": platform.python_version(),
        "processors": psutil.cpu_count(),
        "load_before": psutil.getloadavg()[1],
    }
    print(table(figures))
    Path("bench-results.json").write_text(as_json(figures, about), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
