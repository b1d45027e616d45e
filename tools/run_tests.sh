#!/usr/bin/env bash
# Every test, in random order, on every processor. Extra arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
exec .venv/bin/python -m pytest --numprocesses=logical "$@"
