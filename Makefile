# Everything anybody types. Each target first sets up what it needs; the second time that costs nothing.
.DEFAULT_GOAL := help
.PHONY: help setup browser demo test check bench format lock screens

SHELL := /bin/bash
BIN := .venv/bin
PYTHON_PACKAGES := queue_protocol queue_client queue_server printers slip_layout slip_printing kiosk_app counter_app display_app console_app fonts voice demo tests
QML := $(shell git ls-files '*.qml' 2>/dev/null)
export QML_IMPORT_PATH := $(CURDIR)/queue_client/qt/qml
export PYTHONDONTWRITEBYTECODE ?=

help: ## say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: ## virtual environment, locked packages, system libraries
	@tools/setup.sh

browser: setup
	@tools/setup.sh browser

demo: setup ## the whole system on this machine; without a screen it leaves pictures in demo-out/
	@$(BIN)/python -m demo

test: browser ## every test
	@tools/run_tests.sh

check: setup ## format, lint, types, imports, screens
	@tools/check.sh

bench: browser ## the budgets, beside the raw limits, measured now
	@$(BIN)/python -m tests.benchmarks

screens: browser ## a picture of every screen in every mode, in screens-out/
	@$(BIN)/python -m tests.screens

format: setup ## write everything in the project's format
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet . ; \
	$(BIN)/pyside6-qmlformat --inplace $(QML)

lock: setup ## choose newer versions: needs uv
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --upgrade --extra dev pyproject.toml -o requirements.lock
