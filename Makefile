# Everyday commands. `make demo` and `make test` set everything up on a bare machine with Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo
.DEFAULT_GOAL := help
.PHONY: help install demo test fuzz check fix docs bench lock clean

help: ## say what each command does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

$(VENV)/.installed: requirements.lock pyproject.toml hatch_build.py $(wildcard src/dateline/knowledge/*.py src/dateline/knowledge/tables/*.csv)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

install: $(VENV)/.installed ## create the environment and install (done by the others when needed)

demo: install ## read the example pages: print the report, write build/demo/records.jsonl
	mkdir -p $(DEMO)
	$(BIN)/dateline read examples
	$(BIN)/dateline read --json examples > $(DEMO)/records.jsonl
	@echo "wrote $(DEMO)/records.jsonl: one record a page"

test: check ## run every check and every test
	$(BIN)/python -m pytest -n 2 --dist worksteal

fuzz: install ## run the tests of properties on thousands of new examples each
	$(BIN)/python -m pytest -n 2 --dist worksteal --hypothesis-profile=fuzz $(shell grep -rlw hypothesis tests --include='test_*.py')

check: install ## lint, types, layers, spelling, unused dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell src tests docs bench README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md
	$(BIN)/deptry src

fix: install ## mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: install ## build the documentation into build/docs
	$(BIN)/sphinx-build -W -q -b html docs build/docs

bench: install ## speed against the bare parser and against trafilatura, and peak memory
	$(BIN)/python bench/speed.py examples
	$(BIN)/python -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean
	$(BIN)/python bench/pages.py

lock: install ## write requirements.lock anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --quiet --all-extras --generate-hashes --no-emit-index-url --python-version 3.11 --output-file requirements.lock

clean: ## remove the environment and everything built
	rm -rf $(VENV) build dist src/dateline/knowledge/knowledge.sqlite
