# make run · make test · make test-fast · make coverage · make fuzz · make setup · make check · make audit · make torture · make bench: each sets up what it needs, in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Nothing is fetched that is not in the list: what builds a package is what was installed before it.
INSTALL := $(BIN)/python -m pip install --no-build-isolation --disable-pip-version-check --root-user-action=ignore

# The order of sets is the same in every run.
test test-fast coverage: export PYTHONHASHSEED := 0

# More workers than cores: each waits for its bot, or for a process to start, more than half of the time.
WORKERS ?= 5
# Pure packages, and what needs no bot.
FAST := tests/fast tests/documents/test_documents.py

.PHONY: run test test-fast coverage fuzz setup check audit format torture bench clean
run: setup
	$(BIN)/balagh run

test: setup
	$(BIN)/python -m pytest -n $(WORKERS) -rs -m "not needs" $(ARGS)

# The same tests, and which lines they run: a quarter more work, so not every time.
coverage: setup
	$(BIN)/python -m slipcover --source bot,storage --json --out .coverage.json -m pytest -n $(WORKERS) -rs -m "not needs" $(ARGS)
	$(BIN)/python -m slipcover --merge .coverage.json --out .coverage.json --skip-covered --fail-under 90

test-fast: setup
	$(BIN)/python -m pytest -n 2 -rs $(FAST) $(ARGS)

# Random examples, many more than `make test` tries. Keep what it finds as an @example of the test.
fuzz: setup
	$(BIN)/python -m pytest -n 2 -m hypothesis --hypothesis-profile=search $(ARGS)

setup: $(READY)

# First the installer and the builder as they are pinned: those of the machine are as old as it is, and warn of that.
$(READY): pyproject.toml deploy/requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version)'
	@echo "Setting up in $(VENV): $$(grep -c == deploy/requirements-dev.txt) packages, a few minutes once."
	@$(PYTHON) -m venv $(VENV)
	@sed -n '/^\(pip\|setuptools\)==/,/# via/p' deploy/requirements-dev.txt >$(VENV)/installer.txt
	@$(INSTALL) --require-hashes -r $(VENV)/installer.txt
	@$(INSTALL) --require-hashes -r deploy/requirements-dev.txt
	@PYTHONWARNINGS=ignore $(INSTALL) --no-deps -e .
	@touch $(READY)
	@echo "Set up: everything is in $(VENV)."

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/bandit -q -ll -r bot storage
	@files=$$(git ls-files ':!deploy/requirements*.txt' ':!*.csv' ':!*.ttf' ':!*.png' ':!*.kml') && \
	$(BIN)/detect-secrets-hook --no-verify --disable-plugin KeywordDetector -p tests/deploying/own_secrets.py $$files
	$(BIN)/python -m pytest -q -p no:cacheprovider tests/documents/test_documents.py tests/deploying

audit: setup
	$(BIN)/python -m tests.audit

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

torture: setup
	$(BIN)/python -m tests.torture $(ARGS)

bench: setup
	$(BIN)/python -m tests.bench $(ARGS)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
