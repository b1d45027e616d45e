#!/usr/bin/env bash
# Format, lint, types, imports and screens; prints what is wrong and fails, or prints one line each.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
mapfile -t qml < <(git ls-files --cached --others --exclude-standard '*.qml')

step() { # step NAME COMMAND...: quiet when all is well
    local name=$1 out
    shift
    if out=$("$@" 2>&1); then printf '%-8s ok\n' "$name"; else
        printf '%-8s FAILED\n%s\n' "$name" "$out"
        return 1
    fi
}

qml_is_formatted() {
    local file
    for file in "${qml[@]}"; do
        diff -q <("$bin/pyside6-qmlformat" "$file") "$file" >/dev/null || { echo "not formatted: $file"; return 1; }
    done
}

step format "$bin/ruff" format --no-cache --check .
step lint "$bin/ruff" check --no-cache .
step types "$bin/mypy"
step imports "$bin/lint-imports" --no-cache
if [ ${#qml[@]} -gt 0 ]; then
    step qml-lint "$bin/pyside6-qmllint" --max-warnings 0 -I queue_client/qt/qml "${qml[@]}"
    step qml-form qml_is_formatted
fi
