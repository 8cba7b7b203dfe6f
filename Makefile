# Everything a person needs: make demo, make test. The rest is for those who work on it.
.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
WORKERS ?= auto

# The newest Python from 3.11 on that starts and can make virtual environments.
define FIND_PYTHON
for name in python3.15 python3.14 python3.13 python3.12 python3.11 python3 python; do \
  "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
    && { command -v "$$name"; break; }; \
done
endef

.PHONY: help demo install test slow check bench eval lock i18n clean

help:            ## this list
	@grep -E '^[a-z0-9]+: .*##' $(MAKEFILE_LIST) | sed 's/:[^#]*##/\t/'

demo: $(VENV)/.run     ## the bot with the sample expo in the browser, no token needed
	@$(PY) main.py demo $(ARGS)

install: $(VENV)/.run  ## the virtual environment for running

# Compiled once, and not by each of the processes that tests start.
test slow: export PYTHONDONTWRITEBYTECODE =

test: $(VENV)/.test    ## the test suite, but for what takes long
	$(PY) -m pytest -n $(WORKERS) --dist worksteal -m "not slow" $(ARGS)

slow: $(VENV)/.test    ## the rest: evaluation, kills, browser, load; CI runs both
	$(PY) -m pytest -n $(WORKERS) --dist worksteal -m slow $(ARGS)

check: $(VENV)/.test   ## formatting, lint, types, architecture
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.test   ## benchmarks: ratios in one run, medians
	$(PY) -m tests.benchmarks $(ARGS)

eval: $(VENV)/.test    ## how well questions are answered, by set, intent, language and style; fails below the floors
	$(PY) -m tests.answers.evaluation $(ARGS)

i18n: $(VENV)/.test    ## every string in every language, every template rendered
	$(PY) -m pytest -q tests/texts $(ARGS)

lock: $(VENV)/.test    ## both lock files anew: hashes, no addresses
	$(VENV)/bin/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --upgrade -q -o requirements-test.txt
	$(VENV)/bin/uv pip compile pyproject.toml --extra semantic -c requirements-test.txt --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.txt

clean:           ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/.made:
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
	  echo "No usable Python 3.11 or newer (with venv) was found." >&2; \
	  echo "Install one, for example: apt-get install python3 python3-venv" >&2; exit 1; \
	fi; \
	echo "Using $$("$$python" --version)"; \
	"$$python" -m venv --clear $(VENV)
	@touch $@

$(VENV)/.run: requirements.txt $(VENV)/.made
	@echo "Installing (once, hash-pinned) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.run
	@echo "Installing what the tests need (once, hash-pinned) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.txt
	@touch $@
