# Every command of the house. `make` alone lists them.

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

# Where bytecode is not written, every start compiles all libraries again: seconds instead of milliseconds.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help setup run call calls test check bench kills sabotage format lock draw

help:  ## Say what each command does.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: $(READY)  ## Make .venv with all that running and testing needs; at once if it is there already.

$(READY): requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or later is needed, this is " + sys.version.split()[0] + ": make setup PYTHON=python3.11")'
	@if uv --version >/dev/null 2>&1 \
	    && uv venv --quiet --allow-existing --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv \
	    && uv pip sync --quiet --compile-bytecode --require-hashes --python $(BIN)/python requirements-dev.txt; \
	then :; else \
	    $(PYTHON) -m venv .venv \
	    && $(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt; \
	fi
	@touch $@

run: $(READY)  ## Answer calls on this machine until Ctrl-C. PORT=8010 for another port.
	@$(BIN)/python -m deploy.laptop

call: $(READY)  ## Dial the running line from this terminal: TO=+18006315590 [FROM=] [SCRIPT=].
	@# By the environment, where make puts them: a script may have quotes of both kinds in it.
	@$(BIN)/flask call --to "$$TO" $${FROM:+--from "$$FROM"} $${SCRIPT:+--script "$$SCRIPT"}

calls: $(READY)  ## Play every canonical call and measure it: ARGS=--write keeps the table, ARGS=X1 plays one.
	@$(BIN)/python -m tests.cards $(ARGS)

test: $(READY)  ## Run every test, and say which ones this machine lacks something for.
	@$(BIN)/python -m pytest -q -rs

check: $(READY)  ## Format, lint, types, imports, flows and the rules of the house; changes nothing.
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/flask flows check
	$(BIN)/python -m pytest -q tests/structure

bench: $(READY)  ## Measure what a turn costs beside the least that it could: ARGS="--quick", "stages", "texts".
	@$(BIN)/python -m tests.bench $(ARGS)

kills: $(READY)  ## Kill and replace the server under twenty live calls, and say what callers noticed.
	@$(BIN)/python -m tests.kills

sabotage: $(READY)  ## Break the code in known ways, one at a time in a copy, and require a test to notice each.
	@$(BIN)/python -m tests.sabotage

format: $(READY)  ## Put every Python file into shape.
	@$(BIN)/ruff check --quiet --fix-only . && $(BIN)/ruff format --quiet .

lock:  ## Lock the versions and hashes of every library, as pyproject.toml asks for them (needs uv).
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --output-file requirements.txt pyproject.toml
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev --output-file requirements-dev.txt pyproject.toml

draw: $(READY)  ## Draw every flow into docs/flows/.
	@$(BIN)/flask flows draw
