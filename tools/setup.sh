#!/usr/bin/env bash
# Make this checkout ready to run: system libraries, virtual environment, locked packages.
# Does nothing when it has already been done for this lock file; safe to run at any time.
# `setup.sh browser` adds the browser that the tests and the pictures of the web pages are made with.
set -euo pipefail
cd "$(dirname "$0")/.."

# What Qt's wheels load from the system (windows, text, sound), and what a bare Python lacks.
DEBIAN_PACKAGES=(
    libasound2 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libpipewire-0.3-0
    libpulse0 libusb-1.0-0
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon0 libxkbcommon-x11-0
)
STAMP=.venv/.ready

say() { printf '%s\n' "$*" >&2; }

fingerprint() { cat requirements.lock pyproject.toml tools/setup.sh | sha256sum | cut -d' ' -f1; }

find_python() {
    local candidate
    for candidate in python3.11 python3.12 python3.13 python3; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or newer is needed, and none was found."
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"
    else return 1; fi
}

# Whole output first: a pipe into `grep -q` may end before it is written, which pipefail calls "not there".
is_available() {
    local known
    known=$(apt-cache show "$1" 2>/dev/null || true)
    grep -q '^Version:' <<<"$known"
}

# Debian names a package anew when its ABI changes (libasound2 became libasound2t64). A name that is not known is
# handed to apt-get as it is, which says so.
available_name() {
    if ! is_available "$1" && is_available "$1t64"; then echo "$1t64"; else echo "$1"; fi
}

is_installed() {
    local state
    state=$(dpkg-query -W -f='${Status}\n' "$1" "$1t64" 2>/dev/null || true)
    grep -q 'ok installed' <<<"$state"
}

install_debian() {
    local missing=() names=() name
    for name in "$@"; do is_installed "$name" || missing+=("$name"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing system libraries: ${missing[*]}"
    as_root apt-get update -qq || {
        say "Not allowed to install them. Ask an administrator to run: apt-get install ${missing[*]}"
        return 0
    }
    for name in "${missing[@]}"; do names+=($(available_name "$name")); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
}

make_environment() {
    local python=$1
    [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 && return
    rm -rf .venv
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_debian "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    fi
    "$python" -m venv .venv
}

set_up() {
    local wanted python
    wanted=$(fingerprint)
    if [ "$(cat "$STAMP" 2>/dev/null || true)" = "$wanted" ]; then return; fi
    python=$(find_python)
    if command -v apt-get >/dev/null; then install_debian "${DEBIAN_PACKAGES[@]}"; fi
    make_environment "$python"
    say "Installing locked packages into .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    printf '%s' "$wanted" >"$STAMP"
}

main() {
    set_up
    if [ "${1:-}" = browser ] && ! command -v chromium >/dev/null; then install_debian chromium; fi
}

main "$@"
